package layout

import (
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// Options is what a layout depends on besides the document.
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
	// Hidden events keep their time on the axis and are not drawn; nil hides
	// none. So a class can guess what is still to come.
	Hidden func(*timeline.Event) bool
	// Axis is that of another drawing of the document, which this one keeps; nil makes
	// one. Then hidden events cost nothing.
	Axis *axis.Axis
	// Memo remembers how titles are written from one drawing of the document in these
	// Words to the next; nil for nothing.
	Memo *Memo
	// Strip draws all lanes as one without names, and no overview: a drawing to
	// be read from the back of a room. Every event keeps the colour of its lane.
	Strip bool
	// First is the id of the event whose label takes its place before all others,
	// however important they are; "" leaves it to importance.
	First string
	// Closeness is by how much the event of First, in the middle, is shown closer than
	// everything: its whole title is to stand in that view, as axis.View.Centred gives it.
	// 0 leaves it to chance.
	Closeness float64
	// Lanes holds the ids of the lanes that are drawn, from top to bottom; nil for those
	// of the document in its order. Events of none of them are not drawn.
	Lanes []string
	// Folded holds the ids of the lanes that show marks only.
	Folded map[string]bool
	// Words writes dates and lengths of time; the zero Words writes English.
	Words edtf.Words
	// Say is the language of what a drawing says itself besides dates; nil stands for
	// English.
	Say pattern.Language
	// Measure returns how wide text is; nil stands for scene.Estimate, which fits any
	// font about and none exactly.
	Measure scene.Measurer
}
