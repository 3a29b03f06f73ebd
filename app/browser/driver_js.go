package browser

import "fyne.io/fyne/v2"

// WithDriver returns the app with a driver that may be asked which canvas shows nil, and makes it
// the current one.
//
// A link in a text of several parts is moved before it is made known as a widget; then the toolkit
// asks for the canvas of nil, and looks it up in a map of interfaces. In WebAssembly a map that
// has outgrown its first table, which is so with about nine hundred objects on the page, reads
// beyond its memory for a nil interface: the runtime of Go 1.26 returns the whole seed of the map
// as the hash of nil, and not the 32 bits that every other hash is cut to there.
func WithDriver(a fyne.App) fyne.App {
	safe := &safeApp{a, safeDriver{a.Driver()}}
	fyne.SetCurrentApp(safe)
	return safe
}

// safeApp is an app with another driver.
type safeApp struct {
	fyne.App
	driver safeDriver
}

// Driver implements fyne.App.
func (a *safeApp) Driver() fyne.Driver { return a.driver }

// safeDriver is the toolkit's driver, but for what it is asked of nil.
type safeDriver struct{ fyne.Driver }

// CanvasForObject implements fyne.Driver.
func (d safeDriver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	if o == nil {
		return nil
	}
	return d.Driver.CanvasForObject(o)
}
