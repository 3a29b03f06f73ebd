package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Still keeps a page as it is while a button of the mouse is down on it: the toolkit gives a press
// to what lies under the pointer at both ends of it, and takes the keyboard from a field that has
// moved away between them.
type Still struct {
	Later func(do func()) // does something after what is being done now

	down  bool
	waits []func()
}

// Press takes note that a button of the mouse goes down, or comes up again; what was pressed does
// first what it does.
func (s *Still) Press(down bool) {
	if down {
		s.down = true
	} else if s.down {
		s.Later(s.release)
	}
}

// release does what waited for a button of the mouse to come up.
func (s *Still) release() {
	waits := s.waits
	s.down, s.waits = false, nil
	for _, do := range waits {
		do()
	}
}

// Is reports whether a button of the mouse is down.
func (s *Still) Is() bool { return s.down }

// Once does something that moves parts of the page once no button of the mouse is down on it.
func (s *Still) Once(do func()) {
	if s.down {
		s.waits = append(s.waits, do)
		return
	}
	do()
}

// Ground lies under what is filled in on a page, and is pressed where nothing else is.
type Ground struct {
	widget.BaseWidget
	press  func(down bool)
	tapped func(at fyne.Position)
}

var (
	_ fyne.Tappable     = (*Ground)(nil)
	_ desktop.Mouseable = (*Ground)(nil)
)

// NewGround makes a ground that says when a button of the mouse goes down on it or up again, and
// where it was tapped, in px from its corner.
func NewGround(press func(down bool), tapped func(at fyne.Position)) *Ground {
	g := &Ground{press: press, tapped: tapped}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (*Ground) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// MouseDown implements desktop.Mouseable.
func (g *Ground) MouseDown(*desktop.MouseEvent) { g.press(true) }

// MouseUp implements desktop.Mouseable.
func (g *Ground) MouseUp(*desktop.MouseEvent) { g.press(false) }

// Tapped implements fyne.Tappable.
func (g *Ground) Tapped(ev *fyne.PointEvent) { g.tapped(ev.Position) }
