package place

import (
	"math"
	"testing"
)

// Lanes lie one under the other and fill the room. Where all must be seen they end
// within it; else each has a row of labels at least, and they may go on below.
func TestLanesFillTheRoom(t *testing.T) {
	z := sizes()
	eachTrial(t, func(tr trial) {
		p, top := tr.p, tr.p.Lanes[0].Top
		y, least := top, 0.0
		for i := range p.Lanes {
			l := &p.Lanes[i]
			if math.Abs(l.Top-y) > tolerance {
				t.Errorf("lane %d begins at %g, the one above ends at %g", i, l.Top, y)
			}
			y += l.Height
			least += p.laneHeight(l)
			tr.checkLane(i)
			if !tr.all && !l.Folded && l.Rows < min(1, len(l.ranked)) {
				t.Errorf("lane %d has no labels", i)
			}
		}
		if math.Abs(p.Bottom-y) > tolerance {
			t.Errorf("the lanes end at %g, not %g", y, p.Bottom)
		}
		bottom := top + tr.room
		if tr.all && p.Bottom > bottom+tolerance || p.Bottom < bottom-tolerance {
			t.Errorf("the lanes end at %g of %g", p.Bottom, bottom)
		}
		if another := z.LabelHeight + z.LabelGap + z.LabelsUp; least+another+tolerance < tr.room && tr.wantsRow() {
			t.Errorf("of %g px %g are left, and a lane has fewer rows than labels", tr.room, tr.room-least)
		}
	})
}

// wantsRow reports whether a lane has fewer rows than items.
func (tr trial) wantsRow() bool {
	for i := range tr.p.Lanes {
		if l := &tr.p.Lanes[i]; !l.Folded && l.Rows < len(l.ranked) {
			return true
		}
	}
	return false
}

// checkLane checks that what stands in a lane is within it, part under part.
func (tr trial) checkLane(i int) {
	tr.t.Helper()
	z, l := sizes(), &tr.p.Lanes[i]
	bottom := l.Top + l.Height
	if l.Line < l.Top-1 || l.Line > bottom+1 || l.ClusterTop < l.Top-tolerance || l.ClusterTop+l.ClusterHeight > bottom+tolerance {
		tr.t.Errorf("lane %d from %g to %g has its line at %g and clusters from %g to %g", i, l.Top, bottom, l.Line, l.ClusterTop, l.ClusterTop+l.ClusterHeight)
	}
	if math.Abs(l.Line-math.Floor(l.Line)-Crisp) > tolerance {
		tr.t.Errorf("the line of lane %d is between two pixels, at %g", i, l.Line)
	}
	shrunk := l.Height < tr.p.laneHeight(l)-tolerance
	if shrunk || l.Folded {
		if math.Abs(l.Line-(l.Top+l.Height/2)) > 1 {
			tr.t.Errorf("the line of lane %d is at %g, not in its middle", i, l.Line)
		}
		return
	}
	marks := l.Line - z.Band/2
	if marks < l.Top+z.LanePad-1 || l.ClusterTop < l.Line+z.Band/2-1 || l.ClusterHeight != z.ClusterHeight ||
		math.Abs(l.LabelTop-(l.ClusterTop+z.ClusterHeight+z.LabelsUp)) > tolerance {
		tr.t.Errorf("the parts of lane %d: %+v", i, *l)
	}
	if l.Rows == 0 {
		return
	}
	if end := l.LabelTop + float64(l.Rows)*(z.LabelHeight+z.LabelGap) - z.LabelGap; end > bottom-z.LanePad+tolerance {
		tr.t.Errorf("the labels of lane %d end at %g, the lane at %g", i, end, bottom)
	}
	for _, it := range tr.inLane(i) {
		if want := l.LabelTop + float64(it.Label.Row)*30; tr.p.LabelTop(it) != want {
			tr.t.Errorf("the label of %s stands at %g, want %g", it.Key, tr.p.LabelTop(it), want)
		}
		if want := l.Line + float64(it.Row)*10 - 4; it.Row != NoBar && tr.p.BarTop(it, 8) != want {
			tr.t.Errorf("the bar of %s stands at %g, want %g", it.Key, tr.p.BarTop(it, 8), want)
		}
	}
}

// The room between and around the parts of a lane, to the px.
func TestHeightOfALane(t *testing.T) {
	p := &Placement{sizes: sizes()}
	for _, c := range []struct {
		lane Lane
		want float64
	}{
		{Lane{Folded: true, Rows: 3, BarRows: 2}, 28},
		{Lane{BarRows: 1}, 14 + 14 + 1 + 18},
		{Lane{BarRows: 3}, 14 + 14 + 20 + 1 + 18},
		{Lane{BarRows: 1, Rows: 1}, 47 + 4 + 24},
		{Lane{BarRows: 1, Rows: 3}, 47 + 4 + 3*24 + 2*6},
	} {
		if got := p.laneHeight(&c.lane); got != c.want {
			t.Errorf("a lane with %d rows of labels and %d of bars is %g px high, want %g", c.lane.Rows, c.lane.BarRows, got, c.want)
		}
	}
}

// What is left over goes to all lanes alike, around their parts; what is wanting is
// taken from all alike, where all must be seen.
func TestLanesShareRoom(t *testing.T) {
	const lane = 75.0 // px, with one row of labels
	for _, c := range []struct {
		room float64
		all  bool
		want [2]float64 // heights
		line [2]float64
	}{
		{150, false, [2]float64{75, 75}, [2]float64{14.5, 89.5}},
		{161, false, [2]float64{80, 81}, [2]float64{16.5, 97.5}},
		{100, false, [2]float64{75, 75}, [2]float64{14.5, 89.5}},
		{120, true, [2]float64{60, 60}, [2]float64{20.5, 80.5}},
		{40, true, [2]float64{20, 20}, [2]float64{10.5, 30.5}},
	} {
		p := &Placement{sizes: sizes(), Lanes: []Lane{{BarRows: 1, Rows: 1}, {BarRows: 1, Rows: 1}}}
		used := 2 * lane
		if c.all && used > c.room { // then there are no labels
			p.Lanes[0].Rows, p.Lanes[1].Rows = 0, 0
			used = 2 * 47
		}
		p.stackLanes(0, c.room, used, c.all)
		for i := range p.Lanes {
			if l := &p.Lanes[i]; math.Abs(l.Height-c.want[i]) > tolerance || l.Line != c.line[i] {
				t.Errorf("in %g px lane %d is %g px high with its line at %g, want %g and %g", c.room, i, l.Height, l.Line, c.want[i], c.line[i])
			}
		}
	}
}

// A row goes to the lane that gains most; where nobody gains, to the one whose items
// weigh most for their rows.
func TestTheNextRowGoesWhereItIsWorthMost(t *testing.T) {
	lanes := func(importance ...[]int) *Placement {
		p := &Placement{sizes: sizes()}
		for _, of := range importance {
			l := Lane{BarRows: 1, Rows: 1}
			for _, n := range of {
				l.ranked = append(l.ranked, &Item{Importance: n})
			}
			p.Lanes = append(p.Lanes, l)
		}
		return p
	}
	for _, c := range []struct {
		name  string
		p     *Placement
		gains [][]float64
		want  int // -1 for none
	}{
		{"most gain", lanes([]int{5, 5}, []int{1, 1}), [][]float64{{9, 1}, {9, 2}}, 1},
		{"no gain, most weight", lanes([]int{1, 1, 1}, []int{3, 2}), [][]float64{{9, 0}, {9, 0}}, 1},
		{"gain before weight", lanes([]int{1, 1}, []int{5, 5}), [][]float64{{9, 1}, {9, 0}}, 0},
		{"a row for each item", lanes([]int{5}, []int{1, 1}), [][]float64{{9}, {9, 0}}, 1},
		{"no importance weighs as 1", lanes([]int{0, 0}, []int{0, 0, 0}), nil, 1},
		{"equal, the first", lanes([]int{2, 2}, []int{2, 2}), nil, 0},
		{"all have theirs", lanes([]int{5}, []int{1}), nil, -1},
	} {
		var want *Lane
		if c.want >= 0 {
			want = &c.p.Lanes[c.want]
		}
		if got := c.p.bestLane(c.gains); got != want {
			t.Errorf("%s: another lane is taken", c.name)
		}
	}
	p := lanes([]int{1, 1, 1, 1}, []int{1, 1, 1, 1})
	p.Lanes[0].Rows = 3
	if got := p.bestLane(nil); got != &p.Lanes[1] {
		t.Error("the lane with more rows gets another")
	}
	p.Lanes[1].Folded = true
	if got := p.bestLane(nil); got != &p.Lanes[0] {
		t.Error("a folded lane gets a row")
	}
}

// Where not every lane can have a row of labels and all must be seen, rows are shared
// out from none.
func TestRowsAreSharedOutFromNone(t *testing.T) {
	for _, c := range []struct {
		room float64
		all  bool
		want [2]int // rows
	}{{151, true, [2]int{1, 1}}, {149, true, [2]int{0, 1}}, {120, true, [2]int{0, 0}}, {120, false, [2]int{1, 1}}} {
		items := []Item{day(1900, 2), day(1950, 4), day(2000, 5)}
		items[1].Lane, items[2].Lane = 1, 1
		items[2].At = items[1].At // the second lane has two labels at one place
		p := placedIn(t, items, 2, 1000, wide(90))
		p.setHeights(0, c.room, c.all)
		if got := [2]int{p.Lanes[0].Rows, p.Lanes[1].Rows}; got != c.want {
			t.Errorf("in %g px, all of it seen %v, the lanes have %v rows of labels, want %v", c.room, c.all, got, c.want)
		}
	}
}

// A row gains what the labels weigh that are shown with it and not without.
func TestGainsOfRows(t *testing.T) {
	items := []Item{day(1900, 5), day(1940, 4), day(1940, 3), day(1940, 2), day(2000, 5)}
	for i := 1; i <= 3; i++ {
		items[i].Key += string(rune('a' + i))
	}
	p := placedIn(t, items, 1, 1000, wide(240))
	got := p.gainsOf(&p.Lanes[0], 9, p.axis.Fit(1000, SideMargin, SideMargin))
	want := []float64{125 + 64 + 125, 27, 8}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("the rows gain %v, want %v", got, want)
	}
	if got := p.gainsOf(&p.Lanes[0], 1, p.axis.Fit(1000, SideMargin, SideMargin)); len(got) != 1 {
		t.Errorf("of one row there are gains %v", got)
	}
}
