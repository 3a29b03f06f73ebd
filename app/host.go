package app

import (
	"fyne.io/fyne/v2"

	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// host joins the window to the web page that it fills. On a desktop it does nothing.
type host struct {
	page  *Page // nil on a desktop
	win   fyne.Window
	work  Work
	shown bool               // the page knows that a file is drawn
	told  *timeline.Document // that the page has listed
}

// listen lets the page tell the window what happens. What is dropped is opened while
// the window is free for that.
func (h *host) listen(free func() bool, open func(session.Picked), fullScreen func(), moved func(fragment string)) {
	if h.page == nil {
		return
	}
	h.page.Listen(PageEvents{
		Dropped: func(f session.Picked) {
			h.work.UI(func() {
				if free() {
					open(f)
				}
			})
		},
		Moved:      func(fragment string) { h.work.UI(func() { moved(fragment) }) },
		Key:        h.key,
		Rune:       h.rune,
		FullScreen: func() { h.work.UI(fullScreen) },
	})
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
