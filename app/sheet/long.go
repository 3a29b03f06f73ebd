package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// longText shows a long text a part at a time.
type longText struct {
	keys  widgets.Keyboard
	long  widgets.LongText
	parts []string
	at    int // the part shown

	page         *fyne.Container
	reader       *widgets.Reader
	place        *widget.Label
	before, next *widgets.Button
}

// Long shows a long text over the window, part by part, to be copied whole.
func (s *Stack) Long(long widgets.LongText) {
	l := &longText{keys: s.Keys, long: long, parts: widgets.Parts(long.Text, widgets.MostShown), page: container.NewStack(), place: widget.NewLabel("")}
	l.reader = s.Keys.Reader(l.page)
	l.before = s.Keys.Button(lang.L("Show what is before"), nil, func() { l.show(l.at - 1) })
	l.next = s.Keys.Button(lang.L("Show more"), nil, func() { l.show(l.at + 1) })
	all := s.Keys.Button(lang.L("Copy all"), nil, func() { s.Copy(long.Text) })
	foot := widgets.Row(l.before, l.next, all, l.place)
	l.show(0)
	d := s.Show(Sheet{
		Title: lang.L("The whole text"), Content: container.NewBorder(nil, foot, nil, nil, l.reader),
		Size: fyne.NewSize(Width, Height), First: l.reader,
	})
	s.Hear(d, func(key fyne.KeyName) {
		switch key {
		case fyne.KeyRight:
			l.show(l.at + 1)
		case fyne.KeyLeft:
			l.show(l.at - 1)
		}
	})
}

// show shows a part from its beginning; beyond the ends nothing happens.
func (l *longText) show(at int) {
	if at < 0 || at >= len(l.parts) {
		return
	}
	l.at = at
	text := l.parts[at]
	segments := []widget.RichTextSegment{&widget.TextSegment{Text: text, Style: widget.RichTextStyleParagraph}}
	if l.long.Marked {
		segments = widgets.Markdown(text)
	}
	l.page.Objects = []fyne.CanvasObject{widgets.NewLinkedText(segments, l.keys)}
	l.place.SetText(lang.L("{{.N}} of {{.All}}", map[string]any{"N": at + 1, "All": len(l.parts)}))
	widgets.Enable(l.before, at > 0)
	widgets.Enable(l.next, at < len(l.parts)-1)
	l.reader.FromTop()
}
