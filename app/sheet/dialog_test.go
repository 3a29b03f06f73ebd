package sheet

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// The title and the texts of a sheet begin at one edge, and nothing stands over it.
func TestASheetHasOneEdge(t *testing.T) {
	s, _ := over(t)
	text := Paragraph("A text that is much longer than its sheet is wide, so that it has more lines than one, all of which begin where the title begins.")
	s.Ask(Sheet{Title: "Title", Content: text, Size: MessageSize()}, "Yes", "No", func() {})
	left := map[string]float32{}
	for _, o := range test.LaidOutObjects(s.Win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widget.Label:
			left[o.Text] = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
		case *widgets.Button:
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			if below := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y + text.MinSize().Height; at.Y < below {
				t.Errorf("the button %q begins %v px above the end of the text", o.Text, below-at.Y)
			}
		}
	}
	if left["Title"] == 0 || left["Title"] != left[text.Text] {
		t.Errorf("the labels begin at %v", left)
	}
}

// A page or a list is as low as what it shows, and no higher than a sheet may be.
func TestAShortSheetIsLow(t *testing.T) {
	s, _ := over(t)
	high := func() float32 {
		defer s.Top().Hide()
		return s.Top().(*Custom).pop.Size().Height
	}
	s.Page("short", widget.NewLabel("one line"))
	if got := high(); got > 200 {
		t.Errorf("a page of one line is %v px high", got)
	}
	long := widgets.Column(0)
	for range 100 {
		long.Add(widget.NewLabel("a line"))
	}
	s.Page("long", long)
	if got := high(); got < 500 || got > 600 {
		t.Errorf("a page of 100 lines is %v px high in a window of 600", got)
	}
	for n, most := range map[int]float32{3: 300, 100: 600} {
		list := s.Keys.Choices(make([]string, n), func(int) {})
		s.List("list", list, widget.NewLabel("foot"))
		if list.Size().Height < min(list.Needs(), 400) {
			t.Errorf("a list of %d rows is %v px high and needs %v", n, list.Size().Height, list.Needs())
		}
		if got := high(); got > most {
			t.Errorf("the sheet of a list of %d rows is %v px high", n, got)
		}
	}
}
