package timeline

import (
	"cmp"
	"slices"
	"strconv"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

// UsualLane is the id of the one lane of a document that lists none.
const UsualLane = "events"

// usualLaneName is its name until NameUsualLane gives it another.
const usualLaneName = "Events"

// NameUsualLane names the one lane of a document that lists none in the language of
// whoever looks at it; a lane of the file keeps its name. It is to be called before
// others read the document.
func (d *Document) NameUsualLane(name string) {
	if len(d.Lanes) == 1 && d.Lanes[0].ID == UsualLane && d.Lanes[0].Name == usualLaneName {
		d.Lanes[0].Name = name
	}
}

// New makes a document from records, whatever their origin: an events file, an
// importer, a program. Every id in the document resolves, and every record can be
// looked up by its id.
//
// Defaults are filled in: a lane, ids made from names, the first lane for an event
// without one, the middle importance, the status Reported. What is invalid is removed
// or changed, and reported: duplicate ids, dangling references, events that lead to
// themselves, steps that show a quote which their event does not have, unknown words,
// malformed addresses, records without their essential part. Events whose date has no
// place on the line move to Undated. Problems have the Pos of their record and are in
// the order in which they were found. New may modify the slices of d.
func New(d Document) (*Document, []diag.Problem) {
	c := &checker{doc: &d, report: diag.NewReport(d.Name)}
	c.values()
	c.lanes()
	c.records()
	c.allEvents()
	d.index = newIndex(&d)
	c.references()
	c.steps()
	return &d, c.report.Found()
}

// checker checks the records of a document.
type checker struct {
	doc    *Document
	report *diag.Report
	asked  int // dangling references so far

	people map[string]*Person // by id, for lives; nil until one is asked for
	newest edtf.Instant       // the last instant of all events, once people is there
}

// lanes ensures that there is a lane, and that each has a colour.
func (c *checker) lanes() {
	d := c.doc
	if len(d.Lanes) == 0 {
		d.Lanes = []Lane{{ID: UsualLane, Name: usualLaneName}}
	}
	if l := &d.Lanes[0]; len(d.Lanes) == 1 {
		l.usual = l.ID == UsualLane && l.Name == usualLaneName // also where it was written down
	}
	for i := range d.Lanes {
		if l := &d.Lanes[i]; !slices.Contains(Colors(), l.Color) {
			l.Color = Colors()[i%len(Colors())]
		}
	}
}

// records gives ids to all records but events.
func (c *checker) records() {
	d := c.doc
	identify(c, "lanes", ids{}, d.Lanes, func(l *Lane) (*string, *string, diag.Pos) { return &l.ID, &l.Name, l.Pos })
	identify(c, "people", ids{}, d.People, func(p *Person) (*string, *string, diag.Pos) { return &p.ID, &p.Name, p.Pos })
	identify(c, "sources", ids{}, d.Sources, func(s *Source) (*string, *string, diag.Pos) { return &s.ID, &s.Title, s.Pos })
	identify(c, "eras", ids{}, d.Eras, func(e *Era) (*string, *string, diag.Pos) { return &e.ID, &e.Name, e.Pos })
	identify(c, "stories", ids{}, d.Stories, func(s *Story) (*string, *string, diag.Pos) { return &s.ID, &s.Name, s.Pos })
}

// ids are those that are taken, each with the number that is tried first where it is wanted
// again: the same title a hundred thousand times takes no look at each of them.
type ids map[string]int

// has reports whether an id is taken.
func (taken ids) has(id string) bool { return taken[id] > 0 }

// claim takes an id.
func (taken ids) claim(id string) { taken[id] = max(taken[id], 1) }

// identify gives each record of a list a unique id, and a name if it has none.
func identify[T any](c *checker, section string, taken ids, all []T, parts func(*T) (id, name *string, at diag.Pos)) {
	for i := range all {
		id, name, at := parts(&all[i])
		if *id == "" {
			*id = taken.free(NewID(*name))
		} else if taken.has(*id) {
			was := *id
			*id = taken.free(was)
			c.report.Add(diag.CodeDuplicateID, at, section, was, *id)
		}
		taken.claim(*id)
		*name = cmp.Or(*name, *id)
	}
}

// free returns an unused id: the one wanted, or that with a number appended.
func (taken ids) free(want string) string {
	if !taken.has(want) {
		return want
	}
	n := max(taken[want], 2)
	for taken.has(want + "-" + strconv.Itoa(n)) {
		n++
	}
	taken[want] = n
	return want + "-" + strconv.Itoa(n)
}

// allEvents completes events, and separates those that cannot be drawn.
func (c *checker) allEvents() {
	d := c.doc
	taken := make(ids, len(d.Events)+len(d.Undated))
	defer c.report.Within(c.report.Within(d.TableName()))
	for _, events := range [][]Event{d.Events, d.Undated} {
		identify(c, "events", taken, events, func(e *Event) (*string, *string, diag.Pos) { return &e.ID, &e.Title, e.Pos })
		for i := range events {
			c.eventValues(&events[i])
			c.newest = max(c.newest, latest(&events[i]))
		}
	}
	isPlaced := func(e Event) bool { return e.Date.IsPlaced() }
	if !slices.ContainsFunc(d.Undated, isPlaced) && !slices.ContainsFunc(d.Events, func(e Event) bool { return !isPlaced(e) }) {
		return // always so for a file, which may have many events
	}
	all := slices.Concat(d.Events, d.Undated)
	d.Events, d.Undated = nil, nil
	for _, e := range all {
		if isPlaced(e) {
			d.Events = append(d.Events, e)
		} else {
			d.Undated = append(d.Undated, e)
		}
	}
}

// steps ensures that steps show only quotes of their event.
func (c *checker) steps() {
	for i := range c.doc.Stories {
		story := &c.doc.Stories[i]
		story.Steps = slices.DeleteFunc(story.Steps, func(s Step) bool {
			return c.unknown(diag.CodeUnknownEvent, s.Event, s.Pos, c.doc.index.events, c.doc.index.undated)
		})
		for j := range story.Steps {
			c.step(&story.Steps[j])
		}
	}
}

func (c *checker) step(s *Step) {
	e, ok := c.doc.Event(s.Event)
	if !ok {
		return
	}
	s.Quotes = slices.DeleteFunc(s.Quotes, func(name string) bool {
		if _, ok := e.Quote(name); ok {
			return false
		}
		var names []string
		for _, q := range e.Quotes {
			names = append(names, cmp.Or(q.ID, q.By, q.Speaker))
		}
		c.report.Add(diag.CodeUnknownQuote, s.Pos, name, s.Event, diag.Closest(name, names))
		return true
	})
	s.Quotes = s.Quotes[:min(len(s.Quotes), MostQuotes)]
}
