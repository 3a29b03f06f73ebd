// Package arrow finds ways from one mark to another that run beside the lines of lanes
// and clear of text, draws them with a head, and seats names at their ends.
package arrow

import (
	"math"
	"slices"

	"tideline/timeline/scene"
)

// Sizes are those of arrows, px.
const (
	beside  = 12.0   // from the line of a lane to the way along it: between its text and the next row
	slant   = 10.0   // that a way goes on while it leaves that line, or comes to it
	apart   = 3.0    // between a mark and the arrow
	head    = 7.0    // length of the head
	round   = 5.0    // radius of corners
	column  = 24.0   // from one column that is tried to the next, besides those beside texts
	aside   = 480.0  // how far beyond both marks columns are tried
	margin  = 2.0    // beside text
	crossed = 4000.0 // what going through a text costs, in px of way,
	behind  = 250.0  // and across the lanes, where it runs behind it
	along   = 6.0    // what each px along a text costs besides
	marked  = 60.0   // what going through a mark costs
	turn    = 30.0   // what a turn costs
	edge    = 8.0    // from the edges of the drawing
	far     = 120.0  // from a line to a way between two marks on it, at most
)

// End is a mark that an arrow leaves or comes to.
type End struct {
	X, Y  float64 // its middle
	Reach float64 // half of its height
}

// Box is a text or a mark that is to be kept clear.
type Box struct{ Left, Top, Right, Bottom float64 }

// Holds reports whether a place lies within the box.
func (b *Box) Holds(x, y float64) bool {
	return b.Left < x && x < b.Right && b.Top < y && y < b.Bottom
}

// Meets reports whether two boxes have a part in common.
func (b *Box) Meets(o *Box) bool {
	return b.Left < o.Right && o.Left < b.Right && b.Top < o.Bottom && o.Top < b.Bottom
}

// Route returns the corners of the way from one mark to another in a drawing of some
// width: beside the line of the first, through the gaps between the rows of names, where
// these leave any, and beside the line of the second. Where that is a long way round it runs
// behind a text across the lanes, and it goes through few marks. It has no corners where both
// ends are at one place.
func Route(from, to End, texts, marks []Box, width float64) []scene.Point {
	if math.Hypot(to.X-from.X, to.Y-from.Y) < from.Reach+to.Reach+2*apart+head {
		return nil
	}
	own := func(b Box) bool { return b.Holds(from.X, from.Y) || b.Holds(to.X, to.Y) }
	r := router{from: from, to: to, texts: without(texts, own), marks: without(marks, own), width: width}
	if from.Y == to.Y {
		return r.alongLine()
	}
	r.channels = r.between()
	r.columns = r.tried()
	r.weigh()
	return r.way(r.cheapest())
}

// without returns boxes but for some.
func without(boxes []Box, which func(Box) bool) []Box {
	return slices.DeleteFunc(slices.Clone(boxes), which)
}

// EachClear yields the stretches of a line across the lanes, at x from top down to bottom,
// in which it goes through no text.
func EachClear(x, top, bottom float64, texts []Box, yield func(from, to float64)) {
	for y := top; y < bottom; {
		end, next := bottom, bottom
		for i := range texts {
			t := &texts[i]
			if x <= t.Left || x >= t.Right || t.Bottom <= y || t.Top >= end {
				continue
			}
			end, next = max(t.Top, y), t.Bottom
		}
		if end > y {
			yield(y, end)
		}
		y = max(next, end)
	}
}

// router looks for a way. It may go along any of its channels, one after the other, and
// change from one to the next in any of its columns.
type router struct {
	from, to     End
	texts, marks []Box
	width        float64
	channels     []float64   // y, from beside the first line to beside the other
	columns      []float64   // x, from left to right
	across       [][]float64 // what it costs to come to a channel from the one before, in each column
	beside       [][]float64 // what it costs to go along a channel from a column to the next
}

// between returns the channels: the gaps above and below the texts between the two lines.
func (r *router) between() []float64 {
	down := math.Copysign(1, r.to.Y-r.from.Y)
	leave, come := r.from.Y+beside*down, r.to.Y-beside*down
	if (come-leave)*down < 0 { // the lines are so near each other
		middle := (r.from.Y + r.to.Y) / 2
		return []float64{middle}
	}
	low, high := min(leave, come), max(leave, come)
	var all []float64
	for i := range r.texts {
		for _, y := range [2]float64{r.texts[i].Top - margin, r.texts[i].Bottom + margin} {
			if y > low+margin && y < high-margin {
				all = append(all, y)
			}
		}
	}
	slices.Sort(all)
	kept := []float64{low}
	for _, y := range all {
		if y-kept[len(kept)-1] > margin {
			kept = append(kept, y)
		}
	}
	if high > low {
		kept = append(kept, high)
	}
	if down < 0 {
		slices.Reverse(kept)
	}
	return kept
}

// tried returns the columns: those of both marks, close beside each text, and some between.
func (r *router) tried() []float64 {
	low, high := max(min(r.from.X, r.to.X)-aside, edge), min(max(r.from.X, r.to.X)+aside, r.width-edge)
	all := []float64{r.from.X, r.to.X}
	add := func(x float64) {
		if x > low && x < high && math.Abs(x-r.from.X) > 1 && math.Abs(x-r.to.X) > 1 {
			all = append(all, x)
		}
	}
	for x := low; x <= high; x += column {
		add(x)
	}
	for i := range r.texts {
		if t := &r.texts[i]; overlap(r.from.Y, r.to.Y, t.Top, t.Bottom) {
			add(t.Left - margin - 1)
			add(t.Right + margin + 1)
		}
	}
	slices.Sort(all)
	kept := all[:1]
	for _, x := range all[1:] {
		if x-kept[len(kept)-1] > 1 || x == r.from.X || x == r.to.X {
			kept = append(kept, x)
		}
	}
	return kept
}

// weigh finds what every piece of a way costs.
func (r *router) weigh() {
	r.across, r.beside = grid[float64](len(r.channels), len(r.columns)), grid[float64](len(r.channels), len(r.columns))
	for k, y := range r.channels {
		for i := 1; i < len(r.columns); i++ {
			r.beside[k][i] = r.columns[i] - r.columns[i-1]
		}
		r.eachBox(func(b *Box, weight float64) {
			if y <= b.Top+margin || y >= b.Bottom-margin {
				return
			}
			for i := max(r.column(b.Left), 1); i < len(r.columns) && r.columns[i-1] < b.Right; i++ {
				r.beside[k][i] += (min(r.columns[i], b.Right) - max(r.columns[i-1], b.Left)) * along * weight / crossed
			}
		})
		if k == 0 {
			continue
		}
		before := r.channels[k-1]
		r.eachBox(func(b *Box, weight float64) {
			if !overlap(before, y, b.Top+margin, b.Bottom-margin) {
				return
			}
			for i := r.column(b.Left - margin); i < len(r.columns) && r.columns[i] < b.Right+margin; i++ {
				r.across[k][i] += min(weight, behind)
			}
		})
		for i := range r.across[k] {
			r.across[k][i] += math.Abs(y - before)
		}
	}
}

// eachBox yields what a way should not go through, and what that costs.
func (r *router) eachBox(yield func(b *Box, weight float64)) {
	for i := range r.texts {
		yield(&r.texts[i], crossed)
	}
	for i := range r.marks {
		yield(&r.marks[i], marked)
	}
}

// column returns the first column to the right of an x.
func (r *router) column(x float64) int {
	i, _ := slices.BinarySearch(r.columns, x)
	return i
}

// overlap reports whether what lies between a and b meets what is from low to high.
func overlap(a, b, low, high float64) bool { return min(a, b) < high && max(a, b) > low }

// slanted returns what it costs that a way leaves a mark, or comes to it, to one side: a
// name beside the mark may have its corner cut.
func (r *router) slanted(e End, channel, side float64) (cost float64) {
	const corner = 4.0 // px
	mark, turn := scene.Point{X: e.X, Y: e.Y}, scene.Point{X: e.X + side*slant, Y: channel}
	begin := towards(mark, turn, min(e.Reach+apart, slant))
	r.eachBox(func(b *Box, weight float64) {
		within := Box{b.Left + corner, b.Top + margin, b.Right - corner, b.Bottom - margin}
		for _, part := range [3]float64{0, 0.5, 1} {
			if within.Holds(begin.X+part*(turn.X-begin.X), begin.Y+part*(turn.Y-begin.Y)) {
				cost += weight
				return
			}
		}
	})
	return cost
}

// cheapest returns, for every channel, the column in which a way comes to it and that in
// which it goes on, so that all of it costs least.
func (r *router) cheapest() [][2]int {
	n, start, end := len(r.columns), r.column(r.from.X), r.column(r.to.X)
	last := len(r.channels) - 1
	costs := make([]float64, n) // of coming to the channel in each column
	for i := range costs {
		costs[i] = math.Inf(1)
	}
	costs[start] = 0
	came := grid[int](len(r.channels), n) // the column in which the way came, to each in which it goes on
	next := make([]float64, n)
	for k := range r.channels {
		first, final := [2]float64{}, [2]float64{}
		if k == 0 {
			first = [2]float64{r.slanted(r.from, r.channels[k], 1), r.slanted(r.from, r.channels[k], -1)}
		}
		if k == last {
			final = [2]float64{r.slanted(r.to, r.channels[k], -1), r.slanted(r.to, r.channels[k], 1)}
		}
		copy(next, costs)
		for i := range came[k] {
			came[k][i] = i
		}
		sweep := func(i, step, side int) {
			at, from := math.Inf(1), i
			for ; i >= 0 && i < n; i += step {
				if at+final[side]*when(i == end) < next[i] {
					next[i], came[k][i] = at+final[side]*when(i == end), from
				}
				if begin := costs[i] + turn + first[side]; begin < at {
					at, from = begin, i
				}
				if ahead := i + step; ahead >= 0 && ahead < n {
					at += r.beside[k][max(i, ahead)]
				}
			}
		}
		sweep(0, 1, 0)
		sweep(n-1, -1, 1)
		if costs, next = next, costs; k < last {
			for i := range costs {
				costs[i] += r.across[k+1][i]
			}
		}
	}
	ways := make([][2]int, len(r.channels))
	for k := last; k >= 0; k-- {
		ways[k] = [2]int{came[k][end], end}
		end = came[k][end]
	}
	return ways
}

// grid returns rows of so many numbers each.
func grid[T int | float64](rows, columns int) [][]T {
	all, g := make([]T, rows*columns), make([][]T, rows)
	for i := range g {
		g[i] = all[i*columns : (i+1)*columns]
	}
	return g
}

// when is 1 where something holds, and else 0.
func when(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
