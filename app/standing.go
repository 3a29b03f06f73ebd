package app

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app/settings"
	"tideline/app/stage"
)

// lookAgain is how often the window is looked at: displays come, go and change,
// and no toolkit tells.
const lookAgain = time.Second

// startShare is how much of the width and of the height of its display the window has
// at the first start, and how much it has at least, in px, where there is room.
const (
	startShare  = 0.85
	startWidth  = 1024
	startHeight = 700
)

// standing is how the window stands: where, how large, and whether it fills its
// display.
type standing struct {
	win      fyne.Window
	page     *Page         // that the window fills; nil on a desktop
	desktop  stage.Desktop // nil where nothing is known of it
	keeper   *stage.Keeper // of the window; nil likewise
	settings settings.Settings
	every    func(time.Duration, func()) func()
	also     func()       // remembers what else is to be, while the window is there; nil for nothing
	unwatch  func()       // ends looking at the window; nil before that begins
	sides    func(by int) // goes back or forward by the buttons at the side of a mouse
	heard    bool         // they are
}

// newStanding finds out what can be told of displays and windows.
func newStanding(a fyne.App, win fyne.Window, c Config, s settings.Settings) *standing {
	st := &standing{win: win, page: c.Page, settings: s, every: c.Work.Every}
	if c.Desktop == nil {
		return st
	}
	if d := c.Desktop(a); d != nil {
		st.desktop, st.keeper = d, stage.NewKeeper(d, win)
	}
	return st
}

// prepare gives the window the size it had, as far as the display has room for it, and
// at the first start the better part of the display. The window will most likely open on the primary
// display; show puts that right.
func (s *standing) prepare() {
	size, known := s.settings.WindowSize()
	if s.keeper != nil {
		places := stage.Places(s.desktop.Displays())
		if i := slices.IndexFunc(places, func(d stage.Display) bool { return d.Primary }); i >= 0 {
			if !known {
				size = s.keeper.Part(startShare, places[i]).Max(fyne.NewSize(startWidth, startHeight))
			}
			s.keeper.Prepare(size, places[i])
			return
		}
	}
	s.win.Resize(size)
}

// show shows the window as it stood when it was closed.
func (s *standing) show() {
	s.win.Show()
	if s.keeper == nil {
		return
	}
	s.keeper.Settle()
	s.keeper.Unsettle()
	if s.settings.Maximised() {
		s.keeper.Maximise()
	}
	s.hear()
	s.unwatch = s.every(lookAgain, func() {
		s.keeper.Look()
		s.hear()
	})
}

// hear hears the buttons at the side of a mouse, once the window is made.
func (s *standing) hear() {
	if d, ok := s.desktop.(stage.Sides); ok && !s.heard {
		s.heard = d.HearSides(s.win, s.sides)
	}
}

// look notes how the window stands now. It may be called while it is there.
func (s *standing) look() {
	if s.also != nil {
		s.also()
	}
	if s.keeper != nil {
		s.keeper.Note()
	}
}

// keep remembers how the window stood when it was last looked at, which is every
// second. It may be called when the window is gone.
func (s *standing) keep() {
	switch {
	case s.keeper == nil && !s.full():
		s.settings.SetWindowSize(s.win.Canvas().Size())
	case s.keeper != nil:
		s.settings.SetWindowSize(s.keeper.Size)
		s.settings.SetMaximised(s.keeper.Maximised)
	}
}

// closed ends looking at the window, which is gone.
func (s *standing) closed() {
	if s.unwatch != nil {
		s.unwatch()
	}
	if s.also != nil {
		s.also()
	}
	s.keep()
}

// laid is the width and the height that the window is laid out for, in px of the
// display.
func (s *standing) laid() [2]int {
	c := s.win.Canvas()
	return [2]int{int(math.Round(float64(c.Size().Width * c.Scale()))), int(math.Round(float64(c.Size().Height * c.Scale())))}
}

// full reports whether the window fills the display.
func (s *standing) full() bool {
	switch {
	case s.page != nil:
		return s.page.FullScreen()
	case s.keeper != nil:
		return s.keeper.Full()
	}
	return s.win.FullScreen()
}

// fill lets the window fill the display, or no longer.
func (s *standing) fill(full bool) {
	switch {
	case s.page != nil:
		s.page.SetFullScreen(full)
	case s.keeper == nil:
		s.win.SetFullScreen(full)
	case !full:
		s.keeper.Release()
	default:
		if on, ok := s.keeper.Display(); ok {
			s.keeper.Fill(on)
		}
	}
}
