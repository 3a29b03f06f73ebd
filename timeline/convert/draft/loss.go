package draft

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// Loss counts what a format has no place for that a document is written in.
type Loss struct {
	tally *tally.Tally
	keys  []string // for which there is no place
	at    diag.Pos // of the first record that has one of them
}

// NewLoss returns the loss of a document, which is nothing yet.
func NewLoss(doc *timeline.Document) *Loss { return &Loss{tally: tally.New(doc.Name)} }

// Left counts something that is not written, with the reason. What is not written for the same
// is one message, in which the first things are named with their places.
func (l *Loss) Left(at diag.Pos, what string, why pattern.Value) {
	l.tally.RepeatedOf(what, diag.CodeImportLeft+why.In(pattern.InEnglish), diag.CodeImportLeft, at, what, why)
}

// few is how many keys are named in one message.
const few = 6

const noPlace pattern.English = "the format has no place for it"

// Of counts what records have for which the format has no place: all that is under none
// of the keys that it has.
func (l *Loss) Of(doc *timeline.Document, has ...string) {
	l.document(doc, has)
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			l.without(events[i].Pos, used(&events[i]), has)
		}
	}
}

// document counts what a document has besides its events.
func (l *Loss) document(doc *timeline.Document, has []string) {
	var keys []string
	for _, f := range []struct {
		key  string
		used bool
	}{
		{"description", doc.Description != ""},
		{"licence", doc.Licence != ""},
		{"scale", doc.Scale.Kind != ""},
		{"eras", len(doc.Eras) > 0},
		{"stories", len(doc.Stories) > 0},
		{"born", slices.ContainsFunc(doc.People, func(p timeline.Person) bool { return p.Born+p.Died+p.Native+p.Role+p.Affiliation != "" })},
		{"color", slices.ContainsFunc(doc.Lanes, func(l timeline.Lane) bool { return l.Color != "" && !l.Usual() })},
		{"author, kind, pages …", slices.ContainsFunc(doc.Sources, func(s timeline.Source) bool { return isDetailed(&s) })},
	} {
		if f.used {
			keys = append(keys, f.key)
		}
	}
	l.without(diag.Pos{Line: 1, Column: 1}, keys, has)
}

// isDetailed reports whether more is known of a source than its title and address.
func isDetailed(s *timeline.Source) bool {
	return s.Kind != "" || s.Author+s.Publisher+s.Date+s.Seen+s.Note+s.Volume+s.Issue+s.Pages+s.DOI+s.Archive+s.CallNumber != ""
}

// without counts a record that has keys, some of which have no place.
func (l *Loss) without(at diag.Pos, keys, has []string) {
	missing := slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(has, key) })
	if len(missing) == 0 {
		return
	}
	if len(l.keys) == 0 {
		l.at = at
	}
	for _, key := range missing {
		if !slices.Contains(l.keys, key) {
			l.keys = append(l.keys, key)
		}
	}
}

// used returns the keys of an event, besides those that every format has, that say
// something.
func used(e *timeline.Event) (keys []string) {
	for _, f := range []struct {
		key  string
		used bool
	}{
		{"life", e.Life != ""},
		{"lanes", len(e.Lanes) > 1},
		{"calendar", e.Calendar != ""},
		{"native", e.Native != ""},
		{"links", len(e.Links) > 0},
		{"checked", e.Checked != nil},
		{"importance", e.Importance != timeline.UsualImportance},
		{"status", e.Status != timeline.Reported},
		{"place", e.Place.Name != ""},
		{"geo", e.Place.Geo != nil},
		{"tags", len(e.Tags) > 0},
		{"people", len(e.People) > 0},
		{"image", e.Image != nil},
		{"sources", len(e.Sources) > 0},
		{"locator", slices.ContainsFunc(e.Sources, func(c timeline.Citation) bool { return c.Locator != "" || c.Role != timeline.Supports && c.Role != "" })},
		{"quotes", len(e.Quotes) > 0},
		{"dates", len(e.Dates) > 0},
		{"claims", len(e.Claims) > 0},
		{"leads_to", len(e.LeadsTo) > 0},
		{"unknown", len(e.Unknown) > 0},
		{"notes", e.Notes != ""},
		{"x-…", len(e.Extra) > 0},
	} {
		if f.used {
			keys = append(keys, f.key)
		}
	}
	return keys
}

// Problems returns what was counted.
func (l *Loss) Problems() []diag.Problem {
	slices.Sort(l.keys)
	for some := range slices.Chunk(l.keys, few) {
		keys := strings.Join(some, ", ")
		l.tally.Repeated(keys, diag.CodeImportLeft, l.at, keys, noPlace)
	}
	l.tally.Flush()
	return l.tally.Problems()
}

// Printable returns a text without the signs that no table and no calendar may hold.
func Printable(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c == '\uFEFF' || c == '\uFFFD' {
			return -1
		}
		return c
	}, s)
}

// Titled returns the title of a document on one line: its own, or the name of its file.
func Titled(doc *timeline.Document) string {
	if title := Line(Printable(doc.Title)); title != "" {
		return title
	}
	return format.Input{Name: doc.Name}.Title()
}

// Told writes a date in words where a document is in English, and as EDTF where it is in
// another language, of which nothing here knows the words.
func Told(doc *timeline.Document, d edtf.Date) string {
	if !IsEnglish(doc) {
		return d.String()
	}
	return d.Human(edtf.English())
}

// IsEnglish reports whether a document is in English, or does not say what it is in.
func IsEnglish(doc *timeline.Document) bool {
	lang, _, _ := strings.Cut(strings.ToLower(doc.Lang), "-")
	return lang == "" || lang == "en"
}
