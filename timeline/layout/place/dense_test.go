package place

import (
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// A band tells how many bars there are in each stretch of time that has any, whatever is in view.
func TestABandCountsTheBarsOfEachStretch(t *testing.T) {
	for seed := range uint64(100) {
		tr := newTrial(t, seed)
		var items []*Item
		for i := range tr.p.Items {
			if it := &tr.p.Items[i]; it.From.Before(it.To) {
				items = append(items, it)
			}
		}
		if len(items) == 0 {
			continue
		}
		d := newDense(items)
		sum := 0
		for _, r := range d.Runs {
			sum += r.Count
		}
		if sum != len(items) {
			t.Fatalf("seed %d: the runs count %d of %d bars", seed, sum, len(items))
		}
		v := tr.p.Fit.Zoom(1+9*tr.Float64(), tr.p.Fit.Width()*tr.Float64())
		at := func(x float64) (n int) {
			p := v.PosAt(x)
			for _, it := range items {
				if !p.Before(it.From) && p.Before(it.To) {
					n++
				}
			}
			return n
		}
		d.EachRun(v, func(_ int, left, right float64) {
			if left, right = max(left, 0), min(right, v.Width()); right-left <= 4 {
				return
			}
			for _, x := range [3]float64{left + 1, (left + right) / 2, right - 1} {
				if at(x) == 0 {
					t.Fatalf("seed %d: no bar at %g px in a run from %g to %g", seed, x, left, right)
				}
			}
		})
	}
}

// Nothing that a lane counts in its band is also a bar, and what is alone in its time is
// a bar beside the band.
func TestWhatIsAloneIsABarBesideTheBand(t *testing.T) {
	year := func(y int64) edtf.Instant { return edtf.At(edtf.Civil{Year: y, Month: 1, Day: 1}) }
	a := axis.New(axis.True, []axis.Span{{From: year(1900), To: year(2000)}}, axis.Options{})
	lasting := func(key string, from, to int64) Item {
		p, q := a.Place(year(from)), a.Place(year(to))
		return Item{Key: key, At: p, From: p, To: q, Dot: 8, Tier: SpanTier, Name: Name{Width: 60}, Widths: Widths{Whole: 60}}
	}
	var items []Item
	for i := range int64(12) {
		items = append(items, lasting(string(rune('a'+i)), 1900, 1960-i))
	}
	items = append(items, lasting("alone", 1970, 2000))
	p := New(Spec{
		Axis: a, Width: 900, Room: 300, Sizes: sizes(), Items: items, Folded: make([]bool, 1), ClusterWidth: func(int) float64 { return 24 },
	})
	l := &p.Lanes[0]
	if l.Dense == nil || len(l.Dense.Runs) != 1 {
		t.Fatalf("the lane has the band %+v", l.Dense)
	}
	bars := 0
	for i := range p.Items {
		if p.Items[i].HasBar(p.Fit.Scale()) {
			bars++
		}
	}
	if bars+l.Dense.Runs[0].Count != len(items) {
		t.Errorf("%d bars and %d in the band, of %d", bars, l.Dense.Runs[0].Count, len(items))
	}
	if last := &p.Items[len(items)-1]; !last.HasBar(p.Fit.Scale()) {
		t.Error("what is alone in its time is no bar")
	}
}
