// Package status is the line at the foot of the window.
package status

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Line is the line at the foot of the window: the date under the pointer, a
// message, the events in view and the problems of the file.
type Line struct {
	Bar     fyne.CanvasObject
	Changed func() // what is being done is another thing, or has come further; may be nil
	pointer *widget.RichText
	message *widget.RichText
	events  *widget.RichText
	trouble *widgets.Hyperlink
	stop    *widgets.Hyperlink // cancels what is being done
	jobs    []*job             // what is being done, the last at the end
	said    string             // the message
	words   edtf.Words
	row     *statusRow
	all     int // events of the document
}

// New makes an empty status line; showProblems is called on a click on
// the number of problems.
func New(words edtf.Words, keys widgets.Keyboard, showProblems func()) *Line {
	s := &Line{pointer: captionText(), message: captionText(), events: captionText(), words: words}
	s.trouble = keys.Link("", showProblems)
	s.trouble.SizeName = theme.SizeNameCaptionText
	s.trouble.Hide()
	s.stop = keys.Link(lang.L("Cancel"), func() { s.Cancel() })
	s.stop.SizeName = theme.SizeNameCaptionText
	s.stop.Hide()
	s.events.Segments[0].(*widget.TextSegment).Style.Alignment = fyne.TextAlignTrailing
	s.row = &statusRow{events: s.countWidth()}
	s.Bar = container.New(s.row, s.pointer, s.message, s.events, s.trouble, s.stop)
	s.Speak(words)
	return s
}

// Speak changes the language of dates.
func (s *Line) Speak(words edtf.Words) {
	s.words = words
	s.row.pointer = boxWidth(widestDates(words)...)
	s.Bar.Refresh()
}

// Restyle measures what stands in boxes of their own after the size of text has changed.
func (s *Line) Restyle() {
	s.row.events = s.countWidth()
	s.Speak(s.words)
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

// PointAt shows the date under the pointer, as fine as the view can tell there, and as the
// scale tells it.
func (s *Line) PointAt(at edtf.Instant, inside bool, v axis.View) {
	text := ""
	if inside && v.Axis() != nil {
		x, words := v.X(v.Axis().Place(at)), s.words
		if v.Axis().Mode() == axis.Logarithmic { // whose ticks are so many years ago
			_, last := v.Axis().Bounds()
			words = words.Since(last.Civil().Year)
		}
		text = session.TimeAt(at, (v.At(x+1)-v.At(x-1))/2, words)
	}
	setText(s.pointer, text)
}

// InView shows how many of the events are in view.
func (s *Line) InView(n, all int) {
	if all != s.all {
		s.all = all
		s.row.events = s.countWidth()
		s.Bar.Refresh()
	}
	setText(s.events, s.countText(n, all))
}

// Problems shows what is to be told of the problems of the file; nothing for "".
func (s *Line) Problems(found string) {
	s.trouble.SetText(found)
	widgets.SetShown(s.trouble, found != "")
	s.Bar.Refresh()
}

// Said is the message that is shown.
func (s *Line) Said() string { return s.message.String() }

// Say shows a message until the next one.
func (s *Line) Say(text string) {
	s.said = widgets.OneLine(widgets.Brief(text, widgets.MostField))
	s.show()
}
