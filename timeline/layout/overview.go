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
func (l *Layout) newOverview(spans []axis.Span) overview {
	a := axis.New(axis.True, spans, axis.Options{Width: l.lineWidth})
	o := overview{view: a.Fit(l.lineWidth, overviewEdge, overviewEdge)}
	var s scene.Scene
	h := l.m.overviewHeight
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: l.lineWidth, H: h, Fill: scene.Paper})
	for i := range l.eras.all {
		e := &l.eras.all[i]
		band := scene.Shape{Kind: scene.Rect, Class: scene.Overview, Fill: scene.EraInk, H: h}
		if e.odd {
			band.Fill++
		}
		from, to := o.x(l.axis.Instant(e.from)), o.x(l.axis.Instant(e.to))
		band.X, band.W = from, to-from
		s.Add(band)
	}
	o.addTicks(&s, l)
	o.addSpans(&s, l)
	o.addDensity(&s, l)
	s.Add(horizontal(scene.Overview, l.lineWidth, 0.5, scene.Hairline))
	o.shapes = s.Shapes
	return o
}

// addTicks draws a few dates, far apart: the strip is for orientation.
// A date that would reach over the right edge stands to the left of its tick, or
// is left out where the one before has taken that room.
func (o *overview) addTicks(s *scene.Scene, l *Layout) {
	v := o.view
	sparse := func(t string) float64 { return 2 * l.o.Measure.Width(t, l.m.small, false) }
	end := 0.0 // of the last date
	for _, t := range v.Ticks(l.o.Words, sparse, nil) {
		if !t.Major {
			continue
		}
		s.Add(vertical(scene.Overview, t.X, 0, l.m.overviewHeight, scene.Hairline))
		if t.Label == "" {
			continue
		}
		text := l.band.tickText(t.Label, t.X+axis.LabelGap, l.m.overviewHeight-l.m.line, scene.Second)
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
func (o *overview) addDensity(s *scene.Scene, l *Layout) {
	counts := make([]int, int(l.lineWidth/overviewColumn)+1)
	byLane := make([][]int, len(l.lanes))
	most := 1
	for i := range byLane {
		byLane[i] = make([]int, len(counts))
	}
	for i := range l.items {
		col := min(max(int(o.standsAt(&l.items[i])/overviewColumn), 0), len(counts)-1)
		byLane[l.items[i].Lane][col]++
		counts[col]++
		most = max(most, counts[col])
	}
	room := l.m.overviewHeight - l.m.line - math.Round(6*l.m.scale)
	unit := min(room/float64(most), math.Round(6*l.m.scale))
	for col := range counts {
		y := l.m.overviewHeight - l.m.line
		for lane := range byLane {
			if n := byLane[lane][col]; n > 0 {
				h := float64(n) * unit
				y -= h
				s.Add(scene.Shape{
					Kind: scene.Rect, Class: scene.Overview, Fill: l.lanes[lane].full(),
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
func (l *Layout) OverviewX(t edtf.Instant) float64 { return l.overview.x(t) }

// OverviewAt returns the instant at x px in the overview.
func (l *Layout) OverviewAt(x float64) edtf.Instant {
	return l.overview.view.At(min(max(x, 0), l.lineWidth))
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
func (l *Layout) Overview(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	h := l.m.overviewHeight
	dst.Reset(l.lineWidth, h)
	if h == 0 {
		return
	}
	dst.Shapes = append(dst.Shapes, l.overview.shapes...)
	from, to := v.Range()
	left, right := l.overview.x(from), l.overview.x(to)
	if room := 2 * handleWidth; right-left < room {
		left = min(max((left+right-room)/2, 0), l.lineWidth-room)
		right = left + room
	}
	dimming := scene.Shape{Kind: scene.Rect, Class: scene.Overview, H: h, Fill: scene.DimInk}
	if left > 0 {
		dimming.X, dimming.W = 0, left
		dst.Add(dimming)
	}
	if right < l.lineWidth {
		dimming.X, dimming.W = right, l.lineWidth-right
		dst.Add(dimming)
	}
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Window, ID: WindowID, Stroke: scene.Second, Width: 1, Radius: 3,
		X: left + 0.5, Y: 1.5, W: right - left - 1, H: h - 3,
	})
	grip := math.Round(20 * l.m.scale)
	handle := scene.Shape{
		Kind: scene.Rect, Class: scene.Window, Fill: scene.Second, Radius: handleWidth / 2, W: handleWidth, H: grip,
		Y: math.Round((h - grip) / 2),
	}
	// Outside the frame, since the first and the last event often stand at its edges.
	handle.ID, handle.X = WindowLeftID, max(left-handleWidth, 0)
	dst.Add(handle)
	handle.ID, handle.X = WindowRightID, min(right, l.lineWidth-handleWidth)
	dst.Add(handle)
}
