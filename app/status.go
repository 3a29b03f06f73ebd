package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// status is the line at the foot of the window: the date under the pointer, a
// message, the events in view and the problems of the file.
type status struct {
	bar     fyne.CanvasObject
	pointer *widget.RichText
	message *widget.RichText
	events  *widget.RichText
	trouble *hyperlink
	words   edtf.Words
	row     *statusRow
	all     int // events of the document
}

// newStatus makes an empty status line; showProblems is called on a click on
// the number of problems.
func newStatus(words edtf.Words, keys keyboard, showProblems func()) *status {
	s := &status{pointer: captionText(), message: captionText(), events: captionText(), words: words}
	s.trouble = keys.link("", showProblems)
	s.trouble.SizeName = theme.SizeNameCaptionText
	s.trouble.Hide()
	s.events.Segments[0].(*widget.TextSegment).Style.Alignment = fyne.TextAlignTrailing
	s.row = &statusRow{}
	s.bar = container.New(s.row, s.pointer, s.message, s.events, s.trouble)
	s.speak(words)
	return s
}

// speak changes the language of dates.
func (s *status) speak(words edtf.Words) {
	s.words = words
	s.row.pointer = boxWidth(widestDates(words)...)
	s.bar.Refresh()
}

// captionText makes an empty text whose least size does not depend on what it says.
func captionText() *widget.RichText {
	text := widget.NewRichText(&widget.TextSegment{
		Style: widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder},
	})
	text.Truncation = fyne.TextTruncateEllipsis
	return text
}

func setText(t *widget.RichText, text string) {
	seg := t.Segments[0].(*widget.TextSegment)
	if seg.Text != text {
		seg.Text = text
		t.Refresh()
	}
}

// pointAt shows the date under the pointer, as fine as the view can tell.
func (s *status) pointAt(at edtf.Instant, inside bool, v axis.View) {
	text := ""
	if inside {
		from, to := v.Range()
		text = timeAt(at, (to-from)/edtf.Instant(max(v.Width(), 1)), s.words)
	}
	setText(s.pointer, text)
}

// inView shows how many of the events are in view.
func (s *status) inView(n, all int) {
	if all != s.all {
		s.all = all
		s.row.events = boxWidth(countText(all, all))
		s.bar.Refresh()
	}
	setText(s.events, countText(n, all))
}

// problems shows how many problems the file has.
func (s *status) problems(n int) {
	s.trouble.Hide()
	if n > 0 {
		s.trouble.SetText(lang.N("{{.N}} problems found", n, map[string]any{"N": n}))
		s.trouble.Show()
	}
	s.bar.Refresh()
}

// say shows a message until the next one.
func (s *status) say(text string) { setText(s.message, oneLine(brief(text, mostField))) }

// oneLine folds line breaks and other space into single spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
