package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// linkUp notes, for every event kept, which others it leads to and which led to
// it, the most important first.
func (p *Preparation) linkUp() {
	p.leads, p.led = map[string][]*item{}, map[string][]*item{}
	for i := range p.items {
		from := &p.items[i]
		for _, link := range from.event.LeadsTo {
			if to := p.byID[link.Event]; to != nil && to != from {
				p.leads[from.event.ID] = append(p.leads[from.event.ID], to)
				p.led[to.event.ID] = append(p.led[to.event.ID], from)
			}
		}
	}
}

const (
	arrowLength = 9.0  // px
	arrowSpread = 0.4  // radians to either side
	arrowApart  = 4.0  // px between an arrow and the dot it points to
	bendShare   = 0.12 // how far a link bends up, as a share of its length
	bendMost    = 36.0 // px
	bendSteps   = 24   // straight pieces that make the bend
)

// addLink draws an arrow from one event to another where both are in view. It
// bends upwards, so that it is not taken for the line of a lane.
func (p *Preparation) addLink(dst *scene.Scene, from, to *item, v axis.View) {
	if !p.inSight(from, v) || !p.inSight(to, v) {
		return
	}
	x, y := v.X(from.at), p.lanes[from.lane].line
	dx, dy := v.X(to.at)-x, p.lanes[to.lane].line-y
	length := math.Hypot(dx, dy)
	apart := p.m.dot(to.event.Importance)/2 + arrowApart
	if length <= apart+arrowLength {
		return // they stand at one place
	}
	bend := min(length*bendShare, bendMost, y-cardEdge, y+dy-cardEdge)
	point := func(t float64) (float64, float64) { return x + t*dx, y + t*dy - 4*bend*t*(1-t) }
	end := 1 - apart/length
	line := scene.Shape{Kind: scene.Line, Class: scene.Overlay, Stroke: scene.Body, Width: 1.5}
	line.X, line.Y = x, y
	for i := range bendSteps {
		toX, toY := point(end * float64(i+1) / bendSteps)
		line.W, line.H = toX-line.X, toY-line.Y
		dst.Add(line)
		line.X, line.Y = toX, toY
	}
	back := math.Atan2(-line.H, -line.W)
	for _, turn := range [2]float64{-arrowSpread, arrowSpread} {
		line.W, line.H = arrowLength*math.Cos(back+turn), arrowLength*math.Sin(back+turn)
		dst.Add(line)
	}
}
