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
	// Size returns the px that it was made for.
	Size() (w, h float64)

	// Fit returns the view of everything, as wide as the body.
	Fit() axis.View

	// Body draws the lanes with their marks and labels, for a view that may be
	// wider than the widget. It is BodyHeight high, which may be more than there
	// is room for.
	Body(dst *scene.Scene, v axis.View)
	BodyHeight() float64
	// Floating draws, in the coordinates of a body of this view and as high, what lies
	// on the body and keeps in sight while that moves. The era that is pointed at, ""
	// for none, is shown.
	Floating(dst *scene.Scene, v axis.View, era string)
	// EraView returns the view of an era, and whether there is such an era.
	EraView(id string) (axis.View, bool)
	// AxisBand draws the ticks under the body.
	AxisBand(dst *scene.Scene, v axis.View)
	// AxisEdge draws what stands at the left edge of the axis band wherever the view
	// begins.
	AxisEdge(dst *scene.Scene, v axis.View)
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
	// StepsBack reports whether all but the selected event is to be painted in quiet
	// colours.
	StepsBack(v axis.View, selected string) bool

	// Members returns the ids of the events that a cluster stands for.
	Members(clusterID string, v axis.View) []string
	// Stands returns the instant at which an event's mark stands, and whether it
	// is drawn at all.
	Stands(id string) (at edtf.Instant, drawn bool)
}
