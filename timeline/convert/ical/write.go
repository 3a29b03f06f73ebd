package ical

import (
	"bufio"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// ownProgram is who has written a calendar. What such a one holds is read as it stands.
const ownProgram = "-//Tideline//Tideline//EN"

// longestLine is the most bytes of a line; a longer one goes on in the next.
const longestLine = 75

// calendarWriter writes a document as a calendar.
type calendarWriter struct {
	doc  *timeline.Document
	out  *bufio.Writer
	loss *draft.Loss
}

// write writes the events of a document as a calendar. Programs that keep calendars know
// days and times of the years 1 to 9999: an event that is known less exactly lasts as long
// as it may have been, says so in its description, and has its date in X-EDTF.
func write(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	w := calendarWriter{doc, bufio.NewWriter(to), draft.NewLoss(doc)}
	w.loss.Beyond(doc, "description", "lanes.name", "events.date", "events.title", "events.text", "events.lanes", "events.place.name", "events.place.geo", "events.tags", "events.links",
		"events.sources.id", "sources.title", "sources.url")
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", ownProgram)
	w.line("CALSCALE", "GREGORIAN")
	w.text("X-WR-CALNAME", draft.Titled(doc))
	w.text("X-WR-CALDESC", doc.Description)
	for i := range doc.Events {
		w.event(&doc.Events[i])
	}
	for i := range doc.Undated {
		w.loss.Left(doc.Undated[i].Pos, doc.Undated[i].Title, pattern.English("a calendar has no place for an event without a date"))
	}
	w.line("END", "VCALENDAR")
	return w.loss.Problems(), w.out.Flush()
}

// event writes one event.
func (w calendarWriter) event(e *timeline.Event) {
	begins, ends, ok := around(e.Date)
	if !ok {
		w.loss.Left(e.Pos, e.Title, pattern.English("calendars go from the year 1 to 9999"))
		return
	}
	w.line("BEGIN", "VEVENT")
	w.text("UID", e.ID+"@tideline")
	w.line("DTSTAMP", "19700101T000000Z") // the same file gives the same calendar at any time
	for _, side := range []struct{ name, value string }{{"DTSTART", begins}, {"DTEND", ends}} {
		switch {
		case side.value == "":
		case strings.Contains(side.value, "T"):
			w.line(side.name, side.value)
		default:
			w.line(side.name+";VALUE=DATE", side.value)
		}
	}
	w.line("X-EDTF", e.Date.String())
	w.text("SUMMARY", draft.Line(e.Title))
	w.text("DESCRIPTION", strings.TrimSpace(strings.TrimSpace(draft.Printable(e.Text))+inexact(e.Date)))
	w.text("LOCATION", draft.Line(e.Place.Name))
	if g := e.Place.Geo; g != nil {
		w.line("GEO", strconv.FormatFloat(g.Lat, 'f', -1, 64)+";"+strconv.FormatFloat(g.Lon, 'f', -1, 64))
	}
	w.categories(e)
	w.links(e)
	w.sources(e)
	w.line("END", "VEVENT")
}

// inexact is what is said below the text of an event that is not known to the day.
func inexact(d edtf.Date) string {
	text := d.String()
	if len(text) == len("1953-07-27") && !strings.ContainsAny(text, "/[{?~%X") || strings.Contains(text, "T") {
		return ""
	}
	return "\n\n(" + text + ")"
}

// around returns the first day or moment of a date, and the first after it, as a calendar
// writes them; false for one beyond the years that it knows.
func around(d edtf.Date) (begins, ends string, ok bool) {
	from, hasFrom := d.Earliest()
	to, hasTo := d.Latest()
	if !hasFrom {
		from = to
	}
	if !hasTo {
		to = from
	}
	if c := from.Civil(); c.Year < 1 || c.Year > 9999 {
		return "", "", false
	}
	if text := d.String(); strings.Contains(text, "T") {
		zone := ""
		if zonedForm.MatchString(text) {
			zone = "Z" // in universal time, as instants are; without it each reader's own clock is meant
		}
		begins, ends = moment(from)+"T"+clock(from)+zone, ""
		if to > from+edtf.Day { // it lasts, and is no moment
			ends = moment(to) + "T" + clock(to) + zone
		}
		return begins, ends, true
	}
	if to++; to.Civil().Year > 9999 {
		return moment(from), "", true
	}
	if moment(to) == moment(from) { // an open end was cut
		return moment(from), "", true
	}
	return moment(from), moment(to), true
}

// zonedForm matches a time of day with its zone.
var zonedForm = regexp.MustCompile(`T[\d:.]+(Z|[+-]\d\d)`)

func moment(t edtf.Instant) string {
	return strings.ReplaceAll(edtf.WriteDay(t), "-", "")
}

func clock(t edtf.Instant) string {
	c := t.Civil()
	two := func(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
	return two(c.Hour) + two(c.Minute) + two(c.Second)
}

// categories writes the tags of an event, and the lanes that it stands in.
func (w calendarWriter) categories(e *timeline.Event) {
	var all []string
	add := func(name string) {
		if name = draft.Line(draft.Printable(name)); name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	for _, tag := range e.Tags {
		add(tag)
	}
	for _, id := range e.Lanes {
		if lane, ok := w.doc.Lane(id); ok && !lane.Usual() {
			add(lane.Name)
		}
	}
	for i, name := range all {
		all[i] = escaped(name)
	}
	if len(all) > 0 {
		w.line("CATEGORIES", strings.Join(all, ","))
	}
}

// links writes the pages that lead on: the first as the one that a calendar has a place
// for, the others beside the sources.
func (w calendarWriter) links(e *timeline.Event) {
	for i := range e.Links {
		l := &e.Links[i]
		name := "URL"
		if i > 0 {
			name = "ATTACH;X-LINK=1"
		}
		if title := quotable(l.Title); title != "" {
			name += `;FILENAME="` + title + `"`
		}
		w.line(name, l.URL)
	}
}

// quotable is a text on one line that may stand between quotation marks.
func quotable(text string) string {
	return draft.Line(strings.Map(func(c rune) rune {
		if c == '"' || c == '\n' {
			return ' '
		}
		return c
	}, draft.Printable(text)))
}

// sources writes the addresses of what an event cites. What has none has no place in a
// calendar.
func (w calendarWriter) sources(e *timeline.Event) {
	written := map[string]bool{}
	for _, id := range e.Cited() {
		s, ok := w.doc.Source(id)
		if !ok {
			continue
		}
		if s.URL == "" {
			w.loss.Left(e.Pos, s.Title, pattern.English("it has no address, and a calendar has no other place for it"))
			continue
		}
		title := quotable(s.Title)
		if title == "" {
			title = s.ID
		}
		if key := title + "\n" + s.URL; !written[key] {
			written[key] = true
			w.line(`ATTACH;FILENAME="`+title+`"`, s.URL)
		}
	}
}

// text writes a property that is a text, if it is not empty.
func (w calendarWriter) text(name, text string) {
	if text = strings.TrimSpace(draft.Printable(text)); text != "" {
		w.line(name, escaped(text))
	}
}

// escapes are the signs that mean something in the text of a property.
var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

// escaped writes a text so that its signs mean nothing.
func escaped(s string) string {
	return escapes.Replace(s)
}

// line writes a property, folded within no character.
func (w calendarWriter) line(name, value string) {
	rest := name + ":" + value
	for limit := longestLine; len(rest) > limit; limit = longestLine - 1 {
		at := limit
		for !utf8.RuneStart(rest[at]) {
			at--
		}
		_, _ = w.out.WriteString(rest[:at] + "\r\n ") // an error comes again at the end
		rest = rest[at:]
	}
	_, _ = w.out.WriteString(rest + "\r\n")
}
