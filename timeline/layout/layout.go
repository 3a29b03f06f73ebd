package layout

import (
	"math"
	"sync"
	"sync/atomic"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/cards"
	"tideline/timeline/layout/distance"
	"tideline/timeline/layout/era"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/overview"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/wording"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// leastLine is the px that the lanes are laid out for in a drawing however narrow.
const leastLine = 100.0

// Layout is a drawing laid out for every view. It never changes, so it may be used
// by several goroutines at once. Wherever it takes a view, the zero View stands for
// Fit.
type Layout struct {
	doc    *timeline.Document
	o      Options
	m      metrics
	axis   *axis.Axis
	items  []item // those drawn, the most important first
	byID   map[string]*item
	moved  *item // that is drawn as selected in place of the one of its id; nil for none
	lanes  []lane
	laneOf map[string]int // by lane id
	placed *place.Placement

	wording   wording.Sizes
	since     int64   // the year from which deep time is counted back; 0 for from Christ
	lineWidth float64 // px of lanes, axis band and overview
	head      head    // the title above
	headed    bool    // whether there is one: it is a picture to be saved, and o.Height is without it

	column   column
	eras     *era.Strip
	band     band
	overview *overview.Strip
	links    links
	apart    []*distance.Line // how long it is from mark to mark, for each lane; nil for many events
	clusters *clusterTexts
	cards    []atomic.Pointer[cards.Card] // of the events whose labels were drawn as such, by rank
	dense    denseWords                   // of the bands of bars without a row
	picture  func() *Layout
}

// New lays the document out. It costs about as much as sorting the events: a few
// milliseconds for a thousand. A nil document stands for an empty one. Events whose
// dates have no place in time are not drawn; timeline.New has put them aside.
func New(doc *timeline.Document, o Options) *Layout {
	if doc == nil {
		doc = &timeline.Document{}
	}
	if o.Memo == nil {
		o.Memo = &Memo{} // for the picture
	}
	l := lay(doc, o, nil, false)
	l.picture = sync.OnceValue(l.newPicture)
	return l
}

// NewPicture lays the document out for Picture alone, for about half of what New and Picture
// cost together. Fit and View are those of the picture.
func NewPicture(doc *timeline.Document, o Options) *Layout {
	if doc == nil {
		doc = &timeline.Document{}
	}
	l := lay(doc, o, nil, true)
	l.picture = func() *Layout { return l }
	return l
}

// lay lays the document out, on an axis that it shares with another drawing if there is one. A
// picture has its title above, and every lane within its height.
func lay(doc *timeline.Document, o Options, shared *axis.Axis, headed bool) *Layout {
	l, spans := begin(doc, o, plain, headed)
	a := shared
	if a == nil {
		a = o.Axis
	}
	if a == nil {
		a = newAxis(l, spans)
	}
	kept := o.keeps()
	if !kept {
		l.o.Before, o.Before = nil, nil
	}
	s := stepOf(l, a)
	if s != plain {
		l, spans = begin(doc, o, s, headed)
	}
	if all := len(l.items); o.Hidden != nil {
		if l.items = shown(l.items, o.Hidden); len(l.items) < all {
			writeLabels(l) // they are told apart from each other, not from what is hidden
		}
	}
	l.byID = make(map[string]*item, len(l.items))
	for i := range l.items {
		l.byID[l.items[i].event.ID] = &l.items[i]
	}
	setAxis(l, a)
	placeItems(l, headed || o.Strip) // nobody scrolls these
	if kept && s != plain && !showsAll(l) {
		o.Before = nil
		return lay(doc, o, shared, headed)
	}
	l.o.Before = nil // which would hold all before it
	l.cards = make([]atomic.Pointer[cards.Card], len(l.items))
	l.indexSecondary()
	l.links = newLinks(l.items, l.byID)
	l.apart, l.dense = distances(l), newDenseWords(l)
	l.overview = newOverview(l, spans)
	return l
}

// begin collects what is to be laid out, and the extents that the axis is for.
func begin(doc *timeline.Document, o Options, s step, headed bool) (*Layout, []axis.Span) {
	o.Words = o.Words.OrEnglish()
	if o.Measure == nil {
		o.Measure = scene.Estimate{}
	}
	if o.Say == nil {
		o.Say = pattern.InEnglish
	}
	l := &Layout{doc: doc, o: o, m: newMetrics(o.TextScale, s, o.Measure), headed: headed}
	if o.Mode == axis.Logarithmic {
		l.m.BarLeast = math.Round(logBarLeast * l.m.scale)
	}
	if o.Strip {
		l.m.evenOut()
	}
	if headed {
		l.head = newHead(doc, &o, &l.m)
		l.o.Height -= l.head.height(&l.m)
	}
	l.clusters = &clusterTexts{texts: map[clusterKey]clusterText{}, m: &l.m, measure: o.Measure, say: o.Say}
	l.laneOf = laneIndexes(doc, &o)
	l.items = collect(doc, &o)
	l.lanes = newLanes(doc, &o)
	if !o.Strip {
		l.m.overviewHeight = overview.Height(o.Height, l.m.scale)
		l.column = newColumn(doc, l.lanes, o.Width, &l.m, o.Measure)
	}
	l.lineWidth = max(o.Width-l.column.width, leastLine)
	if !o.Strip { // counts of large text stand whole in the view of everything
		l.m.Side = math.Round(min(place.SideMargin*l.m.scale, l.lineWidth/sidePart))
	}
	l.band = band{m: &l.m, measure: o.Measure, words: o.Words, say: o.Say, strip: o.Strip}
	spans := spansOf(l.items)
	if o.Axis != nil { // which needs nothing of them
		l.items = shown(l.items, o.Hidden)
	}
	houseItems(l)
	l.o.Words, l.since = wordsOn(&l.o, doc, spans)
	writeLabels(l)
	return l, spans
}

// houseItems finds the lane of every item; on a strip that is the only one.
func houseItems(l *Layout) {
	for i := range l.items {
		houseItem(l, &l.items[i])
	}
	if l.o.Strip {
		l.lanes = []lane{{hue: hue{glyph.Hue{Color: scene.LaneIndex(stripColor)}}}}
		clear(l.laneOf) // nothing stands in a second lane
	}
}

// houseItem finds the lane of an item.
func houseItem(l *Layout, it *item) {
	it.home = firstLane(it.event, l.laneOf)
	it.hue = l.lanes[it.home].hue
	it.bold = l.m.bold || it.event.Importance >= boldFrom
	if l.o.Strip {
		it.home = 0
	}
}

// sidePart is the part of the line that is left free on either side at most.
const sidePart = 7

// fairRows is how many rows of labels a lane should have in a strip; eras give way to
// them.
const fairRows = 1

// placeItems gives lanes, bars and labels their places.
func placeItems(l *Layout, all bool) {
	room := spread(l)
	l.placed.Place(l.eras.Height(), room-l.eras.Height(), all)
	l.eras.ReachOn(l.placed.Fit)
}

// tryItems is placeItems for one who asks only what is shown at fit. It returns the px
// that eras and lanes have.
func tryItems(l *Layout) (room float64) {
	room = spread(l)
	l.placed.Try(l.eras.Height(), room-l.eras.Height())
	return room
}

// spread deals the items out to the lanes, and returns the px that eras and lanes have.
func spread(l *Layout) (room float64) {
	placed := make([]place.Item, len(l.items))
	for i := range l.items {
		it := &l.items[i]
		placed[i] = it.toPlace(&l.m, l.axis)
		placed[i].Widths.Card = !l.o.Strip && (it.event.Text != "" || it.event.Image != nil)
		it.Item = &placed[i]
	}
	folded := make([]bool, len(l.lanes))
	for i := range l.lanes {
		folded[i] = l.lanes[i].folded
	}
	fit := l.axis.Fit(l.lineWidth, l.m.Beside(), l.m.Beside())
	reachOn(l.items, fit, l.m.fade)
	room = math.Floor(l.o.Height - l.m.axisHeight - l.m.overviewHeight)
	l.placed = place.New(place.Spec{
		Room: room, Step: stepView(l, fit), Foremost: l.o.Foremost, Before: placedBefore(l), Seen: l.o.Seen,
		Axis: l.axis, Width: l.lineWidth, Sizes: l.m.Sizes, Items: placed, Marks: sideMarksOf(l), Folded: folded,
		ClusterWidth:  func(count int) float64 { return l.clusters.width(count, false) },
		ClusterSaying: func(count int) float64 { return l.clusters.width(count, true) },
	})
	for i := range l.lanes {
		l.lanes[i].Lane = &l.placed.Lanes[i]
	}
	l.eras = newEras(l, room)
	return room
}

// stepView returns the view in which the event that comes first is to have its whole
// title; the zero View where nobody knows.
func stepView(l *Layout, fit axis.View) axis.View {
	if l.o.Closeness == 0 || len(l.items) == 0 || l.items[0].event.ID != l.o.First {
		return axis.View{}
	}
	return fit.Centred(l.items[0].At, l.o.Closeness)
}

// boldFrom is the importance from which a title is bold.
const boldFrom = 5

// Axis returns the axis that all views are made from.
func (l *Layout) Axis() *axis.Axis { return l.axis }

// Size returns the px of the drawing: those of its Options.
func (l *Layout) Size() (w, h float64) {
	if h = l.o.Height; l.headed {
		h += l.head.height(&l.m)
	}
	return l.o.Width, h
}

// BodyHeight returns the px of all lanes; where that is more than the drawing
// has left for them, they scroll.
func (l *Layout) BodyHeight() float64 { return l.placed.Bottom }

// AxisHeight returns the px of the axis band.
func (l *Layout) AxisHeight() float64 { return l.m.axisHeight }

// OverviewHeight returns the px of the overview strip.
func (l *Layout) OverviewHeight() float64 { return l.m.overviewHeight }

// LaneColumnWidth returns the px of the column with the names of the lanes.
func (l *Layout) LaneColumnWidth() float64 { return l.column.width }

// LineWidth returns the px that lanes, axis band and overview are laid out for:
// the width of Fit.
func (l *Layout) LineWidth() float64 { return l.lineWidth }

// viewMargin is the px beside a stretch of time that was asked for.
const viewMargin = 16.0

// Fit returns the view of everything, with room at the sides for the first and
// the last labels to stand whole.
func (l *Layout) Fit() axis.View { return l.placed.Fit }

// View returns the view of a stretch of time, the two ends close to the edges.
// Together with Fit it is where a drawing begins; from there one pans and zooms
// the view itself.
func (l *Layout) View(from, to edtf.Instant) axis.View {
	return l.axis.Span(from, to, l.lineWidth, viewMargin, viewMargin)
}

// Kept returns the view of this drawing that shows what a view of another shows:
// the same stretch of time from edge to edge.
func (l *Layout) Kept(v axis.View) axis.View { return v.Kept(l.Fit()) }

// orFit returns a view, or Fit for the zero View.
func (l *Layout) orFit(v axis.View) axis.View {
	if v.Axis() == nil {
		return l.Fit()
	}
	return v
}

// InView returns the number of events in a view: those whose mark, dot or bar,
// meets it, those counted by a cluster that meets it, those of one day, month or year that is
// told by the bar of another of them in it, and those that a band of bars counts in it. But for
// these two it is what the marks and the counts of Body's clusters add up to.
func (l *Layout) InView(v axis.View) int { return l.placed.InView(l.orFit(v)) }

// EventsInView returns the ids of the events that InView counts, in no certain order.
func (l *Layout) EventsInView(v axis.View) []string {
	var ids []string
	l.placed.EachInView(l.orFit(v), func(it *place.Item) { ids = append(ids, it.Key) })
	return ids
}

// Stands returns the instant at which the mark of an event stands and its label
// hangs, and whether it is drawn at all.
func (l *Layout) Stands(id string) (edtf.Instant, bool) {
	if it := itemOf(l, id); it != nil {
		return it.stands(l.axis.Mode()), true
	}
	return 0, false
}
