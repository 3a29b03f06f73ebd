//go:build cgo && (windows || linux)

package screens

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"tideline/app/stage"
)

// Fill implements stage.Desktop. The toolkit has to know that the window is full,
// since it handles sizes otherwise then; but it would choose the display by
// itself. It stays with the one that the window fills already, unless it takes
// another for where the window is; then its choice is put right.
func (s *screens) Fill(w fyne.Window, display string) {
	g, m := window(w), monitor(display)
	if g == nil || m == nil {
		return
	}
	s.fill(g, m)
	if !w.FullScreen() {
		w.SetFullScreen(true)
		s.fill(g, m)
	}
}

// fill lets a window fill a display, unless it does.
func (s *screens) fill(g *glfw.Window, m *glfw.Monitor) {
	mode := m.GetVideoMode()
	now := g.GetMonitor()
	bounds, _ := s.rects(m)
	if mode == nil || bounds.Empty() || now != nil && *now == *m {
		return
	}
	at := stage.Rect{}
	at.X, at.Y = g.GetPos()
	at.W, at.H = g.GetSize()
	if now != nil || !at.Within(bounds) {
		// Many window managers of X11 fill the display on which a window lies.
		at = stage.Centred(bounds.W/2, bounds.H/2, bounds)
		g.SetMonitor(nil, at.X, at.Y, at.W, at.H, 0)
	}
	g.SetMonitor(m, 0, 0, mode.Width, mode.Height, mode.RefreshRate)
}

// Release implements stage.Desktop.
func (s *screens) Release(w fyne.Window, content stage.Rect) {
	s.Request(w, content.X, content.Y) // where the toolkit takes it back to
	w.SetFullScreen(false)
	s.Move(w, content)
}

// monitor returns the display with an ID; nil where it is gone.
func monitor(display string) *glfw.Monitor {
	for _, m := range glfw.GetMonitors() {
		if id(m) == display {
			return m
		}
	}
	return nil
}
