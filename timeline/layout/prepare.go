package layout

import (
	"math"
	"sync"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// leastLine is the px that the lanes are laid out for in a drawing however narrow.
const leastLine = 100.0

// Preparation is a drawing laid out for every viewport. It never changes, so it
// may be used by several goroutines at once.
type Preparation struct {
	doc   *timeline.Document
	o     Options
	m     metrics
	axis  *axis.Axis
	spans []axis.Span    // of all events kept
	items []item         // those drawn, the most important first
	marks []edtf.Instant // where they stand, in order
	byID  map[string]*item
	lanes []lane
	eras  []era
	fit   axis.View

	laneOf     map[string]int // by lane id
	leads, led map[string][]*item

	lineWidth   float64 // px of lanes, axis band and overview
	columnWidth float64
	bodyHeight  float64
	eraHeight   float64 // of the strip with the names of eras

	breaks     []axis.Break
	breakTexts []breakText
	overview   overview
	ticker     *axis.Ticker
	scratch    chan *scratch
	chips      *chipTexts
	picture    func() *Preparation
}

// Prepare lays the document out. It costs about as much as sorting the events:
// a few milliseconds for a thousand.
func Prepare(doc *timeline.Document, o Options) *Preparation {
	p := prepare(doc, o, false)
	p.picture = sync.OnceValue(p.newPicture)
	return p
}

// prepare lays the document out; with all, every lane is within the height.
func prepare(doc *timeline.Document, o Options, all bool) *Preparation {
	p := &Preparation{doc: doc, o: o, m: newMetrics(o.TextScale), scratch: make(chan *scratch, scratchKept), chips: newChipTexts()}
	p.laneOf = laneIndexes(doc)
	p.items = collect(doc, &o, p.laneOf)
	p.spans = spansOf(p.items)
	p.items = unveiled(p.items, o.Veiled)
	p.lanes = newLanes(doc, p.items, &o)
	if o.Strip {
		clear(p.laneOf) // nothing stands in a second lane
		p.m.overviewHeight = 0
	}
	p.byID = make(map[string]*item, len(p.items))
	for i := range p.items {
		p.byID[p.items[i].event.ID] = &p.items[i]
	}
	p.columnWidth = p.measureColumn()
	p.lineWidth = max(o.Width-p.columnWidth, leastLine)
	p.layAxis()
	for i := range p.items {
		p.write(&p.items[i], p.m.labelWidth)
	}
	p.layLanes(all)
	p.layLabels()
	p.echoesAndGhosts()
	p.linkUp()
	p.overview = p.newOverview()
	return p
}

// layAxis makes the axis for the events kept and puts them on it.
func (p *Preparation) layAxis() {
	p.axis = axis.New(p.o.Mode, p.spans, axis.Options{
		Width:      max(p.lineWidth-2*fitMargin, 1),
		BreakWidth: p.breakWidth,
		Words:      p.o.Words,
		Text:       p.smallWidth,
	})
	place(p.items, p.axis)
	p.marks = startsOf(p.items, p.axis.Mode())
	p.breaks = p.axis.Breaks()
	p.breakTexts = p.writeBreaks()
	p.eras = p.newEras()
	p.ticker = axis.NewTicker(p.o.Words, p.smallWidth)
}

// smallWidth returns the px of a text as the axis writes it.
func (p *Preparation) smallWidth(text string) float64 {
	return p.o.Measure.Width(text, p.m.small, false)
}

// layLanes stacks the bars of every lane and gives the lanes their heights.
func (p *Preparation) layLanes(all bool) {
	for i := range p.lanes {
		l := &p.lanes[i]
		l.sortByPlace()
		if !l.folded {
			l.stackBars(&p.m)
		}
	}
	room := math.Floor(p.o.Height - p.m.axisHeight - p.m.overviewHeight)
	p.eraHeight = p.eraStrip()
	if p.fewestRows(fairRows)+p.eraHeight > room {
		p.dropEraNames() // titles of events say more
	}
	p.heights(p.eraHeight, room-p.eraHeight, all)
}

// layLabels places the labels, and finds the room that they need at the sides.
func (p *Preparation) layLabels() {
	best := sides{fitMargin, fitMargin}
	most := 0.0
	for _, try := range p.roomsAtSides() {
		fit := p.axis.Fit(p.lineWidth, try.left, try.right)
		worth := 0.0
		for i := range p.lanes {
			p.placeLabels(&p.lanes[i], fit)
			worth += p.lanes[i].worth(fit.Scale())
		}
		if worth > most*worthwhile {
			best, most = try, worth
		}
	}
	fit := p.axis.Fit(p.lineWidth, best.left, best.right)
	for i := range p.lanes {
		p.placeLabels(&p.lanes[i], fit)
	}
	left, right := p.margins(fitMargin, fitMargin)
	p.fit = p.axis.Fit(p.lineWidth, left, right)
	for i := range p.lanes {
		p.lengthenAll(&p.lanes[i])
		p.lanes[i].reindex()
	}
}

// Axis returns the axis that all views are made from.
func (p *Preparation) Axis() *axis.Axis { return p.axis }

// BodyHeight returns the px of all lanes; where that is more than the drawing
// has left for them, they scroll.
func (p *Preparation) BodyHeight() float64 { return p.bodyHeight }

// AxisHeight returns the px of the axis band.
func (p *Preparation) AxisHeight() float64 { return p.m.axisHeight }

// OverviewHeight returns the px of the overview strip.
func (p *Preparation) OverviewHeight() float64 { return p.m.overviewHeight }

// LaneColumnWidth returns the px of the column with the names of the lanes.
func (p *Preparation) LaneColumnWidth() float64 { return p.columnWidth }

// LineWidth returns the px that lanes, axis band and overview are laid out for:
// the width of Fit.
func (p *Preparation) LineWidth() float64 { return p.lineWidth }

// breakText is the length of a break in words.
type breakText struct {
	text  string
	width float64 // px
}

// breakWidth returns the px that a break needs to show its length.
func (p *Preparation) breakWidth(from, to edtf.Instant) float64 {
	text := p.o.Words.Duration(from, to)
	return math.Ceil(p.o.Measure.Width(text, p.m.small, false)) + math.Round(16*p.m.scale)
}

func (p *Preparation) writeBreaks() []breakText {
	texts := make([]breakText, len(p.breaks))
	for i, b := range p.breaks {
		texts[i].text = p.o.Words.Duration(b.From, b.To)
		texts[i].width = p.o.Measure.Width(texts[i].text, p.m.small, false)
	}
	return texts
}
