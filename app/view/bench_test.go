package view

import (
	"fmt"
	"testing"

	"tideline/timeline/edtf"
)

// crowd fills the drawing with as many events as fit a screen without clusters.
func (b *bench) crowd(n int) {
	b.drawing.events = nil
	for i := range n {
		at := year(1950) + edtf.Instant(i)*50*365*edtf.Day/edtf.Instant(n)
		b.drawing.events = append(b.drawing.events, event{fmt.Sprint("event-", i), at})
	}
	b.SetDrawing(b.drawing, b.drawing.Fit())
}

// A pan frame within what is drawn: containers move, overview and selection are
// drawn into the memory of the last frame.
func BenchmarkPanFrame(b *testing.B) {
	bench := newBench(b)
	bench.OnSettled = nil
	bench.crowd(60)
	bench.Select("event-30")
	bench.drawing.overlays = make([]string, 0, 1<<24)
	bench.frame.show(bench.frame.view.Zoom(2, 400))
	bench.frame.show(bench.frame.view.Pan(1))
	b.ReportAllocs()
	dx := 1.0
	for b.Loop() {
		bench.frame.show(bench.frame.view.Pan(dx))
		dx = -dx
	}
}

// A zoom frame: the body is drawn anew and every object moves.
func BenchmarkZoomFrame(b *testing.B) {
	bench := newBench(b)
	bench.OnSettled = nil
	bench.crowd(60)
	b.ReportAllocs()
	factor := 1.01
	for b.Loop() {
		bench.frame.show(bench.frame.view.Zoom(factor, 400))
		factor = 1 / factor
	}
}

// The budget of a steady pan: Fyne's own bookkeeping, nothing of ours.
func TestPanAllocatesNextToNothing(t *testing.T) {
	b := newBench(t)
	b.crowd(60)
	b.Select("event-30")
	b.drawing.overlays = make([]string, 0, 1<<16)
	b.OnViewChanged = nil
	b.frame.show(b.frame.view.Zoom(2, 400))
	b.frame.show(b.frame.view.Pan(1))
	dx := 1.0
	const budget = 8 // the fake makes two strings and clips of its own
	if n := testing.AllocsPerRun(100, func() {
		b.frame.show(b.frame.view.Pan(dx))
		dx = -dx
	}); n > budget {
		t.Errorf("a pan frame allocates %g times, the budget is %d", n, budget)
	}
}
