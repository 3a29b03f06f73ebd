// Package fake is a desktop for tests: displays that are plugged in and pulled out,
// and windows on them, as under a window system that does what it is told and nothing by
// itself.
package fake

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/app/stage"
)

// Desktop implements stage.Desktop.
type Desktop struct {
	All []stage.Display
	// Grants is the largest content that windows get, whatever is asked for; 0 is
	// no limit.
	Grants stage.Rect
	Least  fyne.Size // minimum of the content of every window

	Sides func(by int) // presses a button at the side of the mouse; nil while nobody hears

	windows map[fyne.Window]*stage.Window
	hidden  map[fyne.Window]bool
	part    float32
}

// frame is that of every window, in px.
var frame = stage.Frame{Left: 4, Top: 30, Right: 4, Bottom: 4}

// Display returns a display with a taskbar of 40 px at its lower edge.
func Display(id string, x, y, w, h int, scale float32) stage.Display {
	return stage.Display{ID: id, Bounds: stage.Rect{X: x, Y: y, W: w, H: h}, Work: stage.Rect{X: x, Y: y, W: w, H: h - 40}, Scale: scale}
}

// New makes a desktop of displays, of which the first is the primary one.
func New(all ...stage.Display) *Desktop {
	d := &Desktop{windows: map[fyne.Window]*stage.Window{}, hidden: map[fyne.Window]bool{}, part: 1}
	if len(all) > 0 {
		all[0].Primary = true
	}
	d.All = all
	return d
}

// Plug changes the displays. A window that filled a display that is gone is at the origin
// then, as large as it was, as GLFW leaves it; others stay where they are.
func (d *Desktop) Plug(all ...stage.Display) {
	for _, w := range d.windows {
		if i := stage.On(d.All, w.Content); w.Full && i >= 0 {
			if _, there := stage.Find(all, d.All[i].ID); !there {
				w.Full = false
				w.Content.X, w.Content.Y = frame.Left, frame.Top
			}
		}
	}
	d.All = all
}

// HearSides implements stage.Sides.
func (d *Desktop) HearSides(w fyne.Window, pressed func(by int)) bool {
	if d.hidden[w] {
		return false
	}
	d.Sides = pressed
	return true
}

// Hide treats a window as not shown, or as shown again.
func (d *Desktop) Hide(w fyne.Window, hidden bool) { d.hidden[w] = hidden }

// Drag moves a window as the user does.
func (d *Desktop) Drag(w fyne.Window, x, y int) {
	at := d.at(w)
	at.Content.X, at.Content.Y = x, y
}

// Alter changes the state of a window as the user does.
func (d *Desktop) Alter(w fyne.Window, change func(*stage.Window)) { change(d.at(w)) }

// at returns a window, which first appears in the corner of the first display.
func (d *Desktop) at(w fyne.Window) *stage.Window {
	if d.windows[w] == nil {
		d.windows[w] = &stage.Window{Content: stage.Rect{X: 26, Y: 26 + frame.Top}}
	}
	return d.windows[w]
}

// scale is that of the display that a window is on.
func (d *Desktop) scale(w fyne.Window) float32 {
	if i := stage.On(d.All, d.at(w).Content); i >= 0 {
		return float32(math.Round(float64(d.All[i].Scale*d.part*10))) / 10
	}
	return 1
}

// Displays implements stage.Desktop.
func (d *Desktop) Displays() []stage.Display { return d.All }

// Window implements stage.Desktop.
func (d *Desktop) Window(w fyne.Window) (stage.Window, bool) {
	if d.hidden[w] {
		return stage.Window{}, false
	}
	at := d.at(w)
	if size := w.Canvas().Size().Max(d.Least); size != w.Canvas().Size() && !at.Full && !at.Maximised {
		w.Resize(size)
	}
	at.Scale, at.Laid, at.Least = d.scale(w), w.Canvas().Size(), d.Least
	if !at.Full && !at.Maximised {
		at.Content.W, at.Content.H = d.granted(at.Laid.Width*at.Scale, d.Grants.W), d.granted(at.Laid.Height*at.Scale, d.Grants.H)
	}
	at.Frame = frame
	if at.Full {
		at.Frame = stage.Frame{}
	}
	return *at, true
}

func (d *Desktop) granted(px float32, most int) int {
	whole := int(math.Ceil(float64(px)))
	if most > 0 {
		return min(whole, most)
	}
	return whole
}

// Request implements stage.Desktop.
func (d *Desktop) Request(w fyne.Window, x, y int) { d.Drag(w, x, y) }

// Move implements stage.Desktop.
func (d *Desktop) Move(w fyne.Window, content stage.Rect) {
	d.Drag(w, content.X, content.Y)
	w.Resize(stage.SizeOf(content, d.scale(w)))
	d.at(w).Maximised = false
}

// Fill implements stage.Desktop.
func (d *Desktop) Fill(w fyne.Window, display string) {
	if on, ok := stage.Find(d.All, display); ok {
		at := d.at(w)
		at.Full, at.Content = true, on.Bounds
		w.SetFullScreen(true)
	}
}

// Release implements stage.Desktop.
func (d *Desktop) Release(w fyne.Window, content stage.Rect) {
	d.at(w).Full = false
	w.SetFullScreen(false)
	d.Move(w, content)
}

// Maximise implements stage.Desktop.
func (d *Desktop) Maximise(w fyne.Window, yes bool) {
	at := d.at(w)
	if i := stage.On(d.All, at.Content); yes && i >= 0 {
		at.Content = frame.Inside(d.All[i].Work)
	}
	at.Maximised = yes
}

// Shrink implements stage.Desktop.
func (d *Desktop) Shrink(_ fyne.Window, part float32) { d.part = part }
