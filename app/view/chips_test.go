package view

import (
	"testing"

	"tideline/timeline/scene"
)

// rings counts the rings that the overlay draws around chips.
func (b *bench) rings() (n int) {
	for _, sh := range b.stage.overlay.scene.Shapes {
		if sh.Class == 0 && sh.Stroke == scene.Focus {
			n++
		}
	}
	return n
}

// The keyboard goes from chip to chip, around the end, and rings the one it
// points at.
func TestChipsAreSteppedThrough(t *testing.T) {
	b := newBench(t)
	pair, same := chipID(b.drawing.events[1:3], b.view), chipID(b.drawing.events[4:6], b.view)
	for i, c := range []struct {
		by   int
		want string
	}{{1, pair}, {1, same}, {1, pair}, {-1, same}, {-1, pair}} {
		if n := b.StepChip(c.by); n != 2 || b.chip != c.want || b.rings() != 1 {
			t.Errorf("step %d: %d events in “%s” with %d rings, want “%s”", i, n, b.chip, b.rings(), c.want)
		}
	}
	if !b.LeaveChip() || b.rings() != 0 || b.LeaveChip() || b.OpenChip() {
		t.Error("the chip is not let go")
	}
	b.StepChip(1)
	if b.Select("first"); b.OpenChip() {
		t.Error("an event is selected, and a chip is opened")
	}
	b.SetView(b.view.Pan(-1e6))
	if n := b.StepChip(1); n != 0 {
		t.Errorf("no chip is in view, and one of %d is pointed at", n)
	}
}

// A chip is opened by key as by click.
func TestChipIsOpenedByKey(t *testing.T) {
	b := newBench(t)
	before := b.view
	b.StepChip(1)
	if !b.OpenChip() || len(b.drawing.clusters(b.view)) != len(b.drawing.clusters(before))+1 || b.OpenChip() {
		t.Errorf("the pair is still one at %g px a unit", b.view.Scale())
	}
	b.SetView(before)
	b.StepChip(-1)
	if !b.OpenChip() || len(b.chips) != 1 || b.view != before {
		t.Errorf("of two events of one instant %d lists open", len(b.chips))
	}
}

// A chip lies beside its events where these are at the edge of something. What
// is zoomed in on is the events.
func TestSplittingKeepsTheEventsInView(t *testing.T) {
	b := newBench(t)
	b.drawing.aside = 16
	b.SetView(b.view.Pan(20 - b.drawing.x(b.view, year(1960))))
	b.StepChip(1)
	b.OpenChip()
	for _, e := range b.drawing.events[1:3] {
		if x := b.drawing.x(b.view, e.at); x < 0 || x > b.stage.width {
			t.Errorf("%s stands at %g px", e.id, x)
		}
	}
}
