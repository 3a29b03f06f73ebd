package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
	"tideline/app/widgets"
)

// largeFrom is the height of the window, px, from which notes are written large.
const largeFrom = 960

// notesPane shows the speaker notes: below the small screen what to say, page by page,
// and beside that screen what the presenter wants at a glance.
type notesPane struct {
	win    fyne.Window
	source *speakerNotes

	main, aside *reading
	turner      *turner
	large       bool       // the text
	step        *talk.Step // that is shown
	page        int        // of its notes, from 0
}

// reading is a text that scrolls.
type reading struct {
	text   *widget.RichText
	scroll *container.Scroll
}

func newReading() *reading {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	return &reading{text: text, scroll: container.NewVScroll(text)}
}

// write shows other paragraphs.
func (r *reading) write(segments []widget.RichTextSegment) {
	r.text.Segments = segments
	r.text.Refresh()
}

func newNotesPane(c *controls, source *speakerNotes) *notesPane {
	n := &notesPane{win: c.win, source: source, main: newReading(), aside: newReading()}
	n.turner = newTurner(c, n.turn)
	return n
}

// show brings the notes to where the talk is.
func (n *notesPane) show() {
	changed := n.step != n.source.talk.Step()
	if changed {
		n.step, n.page = n.source.talk.Step(), 0
	}
	n.write()
	if changed {
		n.aside.scroll.ScrollToTop()
		n.main.scroll.ScrollToTop()
	}
}

// turn turns so many pages on.
func (n *notesPane) turn(by int) {
	n.page += by
	n.write()
	n.main.scroll.ScrollToTop()
}

// write writes both texts, in large letters where the window is high.
func (n *notesPane) write() {
	n.large = n.isHigh()
	segments, pages := n.source.page(n.large, n.page)
	if n.page >= pages { // the file has changed meanwhile
		n.page = 0
	}
	n.aside.write(n.source.aside(n.large))
	n.main.write(segments)
	n.turner.show(n.page, pages)
}

// fit writes both texts again where the window has become high, or no longer is.
func (n *notesPane) fit() {
	if n.large != n.isHigh() {
		n.write()
	}
}

func (n *notesPane) isHigh() bool { return n.win.Canvas().Size().Height >= largeFrom }

// turner turns the pages of long notes. It is hidden where they have one.
type turner struct {
	row          fyne.CanvasObject
	before, next *button
	place        *widget.Label
}

func newTurner(c *controls, turn func(by int)) *turner {
	t := &turner{place: widget.NewLabel("")}
	t.before = c.button(lang.L("Show what is before"), nil, func() { turn(-1) })
	t.next = c.button(lang.L("Show more"), nil, func() { turn(1) })
	t.row = container.NewHBox(t.before, t.next, t.place)
	return t
}

// show tells which page, from 0, of how many is shown.
func (t *turner) show(page, pages int) {
	if pages == 1 {
		t.row.Hide()
		return
	}
	t.place.SetText(lang.L("{{.N}} of {{.All}}", map[string]any{"N": page + 1, "All": pages}))
	widgets.Enable(t.before, page > 0)
	widgets.Enable(t.next, page < pages-1)
	t.row.Show()
}
