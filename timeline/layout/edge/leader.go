package edge

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
)

// Leader returns the y of both ends of the line that joins a name with its mark where it has
// moved to another row, the upper first.
func Leader(placed *place.Placement, n *Name, s float64) (from, to float64) {
	line, half := placed.Lanes[n.Of.Lane].Line, n.Of.Dot/2
	if n.Of.HasBar(s) {
		half = 0
	}
	if n.Row > 0 {
		return min(line+half, n.Y), n.Y
	}
	return n.Y + n.H, max(line-half, n.Y+n.H)
}

// Farther returns the item whose label hangs at the place of a name, farther from the line;
// of several the nearest, nil for none.
func Farther(placed *place.Placement, n *Name, v axis.View) (found *place.Item) {
	hangs := n.Of.Label.Hangs(v.Scale())
	row := hangs.Row
	best := 0
	placed.EachLabel(n.Of.Lane, v, func(it *place.Item, _, _ float64) {
		h := it.Label.Hangs(v.Scale())
		r := h.Row
		if it == n.Of || h.At != hangs.At || !(row > 0 && r > row || row < 0 && r < row) {
			return
		}
		if found == nil || max(r, -r) < best {
			found, best = it, max(r, -r)
		}
	})
	return found
}

// EachClear calls yield for the stretches of a line at x px, from one y to another, that lie
// behind no label of a lane, as these stand in a view: names where they have moved to.
func EachClear(placed *place.Placement, lane int, v axis.View, names *Names, x, from, to float64, yield func(from, to float64)) {
	for y := from; y < to; {
		end, next := to, to
		take := func(b *box) {
			if b.left < x && x < b.right && b.bottom > y && b.top < end {
				end, next = max(b.top, y), b.bottom
			}
		}
		for i := range names.stay {
			take(&names.others[i])
		}
		for i := range names.more {
			take(&names.more[i])
		}
		for i := range names.n {
			if n := &names.all[i]; n.Shown {
				take(&box{nil, n.X, n.Y, n.X + n.W, n.Y + n.H})
			}
		}
		place.EachBar(placed, lane, v, func(it *place.Item, left, right float64) {
			y, reach := placed.BarTop(it, 0), barReach
			if it.Tier == place.SpanTier || it.BarNamed(v.Scale()) {
				reach = max(reach, placed.NameSizes().SpanHeight/2)
			}
			take(&box{nil, left, y - reach, right, y + reach})
		})
		if end > y {
			yield(y, end)
		}
		y = max(next, end)
	}
}

// barReach is the px that a soft bar takes above and below its middle, about.
const barReach = 6.0
