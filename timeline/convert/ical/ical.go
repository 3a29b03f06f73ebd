// Package ical reads calendars: iCalendar (RFC 5545).
//
// An end is the first day or moment after what it ends, though many files give a day
// that ends when it begins. Times are kept as the clock of the calendar showed them.
// What comes again is counted out where the file says how often.
package ical

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a calendar (iCalendar)"

// Format is iCalendar.
func Format() format.Format {
	return format.Format{ID: "ical", Name: name, Endings: []string{".ics", ".ical"}, Foreign: true, Detect: detect, Read: read, Write: write}
}

func detect(src []byte) bool {
	head := format.Head(src)
	const begin = "BEGIN:VCALENDAR"
	return len(head) >= len(begin) && strings.EqualFold(head[:len(begin)], begin)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	all := r.lines(text)
	r.moved = movedIn(all)
	r.component(all)
	if r.calendars < 2 {
		r.Doc.Lanes = nil
		for i := range r.Doc.Events {
			r.Doc.Events[i].Lanes = nil
		}
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it is a calendar without a single entry, so that there is nothing to import"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	calendars  int
	own        bool                  // the calendar was written here
	lane       string                // of the calendar that is read
	countedOut int                   // events, of rules
	moved      map[string][]replaced // by UID: of what comes again, the times that are entries of their own
}

// component reads the lines of a file: those of a calendar, and the entries in it.
func (r *reader) component(all []property) {
	var open []property // components that have begun and not ended
	var entry []property
	for _, p := range all {
		switch kind := strings.ToUpper(p.value); p.name {
		case "BEGIN":
			r.begin(kind, p, last(open))
			if len(open) < deepest {
				open = append(open, property{value: kind, line: p.line})
			}
			if isEntry(kind) {
				entry = []property{p}
			}
			continue
		case "END":
			if isEntry(kind) && len(entry) > 0 {
				r.entry(entry)
				entry = nil
			}
			if at := slices.IndexFunc(open, func(one property) bool { return one.value == kind }); at >= 0 {
				open = open[:at]
			}
			continue
		}
		switch inner := last(open); {
		case isEntry(inner):
			entry = append(entry, p)
		case inner == "VCALENDAR":
			r.calendar(p)
		case inner == "":
			r.Left(p.pos(), p.name, pattern.English("it stands in no calendar"))
		}
	}
	if len(entry) > 0 {
		r.entry(entry)
	}
	if len(open) > 0 {
		r.Left(open[0].pos(), "BEGIN:"+open[0].value, pattern.English("it never ends: the file breaks off, and what came after is not in it"))
	}
}

// begin counts a calendar, and tells of a component that is no entry.
func (r *reader) begin(kind string, p property, around string) {
	switch {
	case kind == "VCALENDAR":
		r.calendars++
		r.lane = ""
	case isEntry(kind), r.own, around != "VCALENDAR" && !isEntry(around): // a part of what was told
	case kind == "VALARM":
		r.Left(p.pos(), kind, pattern.English("it reminds somebody, and says nothing of the event"))
	case kind == "VFREEBUSY":
		r.Left(p.pos(), kind, pattern.English("it says when somebody has time, and is no event"))
	case kind == "VTIMEZONE":
		r.Left(p.pos(), kind, ofPrograms)
	default:
		r.Left(p.pos(), kind, pattern.English("nothing is known of what it holds"))
	}
}

// ofPrograms is why something is left out that programs keep for each other.
const ofPrograms pattern.English = "it is for programs that keep calendars, and says nothing of the event"

// deepest is how many components may lie within each other; calendars need three.
const deepest = 20

// last returns which component is open; "" for none.
func last(open []property) string {
	if len(open) == 0 {
		return ""
	}
	return open[len(open)-1].value
}

func isEntry(kind string) bool { return kind == "VEVENT" || kind == "VTODO" || kind == "VJOURNAL" }

// calendar reads a property of a calendar.
func (r *reader) calendar(p property) {
	text := draft.Line(p.text())
	switch p.name {
	case "VERSION":
	case "PRODID":
		if r.own = p.text() == ownProgram; !r.own {
			r.Left(p.pos(), p.name, ofPrograms)
		}
	case "CALSCALE":
		if !strings.EqualFold(text, "GREGORIAN") {
			r.Left(p.pos(), text, pattern.English("dates of other calendars are not read, and stand as if they were of ours"))
		}
	case "X-WR-CALNAME", "NAME":
		if r.calendars == 1 && text != "" {
			r.Doc.Title = text
		}
		r.lane = r.Lane(text)
	case "X-WR-CALDESC", "DESCRIPTION":
		if r.calendars == 1 && r.Doc.Description == "" {
			r.Doc.Description = r.prose(p)
			return
		}
		r.Keep(&r.Doc.Extra, p.pos(), "description", text)
	case "X-WR-TIMEZONE":
		r.Keep(&r.Doc.Extra, p.pos(), "time zone", text)
	case "METHOD", "LAST-MODIFIED", "REFRESH-INTERVAL", "COLOR", "UID", "X-PUBLISHED-TTL":
		r.Left(p.pos(), p.name, ofPrograms)
	default:
		r.other(&r.Doc.Extra, p, text)
	}
}
