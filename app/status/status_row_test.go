package status

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tideline/app/widgets"
	"tideline/timeline/edtf"
)

// Any date that the pointer may be at has room.
func TestDatesHaveRoom(t *testing.T) {
	test.NewTempApp(t)
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	s.Bar.Resize(fyne.NewSize(1200, 30))
	for _, text := range widestDates(s.words) {
		width := fyne.MeasureText(text, 12, fyne.TextStyle{}).Width
		if room := s.pointer.Size().Width; room < width {
			t.Errorf("%q is %g px wide and has %g", text, width, room)
		}
	}
}

// A view without an event says where they are to be seen, and has room for that.
func TestAnEmptyViewSaysWhereToGo(t *testing.T) {
	test.NewTempApp(t)
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	s.Bar.Resize(fyne.NewSize(1200, 30))
	for _, c := range []struct {
		n, all int
		want   string
	}{
		{0, 152, "No event in view; 0 shows all 152"}, {12, 152, "12 of 152 events in view"}, {0, 0, "0 of 0 events in view"},
	} {
		s.InView(c.n, c.all)
		if s.events.String() != c.want {
			t.Errorf("%d of %d: %q, want %q", c.n, c.all, s.events.String(), c.want)
		}
		for _, again := range []func(){func() {}, s.Restyle} {
			again()
			if width := fyne.MeasureText(c.want, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width; s.row.events < width {
				t.Errorf("%q is %g px wide and has %g", c.want, width, s.row.events)
			}
		}
	}
}
