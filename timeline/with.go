package timeline

import (
	"maps"
	"reflect"
	"slices"

	"tideline/timeline/diag"
)

// With returns the document with another event in the place of that of the same id. It is one
// of another document of the same text without the other events, which has its other records
// but for stories; what stands behind the event in the text has moved down by some lines.
// d is not changed. It returns false where the document has no such event on the line, where
// any is drawn as a life, which depends on all events, and where a step of a story shows
// quotes that are others now.
func (d *Document) With(e *Event, of *Document, by int) (*Document, bool) {
	i, ok := d.index.events[e.ID]
	if !ok || e.Life != "" || d.guest != nil || !e.Date.IsPlaced() || slices.ContainsFunc(d.Events, func(one Event) bool { return one.Life != "" }) {
		return nil, false
	}
	for _, s := range d.Stories {
		shows := slices.ContainsFunc(s.Steps, func(step Step) bool { return step.Event == e.ID && len(step.Quotes) > 0 })
		if shows && !reflect.DeepEqual(d.Events[i].Quotes, e.Quotes) {
			return nil, false
		}
	}
	with := *d
	with.Lanes, with.People, with.Sources, with.Eras, with.Scale, with.Extra = of.Lanes, of.People, of.Sources, of.Eras, of.Scale, of.Extra
	with.Events = slices.Clone(d.Events)
	with.Events[i] = *e
	if by != 0 {
		with.moveDown(e.Pos.Line, by)
	}
	return &with, true
}

// moveDown moves what stands below a line by some lines, of copies: others may be reading d.
func (d *Document) moveDown(line, by int) {
	move := func(at *diag.Pos) {
		if at.Line > line {
			at.Line += by
		}
	}
	d.Undated, d.Stories = slices.Clone(d.Undated), slices.Clone(d.Stories)
	for _, events := range [][]Event{d.Events, d.Undated} {
		for i := range events {
			if e := &events[i]; e.Pos.Line > line {
				e.moveDown(move)
			}
		}
	}
	for i := range d.Stories {
		s := &d.Stories[i]
		move(&s.Pos)
		moveAll(&s.Steps, func(step *Step) *diag.Pos { return &step.Pos }, move)
	}
}

// moveDown moves all places of an event.
func (e *Event) moveDown(move func(*diag.Pos)) {
	move(&e.Pos)
	if e.Image != nil {
		image := *e.Image
		move(&image.Pos)
		e.Image = &image
	}
	moveAll(&e.Links, func(l *WebLink) *diag.Pos { return &l.Pos }, move)
	moveAll(&e.Sources, func(c *Citation) *diag.Pos { return &c.Pos }, move)
	moveAll(&e.Quotes, func(q *Quote) *diag.Pos { return &q.Pos }, move)
	moveAll(&e.Dates, func(c *DatedClaim) *diag.Pos { return &c.Pos }, move)
	moveAll(&e.Claims, func(c *Claim) *diag.Pos { return &c.Pos }, move)
	moveAll(&e.LeadsTo, func(l *Link) *diag.Pos { return &l.Pos }, move)
	if len(e.UnknownPos) > 0 {
		e.UnknownPos = maps.Clone(e.UnknownPos)
		for key, at := range e.UnknownPos {
			move(&at)
			e.UnknownPos[key] = at
		}
	}
}

// moveAll moves the places of some records, of a copy of them.
func moveAll[T any](all *[]T, at func(*T) *diag.Pos, move func(*diag.Pos)) {
	*all = slices.Clone(*all)
	for i := range *all {
		move(at(&(*all)[i]))
	}
}
