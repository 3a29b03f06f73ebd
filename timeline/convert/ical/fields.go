package ical

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

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
		if e.Place.Geo = geo(p.value); e.Place.Geo == nil {
			r.Keep(&e.Extra, p.pos(), "geo", text)
		}
	case "CATEGORIES":
		addTags(e, p.texts())
	case "URL", "ATTACH", "CONFERENCE", "IMAGE":
		r.address(e, p)
	case "ATTENDEE", "ORGANIZER":
		r.person(e, p)
	case "UID":
		id, ours := strings.CutSuffix(text, "@tideline")
		if ours {
			e.ID = id
		} else {
			r.Left(p.pos(), p.name, ofPrograms)
		}
	case "RECURRENCE-ID":
		r.Guessed(p.pos(), p.value, pattern.English("the time that this entry replaces of what comes again"), pattern.English("write its dates if it is none of those"))
	default:
		r.other(&e.Extra, p, text)
	}
}

// other leaves out what is for calendars, and keeps everything else.
func (r *reader) other(extra *map[string]any, p property, text string) {
	if !isOfPrograms(p) {
		r.Keep(extra, p.pos(), strings.ToLower(strings.TrimPrefix(p.name, "X-")), text)
	} else if !r.own {
		r.Left(p.pos(), p.name, ofPrograms)
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

// isOfPrograms reports whether a property is one by which programs keep calendars in step,
// or that a well-known program keeps for itself, or says only what is usual.
func isOfPrograms(p property) bool {
	switch p.name {
	case "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "REQUEST-STATUS", "COLOR":
		return true
	case "STATUS":
		return strings.EqualFold(p.value, "CONFIRMED")
	case "CLASS":
		return strings.EqualFold(p.value, "PUBLIC")
	case "PRIORITY":
		return p.value == "0"
	}
	for _, prefix := range []string{"X-MICROSOFT-", "X-MS-", "X-MOZ-", "X-APPLE-", "X-GOOGLE-", "X-LIC-", "X-EVOLUTION-", "X-ALT-DESC"} {
		if strings.HasPrefix(p.name, prefix) {
			return true
		}
	}
	return false
}

// longestKept is how many bytes the value of a property may have that is kept as it is: more
// is a file that lies in the calendar.
const longestKept = 2000

// address takes an address on the web as a page that leads on, as a picture, or as a source.
func (r *reader) address(e *timeline.Event, p property) {
	address := r.Address(p.value)
	title := draft.Line(p.param("FILENAME"))
	switch {
	case address != "":
	case strings.EqualFold(p.param("VALUE"), "BINARY") || len(p.value) > longestKept:
		r.Left(p.pos(), cmp.Or(title, p.name), pattern.English("it is a file within the calendar: save it beside the events file, and name it there"))
		return
	default:
		r.Keep(&e.Extra, p.pos(), strings.ToLower(p.name), draft.Line(p.text()))
		return
	}
	if p.name == "IMAGE" {
		r.Picture(e, p.pos(), address, title, "")
		return
	}
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

// person takes who attends, if a name is given: addresses of mail are not taken, nor named.
func (r *reader) person(e *timeline.Event, p property) {
	who := draft.Line(p.param("CN"))
	switch answer := strings.ToUpper(p.param("PARTSTAT")); {
	case who == "" || strings.Contains(who, "@"):
		r.Left(p.pos(), p.name, pattern.English("it names nobody but by an address"))
		return
	case answer == "DECLINED":
		r.Left(p.pos(), who, pattern.English("who declined does not take part"))
		return
	case p.value != "" && answer != "" && answer != "ACCEPTED":
		r.Left(p.pos(), who, pattern.English("the address and the answer of who takes part are not taken over"))
	case p.value != "":
		r.Left(p.pos(), who, pattern.English("the address of who takes part is not taken over"))
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
