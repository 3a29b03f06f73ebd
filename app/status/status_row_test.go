package status

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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
