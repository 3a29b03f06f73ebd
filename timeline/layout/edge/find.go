package edge

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Find finds the names of a lane that an edge of a view would cut, those of the first ranks
// first, each with where it stands instead. Drawn are shapes that it keeps clear of besides
// what the lane has placed. In a view that stands still a name rather hangs on the other side of
// its leader than across it, and names that are cut at a word are written whole where others
// leave room for that; in one that moves it moves with it.
func (n *Names) Find(placed *place.Placement, lane int, v axis.View, still bool, drawn []scene.Shape) {
	n.n, n.stay, n.more = 0, 0, n.more[:0]
	spine, s := placed.NameSizes().Spine, v.Scale()
	placed.EachLabel(lane, v, func(it *place.Item, left, x float64) {
		if cut(it, v, left, x, spine) {
			n.add(Name{Of: it, Left: left})
			return
		}
		before, after := it.Label.Sides(s)
		top, height := placed.LabelBox(it, s)
		n.keep(box{it, left, top, left + before + after, top + height})
	})
	slices.SortFunc(n.All(), byRank)
	f := finder{placed: placed, lane: lane, v: v, still: still, z: placed.NameSizes(), drawn: drawn, names: n}
	for i := range n.n {
		f.find(&n.all[i])
	}
	f.follow()
	if still {
		f.growRest()
	}
}

// growRest adds the names that are cut at a word though there is room for all of them now
// that others have moved.
func (f *finder) growRest() {
	moved, s := f.names.n, f.v.Scale()
	f.placed.EachLabel(f.lane, f.v, func(it *place.Item, left, x float64) {
		if row := it.Label.Hangs(s).Row; row != 0 && x >= 0 && x <= f.v.Width() && it.Label.Stage(s).Form.Cut() && !cut(it, f.v, left, x, f.z.Spine) {
			f.names.add(Name{Of: it, Left: left, Spot: Spot{Row: row, At: x}})
		}
	})
	last := f.names.n
	f.names.n = moved
	for i := moved; i < last; i++ {
		n := f.names.all[i]
		if n.Shown = f.inRow(n.Of, &n.Spot, false); n.Shown && !n.Across {
			f.names.add(n) // in place of one that was looked at
		}
	}
}

// finder finds the spots of the names of one lane in a view.
type finder struct {
	placed *place.Placement
	lane   int
	v      axis.View
	still  bool
	z      *place.Sizes
	drawn  []scene.Shape
	names  *Names
}

// find finds a spot for a name: in its row, or one nearer to the line, or next to that on the
// other side, with as much of it as there is room for.
func (f *finder) find(n *Name) {
	hangs := n.Of.Label.Hangs(f.v.Scale())
	it, x, row := n.Of, f.v.X(hangs.At), hangs.Row
	if x < 0 || x > f.v.Width() {
		return
	}
	for _, part := range [2]bool{false, true} {
		for r, more := row, true; more; r, more = inward(r, row) {
			n.Spot = Spot{Row: r, At: x, Led: r != row}
			if n.Shown = f.inRow(it, &n.Spot, part); n.Shown {
				return
			}
		}
	}
}

// inward returns the row to try after another for a name of some row, and whether there is
// one: those towards the line, then the nearest on its other side; from the line itself those
// beside it.
func inward(r, own int) (next int, more bool) {
	switch {
	case own == 0 && r == 0:
		return 1, true
	case own == 0:
		return -1, r == 1
	case r == 1 && own > 0:
		return -1, true
	case r == -1 && own < 0:
		return 1, true
	case own > 0:
		return r - 1, r > 0
	}
	return r + 1, r < 0
}

// inRow finds a spot in a row for the whole title of an item, or a part of it, and reports
// whether there is one.
func (f *finder) inRow(it *place.Item, s *Spot, part bool) bool {
	stage := it.Label.Stage(f.v.Scale())
	for _, form := range [...]place.Form{stage.Form, place.Whole, place.TwoDated, place.Two, place.CutLong, place.CutMiddle, place.CutShort} {
		if form > max(stage.Form, place.Whole) || form.Cut() != part || !f.holds(it, s.Row, form) {
			continue
		}
		if s.Form = form; f.spot(it, s) {
			return true
		}
	}
	return false
}

// holds reports whether a label may be written in a form in a row.
func (f *finder) holds(it *place.Item, row int, form place.Form) bool {
	if it.Widths.Text(form, f.z) == 0 {
		return false
	}
	if form.IsCard() { // in its own row, which it has
		return row == it.Label.Hangs(f.v.Scale()).Row
	}
	lane, last := &f.placed.Lanes[f.lane], row
	switch more := form.Rows() - 1; {
	case row > 0:
		last += more
	case row < 0:
		last -= more
	case more > 0:
		return false
	}
	return lane.HasRow(row) && lane.HasRow(last)
}

// spot finds the box of a label in a row and a form that are chosen, and reports whether it
// has room.
func (f *finder) spot(it *place.Item, s *Spot) bool {
	s.Y, s.H = f.placed.Lanes[f.lane].Box(s.Row, s.Form, f.z)
	if s.Row == 0 {
		leftward := it.Label.Hangs(f.v.Scale()).Leftward
		return f.besideMark(it, s, leftward) || f.besideMark(it, s, !leftward)
	}
	return f.atLeader(it, s)
}

// besideMark sets a label on the line to one side of its mark, and reports whether it has
// room there.
func (f *finder) besideMark(it *place.Item, s *Spot, leftward bool) bool {
	before, after := it.Room(0, leftward, it.Widths.Text(s.Form, f.z), f.z)
	at := f.v.X(place.BesideMark(it, leftward))
	s.Leftward, s.X, s.W = leftward, at-before, before+after
	if s.X < apart-slack || s.X+s.W > f.v.Width()-apart+slack {
		return false
	}
	if lo, hi := f.room(it, s, s.X+s.W/2); s.X < lo-slack || s.X+s.W > hi+slack {
		return false
	}
	// Where it stood nothing else does.
	hangs := it.Label.Hangs(f.v.Scale())
	own := leftward == hangs.Leftward && hangs.Row == 0
	return own || place.KeepsClear(f.placed, f.lane, f.v, it, s.X-f.z.MarkApart, s.X+s.W+f.z.MarkApart)
}

// atLeader sets a label in a row, moved along its leader no more than it must be, and reports
// whether it has room.
func (f *finder) atLeader(it *place.Item, s *Spot) bool {
	half := f.z.Spine / 2
	before, after := it.Room(s.Row, false, it.Widths.Text(s.Form, f.z), f.z)
	if s.W = before + after; s.Form.IsCard() {
		before, after = it.Label.Sides(f.v.Scale())
		s.W = before + after
	}
	from, to := bounds(f.v, s.At, f.z.Spine)
	lo, hi := f.room(it, s, s.At)
	lo, hi = max(lo, from, s.At+half-s.W), min(hi, to, s.At-half+s.W)
	if hi-lo < s.W-slack || lo > s.At-half+slack || hi < s.At+half-slack {
		return false
	}
	s.X = s.At - half
	if s.Leftward = it.Label.Hangs(f.v.Scale()).Leftward; s.Leftward {
		s.X = s.At + half - s.W
	}
	if flipped := 2*s.At - s.W - s.X; flipped >= lo-slack && flipped+s.W <= hi+slack {
		s.X = flipped
	}
	s.X = max(min(s.X, hi-s.W), lo)
	s.Leftward = math.Abs(s.X+s.W-(s.At+half)) < slack
	s.Across = !s.Leftward && math.Abs(s.X-(s.At-half)) >= slack
	return true
}

// room returns how far a label that has the height of a spot may reach to both sides of x px:
// as far as to those that stay, those that have moved before, and what else is drawn.
func (f *finder) room(it *place.Item, s *Spot, x float64) (lo, hi float64) {
	r := room{of: it, lo: math.Inf(-1), hi: math.Inf(1), x: x, top: s.Y, bottom: s.Y + s.H, apart: f.z.LabelApart}
	n := f.names
	for i := range n.stay {
		r.take(&n.others[i])
	}
	for i := range n.more {
		r.take(&n.more[i])
	}
	for i := range n.n {
		if o := &n.all[i]; o.Shown {
			r.take(&box{o.Of, o.X, o.Y, o.X + o.W, o.Y + o.H})
		}
	}
	for i := range f.drawn {
		d := &f.drawn[i]
		r.take(&box{nil, d.X, d.Y, d.X + d.W, d.Y + d.H})
	}
	return r.lo, r.hi
}

// room is how far a box may reach to both sides of an x, px.
type room struct {
	of          *place.Item // whose own box takes nothing
	lo, hi      float64
	x           float64
	top, bottom float64 // of the box
	apart       float64 // from others
}

// take takes a box out of the room.
func (r *room) take(b *box) {
	switch {
	case b.of == r.of || b.top >= r.bottom || b.bottom <= r.top:
	case b.right <= r.x:
		r.lo = max(r.lo, b.right+r.apart)
	case b.left >= r.x:
		r.hi = min(r.hi, b.left-r.apart)
	default:
		r.lo, r.hi = math.Inf(1), math.Inf(-1)
	}
}
