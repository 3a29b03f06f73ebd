package eaccpf

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/pattern"
)

// list reads a chronological list. One with a heading is a lane.
func (r *reader) list(n *xmltree.Element) {
	lane := ""
	if head := draft.Line(n.Child("head").Flow() + n.Child("listHead").Flow()); head != "" {
		lane = r.Lane(head)
	}
	n.Find(func(item *xmltree.Element) { r.item(item, lane) }, "chronItem", "chronitem")
}

// item makes events of one date of a list: one for each thing that is told of it.
func (r *reader) item(n *xmltree.Element, lane string) {
	when := r.dated(n)
	sets := append(n.All("chronItemSet"), n.All("chronitemset")...)
	if len(sets) == 0 {
		sets = []*xmltree.Element{n}
	}
	for _, set := range sets {
		place := placeOf(set)
		if place == "" {
			place = placeOf(n)
		}
		events := set.All("event")
		for _, group := range append(set.All("eventgrp"), set.All("eventGrp")...) {
			events = append(events, group.All("event")...)
		}
		if len(events) == 0 {
			if place == "" {
				r.Left(n.Pos, n.Name, pattern.English("it tells of no event"))
				continue
			}
			events = []*xmltree.Element{{Name: "event", Pos: n.Pos, Text: place}}
		}
		for _, one := range events {
			r.event(one, when, rawDate(n), place, lane)
		}
	}
}

// longestTitle is how many bytes of what is told may be the title of an event as they are.
const longestTitle = 120

// event makes an event of what is told of a date.
func (r *reader) event(n *xmltree.Element, when, written, place, lane string) {
	e := timeline.Event{Pos: n.Pos, Place: timeline.Place{Name: place}}
	switch text := draft.Line(n.Flow()); {
	case text == "":
		r.Left(n.Pos, n.Name, pattern.English("nothing is written in it"))
		return
	case len(text) <= longestTitle:
		e.Title = text
	default:
		e.Text = text
		r.Untitled(&e)
	}
	if lane != "" {
		e.Lanes = []string{lane}
	}
	if r.person != "" {
		e.People = []string{r.person}
	}
	if when == "" {
		when = written
	}
	if when == "" {
		when = "unknown"
	}
	r.Told(&e, when)
	r.AddEvent(e)
}

// named reads a name that was borne for a time.
func (r *reader) named(n *xmltree.Element) {
	if name := nameIn(n); name != "" && n.Child("useDates").Name != "" {
		r.told(n, timeline.Event{Pos: n.Pos, Title: name, Tags: []string{"name"}})
	}
}

// held reads what somebody did or where somebody was for a time.
func (r *reader) held(n *xmltree.Element) {
	if len(n.All("date"))+len(n.All("dateRange"))+len(n.All("dateSet"))+len(n.All("useDates")) == 0 {
		return
	}
	what := draft.Line(n.Child("term").Flow())
	if what == "" {
		what = placeOf(n)
	}
	if what == "" {
		what = draft.Line(n.Child("placeEntry").Flow() + n.Child("placeName").Flow())
	}
	if what == "" {
		return
	}
	e := timeline.Event{Pos: n.Pos, Title: what, Tags: []string{strings.ToLower(n.Name)}}
	if role := draft.Line(n.Child("placeRole").Flow()); role != "" {
		e.Title = role + ": " + what
		e.Place.Name = what
	}
	e.Text = paragraphs(n.Child("descriptiveNote"))
	r.told(n, e)
}

// told adds an event on the date of an element.
func (r *reader) told(n *xmltree.Element, e timeline.Event) {
	if r.person != "" {
		e.People = []string{r.person}
	}
	when := r.dated(n)
	if when == "" {
		when = rawDate(n)
	}
	r.Told(&e, when)
	r.AddEvent(e)
}

func placeOf(n *xmltree.Element) string {
	for _, key := range []string{"placeEntry", "place", "geogname", "placeName"} {
		if c := n.Child(key); c.Name != "" {
			return draft.Line(c.Flow())
		}
	}
	return ""
}

// rawDate returns the date of an element as it is written.
func rawDate(n *xmltree.Element) string {
	var parts []string
	n.Find(func(d *xmltree.Element) {
		if text := draft.Line(d.Flow()); text != "" {
			parts = append(parts, text)
		}
	}, "date", "fromDate", "toDate", "datesingle")
	return strings.Join(parts, " – ")
}

// dated returns the date of an element as EDTF, "" for one that cannot be read.
func (r *reader) dated(n *xmltree.Element) string {
	for _, key := range []string{"dateSet", "useDates"} {
		if set := n.Child(key); set.Name != "" {
			return r.set(set)
		}
	}
	return r.set(n)
}

// set returns the dates that stand in an element: one as it is, several as all of them.
func (r *reader) set(n *xmltree.Element) string {
	var all []string
	for _, c := range n.Children {
		var date string
		switch c.Name {
		case "dateRange", "daterange":
			date = r.lasting(c)
		case "date", "datesingle":
			date = r.side(c)
		case "dateSet":
			date = strings.Trim(r.set(c), "{}")
		default:
			continue
		}
		if date == "" {
			if text := draft.Line(c.Flow()); text != "" && len(n.All(c.Name)) > 1 {
				r.Left(c.Pos, text, pattern.English("it is no date that can be read, beside others of the same thing"))
			}
			continue
		}
		all = append(all, date)
	}
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	together := "{" + strings.ReplaceAll(strings.Join(all, ","), "/", "..") + "}"
	if _, ok := draft.Written(together); ok {
		return together
	}
	for _, other := range all[1:] {
		r.Left(n.Pos, other, pattern.English("of several dates that cannot be told together only the first was taken"))
	}
	return all[0]
}

// lasting reads a range of dates.
func (r *reader) lasting(n *xmltree.Element) string {
	child := func(names ...string) *xmltree.Element {
		for _, name := range names {
			if c := n.Child(name); c.Name != "" {
				return c
			}
		}
		return &xmltree.Element{}
	}
	from, to := child("fromDate", "fromdate"), child("toDate", "todate")
	start, end := r.side(from), r.side(to)
	switch {
	case start == "" && end == "":
		return ""
	case start == "":
		start = ".."
	case end == "" || end == start:
		ongoing := to.Attr("status")+from.Attr("status") == "ongoing"
		if ongoing || draft.Line(to.Flow()) == "" {
			end = ".."
		}
	}
	if last, ok := strings.CutPrefix(end, "[.."); ok { // not after it, and nobody knows when
		end = strings.TrimSuffix(last, "]") + "~"
	}
	if end == "" || strings.ContainsAny(start+end, "/[{") {
		return start
	}
	if start == end {
		return start
	}
	return start + "/" + end
}

// side reads one date: what its text says, or what it is marked with.
func (r *reader) side(n *xmltree.Element) string {
	if n.Name == "" {
		return ""
	}
	sure := strings.ToLower(n.Attr("certainty"))
	from, to := normal(n.Attr("normal"))
	m := draft.Marked{
		Text: n.Flow(), When: n.Attr("standardDate"), From: from, To: to, NotBefore: n.Attr("notBefore"), NotAfter: n.Attr("notAfter"), Calendar: n.Attr("calendar"),
		BC: strings.HasPrefix(strings.ToLower(n.Attr("era")), "b"), Uncertain: strings.HasPrefix(sure, "uncertain") || strings.HasPrefix(sure, "question"), Approximate: sure != "" && (sure[0] == 'a' || sure[0] == 'c'),
	}
	if from == to {
		m.When, m.From, m.To = m.When+from, "", ""
	}
	return r.Marked(n.Pos, m)
}

// normal returns the first and the last date of what EAD marks a date with: 1870/1890.
func normal(s string) (from, to string) {
	from, to, found := strings.Cut(s, "/")
	if !found {
		to = from
	}
	return from, to
}
