package layout

import (
	"math"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Options is what a preparation depends on besides the document.
type Options struct {
	// Mode says how time becomes distance.
	Mode axis.Mode
	// Width and Height are the px of the whole drawing: lane column, lanes,
	// axis band and overview.
	Width, Height float64
	// TextScale enlarges all text, and all sizes with it; 0 stands for 1.
	TextScale float64
	// Keep filters the events; nil keeps all.
	Keep func(*timeline.Event) bool
	// Veiled events keep their time on the axis and are not drawn; nil veils
	// none. So a class can guess what is still to come.
	Veiled func(*timeline.Event) bool
	// Strip draws all lanes as one without names, and no overview: a drawing to
	// be read from the back of a room. Every event keeps the colour of its lane.
	Strip bool
	// First is the id of the event whose label takes its place before all others,
	// however important they are; "" leaves it to importance.
	First string
	// Folded holds the ids of the lanes that show marks only.
	Folded map[string]bool
	// Words writes dates and lengths of time.
	Words edtf.Words
	// Measure tells how wide text is. It is required.
	Measure scene.Measurer
}

// metrics are the sizes of a drawing in px, grown by the text scale and rounded
// to whole px so that rules and edges stay sharp.
type metrics struct {
	scale float64 // of text

	small, text, title, heading float64 // sizes of text
	line                        float64 // height of a line of small text

	labelHeight, labelGap, labelApart float64
	labelRadius, spine, labelPad      float64
	labelWidth                        float64 // the most a shortened title takes

	eraRow, eraPeriod           float64
	lanePad                     float64 // above the marks and below the labels of a lane
	band                        float64 // height of the marks with one row of bars
	barHeight, barPitch         float64
	barLeast                    float64 // narrower bars are drawn as dots
	chipHeight, chipPad, chipUp float64 // chipUp: room above the chip strip
	chipEdge                    float64 // room between a chip and the edges of its cell
	labelsUp                    float64 // room between chips and labels
	cell                        float64 // the widest a cell of the chip hierarchy gets
	dotsApart                   float64
	fade                        float64 // over which an open end fades
	axisHeight, overviewHeight  float64
	columnLeast, columnMost     float64
}

func newMetrics(scale float64) metrics {
	if !(scale > 0) {
		scale = 1
	}
	px := func(v float64) float64 { return math.Round(v * scale) }
	return metrics{
		scale: scale,
		small: 12 * scale, text: 13 * scale, title: 14 * scale, heading: 20 * scale,
		line:        px(16),
		labelHeight: px(24), labelGap: px(6), labelApart: px(8),
		labelRadius: px(4), spine: px(3), labelPad: px(8),
		labelWidth: px(192),
		eraRow:     px(18), eraPeriod: px(720),
		lanePad: px(7), band: px(14),
		barHeight: px(8), barPitch: px(10), barLeast: px(12),
		chipHeight: px(18), chipPad: px(7), chipUp: px(1), chipEdge: px(2),
		labelsUp: px(4),
		cell:     px(88), dotsApart: px(10), fade: px(24),
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
