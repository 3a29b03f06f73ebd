package place

import (
	"testing"

	"tideline/timeline/axis"
)

// The label of a step stands whole in the view of that step, with as much of its title as
// there is room for, and what it says there it says nearer by as well.
func TestTheStepStandsInItsView(t *testing.T) {
	steps, aside, whole := 0, 0, 0
	eachTrial(t, func(tr trial) {
		v := tr.p.step
		if v.Axis() == nil || tr.p.Items[0].Name.Above {
			return
		}
		it := &tr.p.Items[0]
		left, right, shown := it.Label.Edges(v)
		if !shown {
			return
		}
		steps++
		if it.Label.Aside > 0 {
			aside++
		}
		if !it.Label.Stage(v.Scale()).Form.Cut() {
			whole++
		} else if w := float64(it.Widths.Whole) + 20; w+2*labelEdge < v.Width() && tr.p.Lanes[it.Lane].Rows() > 0 {
			t.Errorf("%s is cut, and %g of %g px would do", it.Key, w, v.Width())
		}
		if left < labelEdge-tolerance || right > v.Width()-labelEdge+tolerance {
			t.Errorf("the label of the step is from %g to %g of %g", left, right, v.Width())
		}
	})
	if steps < 40 || aside < 3 || whole < 35 {
		t.Errorf("%d steps, %d aside, %d whole: nothing is tried", steps, aside, whole)
	}
}

// A title that neither side of a mark in the middle has room for lies across its line.
func TestAWideTitleOfAStepLiesAside(t *testing.T) {
	items := []Item{day(1950, 3, 500), day(1900, 3, 40), day(2000, 3, 40)}
	for i := range items {
		items[i].Widths.Cut[CutMiddle] = 160
	}
	spans := make([]axis.Span, len(items))
	for i := range items {
		spans[i] = axis.Span{From: instant(&items[i]), To: instant(&items[i])}
	}
	a := axis.New(axis.True, spans, axis.Options{})
	for i := range items {
		at := a.Place(spans[i].From)
		items[i].At, items[i].From, items[i].To = at, at, at
	}
	p := New(Spec{
		Axis: a, Width: 800, Sizes: sizes(), Items: items, Folded: []bool{false}, ClusterWidth: func(int) float64 { return 24 },
		Step: a.Fit(800, SideMargin, SideMargin).Centred(items[0].At, 3),
	})
	p.Place(0, 100, false)
	b := &p.Items[0].Label
	if left, right, shown := b.Edges(p.step); !shown || b.Aside == 0 || b.Stage(p.step.Scale()).Form != Whole || left > 400 || right < 400 || right > 800-labelEdge {
		t.Errorf("the label stands from %g to %g, aside by %g, %v", left, right, b.Aside, b.Stages())
	}
}
