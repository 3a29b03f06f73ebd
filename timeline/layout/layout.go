package layout

import (
	"math"
	"sync"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
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
	lanes  []lane
	laneOf map[string]int // by lane id
	placed *place.Placement

	lineWidth float64 // px of lanes, axis band and overview

	column   column
	eras     eraStrip
	band     band
	overview overview
	links    links
	clusters *clusterTexts
	picture  func() *Layout
}

// New lays the document out. It costs about as much as sorting the events: a few
// milliseconds for a thousand. A nil document stands for an empty one. Events whose
// dates have no place in time are not drawn; timeline.New has put them aside.
func New(doc *timeline.Document, o Options) *Layout {
	if doc == nil {
		doc = &timeline.Document{}
	}
	l := lay(doc, o, false)
	l.picture = sync.OnceValue(l.newPicture)
	return l
}

// lay lays the document out; with all, every lane is within the height.
func lay(doc *timeline.Document, o Options, all bool) *Layout {
	o.Words = o.Words.OrEnglish()
	if o.Measure == nil {
		o.Measure = scene.Estimate{}
	}
	l := &Layout{doc: doc, o: o, m: newMetrics(o.TextScale)}
	l.clusters = &clusterTexts{texts: map[clusterKey]clusterText{}, m: &l.m, measure: o.Measure}
	l.laneOf = laneIndexes(doc)
	l.items = collect(doc, &o)
	spans := spansOf(l.items)
	l.items = shown(l.items, o.Hidden)
	l.lanes = newLanes(doc, &o)
	l.byID = make(map[string]*item, len(l.items))
	for i := range l.items {
		l.byID[l.items[i].event.ID] = &l.items[i]
	}
	if o.Strip {
		l.m.overviewHeight = 0
	}
	if !o.Strip {
		l.column = newColumn(l.lanes, o.Width, &l.m, o.Measure)
	}
	l.lineWidth = max(o.Width-l.column.width, leastLine)
	l.layAxis(spans)
	l.placeItems(all)
	l.indexSecondary()
	l.links = newLinks(l.items, l.byID)
	l.overview = l.newOverview(spans)
	return l
}

// layAxis makes the axis for the events kept, whose extents these are.
func (l *Layout) layAxis(spans []axis.Span) {
	l.band = band{m: &l.m, measure: l.o.Measure, words: l.o.Words, strip: l.o.Strip}
	l.axis = axis.New(l.o.Mode, spans, axis.Options{
		Width:      max(l.lineWidth-2*place.SideMargin, 1),
		BreakWidth: l.band.breakWidth,
		Words:      l.o.Words,
		Text:       l.band.width,
	})
	l.band.set(l.axis, startsOf(l.items, l.axis.Mode()))
	l.eras = newEras(l.doc, l.axis, &l.m, l.o.Measure)
}

// fairRows is how many rows of labels a lane should have; names of eras give way to
// them.
const fairRows = 2

// placeItems gives lanes, bars and labels their places.
func (l *Layout) placeItems(all bool) {
	placed := make([]place.Item, len(l.items))
	for i := range l.items {
		it := &l.items[i]
		home := firstLane(it.event, l.laneOf)
		it.hue = l.lanes[home].hue
		if l.o.Strip {
			home = 0
		}
		placed[i] = it.toPlace(home, &l.m, l.axis)
		it.Item = &placed[i]
	}
	if l.o.Strip {
		l.lanes = []lane{{hue: hue{color: scene.LaneIndex(stripColor)}}}
		clear(l.laneOf) // nothing stands in a second lane
	}
	folded := make([]bool, len(l.lanes))
	for i := range l.lanes {
		folded[i] = l.lanes[i].folded
	}
	l.placed = place.New(place.Spec{
		Axis: l.axis, Width: l.lineWidth, Sizes: l.m.Sizes, Items: placed, Folded: folded,
		Write: l.write, ClusterWidth: l.clusters.width,
	})
	for i := range l.lanes {
		l.lanes[i].Lane = &l.placed.Lanes[i]
	}
	room := math.Floor(l.o.Height - l.m.axisHeight - l.m.overviewHeight)
	if l.placed.HeightWith(fairRows)+l.eras.height() > room {
		l.eras.dropNames() // titles of events say more
	}
	l.placed.Place(l.eras.height(), room-l.eras.height(), all)
}

// boldFrom is the importance from which a title is bold.
const boldFrom = 5

// write returns the text of an event's label, most px wide if the words allow it.
func (l *Layout) write(rank int, most float64) place.Text {
	it, m := &l.items[rank], &l.m
	measure := func(s string) float64 { return l.o.Measure.Width(s, m.text, it.bold()) }
	words := typeset.Shorten(it.title, most-m.Spine-2*m.labelPad, typeset.LeastKept, measure)
	width := measure(words)
	return place.Text{
		Words: words, Whole: words == it.title, Width: width,
		Box: math.Ceil(m.Spine + m.labelPad + width + m.labelPad),
	}
}

// Axis returns the axis that all views are made from.
func (l *Layout) Axis() *axis.Axis { return l.axis }

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
// meets it, and those counted by a cluster that meets it. It is what the marks and
// the counts of Body's clusters add up to.
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
	if it := l.byID[id]; it != nil {
		return it.stands(l.axis.Mode()), true
	}
	return 0, false
}
