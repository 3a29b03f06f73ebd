// Package ical reads calendars: iCalendar (RFC 5545).
//
// An end is the first day or moment after what it ends, though many files give a day
// that ends when it begins. Times are kept as the clock of the calendar showed them.
// What comes again is counted out where the file says how often.
package ical

import (
	"slices"
	"strconv"
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
	r.component(lines(text))
	if r.calendars < 2 {
		r.Doc.Lanes = nil
		for i := range r.Doc.Events {
			r.Doc.Events[i].Lanes = nil
		}
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no entry"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	calendars int
	own       bool   // the calendar was written here
	lane      string // of the calendar that is read
}

// component reads the lines of a file: those of a calendar, and the entries in it.
func (r *reader) component(all []property) {
	var open []string // components that have begun and not ended
	var entry []property
	for _, p := range all {
		switch p.name {
		case "BEGIN":
			kind := strings.ToUpper(p.value)
			if len(open) < deepest {
				open = append(open, kind)
			}
			if isEntry(kind) {
				entry = []property{p}
			}
			if kind == "VCALENDAR" {
				r.calendars++
				r.lane = ""
			}
			continue
		case "END":
			kind := strings.ToUpper(p.value)
			if isEntry(kind) && len(entry) > 0 {
				r.entry(entry)
				entry = nil
			}
			if at := slices.Index(open, kind); at >= 0 {
				open = open[:at]
			}
			continue
		}
		switch inner := last(open); {
		case isEntry(inner):
			entry = append(entry, p)
		case inner == "VCALENDAR":
			r.calendar(p)
		}
	}
	if len(entry) > 0 { // of a file that ends too early
		r.entry(entry)
	}
}

// deepest is how many components may lie within each other; calendars need three.
const deepest = 20

func last(open []string) string {
	if len(open) == 0 {
		return ""
	}
	return open[len(open)-1]
}

func isEntry(kind string) bool { return kind == "VEVENT" || kind == "VTODO" || kind == "VJOURNAL" }

// calendar reads a property of a calendar.
func (r *reader) calendar(p property) {
	text := draft.Line(p.text())
	switch p.name {
	case "PRODID":
		r.own = p.text() == ownProgram
	case "X-WR-CALNAME", "NAME":
		if r.calendars == 1 && text != "" {
			r.Doc.Title = text
		}
		r.lane = r.Lane(text)
	case "X-WR-CALDESC", "DESCRIPTION":
		if r.calendars == 1 {
			r.Doc.Description = r.prose(p)
		}
	case "X-WR-TIMEZONE":
		r.Keep(&r.Doc.Extra, p.pos(), "time zone", text)
	}
}

// entry reads an event, a task or a note.
func (r *reader) entry(all []property) {
	e := timeline.Event{Pos: all[0].pos()}
	if r.lane != "" {
		e.Lanes = []string{r.lane}
	}
	var when moments
	for _, p := range all[1:] {
		if !when.take(p) {
			r.property(&e, p)
		}
	}
	if e.Title == "" && e.Text == "" {
		e.Title = e.Place.Name
	}
	if _, ok := draft.Written(when.exact.value); ok && r.own { // which says it below the text as well
		e.Text = strings.TrimSpace(strings.TrimSuffix(e.Text, "("+when.exact.value+")"))
	}
	r.Untitled(&e)
	if e.Title == "" {
		r.Left(e.Pos, "BEGIN:"+all[0].value, pattern.English("it has neither a summary nor a description"))
		return
	}
	for i, date := range r.dates(&e, when) {
		if i > 0 && r.Full() {
			break
		}
		again := e
		if i > 0 {
			again.ID = ""
		}
		r.Told(&again, date)
		r.AddEvent(again)
	}
}

// inline reads a text on one line, which may be a web page unless it was written here.
func (r *reader) inline(text string) string {
	if r.own {
		return draft.Line(text)
	}
	return r.Inline(text)
}

// prose reads a text, which may be a web page unless it was written here.
func (r *reader) prose(p property) string {
	if r.own {
		return strings.TrimSpace(p.text())
	}
	return r.Prose(p.text())
}

// property reads what is not the time of an entry.
func (r *reader) property(e *timeline.Event, p property) {
	text := p.text()
	switch p.name {
	case "SUMMARY":
		e.Title = r.inline(text)
	case "DESCRIPTION":
		e.Text = r.prose(p)
	case "LOCATION":
		e.Place.Name = draft.Line(text)
	case "GEO":
		e.Place.Geo = geo(p.value)
	case "CATEGORIES":
		addTags(e, p.texts())
	case "URL", "ATTACH", "CONFERENCE":
		r.address(e, p)
	case "ATTENDEE", "ORGANIZER":
		r.person(e, p)
	case "UID":
		if id, ours := strings.CutSuffix(text, "@tideline"); ours {
			e.ID = id
		}
	case "COMMENT", "CONTACT", "STATUS", "PERCENT-COMPLETE", "RESOURCES", "RDATE", "RELATED-TO":
		if !slices.Contains([]string{"CONFIRMED", "100", ""}, strings.ToUpper(text)) {
			r.Keep(&e.Extra, p.pos(), strings.ToLower(p.name), text)
		}
	default:
		r.other(e, p, text)
	}
}

// other keeps what another program has of its own, and leaves out what is for calendars.
func (r *reader) other(e *timeline.Event, p property, text string) {
	switch {
	case strings.HasPrefix(p.name, "X-") && !isOfPrograms(p.name):
		r.Keep(&e.Extra, p.pos(), strings.ToLower(strings.TrimPrefix(p.name, "X-")), text)
	case !r.own:
		r.Left(p.pos(), p.name, pattern.English("it is for programs that keep calendars, and says nothing of the event"))
	}
}

// addTags adds the tags that an event does not have yet.
func addTags(e *timeline.Event, tags []string) {
	for _, tag := range tags {
		if tag = draft.Line(tag); tag != "" && !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
}

// isOfPrograms reports whether a property is one that a well-known program keeps for
// itself.
func isOfPrograms(name string) bool {
	for _, prefix := range []string{"X-MICROSOFT-", "X-MS-", "X-MOZ-", "X-APPLE-", "X-GOOGLE-", "X-LIC-", "X-EVOLUTION-", "X-ALT-DESC"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// address takes an address on the web as a source.
func (r *reader) address(e *timeline.Event, p property) {
	address := r.Address(p.value)
	if address == "" {
		r.Left(p.pos(), p.name, pattern.English("it is no address on the web"))
		return
	}
	title := draft.Line(p.param("FILENAME"))
	if !r.own || p.name == "URL" || p.param("X-LINK") != "" { // written here, an attachment is a source
		if r.own {
			e.Links = append(e.Links, timeline.WebLink{URL: address, Title: title, Pos: p.pos()})
		} else {
			r.Media(e, p.pos(), address, title, "")
		}
		return
	}
	if id := r.Source(timeline.Source{Kind: timeline.OtherSource, URL: address, Title: title, Pos: p.pos()}); id != "" {
		e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: timeline.Context, Pos: p.pos()})
	}
}

// person takes who attends, if a name is given: addresses of mail are not taken.
func (r *reader) person(e *timeline.Event, p property) {
	who := draft.Line(p.param("CN"))
	if who == "" || strings.Contains(who, "@") {
		r.Left(p.pos(), p.name, pattern.English("it names nobody but by an address"))
		return
	}
	if id := r.Person(who); !slices.Contains(e.People, id) {
		e.People = append(e.People, id)
	}
}

// geo reads degrees north and east.
func geo(s string) *timeline.Geo {
	north, east, found := strings.Cut(s, ";")
	if !found {
		return nil
	}
	lat, bad := strconv.ParseFloat(strings.TrimSpace(north), 64)
	lon, bad2 := strconv.ParseFloat(strings.TrimSpace(east), 64)
	g := timeline.Geo{Lat: lat, Lon: lon}
	if bad != nil || bad2 != nil || !g.IsOnEarth() {
		return nil
	}
	return &g
}
