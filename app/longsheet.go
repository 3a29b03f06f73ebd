package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// longText is a text that the panel shows the beginning of.
type longText struct {
	text   string
	marked bool // in Markdown
}

// longSheet shows a long text a part at a time.
type longSheet struct {
	w     *window
	long  longText
	parts []string
	at    int // the part shown

	page         *fyne.Container
	reader       *reader
	place        *widget.Label
	before, next *button
}

// showLong shows a long text over the window, part by part, to be copied whole.
func (w *window) showLong(long longText) {
	s := &longSheet{w: w, long: long, parts: parts(long.text, mostShown), page: container.NewStack(), place: widget.NewLabel("")}
	s.reader = w.keys().reader(s.page)
	s.before = w.keys().button(lang.L("Show what is before"), nil, func() { s.show(s.at - 1) })
	s.next = w.keys().button(lang.L("Show more"), nil, func() { s.show(s.at + 1) })
	all := w.keys().button(lang.L("Copy all"), nil, func() { w.copyText(long.text) })
	foot := row(s.before, s.next, all, s.place)
	s.show(0)
	d := w.showSheet(sheet{
		title: lang.L("The whole text"), content: container.NewBorder(nil, foot, nil, nil, s.reader),
		size: fyne.NewSize(sheetWidth, sheetHeight), first: s.reader,
	})
	w.sheetKeys[d] = func(key fyne.KeyName) {
		switch key {
		case fyne.KeyRight:
			s.show(s.at + 1)
		case fyne.KeyLeft:
			s.show(s.at - 1)
		}
	}
}

// show shows a part from its beginning; beyond the ends nothing happens.
func (s *longSheet) show(at int) {
	if at < 0 || at >= len(s.parts) {
		return
	}
	s.at = at
	text := s.parts[at]
	segments := []widget.RichTextSegment{&widget.TextSegment{Text: text, Style: widget.RichTextStyleParagraph}}
	if s.long.marked {
		segments = markdown(text)
	}
	s.page.Objects = []fyne.CanvasObject{newLinkedText(segments, s.w.keys())}
	s.place.SetText(lang.L("{{.N}} of {{.All}}", map[string]any{"N": at + 1, "All": len(s.parts)}))
	enable(s.before, at > 0)
	enable(s.next, at < len(s.parts)-1)
	s.reader.fromTop()
}

// enable lets a button be pressed, or no longer.
func enable(b *button, can bool) {
	if can {
		b.Enable()
	} else {
		b.Disable()
	}
}
