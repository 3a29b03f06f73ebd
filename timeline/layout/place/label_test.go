package place

import (
	"math"
	"slices"
	"testing"

	"tideline/timeline/axis"
)

// scales are some at which somebody may look, and all at which a label of a lane is written
// or hangs otherwise than before: between two of these labels only draw apart, so that what
// holds at each of them holds everywhere.
func (tr trial) scales(lane int) []float64 {
	fit := tr.p.Fit.Scale()
	scales := []float64{fit * zoomedOut, fit, 2 * fit, 4 * fit}
	for range 4 {
		scales = append(scales, tr.anyView().Scale())
	}
	labels := tr.inLane(lane)
	if len(labels) > manyItems {
		labels = labels[:manyItems/4] // some of so many
	}
	for _, it := range labels {
		b := &it.Label
		for _, s := range b.Stages() {
			scales = append(scales, s.From)
		}
		for _, at := range b.later[:b.moves] {
			scales = append(scales, at.from)
		}
	}
	slices.Sort(scales)
	from, _ := slices.BinarySearch(scales, fit*zoomedOut)
	return slices.Compact(scales[from:])
}

// rowsAt returns the rows that a label takes at a scale.
func (l *Label) rowsAt(s float64) (all []int) {
	row := l.Hangs(s).Row
	for n := range l.Stage(s).Form.Rows() {
		all = append(all, row+n*toward(row))
	}
	return all
}

// Two labels of one row are apart at every scale at which both are shown, whatever
// their stages, and the labels of a lane in its own rows.
func TestLabelsAreApartAtEveryScale(t *testing.T) {
	eachTrial(t, func(tr trial) {
		for lane := range tr.p.Lanes {
			for _, s := range tr.scales(lane) {
				rows := map[int][]*Item{}
				for _, it := range tr.inLane(lane) {
					if !it.Label.Shown(s) {
						continue
					}
					l := &tr.p.Lanes[lane]
					up, down := l.Up, l.Down
					if it.Label.Stage(s).Form.IsCard() {
						up, down = l.reaches()
					}
					for _, r := range it.Label.rowsAt(s) {
						if r < -up || r > down || r == 0 && l.Bare {
							t.Errorf("%s has a label in row %d of %d above and %d below", it.Key, r, tr.p.Lanes[lane].Up, tr.p.Lanes[lane].Down)
						}
						for _, other := range rows[r] {
							tr.checkApart(it, other, s)
						}
						rows[r] = append(rows[r], it)
					}
				}
			}
		}
	})
}

func (tr trial) checkApart(a, b *Item, s float64) {
	tr.t.Helper()
	if b.Label.Hangs(s).At.Before(a.Label.Hangs(s).At) {
		a, b = b, a
	}
	p, q := a.Label.Hangs(s).At, b.Label.Hangs(s).At
	_, right := a.Label.Sides(s)
	left, _ := b.Label.Sides(s)
	if apart := s*float64(q.U-p.U) + q.C - p.C - right - left; apart < sizes().LabelApart-tolerance-1e-9*s*float64(q.U) {
		tr.t.Errorf("at scale %g the labels of %s and %s are %g px apart", s, a.Key, b.Key, apart)
	}
}

// Text on the line keeps clear of the marks, bars and clusters of others, and of
// whatever else stands there.
func TestTextOnTheLineCoversNoMark(t *testing.T) {
	eachTrial(t, func(tr trial) {
		v := tr.anyView()
		for lane := range tr.p.Lanes {
			d := tr.drawn(lane, v)
			for _, it := range tr.inLane(lane) {
				left, right, shown := it.Label.Edges(v)
				if !shown || it.Label.Hangs(v.Scale()).Row != 0 || !Meets(left, right, v) {
					continue
				}
				covers := func(what string, from, to float64) {
					if from < right-tolerance && left+tolerance < to {
						t.Errorf("the label of %s from %g to %g covers %s from %g to %g", it.Key, left, right, what, from, to)
					}
				}
				for _, key := range sortedKeys(d.bars) {
					if tr.item(key).Row == 0 {
						covers("the bar of "+key, d.bars[key][0], d.bars[key][1])
					}
				}
				for _, key := range sortedKeys(d.dots) {
					covers("the dot of "+key, d.dots[key][0], d.dots[key][1])
				}
				for _, c := range d.clusters {
					covers("a cluster", c.left, c.left+c.width)
				}
				for _, m := range tr.p.others[lane] {
					covers("a mark", v.X(m.At)-m.Reach, v.X(m.At)+m.Reach)
				}
			}
		}
	})
}

// Zooming in only ever adds: each stage of a label says all that the one before said,
// takes the room of it, unless it is a card, and follows at a larger scale.
func TestStagesOnlyAdd(t *testing.T) {
	several := 0
	eachTrial(t, func(tr trial) {
		for i := range tr.p.Items {
			it := &tr.p.Items[i]
			stages := it.Label.Stages()
			for k := 1; k < len(stages); k++ {
				several++
				before, now := stages[k-1], stages[k]
				if now.From <= before.From || now.Width < before.Width && !now.Form.IsCard() || !follows(now.Form, before.Form) {
					t.Errorf("the label of %s has stages %+v", it.Key, stages)
				}
			}
			for _, s := range stages {
				if width := it.Widths.Text(s.Form, &tr.p.sizes); width == 0 || s.Width < width {
					t.Errorf("the label of %s is %g px wide, its text %g", it.Key, s.Width, width)
				}
			}
		}
	})
	if several < 1000 {
		t.Errorf("%d labels grow: nothing is tried", several)
	}
}

// At fit, and at each doubling of its scale, no mark stays without a label, and no
// label cut, beside free room: what stands in the way is a label, or would reach over
// the edge when everything is shown. So it is at the scale of the step of a talk.
func TestNoLabelWaitsBesideFreeRoom(t *testing.T) {
	eachTrial(t, func(tr trial) {
		limits := []float64{1, 2, 4}
		if step := tr.p.step.Scale() / tr.p.Fit.Scale(); step > 1 {
			limits = append(limits, step)
		}
		for _, limit := range limits {
			s := limit * tr.p.Fit.Scale()
			for lane := range tr.p.Lanes {
				k := tr.p.seeker(lane)
				if len(k.ranked) > 0 && k.isStep(k.ranked[0]) && s < k.step.Scale() {
					continue // its place is kept for when it is told of
				}
				up, down := k.reaches()
				k.rows = make([]row, up+1+down)
				for _, it := range k.ranked {
					if it.Label.Shown(s) {
						tr.addStage(k, it, s)
					}
				}
				for _, it := range k.ranked {
					if !it.Label.Shown(s) && !k.Folded {
						if free, found := k.seek(it, s); found {
							t.Errorf("%s has no label at %g times the scale at fit; %+v is free", it.Key, limit, free)
						}
					}
				}
			}
		}
	})
}

// addStage puts a label into the rows as it is shown at a scale.
func (tr trial) addStage(k *seeker, it *Item, s float64) {
	l := Label{Hanging: *it.Label.Hangs(s)}
	l.grow(Stage{it.Label.Stage(s).Form, 0, it.Label.Stage(s).Width})
	for n := range l.rows(0) {
		k.rowAt(l.Row+n*toward(l.Row)).add(&l, n)
	}
}

// No label is cut where the whole title has room.
func TestNoLabelIsCutBesideFreeRoom(t *testing.T) {
	cut := 0
	eachTrial(t, func(tr trial) {
		s := tr.p.Fit.Scale()
		for lane := range tr.p.Lanes {
			k := tr.p.seeker(lane)
			up, down := k.reaches()
			k.rows = make([]row, up+1+down)
			for _, it := range k.ranked {
				if it.Label.Shown(s) {
					tr.addStage(k, it, s)
				}
			}
			for _, it := range k.ranked {
				if !it.Label.Shown(s) || !it.Label.Stage(s).Form.Cut() {
					continue
				}
				cut++
				k.rowAt(it.Label.Row).forget(it)
				free := slot{at: it.Label.At, row: it.Label.Row, leftward: it.Label.Leftward, form: Whole}
				if from := k.try(it, &free, math.Inf(1)); from <= s {
					t.Errorf("the label of %s is cut, and would have room", it.Key)
				}
				tr.addStage(k, it, s)
			}
		}
	})
	if cut < 100 {
		t.Errorf("%d labels are cut: nothing is tried", cut)
	}
}

// forget takes the label of an item out of a row.
func (r *row) forget(it *Item) {
	for i := range r.who {
		if r.who[i].At == it.Label.At && r.who[i].Row == it.Label.Row && r.who[i].Leftward == it.Label.Leftward {
			r.u, r.first, r.who = append(r.u[:i:i], r.u[i+1:]...), append(r.first[:i:i], r.first[i+1:]...), append(r.who[:i:i], r.who[i+1:]...)
			return
		}
	}
}

// At fit, every label that is shown stands whole, with a little room to the edge.
func TestLabelsStandWholeAtFit(t *testing.T) {
	eachTrial(t, func(tr trial) {
		v := tr.p.Fit
		for i := range tr.p.Items {
			it := &tr.p.Items[i]
			if left, right, shown := it.Label.Edges(v); shown && (left < labelEdge-tolerance || right > v.Width()-labelEdge+tolerance) {
				t.Errorf("the label of %s is from %g to %g of %g", it.Key, left, right, v.Width())
			}
		}
	})
}

// The label of a mark that has the line to itself stands beside it; one that would
// cover the next mark hangs in a row; and both grow with the scale.
func TestWhereALabelStands(t *testing.T) {
	p := placedIn(t, []Item{day(1900, 3, 100), day(1905, 3, 100), day(1990, 3, 100), day(1960, 3, 100)}, 1, 1000)
	p.Place(0, 200, false)
	for i, want := range []struct {
		row      int
		leftward bool
	}{{1, false}, {0, false}, {0, true}, {0, false}} {
		if b := &p.Items[i].Label; b.Row != want.row || b.Leftward != want.leftward {
			t.Errorf("the label of %s is in row %d, leftward %v; want row %d, leftward %v", p.Items[i].Key, b.Row, b.Leftward, want.row, want.leftward)
		}
	}
}

// Labels of one day share the columns along its time once its bar is shown, and are all
// at one place before.
func TestLabelsHangAlongTheirTime(t *testing.T) {
	items := make([]Item, 40)
	for i := range items {
		items[i] = day(1990, 3, 150)
		items[i].Key, items[i].Along = string(rune('a'+i)), true
	}
	a := axis.New(axis.True, []axis.Span{{From: 0, To: 86399}}, axis.Options{Width: 1000})
	for i := range items {
		items[i].At, items[i].From, items[i].To = a.Place(0), a.Place(0), a.Place(86400)
	}
	p := New(Spec{Axis: a, Width: 1000, Sizes: sizes(), Items: items, Folded: []bool{false}, ClusterWidth: func(int) float64 { return 24 }})
	p.Place(0, 300, false)
	shown, columns := 0, map[axis.Pos]bool{}
	for i := range p.Items {
		if b := &p.Items[i].Label; b.Shown(p.Fit.Scale()) {
			shown++
			columns[b.At] = true
		}
	}
	if shown < 32 || len(columns) > 6 {
		t.Errorf("%d of 40 labels are shown in %d columns, want 4 or 5 columns of 8 rows", shown, len(columns))
	}
}

func TestClearFrom(t *testing.T) {
	for _, c := range []struct {
		p, q axis.Pos
		want float64
	}{
		{axis.Pos{U: 0}, axis.Pos{U: 10}, 4.8},               // 20 + 20 + 8 px in 10 units
		{axis.Pos{U: 0}, axis.Pos{U: 10, C: 28}, 2},          // a break between
		{axis.Pos{U: 0}, axis.Pos{U: 10, C: 90}, 0},          // a wide one
		{axis.Pos{U: 7}, axis.Pos{U: 7}, math.Inf(1)},        // no zoom parts them
		{axis.Pos{U: 7}, axis.Pos{U: 7, C: 90}, math.Inf(1)}, // nor those beside a break
		{axis.Pos{U: 7}, axis.Pos{U: 6, C: -9}, math.Inf(1)}, // the wrong way round
		{axis.Pos{U: 0, C: 5}, axis.Pos{U: 1, C: 5}, 48},
	} {
		if got := clearFrom(c.p, 20, c.q, 20, 8); got != c.want {
			t.Errorf("from %v to %v: clear from %g on, want %g", c.p, c.q, got, c.want)
		}
	}
}

// A text on the line stands so far from its own mark that the room between them is that
// of MarkText, on either side.
func TestTextOnTheLineStandsBesideItsMark(t *testing.T) {
	z := sizes()
	for _, leftward := range []bool{false, true} {
		it := &Item{Row: NoBar, Dot: 10, Around: Around{3, 3}}
		h := (&slot{leftward: leftward}).hang(it, &z)
		left, right := h.Sides(100)
		near, far := -left, right // edges of the box, px right of the mark
		if leftward {
			near, far = -right, left
		}
		if beside := it.Dot/2 + it.Around.Right + z.MarkText; near != beside-z.TextEnd || far != beside+100+z.TextEnd {
			t.Errorf("leftward %v: the box is from %g to %g px beside its mark", leftward, near, far)
		}
	}
}

// A date leads across no break that its name does not lie across.
func TestDatesLeadAcrossNoBreak(t *testing.T) {
	tried := 0
	eachTrial(t, func(tr trial) {
		for i := range tr.p.Items {
			it := &tr.p.Items[i]
			stages := it.Label.Stages()
			for k := 1; k < len(stages); k++ {
				s, was := stages[k], stages[k-1]
				if !s.Form.HasDate() || s.Form.IsCard() || was.Form.HasDate() {
					continue
				}
				for _, b := range tr.p.breaks {
					h := it.Label.Hangs(s.From)
					across := func(st Stage, scale float64) bool {
						left, right := h.Sides(st.Width)
						x := scale*float64(b.At.U-h.At.U) + b.At.C - h.At.C
						return -left < x+b.Width-tolerance && x+tolerance < right
					}
					undated := Stage{Form: Whole, Width: it.Widths.Text(Whole, &tr.p.sizes)}
					if s.Form.InTwo() {
						undated = Stage{Form: Two, Width: it.Widths.Text(Two, &tr.p.sizes)}
					}
					if tried++; across(s, s.From) && !across(undated, tr.p.Fit.Scale()) && !across(was, was.From) {
						t.Errorf("the date of %s leads across a break", it.Key)
					}
				}
			}
		}
	})
	if tried == 0 {
		t.Error("no date is near a break: the test shows nothing")
	}
}
