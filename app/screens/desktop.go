//go:build cgo && (windows || linux)

package screens

import (
	"math"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"

	"tideline/app/stage"
)

// scaleKey is the variable in which the toolkit looks for the scale that the user
// wants, each time that it asks for it.
const scaleKey = "FYNE_SCALE"

// screens is a stage.Desktop.
type screens struct {
	app   fyne.App
	user  float32                 // the scale that the user wants
	parts map[fyne.Window]float32 // of it that windows have room for, 1 at most
	system
}

// New returns the desktop of an application that has made its first window; nil
// where nothing can be told of it.
func New(a fyne.App) stage.Desktop {
	if p := glfw.GetPlatform(); p != glfw.PlatformX11 && p != glfw.PlatformWin32 {
		return nil
	}
	s := &screens{app: a, user: 1, parts: map[fyne.Window]float32{}}
	if set := a.Settings().Scale(); set > 0 {
		s.user = set
	}
	if set, err := strconv.ParseFloat(os.Getenv(scaleKey), 32); err == nil && set > 0 {
		s.user = float32(set)
	}
	return s
}

// Displays implements stage.Desktop.
func (s *screens) Displays() (all []stage.Display) {
	s.system.refresh()
	for i, m := range glfw.GetMonitors() {
		if bounds, work := s.rects(m); !bounds.Empty() {
			all = append(all, stage.Display{ID: id(m), Bounds: bounds, Work: work, Scale: inSteps(systemScale(m) * s.user), Primary: i == 0})
		}
	}
	return all
}

// inSteps rounds a scale as the toolkit does.
func inSteps(scale float32) float32 { return float32(math.Round(float64(scale*10))) / 10 }

// window returns the window of GLFW behind one of the toolkit; nil before it is
// made and after it was closed. The toolkit does not hand it out, but makes its
// context current on request.
func window(w fyne.Window) (found *glfw.Window) {
	native, ok := w.(driver.NativeWindow)
	current, able := w.(interface{ RunWithContext(func()) })
	if !ok || !able {
		return nil
	}
	made := false
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			made = c.WindowHandle != 0
		case driver.WindowsWindowContext:
			made = c.HWND != 0
		}
	})
	if made {
		current.RunWithContext(func() { found = glfw.GetCurrentContext() })
	}
	return found
}

// Window implements stage.Desktop.
func (s *screens) Window(w fyne.Window) (stands stage.Window, ok bool) {
	g := window(w)
	if g == nil || g.GetAttrib(glfw.Visible) == glfw.False {
		return stands, false
	}
	c := &stands.Content
	c.X, c.Y = g.GetPos()
	c.W, c.H = g.GetSize()
	stands.Full = g.GetMonitor() != nil
	stands.Maximised = g.GetAttrib(glfw.Maximized) == glfw.True
	stands.Minimised = g.GetAttrib(glfw.Iconified) == glfw.True
	if !stands.Full {
		f := &stands.Frame
		f.Left, f.Top, f.Right, f.Bottom = g.GetFrameSize()
	}
	stands.Scale, stands.Laid, stands.Least = w.Canvas().Scale(), w.Canvas().Size(), stage.LeastOf(w)
	return stands, true
}

// Request implements stage.Desktop.
func (s *screens) Request(w fyne.Window, x, y int) {
	if d, ok := w.(desktop.Window); ok {
		d.RequestPosition(x, y)
	}
}

// Move implements stage.Desktop. The size goes through the toolkit, which lays
// out for it.
func (s *screens) Move(w fyne.Window, content stage.Rect) {
	g := window(w)
	if g == nil {
		return
	}
	w.Resize(stage.SizeOf(content, w.Canvas().Scale()))
	g.SetPos(content.X, content.Y)
}

// Maximise implements stage.Desktop.
func (s *screens) Maximise(w fyne.Window, yes bool) {
	g := window(w)
	switch {
	case g == nil:
	case yes:
		g.Maximize()
	default:
		g.Restore()
	}
}

// Shrink implements stage.Desktop.
func (s *screens) Shrink(w fyne.Window, part float32) {
	s.parts[w] = part
	least := float32(1)
	for other, part := range s.parts {
		if other != w && window(other) == nil { // closed; this one may not be shown yet
			delete(s.parts, other)
			continue
		}
		least = min(least, part)
	}
	err := os.Setenv(scaleKey, strconv.FormatFloat(float64(s.user*least), 'f', 4, 32))
	if err == nil && window(w) != nil { // one that is not made yet asks when it is, and the toolkit would fail at it
		s.app.Settings().SetTheme(s.app.Settings().Theme()) // to which the toolkit answers by looking at all scales
	}
}
