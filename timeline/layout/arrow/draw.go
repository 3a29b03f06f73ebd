package arrow

import (
	"math"

	"tideline/timeline/scene"
)

// cornerSteps is how many straight pieces make a corner.
const cornerSteps = 4

// spread is the angle of the head to either side, in radians.
const spread = 0.45

// Draw adds an arrow along a way: its shapes are lines like the one given. Across the lanes
// it runs behind texts.
func Draw(dst *scene.Scene, way []scene.Point, line scene.Shape, texts []Box) {
	if len(way) < 2 {
		return
	}
	d := pen{dst, line, way[0], texts}
	for i := 1; i < len(way)-1; i++ {
		d.corner(way[i], way[i+1])
	}
	tip := way[len(way)-1]
	d.to(tip)
	before := way[len(way)-2]
	back := math.Atan2(before.Y-tip.Y, before.X-tip.X)
	for _, turn := range [2]float64{-spread, spread} {
		d.at = tip
		d.to(scene.Point{X: tip.X + head*math.Cos(back+turn), Y: tip.Y + head*math.Sin(back+turn)})
	}
}

// Middle returns the middle of the longest stretch of a way that runs along a line, and
// how long that is.
func Middle(way []scene.Point) (at scene.Point, length float64) {
	for i := 1; i < len(way); i++ {
		a, b := way[i-1], way[i]
		if l := math.Abs(b.X - a.X); a.Y == b.Y && l > length {
			at, length = scene.Point{X: (a.X + b.X) / 2, Y: a.Y}, l
		}
	}
	return at, length
}

// pen draws from point to point.
type pen struct {
	dst  *scene.Scene
	line scene.Shape
	at   scene.Point

	texts []Box
}

func (p *pen) to(b scene.Point) {
	line := p.line
	if high := math.Abs(b.Y - p.at.Y); b.X == p.at.X && high > head {
		EachClear(b.X, min(p.at.Y, b.Y), max(p.at.Y, b.Y), p.texts, func(from, to float64) {
			if line.Kind, line.X, line.W = scene.Line, b.X, 0; b.Y < p.at.Y {
				from, to = to, from
			}
			line.Y, line.H = from, to-from
			p.dst.Add(line)
		})
		p.at = b
		return
	}
	line.Kind, line.X, line.Y, line.W, line.H = scene.Line, p.at.X, p.at.Y, b.X-p.at.X, b.Y-p.at.Y
	p.dst.Add(line)
	p.at = b
}

// corner draws up to a corner and round it, towards the next point.
func (p *pen) corner(c, next scene.Point) {
	r := min(round, math.Hypot(c.X-p.at.X, c.Y-p.at.Y)/2, math.Hypot(next.X-c.X, next.Y-c.Y)/2)
	a, b := towards(c, p.at, r), towards(c, next, r)
	p.to(a)
	for i := 1; i <= cornerSteps; i++ {
		t := float64(i) / cornerSteps
		u := 1 - t
		p.to(scene.Point{X: u*u*a.X + 2*u*t*c.X + t*t*b.X, Y: u*u*a.Y + 2*u*t*c.Y + t*t*b.Y})
	}
}
