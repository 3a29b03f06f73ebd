package layout

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/overview"
	"tideline/timeline/scene"
)

// newOverview draws the strip with everything in true time.
func newOverview(l *Layout, spans []axis.Span) *overview.Strip {
	events := make([]overview.Event, len(l.items))
	for i := range l.items {
		it := &l.items[i]
		e := overview.Event{
			ID: it.event.ID, Lane: it.home, Ink: l.lanes[it.home].full(), From: it.earliest, To: it.latest, Lasts: it.Kind == glyph.Span,
			OpenLeft: it.Left.Open, OpenRight: it.Right.Open,
		}
		if it.Kind == glyph.All || it.Kind == glyph.One {
			e.Members = it.Members
		}
		events[i] = e
	}
	o := overview.Options{
		Width: l.lineWidth, Height: l.m.overviewHeight, Scale: l.m.scale, Text: l.m.small, Lanes: len(l.lanes), Extents: spans,
		Words: l.o.Words, Say: l.o.Say, Measure: func(text string) float64 { return l.o.Measure.Width(text, l.m.small, false) },
	}
	if l.axis.Mode() == axis.Logarithmic {
		_, before := l.axis.Bounds()
		o.Before = &before
	}
	return overview.New(events, o)
}

// OverviewX returns where an instant stands in the overview, px.
func (l *Layout) OverviewX(t edtf.Instant) float64 { return l.overview.X(t) }

// OverviewAt returns the instant at x px in the overview.
func (l *Layout) OverviewAt(x float64) edtf.Instant { return l.overview.At(x) }

// Overview draws the strip under the axis band, LineWidth wide and
// OverviewHeight high: everything in true time whatever the mode, and the view
// as a frame with a handle at either side.
func (l *Layout) Overview(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	dst.Reset(l.lineWidth, l.m.overviewHeight)
	from, to := v.Range()
	l.overview.AddFramed(dst, from, to)
}
