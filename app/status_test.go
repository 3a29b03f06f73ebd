package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// What changes with every step of the pointer and of the line changes no least
// size and no place: else the toolkit lays out and paints the window once more.
func TestTheStatusLineStaysWhereItIs(t *testing.T) {
	w, _ := openTest(t, "")
	s := w.status
	type where struct {
		at        fyne.Position
		size, min fyne.Size
	}
	places := func() (all []where) {
		for _, o := range s.bar.(*fyne.Container).Objects {
			all = append(all, where{o.Position(), o.Size(), o.MinSize()})
		}
		return append(all, where{min: s.bar.MinSize()})
	}
	before := places()
	first, last := w.drawing.Axis().Bounds()
	for _, v := range []axis.View{w.drawing.Fit(), w.drawing.Fit().Zoom(20, 300), w.drawing.Fit().Zoom(1e9, 300)} {
		for part := range edtf.Instant(20) {
			s.pointAt(first+(last-first)/20*part, part%5 != 4, v)
			s.inView(int(part), len(w.session.doc.Events))
			for i, now := range places() {
				if now != before[i] {
					t.Fatalf("part %d of the status line went from %v to %v", i, before[i], now)
				}
			}
		}
	}
	for _, text := range widestDates(s.words) {
		width := fyne.MeasureText(text, 12, fyne.TextStyle{}).Width
		if room := s.pointer.Size().Width; room < width {
			t.Errorf("%q is %g px wide and has %g", text, width, room)
		}
	}
}

func TestTheStatusLineInANarrowWindow(t *testing.T) {
	w, _ := openTest(t, "")
	w.status.problems(12)
	w.status.bar.Resize(fyne.NewSize(400, 30))
	for i, o := range w.status.bar.(*fyne.Container).Objects {
		if o.Position().X < 0 || o.Position().X+o.Size().Width > 400 {
			t.Errorf("part %d stands from %g px on, %g px wide, of 400", i, o.Position().X, o.Size().Width)
		}
	}
}

// The date under the pointer is no finer than the view can tell.
func TestTheTimeUnderThePointer(t *testing.T) {
	at := func(year int64, month, day int) edtf.Instant {
		return edtf.At(edtf.Civil{Year: year, Month: month, Day: day, Hour: 20, Minute: 48})
	}
	for _, c := range []struct {
		at   edtf.Instant
		step edtf.Instant
		want string
	}{
		{at(1962, 10, 26), 1, "26 October 1962, 20:48 UTC"},
		{at(1962, 10, 26), edtf.Day, "26 October 1962"},
		{at(1962, 10, 26), 10 * edtf.Day, "October 1962"},
		{at(1962, 10, 26), 200 * edtf.Day, "1962"},
		{at(1962, 10, 26), 9 * yearLength, "1962"},
		{at(1962, 10, 26), 12 * yearLength, "1960"},
		{at(-43, 3, 15), 200 * edtf.Day, "44 BC"},
		{at(-43, 3, 15), 20 * yearLength, "40 BC"},
		{at(-2, 3, 15), 20 * yearLength, "AD 1"},
		{at(-2038486952, 3, 15), 13_000_000 * yearLength, "2.04 billion BC"},
		{at(-2038486952, 3, 15), 1_300_000 * yearLength, "2038 million BC"},
		{at(-65432109, 3, 15), 80_000 * yearLength, "65.43 million BC"},
		{at(-2038486952, 3, 15), 1, "2,038,486,953 BC"},
		{at(3_000_004, 3, 15), 2_000 * yearLength, "3 million"},
	} {
		if got := timeAt(c.at, c.step, edtf.English()); got != c.want {
			t.Errorf("%s to %d s: %q, want %q", c.at.RFC3339(), c.step, got, c.want)
		}
	}
}
