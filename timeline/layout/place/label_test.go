package place

import (
	"math"
	"slices"
	"testing"
)

// Two labels of one row are apart at every scale at which both are shown, and the
// labels of a lane in its own rows.
func TestLabelsAreApartAtEveryScale(t *testing.T) {
	eachTrial(t, func(tr trial) {
		scales := []float64{tr.p.Fit.Scale() * zoomedOut}
		for range 4 {
			scales = append(scales, tr.anyView().Scale())
		}
		for i := range tr.p.Items {
			a := &tr.p.Items[i]
			if l := &tr.p.Lanes[a.Lane]; !math.IsInf(a.Label.From, 1) && (a.Label.Row < 0 || a.Label.Row >= l.Rows) {
				t.Errorf("%s has a label in row %d of %d", a.Key, a.Label.Row, l.Rows)
			}
			for j := range i {
				b := &tr.p.Items[j]
				if a.Lane == b.Lane && a.Label.Row == b.Label.Row {
					tr.checkApart(a, b, scales)
				}
			}
		}
	})
}

func (tr trial) checkApart(a, b *Item, scales []float64) {
	tr.t.Helper()
	if b.At.Before(a.At) {
		a, b = b, a
	}
	for _, s := range scales {
		if !a.Label.Shown(s) || !b.Label.Shown(s) {
			continue
		}
		apart := s*float64(b.At.U-a.At.U) + b.At.C - a.At.C - a.Label.Right - b.Label.Left
		if apart < sizes().LabelApart-tolerance-1e-9*s*float64(b.At.U) {
			tr.t.Errorf("at scale %g the labels of %s and %s are %g px apart", s, a.Key, b.Key, apart)
		}
	}
}

// Every label takes the slot in which it is shown from the least scale on, the
// nearest of equal ones; one that reaches over the edge at fit only for want of
// another. It is as wide as its text, with its spine on the mark's place.
func TestEveryLabelTakesTheBestSlot(t *testing.T) {
	eachTrial(t, func(tr trial) {
		z := sizes()
		for lane := range tr.p.Lanes {
			l := &tr.p.Lanes[lane]
			l.placeLabels(&z, tr.p.Fit)
			var before []*Item
			for _, it := range tr.inLane(lane) {
				want := tr.slotByHand(it, before, l.Rows)
				got := slot{it.Label.Row, it.Label.Leftward, it.Label.From}
				if got != want && !(math.IsInf(got.from, 1) && math.IsInf(want.from, 1)) {
					t.Errorf("%s takes %+v, want %+v", it.Key, got, want)
				}
				if it.Label.Left+it.Label.Right != it.Label.Box || min(it.Label.Left, it.Label.Right) != z.Spine/2 || it.Label.Leftward != (it.Label.Left > it.Label.Right) {
					t.Errorf("the flag of %s: %+v", it.Key, it.Label)
				}
				before = append(before, it)
			}
		}
	})
}

// slotByHand finds the slot of an item by looking at all labels placed before.
func (tr trial) slotByHand(it *Item, before []*Item, rows int) slot {
	best := slot{from: math.Inf(1)}
	for _, inside := range []bool{true, false} {
		for _, leftward := range []bool{false, true} {
			try := it.Label
			try.hang(leftward, sizes().Spine)
			x := tr.p.Fit.X(it.At)
			if (x-try.Left >= labelEdge && x+try.Right <= tr.p.Fit.Width()-labelEdge) != inside {
				continue
			}
			for row := range rows {
				from := 0.0
				for _, other := range before {
					if other.Label.Row != row || math.IsInf(other.Label.From, 1) {
						continue
					}
					from = max(from, waitsFor(it, &try, other))
				}
				if from < best.from {
					best = slot{row, leftward, from}
				}
			}
		}
		if !math.IsInf(best.from, 1) {
			break
		}
	}
	return best
}

// waitsFor returns the scale until which a label must wait for another that is there.
func waitsFor(it *Item, label *Label, other *Item) float64 {
	var t float64
	if other.At.U <= it.At.U {
		t = clearFrom(other.At, other.Label.Right, it.At, label.Left, sizes().LabelApart)
	} else {
		t = clearFrom(it.At, label.Right, other.At, other.Label.Left, sizes().LabelApart)
	}
	if t <= other.Label.From {
		return 0
	}
	return t
}

// At fit, every label that is shown stands whole, with a little room to the edge, as
// long as a third of the width at either side is enough for that.
func TestLabelsStandWholeAtFit(t *testing.T) {
	eachTrial(t, func(tr trial) {
		v := tr.p.Fit
		for i := range tr.p.Items {
			it := &tr.p.Items[i]
			x := v.X(it.At)
			if !it.Label.Shown(v.Scale()) || tr.widest() > v.Width()/3-labelEdge-SideMargin {
				continue
			}
			if x-it.Label.Left < labelEdge-0.02 || x+it.Label.Right > v.Width()-labelEdge+0.02 {
				t.Errorf("the label of %s is from %g to %g of %g", it.Key, x-it.Label.Left, x+it.Label.Right, v.Width())
			}
		}
	})
}

func (tr trial) widest() (most float64) {
	for i := range tr.p.Items {
		most = max(most, tr.p.Items[i].Label.Box)
	}
	return most
}

// A text that was shortened gets more of its words where there is room, and never
// more than twice the usual width. What is cut all the same is cut for want of room.
func TestShortenedTextsGetTheRoomThereIs(t *testing.T) {
	z, grown := sizes(), 0
	eachTrial(t, func(tr trial) {
		for i := range tr.p.Items {
			it := &tr.p.Items[i]
			if it.Label.Box > 2*z.LabelWidth {
				t.Errorf("the label of %s is %g px wide", it.Key, it.Label.Box)
			}
			if it.Label.Box > z.LabelWidth {
				grown++
			}
			if longer := tr.p.write(i, it.Label.Box+30); !it.Label.Whole && longer.Box <= 2*z.LabelWidth && it.Label.Shown(tr.p.Fit.Scale()) && tr.hasRoom(it, longer) {
				t.Errorf("the label of %s, %q, could be %q", it.Key, it.Label.Words, longer.Words)
			}
		}
	})
	if grown < 100 {
		t.Errorf("%d labels have grown: nothing is tried", grown)
	}
}

// hasRoom reports whether a label could have a longer text with 2 px to spare.
func (tr trial) hasRoom(it *Item, longer Text) bool {
	const spare = 2
	z, floor := sizes(), zoomedOut*tr.p.Fit.Scale()
	label := it.Label
	label.Text = longer
	label.Box += spare
	label.hang(it.Label.Leftward, z.Spine)
	x := tr.p.Fit.X(it.At)
	if x-label.Left < labelEdge || x+label.Right > tr.p.Fit.Width()-labelEdge {
		return false
	}
	return !slices.ContainsFunc(tr.inLane(it.Lane), func(other *Item) bool {
		if other == it || other.Label.Row != label.Row || math.IsInf(other.Label.From, 1) {
			return false
		}
		s := max(label.From, other.Label.From, floor)
		left, right, a, b := it, other, &label, &other.Label
		if other.At.U < it.At.U {
			left, right, a, b = other, it, &other.Label, &label
		}
		return s*float64(right.At.U-left.At.U)+right.At.C-left.At.C < a.Right+b.Left+z.LabelApart
	})
}
