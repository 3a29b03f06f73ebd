package layout

import (
	"math"

	"tideline/timeline/layout/place"
)

// metrics are the sizes of a drawing in px, grown by the text scale and rounded
// to whole px so that rules and edges stay sharp.
type metrics struct {
	place.Sizes
	scale float64 // of text

	small, text, title, heading float64 // sizes of text
	line                        float64 // height of a line of small text

	labelRadius, labelPad      float64
	eraRow, eraPeriod          float64
	barHeight                  float64
	clusterPad                 float64
	fade                       float64 // over which an open end fades
	axisHeight, overviewHeight float64
	columnLeast, columnMost    float64
}

const (
	foldedHeight = 28.0  // px of a lane that shows marks only
	dayAsBar     = 48.0  // px from which the time of a dot is drawn
	labelRoom    = 260.0 // px at a side in which a flag can fly whole
)

func newMetrics(scale float64) metrics {
	if !(scale > 0) {
		scale = 1
	}
	px := func(v float64) float64 { return math.Round(v * scale) }
	return metrics{
		scale: scale,
		Sizes: place.Sizes{
			LabelHeight: px(24), LabelGap: px(6), LabelApart: px(8), LabelWidth: px(192), LabelsUp: px(4),
			Spine: px(3), SideRoom: px(labelRoom),
			LanePad: px(7), FoldedLane: px(foldedHeight), Band: px(14),
			BarPitch: px(10), BarLeast: px(12), DayLeast: dayAsBar * scale,
			ClusterHeight: px(18), ClusterUp: px(1), ClusterEdge: px(2),
			Cell: px(88), DotsApart: px(10),
		},
		small: 12 * scale, text: 13 * scale, title: 14 * scale, heading: 20 * scale,
		line:        px(16),
		labelRadius: px(4), labelPad: px(8),
		eraRow: px(18), eraPeriod: px(720),
		barHeight:  px(8),
		clusterPad: px(7), fade: px(24),
		axisHeight: px(44), overviewHeight: px(48),
		columnLeast: px(96), columnMost: px(148),
	}
}

// dot returns the diameter of the mark of an event of some importance: what
// everybody should know weighs more.
func (m *metrics) dot(importance int) float64 {
	switch {
	case importance >= 5:
		return math.Round(12 * m.scale)
	case importance == 4:
		return math.Round(10 * m.scale)
	}
	return math.Round(8 * m.scale)
}
