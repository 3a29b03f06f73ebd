package paint

import (
	"math"
	"slices"

	"tideline/timeline/scene"
)

// round is how far from the ends of a quarter circle, in radii, the two control
// points of the cubic lie that comes closest to it.
const round = 0.5522847498

// outline is closed contours in px of the scene, y down. Contours that turn the
// same way cover together, those that turn the other way cut holes.
type outline struct{ steps []step }

// step is a move, a line or a curve to p[2]; p[0] and p[1] steer a curve.
type step struct {
	kind stepKind
	p    [3]scene.Point
}

type stepKind uint8

const (
	moveTo stepKind = iota
	lineTo
	quadTo // by p[1]
	cubeTo
)

func (o *outline) move(x, y float64) {
	o.add(moveTo, scene.Point{}, scene.Point{}, scene.Point{X: x, Y: y})
}

func (o *outline) line(x, y float64) {
	o.add(lineTo, scene.Point{}, scene.Point{}, scene.Point{X: x, Y: y})
}

func (o *outline) quad(a, to scene.Point)    { o.add(quadTo, scene.Point{}, a, to) }
func (o *outline) cube(a, b, to scene.Point) { o.add(cubeTo, a, b, to) }

func (o *outline) add(kind stepKind, a, b, to scene.Point) {
	o.steps = append(o.steps, step{kind, [3]scene.Point{a, b, to}})
}

// polygon adds a closed contour through the points.
func (o *outline) polygon(points ...scene.Point) {
	for i, p := range points {
		if i == 0 {
			o.move(p.X, p.Y)
		} else {
			o.line(p.X, p.Y)
		}
	}
}

// rect adds a box with corners of radius rx across and ry down, clockwise.
func (o *outline) rect(x, y, w, h, rx, ry float64) {
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	right, bottom := x+w, y+h
	if rx == 0 || ry == 0 {
		o.polygon(scene.Point{X: x, Y: y}, scene.Point{X: right, Y: y}, scene.Point{X: right, Y: bottom}, scene.Point{X: x, Y: bottom})
		return
	}
	cx, cy := rx*(1-round), ry*(1-round)
	o.move(x+rx, y)
	o.line(right-rx, y)
	o.cube(scene.Point{X: right - cx, Y: y}, scene.Point{X: right, Y: y + cy}, scene.Point{X: right, Y: y + ry})
	o.line(right, bottom-ry)
	o.cube(scene.Point{X: right, Y: bottom - cy}, scene.Point{X: right - cx, Y: bottom}, scene.Point{X: right - rx, Y: bottom})
	o.line(x+rx, bottom)
	o.cube(scene.Point{X: x + cx, Y: bottom}, scene.Point{X: x, Y: bottom - cy}, scene.Point{X: x, Y: bottom - ry})
	o.line(x, y+ry)
	o.cube(scene.Point{X: x, Y: y + cy}, scene.Point{X: x + cx, Y: y}, scene.Point{X: x + rx, Y: y})
}

// reverse has every contour from a step on turn the other way: it cuts a hole.
func (o *outline) reverse(from int) {
	forward := slices.Clone(o.steps[from:])
	o.steps = o.steps[:from]
	for end := len(forward); end > 0; {
		start := end - 1
		for forward[start].kind != moveTo {
			start--
		}
		last := forward[end-1].p[2]
		o.move(last.X, last.Y)
		for i := end - 1; i > start; i-- {
			s := forward[i]
			back := step{s.kind, [3]scene.Point{s.p[1], s.p[0], forward[i-1].p[2]}}
			if s.kind == quadTo {
				back.p = [3]scene.Point{{}, s.p[1], forward[i-1].p[2]}
			}
			o.steps = append(o.steps, back)
		}
		end = start
	}
}

// bounds returns the smallest box that holds every point, steering ones too.
func (o *outline) bounds() (minX, minY, maxX, maxY float64) {
	minX, minY, maxX, maxY = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range o.steps {
		first := 2
		switch s.kind {
		case quadTo:
			first = 1
		case cubeTo:
			first = 0
		}
		for _, p := range s.p[first:] {
			minX, minY = min(minX, p.X), min(minY, p.Y)
			maxX, maxY = max(maxX, p.X), max(maxY, p.Y)
		}
	}
	return minX, minY, maxX, maxY
}

// flat returns the contours as closed lines of points, curves cut into chords
// that no eye tells from them at the sizes a stroke has.
func (o *outline) flat() [][]scene.Point {
	const chords = 8
	var all [][]scene.Point
	for _, s := range o.steps {
		if s.kind == moveTo {
			all = append(all, []scene.Point{s.p[2]})
			continue
		}
		last := len(all) - 1
		from := all[last][len(all[last])-1]
		if s.kind == cubeTo {
			for i := 1.0; i < chords; i++ {
				all[last] = append(all[last], cubeAt(from, s.p, i/chords))
			}
		}
		all[last] = append(all[last], s.p[2])
	}
	for i := range all {
		all[i] = append(all[i], all[i][0])
	}
	return all
}

func cubeAt(from scene.Point, p [3]scene.Point, t float64) scene.Point {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return scene.Point{X: a*from.X + b*p[0].X + c*p[1].X + d*p[2].X, Y: a*from.Y + b*p[0].Y + c*p[1].Y + d*p[2].Y}
}
