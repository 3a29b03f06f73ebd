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
		for _, o := range s.Bar.(*fyne.Container).Objects {
			all = append(all, where{o.Position(), o.Size(), o.MinSize()})
		}
		return append(all, where{min: s.Bar.MinSize()})
	}
	before := places()
	first, last := w.state.Layout.Axis().Bounds()
	for _, v := range []axis.View{w.state.Layout.Fit(), w.state.Layout.Fit().Zoom(20, 300), w.state.Layout.Fit().Zoom(1e9, 300)} {
		for part := range edtf.Instant(20) {
			s.PointAt(first+(last-first)/20*part, part%5 != 4, v)
			s.InView(int(part), len(w.state.Doc.Events))
			for i, now := range places() {
				if now != before[i] {
					t.Fatalf("part %d of the status line went from %v to %v", i, before[i], now)
				}
			}
		}
	}
}

func TestTheStatusLineInANarrowWindow(t *testing.T) {
	w, _ := openTest(t, "")
	w.status.Problems("12 problems found")
	w.status.Begin("Opening a file that takes its time…", func() {})
	w.status.Bar.Resize(fyne.NewSize(400, 30))
	for i, o := range w.status.Bar.(*fyne.Container).Objects {
		if o.Position().X < 0 || o.Position().X+o.Size().Width > 400 {
			t.Errorf("part %d stands from %g px on, %g px wide, of 400", i, o.Position().X, o.Size().Width)
		}
	}
}
