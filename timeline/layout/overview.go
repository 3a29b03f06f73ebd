package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

const (
	overviewColumn = 4.0  // px that share one bar of density
	overviewEdge   = 12.0 // px at the sides
	handleWidth    = 6.0  // px
)

// overview is the strip with everything in true time.
type overview struct {
	view   axis.View
	shapes []scene.Shape // all but the frame
}

// newOverview draws the strip once; only its frame moves.
func (p *Preparation) newOverview() overview {
	a := axis.New(axis.True, p.spans, axis.Options{Width: p.lineWidth})
	o := overview{view: a.Fit(p.lineWidth, overviewEdge, overviewEdge)}
	var s scene.Scene
	h := p.m.overviewHeight
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: p.lineWidth, H: h, Fill: scene.Paper})
	for i := range p.eras {
		e := &p.eras[i]
		band := scene.Shape{Kind: scene.Rect, Class: scene.Overview, Fill: scene.EraInk, H: h}
		if e.odd {
			band.Fill++
		}
		from, to := o.x(p.axis.Instant(e.from)), o.x(p.axis.Instant(e.to))
		band.X, band.W = from, to-from
		s.Add(band)
	}
	p.addOverviewTicks(&s, o.view)
	p.addSpans(&s, &o)
	p.addDensity(&s, &o)
	s.Add(horizontal(scene.Overview, p.lineWidth, 0.5, scene.Hairline))
	o.shapes = s.Shapes
	return o
}

// addOverviewTicks draws a few dates, far apart: the strip is for orientation.
// A date that would reach over the right edge stands to the left of its tick, or
// is left out where the one before has taken that room.
func (p *Preparation) addOverviewTicks(s *scene.Scene, v axis.View) {
	sparse := func(t string) float64 { return 2 * p.o.Measure.Width(t, p.m.small, false) }
	end := 0.0 // of the last date
	for _, t := range v.Ticks(p.o.Words, sparse, nil) {
		if !t.Major {
			continue
		}
		s.Add(vertical(scene.Overview, t.X, 0, p.m.overviewHeight, scene.Hairline))
		if t.Label == "" {
			continue
		}
		text := p.tickText(t.Label, t.X+axis.LabelGap, p.m.overviewHeight-p.m.line, scene.Second)
		text.Class = scene.Overview
		if text.X+text.W > v.Width() {
			text.X = t.X - axis.LabelGap - text.W
		}
		if text.X >= end && text.X+text.W <= v.Width() {
			s.Add(text)
			end = text.X + text.W + axis.LabelGap
		}
	}
}

// addDensity draws how many events begin in every few px, one colour on another
// lane by lane.
func (p *Preparation) addDensity(s *scene.Scene, o *overview) {
	counts := make([]int, int(p.lineWidth/overviewColumn)+1)
	byLane := make([][]int, len(p.lanes))
	most := 1
	for i := range byLane {
		byLane[i] = make([]int, len(counts))
	}
	for i := range p.items {
		col := min(max(int(o.standsAt(&p.items[i])/overviewColumn), 0), len(counts)-1)
		byLane[p.items[i].lane][col]++
		counts[col]++
		most = max(most, counts[col])
	}
	room := p.m.overviewHeight - p.m.line - math.Round(6*p.m.scale)
	unit := min(room/float64(most), math.Round(6*p.m.scale))
	for col := range counts {
		y := p.m.overviewHeight - p.m.line
		for lane := range byLane {
			if n := byLane[lane][col]; n > 0 {
				h := float64(n) * unit
				y -= h
				s.Add(scene.Shape{
					Kind: scene.Rect, Class: scene.Overview, Fill: p.lanes[lane].full(),
					X: float64(col) * overviewColumn, Y: y, W: overviewColumn - 1, H: h,
				})
			}
		}
	}
}

// x returns where an instant stands in the strip.
func (o *overview) x(t edtf.Instant) float64 {
	return min(max(o.view.X(o.view.Axis().Place(t)), 0), o.view.Width())
}

// OverviewX returns where an instant stands in the overview, px.
func (p *Preparation) OverviewX(t edtf.Instant) float64 { return p.overview.x(t) }

// OverviewAt returns the instant at x px in the overview.
func (p *Preparation) OverviewAt(x float64) edtf.Instant {
	return p.overview.view.At(min(max(x, 0), p.lineWidth))
}

// The ids of the frame in the overview and of its handles.
const (
	WindowID      = "window"
	WindowLeftID  = "window:left"
	WindowRightID = "window:right"
)

// Overview draws the strip under the axis band, LineWidth wide and
// OverviewHeight high: everything in true time whatever the mode, and the view
// as a frame with a handle at either side.
func (p *Preparation) Overview(dst *scene.Scene, v axis.View) {
	h := p.m.overviewHeight
	dst.Reset(p.lineWidth, h)
	if h == 0 {
		return
	}
	dst.Shapes = append(dst.Shapes, p.overview.shapes...)
	from, to := v.Range()
	left, right := p.overview.x(from), p.overview.x(to)
	if room := 2 * handleWidth; right-left < room {
		left = min(max((left+right-room)/2, 0), p.lineWidth-room)
		right = left + room
	}
	veil := scene.Shape{Kind: scene.Rect, Class: scene.Overview, H: h, Fill: scene.VeilInk}
	if left > 0 {
		veil.X, veil.W = 0, left
		dst.Add(veil)
	}
	if right < p.lineWidth {
		veil.X, veil.W = right, p.lineWidth-right
		dst.Add(veil)
	}
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Window, ID: WindowID, Stroke: scene.Second, Width: 1, Radius: 3,
		X: left + 0.5, Y: 1.5, W: right - left - 1, H: h - 3,
	})
	grip := math.Round(20 * p.m.scale)
	handle := scene.Shape{
		Kind: scene.Rect, Class: scene.Window, Fill: scene.Second, Radius: handleWidth / 2, W: handleWidth, H: grip,
		Y: math.Round((h - grip) / 2),
	}
	// Outside the frame, since the first and the last event often stand at its edges.
	handle.ID, handle.X = WindowLeftID, max(left-handleWidth, 0)
	dst.Add(handle)
	handle.ID, handle.X = WindowRightID, min(right, p.lineWidth-handleWidth)
	dst.Add(handle)
}
