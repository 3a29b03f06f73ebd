package layout

import (
	"math"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
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
	// Before is the drawing that was shown until now, of the document as it was before an
	// edit: where Axis is its own and nothing else differs, what still has its place keeps
	// it. Nil has everything placed as when the file is opened.
	Before *Layout
	// Seen is the scale, px per unit, at which that was looked at: what is not shown there
	// may come to stand elsewhere.
	Seen float64
	// Foremost has names only where they are shown when everything is: a first drawing of
	// many events, which takes a fraction of the time. The others come with the next, in
	// which nothing that is shown so far stands elsewhere.
	Foremost bool
	// Memo remembers how titles are written from one drawing to the next, also of what an edit
	// has made of the document; nil for this one and its picture alone.
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
	// Has reports whether a picture of the web has been fetched, and may stand in a card;
	// nil for none.
	Has func(*timeline.Picture) bool
	// Measure returns how wide text is; nil stands for scene.Estimate, which fits any
	// font about and none exactly.
	Measure scene.Measurer
}

// Many is how many events take so long to lay out that it is worth while to do it for what is
// shown first alone, as Options.Foremost has it.
const Many = 2000

// ForAll returns the options for a drawing of which only the view of everything is looked at.
func (o Options) ForAll(doc *timeline.Document) Options {
	o.Foremost = len(doc.Events) >= Many
	return o
}

// keeps reports whether a drawing may take over places from the one before, of which it has
// the axis.
func (o *Options) keeps() bool {
	b := o.Before
	return b != nil && o.Axis != nil && b.axis == o.Axis && b.o.Width == o.Width && b.o.Height == o.Height &&
		b.m.scale == newScale(o.TextScale) && b.o.Strip == o.Strip && b.o.First == o.First && !b.headed
}

// placedBefore is the placement before, where the lanes are the same as well; else nil.
func placedBefore(l *Layout) *place.Placement {
	b := l.o.Before
	if b == nil || b.lineWidth != l.lineWidth || b.m.Sizes != l.m.Sizes || len(b.lanes) != len(l.lanes) {
		return nil
	}
	for i := range l.lanes {
		if l.lanes[i].id != b.lanes[i].id {
			return nil
		}
	}
	return b.placed
}

// newScale is the scale of text that was asked for.
func newScale(scale float64) float64 {
	if !(scale > 0) {
		return 1
	}
	return scale
}

// metrics are the sizes of a drawing in px, grown by the text scale and rounded
// to whole px so that rules and edges stay sharp.
type metrics struct {
	place.Sizes
	step          // of the type scale
	scale float64 // of text

	small, text, title, heading float64 // sizes of text
	line                        float64 // height of a line of small text
	dates, tick                 float64 // sizes of dates beside names, and of the axis
	years                       float64 // size of the years in a bar
	tickLine                    float64 // height of a line of the axis
	dateLine                    float64 // height of the line of a date above a title; 0 for beside it

	labelRadius, labelPad      float64
	acrossSpine                float64 // width of the spine of a name that lies across its leader
	glyphs                     glyph.Sizes
	clusterPad                 float64
	fade                       float64 // over which an open end fades
	axisHeight, overviewHeight float64 // 0 for no overview
	columnLeast, columnMost    float64
}

const (
	foldedHeight = 28.0  // px of a lane that shows marks only
	cardWide     = 276.0 // px of the card that a label becomes
	logBarLeast  = 2.0   // px of a bar on a logarithmic scale, where what is long ago looks short however long it lasts
	dayAsBar     = 48.0  // px from which the time of a dot is drawn
)

func newMetrics(scale float64, s step, measure scene.Measurer) metrics {
	scale = newScale(scale)
	px := func(v float64) float64 { return math.Round(v * scale) }
	glyphs := glyph.NewSizes(scale*s.dots[0]/plain.dots[0], func(text string, size float64) float64 { return measure.Width(text, size, true) })
	m := metrics{
		step: s, scale: scale,
		Sizes: place.Sizes{
			Large:       scale > 1,
			LabelHeight: px(22), LabelGap: px(4), LineStep: px(18), LabelApart: px(8), LabelsUp: px(1),
			CardWidth: px(cardWide),
			Spine:     px(2), TextFrom: px(6), TextEnd: px(2), DateFrom: px(6),
			MarkText: px(6), MarkApart: px(3), Column: px(300),
			LanePad: px(5), FoldedLane: px(foldedHeight), Band: px(22),
			SpanHeight: px(18), SpanPitch: px(24), SpanUp: px(2), NamePad: px(9), NameFrom: px(6), NameLeast: px(leastName),
			BarPitch: px(22), BarLeast: px(12), DayLeast: dayAsBar * scale,
			ClusterHeight: px(18), ClusterReach: px(26), ClusterApart: px(16), ClusterEdge: px(2),
			Cell: px(88), DotsApart: px(10),
		},
		small: 12 * scale, text: s.title * scale, title: 14 * scale, heading: s.heading * scale,
		line:  px(16),
		dates: s.date * scale, years: plain.date * s.bar / plain.bar * scale, tick: s.tick * scale, tickLine: px(s.tick / plain.tick * 16),
		labelRadius: px(4), labelPad: px(8), acrossSpine: px(16),
		glyphs:     glyphs,
		clusterPad: px(5), fade: glyphs.Fade,
		columnLeast: px(96), columnMost: px(166 * s.lane / plain.lane),
	}
	if s != plain {
		s.grow(&m.Sizes, px)
		m.glyphs.Cap = px(3 * s.bar / plain.bar)
	}
	if s.poster {
		m.dateLine = s.dateLine(px)
	}
	return m
}

// stripPad is the part of the room above and below what stands in a lane that a strip keeps: it is
// low, and is to have a row for names beside its bars.
const stripPad = 0.4

// evenOut has no text smaller than the names: what is read from the back of a room.
func (m *metrics) evenOut() {
	if m.tick < m.text {
		m.tickLine = math.Round(m.tickLine * m.text / m.tick)
	}
	more := m.text / m.small
	m.small, m.tick, m.dates, m.years = max(m.small, m.text), max(m.tick, m.text), max(m.dates, m.text), max(m.years, m.text)
	m.LanePad = math.Round(m.LanePad * stripPad)
	m.ClusterHeight, m.line = math.Round(m.ClusterHeight*more), math.Round(m.line*more)
}

// bandHeight returns the px of the axis band with so many lines of text.
func (m *metrics) bandHeight(lines int) float64 {
	return math.Round(12*m.scale) + float64(lines)*m.tickLine
}

// dot returns the diameter of the mark of an event of some importance: what
// everybody should know weighs more.
func (m *metrics) dot(importance int) float64 {
	return math.Round(m.dots[min(max(importance, 3), 5)-3] * m.scale)
}

// alternative returns the diameter of the ring at another date of an event.
func (m *metrics) alternative() float64 { return math.Round(8 * m.scale) }

// dotOf returns the diameter of the dot of an event.
func (m *metrics) dotOf(it *item) float64 {
	return m.glyphs.DotSize(&it.Sign, m.dot(it.event.Importance))
}
