package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/mobile"

	"tideline/app/command"
	"tideline/app/session"
	"tideline/app/split"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// host joins the window to the web page that it fills. On a desktop it does nothing.
type host struct {
	page  *Page // nil on a desktop
	win   fyne.Window
	work  Work
	table *command.Table
	shown bool               // the page knows that a file is drawn
	told  *timeline.Document // that the page has listed
}

// asked is what the window does with what the page tells.
type asked struct {
	free       func() bool // for another file
	open       func(session.Picked)
	fullScreen func()
	moved      func(fragment string)
	touched    func(at fyne.Position) Touched
	finger     func(is bool) // a finger is used, or a mouse
	step       func(by int)
}

// listen lets the page tell the window what happens. What is dropped is opened while
// the window is free for that.
func (h *host) listen(do asked) {
	if h.page == nil {
		return
	}
	h.page.Listen(PageEvents{
		Dropped: func(f session.Picked) {
			h.work.UI(func() {
				if do.free() {
					do.open(f)
				}
			})
		},
		Moved:      func(fragment string) { h.work.UI(func() { do.moved(fragment) }) },
		Key:        h.key,
		Rune:       h.rune,
		FullScreen: func() { h.work.UI(do.fullScreen) },
		Touched: func(x, y float64) Touched {
			do.finger(true)
			return do.touched(fyne.NewPos(float32(x), float32(y)))
		},
		Step:  func(by int) { h.work.UI(func() { do.step(by) }) },
		Leave: func() { h.work.UI(func() { h.key(fyne.KeyEscape) }) },
		Mouse: func() { do.finger(false) },
		Types: func() bool {
			_, is := h.win.Canvas().Focused().(mobile.Keyboardable)
			return is
		},
	})
}

// touched tells what a finger may do at a place of the window: in a talk it goes from step to
// step, the line it drags, in the panel it scrolls, and to the side it goes from event to event.
func touched(w *window, at fyne.Position) Touched {
	if talk := w.talks.talk; talk != nil {
		presenter := talk.State().Presenter
		return Touched{Steps: true, Scrolls: presenter, Leaves: !presenter}
	}
	if w.win.Canvas().Overlays().Top() != nil {
		return Touched{Scrolls: true}
	}
	beside := w.side.split
	switch beside.At(at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(beside))) {
	case split.Line, split.Edge:
		return Touched{}
	case split.Panel:
		return Touched{Scrolls: true, Steps: w.side.leave == nil}
	}
	return Touched{Scrolls: true}
}

// swiped goes to the next step of a talk, or to the next event, or to the one before.
func swiped(w *window, page *host, by int) {
	key, id := fyne.KeyRight, "next"
	if by < 0 {
		key, id = fyne.KeyLeft, "previous"
	}
	if w.talks.talk != nil {
		page.key(key)
		return
	}
	w.table.Perform(w.table.Find(id))
}

// fit puts the menu behind a button where the page is small, as on a telephone. In a talk the
// window has none.
func (h *host) fit() {
	if h.page == nil || h.table.Busy() {
		return
	}
	if h.shown && h.win.MainMenu() == nil && !h.table.IsCompact() {
		return
	}
	width, height := h.page.Size()
	h.table.Compact(h.win, command.IsCompact(fyne.NewSize(width, height)))
}

// tellShown tells the page, once, that a file is drawn.
func (h *host) tellShown() {
	if h.page != nil && !h.shown {
		h.shown = true
		h.page.Shown()
	}
}

// list tells the page the events of a document, in the order of time, once for each.
func (h *host) list(doc *timeline.Document, words edtf.Words) {
	const most = 2000 // more would keep a browser busy that nobody listens to
	if h.page == nil || h.page.Listed == nil || h.told == doc {
		return
	}
	h.told = doc
	all := Contents{Title: doc.Title, Lang: doc.Lang}
	for _, e := range timeline.InTimeOrder(doc.Events)[:min(len(doc.Events), most)] {
		all.Events = append(all.Events, Named{e.ID, session.Human(e, words) + ": " + e.Title})
	}
	h.page.Listed(all)
}

// key hands a key of the page to whatever has the keyboard.
func (h *host) key(key fyne.KeyName) {
	c, ev := h.win.Canvas(), &fyne.KeyEvent{Name: key}
	if focused := c.Focused(); focused != nil {
		focused.TypedKey(ev)
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(ev)
	}
}

// rune hands a character of the page to whatever has the keyboard.
func (h *host) rune(r rune) {
	c := h.win.Canvas()
	if focused := c.Focused(); focused != nil {
		focused.TypedRune(r)
	} else if typed := c.OnTypedRune(); typed != nil {
		typed(r)
	}
}

// covering tells the line how much of its height a panel from below hides, and the switches that
// the panel has come or gone.
func covering(w *window, later func(func())) func(px float32) {
	return func(px float32) {
		w.chart.line.CoverBelow(px)
		later(func() {
			w.refresh()
			w.traceNow()
		})
	}
}
