package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
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
}

// newStatus makes an empty status line; showProblems is called on a click on
// the number of problems.
func newStatus(words edtf.Words, keys keyboard, showProblems func()) *status {
	s := &status{pointer: captionText(), message: captionText(), events: captionText(), words: words}
	s.message.Truncation = fyne.TextTruncateEllipsis
	s.trouble = keys.link("", showProblems)
	s.trouble.SizeName = theme.SizeNameCaptionText
	s.trouble.Hide()
	left := container.New(layout.NewCustomPaddedHBoxLayout(gapBetween), s.pointer)
	right := container.New(layout.NewCustomPaddedHBoxLayout(gapBetween), s.events, s.trouble)
	s.bar = container.NewBorder(nil, nil, left, right, s.message)
	return s
}

func captionText() *widget.RichText {
	return widget.NewRichText(&widget.TextSegment{
		Style: widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder},
	})
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
		text = dateAt(at, (to-from)/edtf.Instant(max(v.Width(), 1))).Human(s.words)
	}
	setText(s.pointer, text)
}

// inView shows how many of the events are in view.
func (s *status) inView(n, all int) {
	setText(s.events, lang.L("{{.N}} of {{.All}} events in view", map[string]any{"N": n, "All": all}))
}

// problems shows how many problems the file has.
func (s *status) problems(n int) {
	if n == 0 {
		s.trouble.Hide()
		return
	}
	s.trouble.SetText(lang.N("{{.N}} problems found", n, map[string]any{"N": n}))
	s.trouble.Show()
}

// say shows a message until the next one.
func (s *status) say(text string) { setText(s.message, oneLine(text)) }

// oneLine folds line breaks and other space into single spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// dateAt is the date of an instant, no finer than a step of that many seconds
// can tell: a year, a month, a day or a second.
func dateAt(t, step edtf.Instant) edtf.Date {
	c := t.Civil()
	text := fmt.Sprintf("%04d", c.Year)
	switch {
	case c.Year > 9999 || c.Year < -9999:
		text = fmt.Sprintf("Y%d", c.Year)
		step = 366 * edtf.Day // EDTF writes such years alone
	case c.Year < 0:
		text = fmt.Sprintf("-%04d", -c.Year)
	}
	switch {
	case step < edtf.Minute:
		text = t.RFC3339()
	case step < 4*edtf.Day:
		text += fmt.Sprintf("-%02d-%02d", c.Month, c.Day)
	case step < 100*edtf.Day:
		text += fmt.Sprintf("-%02d", c.Month)
	}
	d, err := edtf.Parse(text)
	if err != nil {
		return edtf.Date{} // beyond the years that a date can write
	}
	return d
}
