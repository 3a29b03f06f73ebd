package handout

import (
	"cmp"
	"html/template"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/pattern"
)

// page is everything that the template writes.
type page struct {
	Lang, Dir   string
	Scheme      string // the color-scheme of the page
	Style       template.CSS
	P           phrase.Book
	Name        string // of the story, or the title of the document
	Of          string // the title of the document above the name of a story
	Count       string
	Stretch     string // that is told of; "" for all of time
	Long        bool   // more events than fit on a few sheets of paper
	Dates       string // from the first event to the last; "" where none has a date
	Description template.HTML
	Licence     string // of the document, in words; "" for none
	Drawing     drawing
	Events      []event
	Sources     []source
}

// stop is one event of the page and the question that goes with it.
type stop struct {
	event  *timeline.Event
	ask    string
	anchor string
}

// builder makes the page of a document.
type builder struct {
	doc     *timeline.Document
	o       Options
	stops   []stop
	anchors map[string]string // event → where it stands first
	dated   map[string]bool
	causes  map[string][]timeline.Link // event → what led to it
	sources sourceList
	texts   *texts
	room    int // bytes left for pictures
	unshown []Unshown
}

func newBuilder(doc *timeline.Document, o Options) *builder {
	b := &builder{
		doc: doc, o: o, anchors: map[string]string{}, dated: map[string]bool{}, causes: map[string][]timeline.Link{}, texts: newTexts(), room: mostPictures,
	}
	inOrder := timeline.InTimeOrder(doc.Events)
	for _, e := range inOrder {
		b.dated[e.ID] = true
		b.leads(e)
	}
	for i := range doc.Undated {
		b.leads(&doc.Undated[i])
	}
	if o.Story != nil {
		for _, s := range o.Story.Steps {
			if e, ok := doc.Event(s.Event); ok {
				b.add(e, s.Ask)
			}
		}
		return b
	}
	for _, e := range inOrder {
		b.add(e, "")
	}
	for i := range doc.Undated {
		b.add(&doc.Undated[i], "")
	}
	return b
}

// leads records what an event led to.
func (b *builder) leads(e *timeline.Event) {
	for _, l := range e.LeadsTo {
		b.causes[l.Event] = append(b.causes[l.Event], timeline.Link{Event: e.ID, Why: l.Why})
	}
}

// add puts an event at the end of the page, if it meets the stretch. A story may
// come back to one; then each place has an id of its own, which no id of the file
// gives.
func (b *builder) add(e *timeline.Event, ask string) {
	if !b.o.Within.All() && (!b.dated[e.ID] || !b.o.Within.Has(e)) {
		return
	}
	at := anchor("event", e.ID)
	if _, again := b.anchors[e.ID]; again {
		at += "_n" + strconv.Itoa(len(b.stops)+1)
	} else {
		b.anchors[e.ID] = at
	}
	b.stops = append(b.stops, stop{e, ask, at})
}

func (b *builder) number(n int) string { return b.o.Dates.Number(int64(n)) }

func (b *builder) page() *page {
	p := &page{
		Lang: cmp.Or(b.doc.Lang, b.o.Phrases.Lang), Style: style(b.o.Theme), Scheme: scheme(b.o.Theme), P: b.o.Phrases,
		Name: strings.TrimSpace(b.doc.Title), Count: pattern.Fill(b.o.Phrases.CountEvents, "N", b.number(len(b.stops))), Dates: b.span(),
	}
	p.Dir = direction(p.Lang)
	p.Long = len(b.stops) > longPage
	if text := b.o.Within.text(b.o.Dates); text != "" {
		p.Stretch = pattern.Fill(b.o.Phrases.Stretch, "Dates", text)
	}
	if b.o.Story != nil {
		p.Of, p.Name = p.Name, strings.TrimSpace(b.o.Story.Name)
	}
	p.Name = cmp.Or(p.Name, p.Of, b.doc.Name, b.o.Phrases.Timeline)
	if p.Of == p.Name {
		p.Of = ""
	}
	p.Description = b.texts.html(b.doc.Description, headingOfDescription)
	if licence := strings.TrimSpace(b.doc.Licence); licence != "" {
		p.Licence = pattern.Fill(b.o.Phrases.Licence, "Licence", licence)
	}
	for _, s := range b.stops {
		for _, id := range s.event.Cited() {
			if _, ok := b.doc.Source(id); ok {
				b.sources.use(id, s)
			}
		}
	}
	for i, s := range b.stops {
		p.Events = append(p.Events, b.event(i, s))
	}
	p.Sources = b.sourceEntries()
	p.Drawing = b.drawing(p.Dates)
	return p
}

// longPage is how many events a page may have that is printed with room around
// each; more are set close, in two columns.
const longPage = 40

// The levels of headings inside texts of the file: one below what they stand in.
const (
	headingOfDescription = 2
	headingInEvent       = 4
)

// span writes the time from the first event to the last.
func (b *builder) span() string {
	var first, last *timeline.Event
	for _, s := range b.stops {
		if !b.dated[s.event.ID] {
			continue
		}
		from, to := s.event.Date.Extent()
		if first == nil {
			first, last = s.event, s.event
		}
		if firstFrom, _ := first.Date.Extent(); from < firstFrom {
			first = s.event
		}
		if _, lastTo := last.Date.Extent(); to > lastTo {
			last = s.event
		}
	}
	if first == nil {
		return ""
	}
	if first == last {
		return first.Date.Human(b.o.Dates)
	}
	from, to := first.Date, last.Date
	if !from.OpenStart() {
		from = from.Start()
	}
	if !to.OpenEnd() {
		to = to.End()
	}
	return pattern.Fill(b.o.Dates.RangeSpaced, "From", from.Human(b.o.Dates), "To", to.Human(b.o.Dates))
}
