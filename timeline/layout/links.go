package layout

import (
	"math"

	"tideline/timeline/scene"
)

// links says of every event drawn which others it leads to and which led to it, the
// most important first.
type links struct{ leads, led map[string][]*item }

func newLinks(items []item, byID map[string]*item) links {
	l := links{map[string][]*item{}, map[string][]*item{}}
	for i := range items {
		from := &items[i]
		for _, link := range from.event.LeadsTo {
			if to := byID[link.Event]; to != nil && to != from {
				l.leads[from.event.ID] = append(l.leads[from.event.ID], to)
				l.led[to.event.ID] = append(l.led[to.event.ID], from)
			}
		}
	}
	return l
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
func (o *overlay) addLink(from, to *item) {
	if !from.InSight(o.v) || !to.InSight(o.v) {
		return
	}
	x, y := o.v.X(from.At), o.lineOf(from)
	dx, dy := o.v.X(to.At)-x, o.lineOf(to)-y
	length := math.Hypot(dx, dy)
	apart := to.Dot/2 + arrowApart
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
		o.dst.Add(line)
		line.X, line.Y = toX, toY
	}
	back := math.Atan2(-line.H, -line.W)
	for _, turn := range [2]float64{-arrowSpread, arrowSpread} {
		line.W, line.H = arrowLength*math.Cos(back+turn), arrowLength*math.Sin(back+turn)
		o.dst.Add(line)
	}
}
