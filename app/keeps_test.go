package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
)

// The keys zoom about the selected event, so that it is not lost from view, and towards it
// where it is.
func TestZoomingByKeyKeepsTheSelectedEvent(t *testing.T) {
	w, _ := openTest(t, "")
	id := w.state.Order[4]
	w.selectEvent(id)
	at, _ := w.state.Layout.Stands(id)
	x := func() float64 { v := w.chart.line.View(); return v.X(v.Axis().Place(at)) }
	start := x()
	for _, r := range "++++++++--++" {
		w.chart.line.TypedRune(r)
		if now := x(); now < start-1 || now > start+1 {
			t.Fatalf("after %c the selected event went from %g to %g px", r, start, now)
		}
	}
	w.chart.line.PanScreen(0.9) // away from it, to the right
	v := w.chart.line.View()
	edge := v.At(0)
	w.chart.line.TypedRune('+')
	v = w.chart.line.View()
	if now := v.X(v.Axis().Place(edge)); now < -1 || now > 1 {
		t.Errorf("with the selected event out of view the edge that is nearest to it went to %g px", now)
	}
}

// Whatever makes the drawing anew, the same stretch of time stays in view.
func TestDrawingAnewKeepsTheView(t *testing.T) {
	w, trace := openTest(t, "")
	w.chart.line.ZoomBy(7)
	w.chart.line.PanScreen(0.27)
	start := lastTrace(t, trace)
	same := func(after string) {
		t.Helper()
		if now := lastTrace(t, trace); now.From != start.From || now.To != start.To {
			t.Errorf("after %s %s to %s is in view, before it was %s to %s", after, now.From, now.To, start.From, start.To)
		}
	}
	for range 10 {
		w.files.Again()
		same("reading the file again")
	}
	if now := lastTrace(t, trace); now.Scale != start.Scale {
		t.Errorf("reading the file again changed the scale from %g to %g", start.Scale, now.Scale)
	}
	for range 10 {
		w.side.toggle()
		same("folding the panel")
		w.win.Resize(fyne.NewSize(1920, 1080)) // as F11 does
		w.side.toggle()
		same("the whole screen")
		w.win.Resize(fyne.NewSize(1280, 800))
		same("the window")
	}
	for range 3 {
		for _, m := range []axis.Mode{axis.True, axis.Shortened} {
			w.setMode(m)
			same("the scale " + m.String())
		}
	}
}
