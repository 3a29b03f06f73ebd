package arrow

import (
	"math"

	"tideline/timeline/scene"
)

// way returns the corners of a way that comes to each channel in one column and goes on in
// another.
func (r *router) way(through [][2]int) []scene.Point {
	first, last := scene.Point{X: r.from.X, Y: r.from.Y}, scene.Point{X: r.to.X, Y: r.to.Y}
	points := []scene.Point{first}
	for k, c := range through {
		came, goes := r.columns[c[0]], r.columns[c[1]]
		if d := goes - came; k == 0 && math.Abs(d) > slant {
			came += math.Copysign(slant, d)
		} else if k == 0 {
			came = goes
		}
		points = append(points, scene.Point{X: came, Y: r.channels[k]})
		if d := goes - came; k == len(through)-1 && math.Abs(d) > slant {
			goes -= math.Copysign(slant, d)
		}
		points = append(points, scene.Point{X: goes, Y: r.channels[k]})
	}
	return r.finish(append(distinct(points), last))
}

// alongLine returns the way between two marks on one line: beside it, above or below, or
// where text is in the way, in a gap between rows that are farther from it.
func (r *router) alongLine() []scene.Point {
	line := r.from.Y
	best, least := line+beside, math.Inf(1)
	consider := func(y float64) {
		if cost := r.costAt(y); cost < least {
			best, least = y, cost
		}
	}
	consider(line + beside)
	consider(line - beside)
	for i := range r.texts {
		for _, y := range [2]float64{r.texts[i].Top - margin, r.texts[i].Bottom + margin} {
			if d := math.Abs(y - line); d > beside+margin && d < far {
				consider(y)
			}
		}
	}
	from, to := scene.Point{X: r.from.X, Y: line}, scene.Point{X: r.to.X, Y: line}
	a, b := scene.Point{X: r.from.X, Y: best}, scene.Point{X: r.to.X, Y: best}
	if d := b.X - a.X; math.Abs(best-line) <= beside {
		step := math.Copysign(min(slant, math.Abs(d)/2), d)
		a.X, b.X = a.X+step, b.X-step
	}
	return r.finish(append(distinct([]scene.Point{from, a, b}), to))
}

// costAt returns what the way between two marks on one line costs that runs at some y.
func (r *router) costAt(y float64) float64 {
	line := r.from.Y
	near := math.Abs(y-line) <= beside
	cost := 2 * math.Abs(y-line)
	r.eachBox(func(b *Box, weight float64) {
		if y > b.Top+margin && y < b.Bottom-margin && overlap(r.from.X, r.to.X, b.Left, b.Right) {
			cost += weight
		}
		for _, x := range [2]float64{r.from.X, r.to.X} {
			if !near && x > b.Left-margin && x < b.Right+margin && overlap(line, y, b.Top+margin, b.Bottom-margin) {
				cost += min(weight, behind)
			}
		}
	})
	if !near {
		return cost + turn
	}
	to := math.Copysign(1, r.to.X-r.from.X)
	return cost + r.slanted(r.from, y, to) + r.slanted(r.to, y, -to)
}

// finish has a way begin and end beside its marks.
func (r *router) finish(points []scene.Point) []scene.Point {
	n := len(points)
	first, last := points[0], points[n-1]
	if n == 2 {
		points[0], points[1] = towards(first, last, r.from.Reach+apart), towards(last, first, r.to.Reach+apart)
		return points
	}
	points[0], points[n-1] = beginAt(first, points[1], r.from.Reach+apart), beginAt(last, points[n-2], r.to.Reach+apart)
	return points
}

// tip is how much of a way is seen at least beside a mark that reaches nearly to the next
// corner, px.
const tip = 4.0

// beginAt returns the point so many px from a mark on the way to the next corner, or nearer
// to the mark where that corner is.
func beginAt(mark, next scene.Point, px float64) scene.Point {
	return towards(mark, next, min(px, max(math.Hypot(next.X-mark.X, next.Y-mark.Y)-tip, 0)))
}

// distinct leaves out points that are where the one before is, and those between two
// others of one straight line along a lane or across.
func distinct(points []scene.Point) []scene.Point {
	out := points[:1]
	for _, p := range points[1:] {
		n := len(out)
		switch last := out[n-1]; {
		case math.Abs(p.X-last.X)+math.Abs(p.Y-last.Y) <= 0.5:
		case n > 1 && (out[n-2].Y == last.Y && last.Y == p.Y || out[n-2].X == last.X && last.X == p.X):
			out[n-1] = p
		default:
			out = append(out, p)
		}
	}
	return out
}

// towards returns the point so many px from a on the way to b.
func towards(a, b scene.Point, px float64) scene.Point {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return a
	}
	return scene.Point{X: a.X + (b.X-a.X)*px/length, Y: a.Y + (b.Y-a.Y)*px/length}
}
