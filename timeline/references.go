package timeline

import (
	"maps"
	"slices"

	"tideline/timeline/diag"
)

// maxAsked is the most dangling references that get a suggestion: comparing all ids
// for thousands of them would take minutes.
const maxAsked = 300

// references removes dangling references from events.
func (c *checker) references() {
	defer c.report.Within(c.report.Within(c.doc.TableName()))
	for _, events := range [][]Event{c.doc.Events, c.doc.Undated} {
		for i := range events {
			c.event(&events[i])
		}
	}
}

func (c *checker) event(e *Event) {
	at := &c.doc.index
	e.Lanes = slices.DeleteFunc(e.Lanes, func(id string) bool { return c.unknown(diag.CodeUnknownLane, id, e.Pos, at.lanes) })
	if len(e.Lanes) == 0 {
		e.Lanes = []string{c.doc.Lanes[0].ID}
	}
	if e.Life != "" && c.unknown(diag.CodeUnknownLife, e.Life, e.Pos, at.people) {
		e.Life = ""
	}
	e.Sources = slices.DeleteFunc(e.Sources, func(s Citation) bool {
		return c.unknown(diag.CodeUnknownSource, s.Source, s.Pos, at.sources)
	})
	e.LeadsTo = slices.DeleteFunc(e.LeadsTo, func(l Link) bool {
		if l.Event == e.ID {
			c.report.Add(diag.CodeSelfReference, l.Pos, e.ID)
			return true
		}
		return c.unknown(diag.CodeUnknownEvent, l.Event, l.Pos, at.events, at.undated)
	})
	named := ids{}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if was := q.ID; was != "" {
			if q.ID = named.free(was); q.ID != was {
				c.report.Add(diag.CodeDuplicateID, q.Pos, "quotes", was, q.ID)
			}
			named.claim(q.ID)
		}
		c.source(&q.Source, q.Pos)
		c.speaker(q)
	}
	for i := range e.Dates {
		c.source(&e.Dates[i].Source, e.Dates[i].Pos)
	}
	for i := range e.Claims {
		claim := &e.Claims[i]
		c.source(&claim.Source, claim.Pos)
		if claim.Correction != nil {
			c.source(&claim.Correction.Source, claim.Pos)
		}
	}
}

// source clears an optional reference to an unknown source.
func (c *checker) source(id *string, at diag.Pos) {
	if *id != "" && c.unknown(diag.CodeUnknownSource, *id, at, c.doc.index.sources) {
		*id = ""
	}
}

// speaker fills in the name that a quote is shown with. A quote by an unknown person
// is kept, with the id as the name.
func (c *checker) speaker(q *Quote) {
	p, ok := c.doc.Person(q.By)
	switch {
	case q.By == "":
	case ok && q.Speaker == "":
		q.Speaker = p.Name
	case !ok:
		c.unknown(diag.CodeUnknownPerson, q.By, q.Pos, c.doc.index.people)
		if q.Speaker == "" {
			q.Speaker = q.By
		}
		q.By = ""
	}
}

// unknown reports whether an id is in none of the lists, and adds a problem if so.
func (c *checker) unknown(code, id string, at diag.Pos, lists ...map[string]int) bool {
	var ids []string
	for _, list := range lists {
		if _, ok := list[id]; ok {
			return false
		}
		if c.asked < maxAsked {
			ids = slices.AppendSeq(ids, maps.Keys(list))
		}
	}
	c.asked++
	c.report.Add(code, at, id, diag.Closest(id, ids))
	return true
}
