package layout

import (
	"cmp"
	"math"
	"math/bits"
	"reflect"
	"runtime"
	"slices"
	"sync"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/layout/wording"
	"tideline/timeline/scene"
)

// item is an event with all that its drawing needs.
type item struct {
	*place.Item      // where it stands
	event            *timeline.Event
	title            string       // of the event, as one line
	earliest, latest edtf.Instant // what it is drawn as: both belong to it
	hue                           // of the lane that it names first
	glyph.Sign                    // what is known of its time
	drawn            edtf.Date    // that time: of the event, or of a life
	bold             bool         // its title is
	home             int          // the index of the lane in which its label stands
	*wording.Writing
	weight int // its importance when labels take their places
}

// collect makes the items of the events kept that have a place in time, in the order in
// which their labels take their places.
func collect(doc *timeline.Document, o *Options) []item {
	items := make([]item, 0, len(doc.Events))
	lanes := laneIndexes(doc, o)
	for i := range doc.Events {
		e := &doc.Events[i]
		if o.Keep != nil && !o.Keep(e) || !e.Date.IsPlaced() || o.Lanes != nil && !standsIn(e, lanes) {
			continue
		}
		items = append(items, newItem(e, doc.Drawn(e)))
	}
	return rank(items, lanes, o.First)
}

// newItem makes the item of an event that is drawn at a time.
func newItem(e *timeline.Event, drawn edtf.Date) item {
	it := item{event: e, title: typeset.OneLine(e.Title), drawn: drawn, Sign: glyph.Of(drawn)}
	it.Disputed = e.Status == timeline.Disputed
	it.earliest, it.latest = drawn.Extent()
	return it
}

// toWrite returns what its label is to say.
func (it *item) toWrite() wording.Title {
	return wording.Title{
		Text: it.title, Lane: it.home, Bold: it.bold, Drawn: it.drawn, Earliest: it.earliest, Latest: it.latest, Sign: &it.Sign,
	}
}

// writeLabels finds how the label of every event may be written.
func writeLabels(l *Layout) {
	z := wording.Sizes{
		Scale: l.m.text / plain.title, Title: l.m.text, Date: l.m.dates, Bar: l.m.bar * l.m.scale,
		Years: l.m.years, Dated: !l.o.Strip, Above: l.m.poster, Since: l.since, Short: yearsOf(l.items),
	}
	if l.o.Strip { // a title stands whole wherever its step does
		z.Most = max(l.lineWidth-2*l.m.Beside(), 1)
	}
	l.wording = z
	w := wording.New(z, l.o.Words, l.o.Measure)
	titles := make([]wording.Title, len(l.items))
	written, before, keep := l.o.Memo.of(l.doc, z, &l.o.Words, l.o.Measure)
	defer keep()
	var unknown []int // the indices of those to be written
	for i := range l.items {
		it := &l.items[i]
		titles[i] = it.toWrite()
		if it.Writing = written[it.said()]; it.Writing == nil {
			it.Writing = before[it.said()]
		}
		if it.Writing == nil {
			unknown = append(unknown, i)
		}
	}
	inParts(len(unknown), func(from, to int) {
		for _, i := range unknown[from:to] {
			l.items[i].Writing = w.Write(&titles[i])
		}
	})
	for i := range l.items {
		it := &l.items[i]
		if written != nil {
			written[it.said()] = it.Writing
		}
		w.Take(it.Writing, &titles[i])
	}
	for i := range l.items {
		it := &l.items[i]
		it.Writing = w.TellApart(it.Writing, &titles[i])
	}
}

// apart is how many things there are at least of which processors take their parts.
const apart = 400

// inParts does something for so many things, for several parts of them at once.
func inParts(n int, do func(from, to int)) {
	parts := runtime.GOMAXPROCS(0)
	if n < apart || parts == 1 {
		do(0, n)
		return
	}
	var wait sync.WaitGroup
	for i := range parts {
		wait.Go(func() { do(n*i/parts, n*(i+1)/parts) })
	}
	wait.Wait()
}

// yearsOf returns how short the years of items may be told: two figures tell them where all
// that has a place in time lies within a hundred years.
func yearsOf(items []item) wording.Years {
	from, to := edtf.Instant(math.MaxInt64), edtf.Instant(math.MinInt64)
	for i := range items {
		from, to = min(from, items[i].earliest), max(to, items[i].latest)
	}
	if from > to {
		return wording.YearsWhole
	}
	switch first, last := from.Civil().Year, to.Civil().Year; {
	case first < 1000 || last > 9999 || last-first >= 100:
		return wording.YearsWhole
	case first == last:
		return wording.YearsLeftOut
	}
	return wording.YearsInTwo
}

// Memo remembers how titles are written, for all drawings in one size of text and one
// language: to measure them takes a part of the time of laying many events out. What was
// written for the document before stays good for the one that an edit makes of it. A nil Memo
// remembers nothing. It may be used on any goroutine.
type Memo struct {
	mu      sync.Mutex
	doc     *timeline.Document
	sizes   wording.Sizes
	words   edtf.Words
	measure scene.Measurer
	written writings // for the document
	before  writings // for the one before
}

// writings are how titles may be written.
type writings map[said]*wording.Writing

// said is what a label says, on which alone depends how it may be written.
type said struct {
	title, date string
	bold        bool
}

// said returns what the label of the item says.
func (it *item) said() said { return said{it.title, it.drawn.String(), it.bold} }

// of returns what is remembered for a document in some sizes, to be read and added to until
// keep is called.
func (m *Memo) of(doc *timeline.Document, z wording.Sizes, words *edtf.Words, measure scene.Measurer) (written, before writings, keep func()) {
	if m == nil {
		return nil, nil, func() {}
	}
	m.mu.Lock()
	switch {
	case m.sizes != z || m.measure != measure || !reflect.DeepEqual(&m.words, words):
		m.sizes, m.words, m.measure = z, *words, measure
		m.written, m.before = writings{}, nil
	case m.doc != doc:
		m.written, m.before = make(writings, len(m.written)), m.written
	}
	m.doc = doc
	return m.written, m.before, m.mu.Unlock
}

// firstLane returns the index of the lane that the event names first: its label
// stands there, and in the other lanes secondary marks.
func firstLane(e *timeline.Event, lanes map[string]int) int {
	for _, id := range e.Lanes {
		if i, ok := lanes[id]; ok {
			return i
		}
	}
	return 0
}

// shown drops the events that are hidden.
func shown(items []item, hidden func(*timeline.Event) bool) []item {
	if hidden == nil {
		return items
	}
	return slices.DeleteFunc(items, func(it item) bool { return hidden(it.event) })
}

func spansOf(items []item) []axis.Span {
	spans := make([]axis.Span, len(items))
	for i := range items {
		spans[i] = axis.Span{From: items[i].earliest, To: items[i].latest}
	}
	return spans
}

// toPlace returns the item as placing sees it. What is known no better than a month
// or a year, or to lie between two dates, stands in its middle, so that it is not
// taken for its first day; a span stands at its start, and on an axis of even steps
// everything at its step.
func (it *item) toPlace(m *metrics, a *axis.Axis) place.Item {
	around := m.glyphs.Around(&it.Sign, it.Hue, m.dot(it.event.Importance))
	p := place.Item{
		Key: it.event.ID, Importance: it.event.Importance, Foremost: it.weight > boldFrom, Lane: it.home,
		At: a.Place(it.stands(a.Mode())), From: a.Place(it.earliest), To: a.Place(it.latest + 1),
		Dot: m.dotOf(it), Tier: place.Tier(it.Kind),
		Widths: it.Writing.Widths,
		Around: place.Around{Left: around, Right: around}, Along: it.Kind == glyph.Day || it.Kind == glyph.Around,
	}
	if it.Kind == glyph.Span {
		p.Name.Width = max(it.Names[0].Width+it.stillRoom(m), 1) // without a title it lies with the others
		if it.Still.Text == "" && it.Years.Text != "" && it.Names[0].Text != "" {
			p.Name.Years = m.NamePad + it.Years.Width
		}
	}
	first, last := a.Bounds()
	if it.Left.Open {
		p.From = a.Place(min(first, it.earliest))
	}
	if it.Right.Open {
		p.To = a.Place(max(last, it.latest) + 1)
	}
	p.TailLeft, p.TailRight = tails(&it.Sign, &m.glyphs)
	return p
}

// startsOf returns the instants at which the marks of items stand, in order.
func startsOf(items []item, mode axis.Mode) []edtf.Instant {
	marks := make([]edtf.Instant, len(items))
	for i := range items {
		marks[i] = items[i].stands(mode)
	}
	slices.Sort(marks)
	return marks
}

// stands is the instant at which the mark stands and the label hangs.
func (it *item) stands(mode axis.Mode) edtf.Instant {
	switch {
	case mode == axis.Even:
	case it.Middle():
		return it.earliest + (it.latest-it.earliest)/2
	case len(it.Members) > 0: // its first mark
		return it.Members[0].From + (it.Members[0].To-it.Members[0].From)/2
	}
	return it.earliest
}

// turn is what the turn of an item depends on, apart from all else of it: it is small to sort.
type turn struct {
	item, nth        int32 // its index, and how many are before it in time
	spread           uint32
	weight, asked    int
	earliest, latest edtf.Instant
}

// rank orders events as their labels take their places: the one that is asked for, the
// most important, and with these the first and the last of all. Those of one importance
// follow each other in an order that spreads over their lane, so that every part of it
// gets labels for its share of events, and not its beginning alone. The order of the
// file never matters.
func rank(items []item, laneOf map[string]int, asked string) []item {
	turns := inTime(items)
	type group struct{ lane, importance int }
	seen := map[group]uint32{}
	for i := range turns {
		t := &turns[i]
		it := &items[t.item]
		t.nth = int32(i)
		if it.weight = it.event.Importance; i == 0 || i == len(items)-1 {
			it.weight = boldFrom + 1
		}
		g := group{firstLane(it.event, laneOf), it.weight}
		seen[g]++
		if t.weight, t.spread = it.weight, bits.Reverse32(seen[g]); it.event.ID == asked {
			t.asked = 1
		}
	}
	slices.SortFunc(turns, func(a, b turn) int {
		switch {
		case a.asked != b.asked:
			return b.asked - a.asked
		case a.weight != b.weight:
			return b.weight - a.weight
		case a.spread != b.spread:
			return cmp.Compare(a.spread, b.spread)
		}
		return cmp.Compare(a.nth, b.nth)
	})
	ranked := make([]item, len(items))
	for i := range turns {
		ranked[i] = items[turns[i].item]
	}
	return ranked
}

// inTime returns the items in the order of their time, those of one time by id.
func inTime(items []item) []turn {
	turns := make([]turn, len(items))
	for i := range items {
		turns[i] = turn{item: int32(i), earliest: items[i].earliest, latest: items[i].latest}
	}
	slices.SortFunc(turns, func(a, b turn) int {
		if a.earliest != b.earliest {
			return cmp.Compare(a.earliest, b.earliest)
		}
		if a.latest != b.latest {
			return cmp.Compare(a.latest, b.latest)
		}
		return cmp.Compare(items[a.item].event.ID, items[b.item].event.ID)
	})
	return turns
}
