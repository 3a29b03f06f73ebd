package view

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Drawing is what the widget needs of a prepared timeline. All sizes are px at
// 100 % scale; a method with a dst resets and fills it, so that its memory
// serves every frame.
type Drawing interface {
	// Fit returns the view of everything, as wide as the body.
	Fit() axis.View

	// Body draws the lanes with their marks and labels, for a view that may be
	// wider than the widget. It is BodyHeight high, which may be more than there
	// is room for.
	Body(dst *scene.Scene, v axis.View)
	BodyHeight() float64
	// AxisBand draws the ticks under the body.
	AxisBand(dst *scene.Scene, v axis.View)
	AxisHeight() float64
	// LaneColumn draws the names of the lanes, left of the body and as high.
	LaneColumn(dst *scene.Scene)
	LaneColumnWidth() float64
	// Overview draws the strip of all time with the view as a frame in it.
	Overview(dst *scene.Scene, v axis.View)
	OverviewHeight() float64
	OverviewAt(x float64) edtf.Instant
	OverviewX(t edtf.Instant) float64
	// Overlay draws, in the coordinates of a body of this view, what stands
	// above it: the selected and the hovered event, either of which may be "".
	Overlay(dst *scene.Scene, v axis.View, selected, hovered string)

	// Members returns the ids of the events that a cluster stands for.
	Members(clusterID string, v axis.View) []string
	// Stands returns the instant at which an event's mark stands, and whether it
	// is drawn at all.
	Stands(id string) (at edtf.Instant, drawn bool)
}
