package place

import (
	"math"
	"testing"
)

// Lanes lie one under the other and fill the room. Where all must be seen they end
// within it; else they may go on below.
func TestLanesFillTheRoom(t *testing.T) {
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
		}
		if math.Abs(p.Bottom-y) > tolerance {
			t.Errorf("the lanes end at %g, not %g", y, p.Bottom)
		}
		bottom := top + tr.room
		if tr.all && p.Bottom > bottom+tolerance || p.Bottom < bottom-tolerance {
			t.Errorf("the lanes end at %g of %g", p.Bottom, bottom)
		}
	})
}

// Where lanes scroll, those seen at first are whole and fill the room.
func TestLanesThatScrollEndOnWholeOnes(t *testing.T) {
	scrolling := 0
	eachTrial(t, func(tr trial) {
		bottom := tr.p.Lanes[0].Top + tr.room
		if tr.all || tr.p.Bottom <= bottom+tolerance {
			return
		}
		scrolling++
		if tr.p.Lanes[0].Height > tr.room {
			return
		}
		for i := range tr.p.Lanes {
			if left := bottom - tr.p.Lanes[i].Top - tr.p.Lanes[i].Height; left > -tolerance && left < float64(i+1) {
				return
			}
		}
		t.Errorf("the room ends at %g, within a lane", bottom)
	})
	if scrolling == 0 {
		t.Error("no trial had lanes that scroll")
	}
}

// checkLane checks that what stands in a lane is within it, part under part.
func (tr trial) checkLane(i int) {
	tr.t.Helper()
	z, l := tr.p.sizes, &tr.p.Lanes[i]
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
	if above := float64(l.Up)*z.pitch() - z.LabelGap + z.LabelsUp; l.Up > 0 && l.Line-z.Band/2-above < l.Top+z.LanePad-1 {
		tr.t.Errorf("the rows above the line of lane %d begin above it: %+v", i, *l)
	}
	if below := l.LabelTop + float64(l.Down)*z.pitch() - z.LabelGap; l.Down > 0 && below > bottom-z.LanePad+1 {
		tr.t.Errorf("the labels of lane %d end at %g, the lane at %g", i, below, bottom)
	}
	for _, s := range []float64{tr.p.Fit.Scale(), 3 * tr.p.Fit.Scale()} {
		for _, it := range tr.inLane(i) {
			tr.checkBox(it, l, s)
		}
	}
}

// checkBox checks the box of a label at a scale: within its lane, clear of the line
// unless it stands on it, with its leader between the mark and the box.
func (tr trial) checkBox(it *Item, l *Lane, s float64) {
	tr.t.Helper()
	if !it.Label.Shown(s) {
		return
	}
	z := sizes()
	top, height := tr.p.LabelBox(it, s)
	from, to := tr.p.Leader(it, s)
	if top < l.Top-tolerance || top+height > l.Top+l.Height+tolerance {
		tr.t.Errorf("the label of %s is from %g to %g, its lane from %g to %g", it.Key, top, top+height, l.Top, l.Top+l.Height)
	}
	switch row := it.Label.Hangs(s).Row; {
	case row == 0 && (top > l.Line-z.LabelHeight/2 || from != to):
		tr.t.Errorf("the label of %s on the line at %g begins at %g, its leader is from %g to %g", it.Key, l.Line, top, from, to)
	case row > 0 && (top < l.Line+z.Band/2-1 || to != top || from < l.Line || from > to):
		tr.t.Errorf("the label of %s in row %d below the line at %g begins at %g, its leader is from %g to %g", it.Key, row, l.Line, top, from, to)
	case row < 0 && (top+height > l.Line-z.Band/2 || from != top+height || to > l.Line || from > to):
		tr.t.Errorf("the label of %s in row %d above the line at %g ends at %g, its leader is from %g to %g", it.Key, row, l.Line, top+height, from, to)
	}
}

// The room between and around the parts of a lane, to the px.
func TestHeightOfALane(t *testing.T) {
	p := &Placement{sizes: sizes()}
	for _, c := range []struct {
		lane Lane
		want float64
	}{
		{Lane{Folded: true, Down: 3, BarRows: 2}, 28},
		{Lane{BarRows: 1}, 10 + 22},
		{Lane{BarRows: 3}, 10 + 22 + 20},
		{Lane{BarRows: 1, Down: 1}, 32 + 1 + 22},
		{Lane{BarRows: 1, Up: 2, Down: 3}, 32 + 2 + 5*26 - 2*4},
	} {
		if got := p.laneHeight(&c.lane); got != c.want {
			t.Errorf("a lane with %d and %d rows of labels and %d of bars is %g px high, want %g", c.lane.Up, c.lane.Down, c.lane.BarRows, got, c.want)
		}
	}
}

// What is left over goes to all lanes alike, around their parts; what is wanting is
// taken from all alike, where all must be seen.
func TestLanesShareRoom(t *testing.T) {
	const lane = 55.0 // px, with one row of labels
	for _, c := range []struct {
		room float64
		all  bool
		want [2]float64 // heights
		line [2]float64
	}{
		{110, false, [2]float64{55, 55}, [2]float64{16.5, 71.5}},
		{121, false, [2]float64{60, 61}, [2]float64{18.5, 79.5}},
		{90, false, [2]float64{90, 90}, [2]float64{33.5, 123.5}},
		{50, true, [2]float64{25, 25}, [2]float64{12.5, 37.5}},
		{40, true, [2]float64{20, 20}, [2]float64{10.5, 30.5}},
	} {
		p := &Placement{sizes: sizes(), Lanes: []Lane{{BarRows: 1, Down: 1}, {BarRows: 1, Down: 1}}}
		used := 2 * lane
		if c.all && used > c.room { // then there are no rows
			p.Lanes[0].Down, p.Lanes[1].Down = 0, 0
			used = 2 * 32
		}
		p.stackLanes(0, c.room, used, c.all)
		for i := range p.Lanes {
			l := &p.Lanes[i]
			if math.Abs(l.Height-c.want[i]) > tolerance || l.Line != c.line[i] || l.Bare != (l.Height < 22) {
				t.Errorf("in %g px lane %d is %g px high with its line at %g, bare %v; want %g and %g", c.room, i, l.Height, l.Line, l.Bare, c.want[i], c.line[i])
			}
		}
	}
}

// A row goes to the lane that gains most, for each of the next rows; where nobody gains,
// to the one whose items weigh most for their rows.
func TestTheNextRowGoesWhereItIsWorthMost(t *testing.T) {
	lanes := func(importance ...[]int) *Placement {
		p := &Placement{sizes: sizes()}
		for _, of := range importance {
			l := Lane{BarRows: 1, Down: 1}
			for _, n := range of {
				l.ranked = append(l.ranked, &Item{Importance: n})
			}
			p.Lanes = append(p.Lanes, l)
		}
		return p
	}
	for _, c := range []struct {
		name   string
		p      *Placement
		worths [][]float64
		most   int
		want   int // -1 for none
	}{
		{"most gain", lanes([]int{5, 5}, []int{1, 1}), [][]float64{{9, 9, 10}, {9, 9, 11}}, 3, 1},
		{"only the second row gains", lanes([]int{1, 1, 1}, []int{1, 1, 1}), [][]float64{{9, 9, 9, 15}, {9, 9, 11, 11}}, 3, 0},
		{"there is no room for a second", lanes([]int{1, 1, 1}, []int{1, 1, 1}), [][]float64{{9, 9, 9, 15}, {9, 9, 11, 11}}, 1, 1},
		{"nobody gains: the heavier", lanes([]int{1, 1, 1}, []int{5, 5, 5}), [][]float64{{9, 9, 9, 9}, {9, 9, 9, 9}}, 3, 1},
		{"all are shown", lanes([]int{5, 5}, []int{1, 1}), [][]float64{{9, 9}, {9, 9}}, 3, -1},
		{"as many rows as labels", lanes([]int{5}, []int{1}), [][]float64{{9, 9, 9}, {9, 9, 9}}, 3, -1},
	} {
		got := -1
		if l := c.p.bestLane(c.worths, c.most); l != nil {
			for i := range c.p.Lanes {
				if l == &c.p.Lanes[i] {
					got = i
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: lane %d gets the row, want %d", c.name, got, c.want)
		}
	}
}

// However little room there is, no lane with events is without a label.
func TestNoLaneStarves(t *testing.T) {
	var items []Item
	for lane := range 3 {
		for i := range int64(20) {
			it := day(1950+i/(5-int64(lane)*2), 1+4*(lane&1), 120)
			it.Key += string(rune('a' + i))
			it.Lane = lane
			items = append(items, it)
		}
	}
	p := placedIn(t, items, 3, 900)
	p.Place(0, 3*32+3*27, true)
	shown := map[int]int{}
	for i := range p.Items {
		if p.Items[i].Label.Shown(p.Fit.Scale()) {
			shown[p.Items[i].Lane]++
		}
	}
	if len(shown) != 3 {
		t.Errorf("the lanes show %v labels", shown)
	}
}

// Few lanes scroll as high as they are; many become lower first, down to a line of text
// each, which stays within its lane.
func TestManyLanesBecomeLowerBeforeTheyScroll(t *testing.T) {
	for _, c := range []struct {
		lanes         int
		room, bottom  float64
		lane, atLeast float64
	}{
		{8, 200, 8 * 33, 33, 32}, {12, 13 * 32, 13 * 32, 0, 32}, {12, 320, 320, 320.0 / 12, 24}, {30, 300, 30 * 25, 25, 24},
	} {
		var items []Item
		for lane := range c.lanes {
			for i := range int64(3) {
				it := day(1950+20*i, 3, 80)
				it.Key += string(rune('a' + lane))
				it.Lane = lane
				items = append(items, it)
			}
		}
		p := placedIn(t, items, c.lanes, 900)
		p.Place(0, c.room, false)
		if math.Abs(p.Bottom-c.bottom) > tolerance {
			t.Errorf("%d lanes in %g px end at %g, want %g", c.lanes, c.room, p.Bottom, c.bottom)
		}
		for i := range p.Lanes {
			l := &p.Lanes[i]
			if c.lane > 0 && math.Abs(l.Height-c.lane) > tolerance || l.Height < c.atLeast-tolerance || l.Bare {
				t.Errorf("%d lanes in %g px: lane %d is %g px high, bare: %v", c.lanes, c.room, i, l.Height, l.Bare)
			}
		}
		for i := range p.Items {
			it := &p.Items[i]
			l := &p.Lanes[it.Lane]
			top, height := p.LabelBox(it, p.Fit.Scale())
			if it.Label.Shown(p.Fit.Scale()) && (top < l.Top-tolerance || top+height > l.Top+l.Height+tolerance) {
				t.Errorf("%d lanes in %g px: a label from %g to %g, its lane from %g to %g", c.lanes, c.room, top, top+height, l.Top, l.Top+l.Height)
			}
		}
	}
}
