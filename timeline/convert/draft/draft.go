// Package draft puts a document together from what another program has written: it
// makes lanes, people and sources once however often they are named, reads dates as
// people write them, and counts what was guessed, left out or kept, so that each is
// reported once.
package draft

import (
	"cmp"
	"reflect"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// Draft is a document in the making. Its records are added in the order of the file.
type Draft struct {
	*tally.Tally
	format.Options
	Doc timeline.Document

	lanes, people map[string]string // ids, by folded name
	sources       map[string]string // ids, by title and address
	ids           map[string]bool   // of lanes, people and sources, each with its section
	next          map[string]int    // the number that a wanted id gets when it is taken
	personAt      map[string]int    // where the person with an id is in Doc.People
	guesses       guess.Budget
	unread        int // texts that were no date
	told          told
	undated       undated

	most   int      // how many events it may have
	beyond int      // how many more there were
	first  diag.Pos // of those
}

// New returns an empty draft, whose title is the name of the file until it has another.
func New(in format.Input) *Draft {
	return &Draft{
		Tally: tally.New(in.Name), Options: in.Options, Doc: timeline.Document{Name: in.Name, Title: in.Title()},
		lanes: map[string]string{}, people: map[string]string{}, sources: map[string]string{}, ids: map[string]bool{},
		next: map[string]int{}, personAt: map[string]int{}, told: newTold(in), most: MostEvents,
	}
}

// Finish returns the document, and all problems in the order of the file.
func (d *Draft) Finish() (*timeline.Document, []diag.Problem) {
	d.elsewhere()
	if d.beyond > 0 {
		d.Left(d.first, "…", pattern.T("a document can have {{.N}} events, and there are {{.More}} more", "N", d.most, "More", d.beyond))
	}
	d.Flush()
	doc, problems := timeline.New(d.Doc)
	d.Append(problems...)
	return doc, d.Problems()
}

// otherLane is the name of the lane of events that are in none of a file that has some.
const otherLane = "Other"

// elsewhere gives events without a lane one of their own where others have lanes: in the
// first they would be told to belong there.
func (d *Draft) elsewhere() {
	if len(d.Doc.Lanes) == 0 {
		return
	}
	for i := range d.Doc.Events {
		if e := &d.Doc.Events[i]; len(e.Lanes) == 0 {
			e.Lanes = []string{d.Lane(otherLane)}
			d.Guessed(e.Pos, e.Title, pattern.English("an event of the lane “Other”, as it is in none"), pattern.English("write in `lanes` where it belongs"))
		}
	}
}

// Lane returns the id of the lane with a name, which is made where there is none; "" for
// no name, which means the first lane.
func (d *Draft) Lane(name string) string {
	return named(d, "lane", d.lanes, name, func(id, name string) {
		d.Doc.Lanes = append(d.Doc.Lanes, timeline.Lane{ID: id, Name: name})
	})
}

func named(d *Draft, section string, ids map[string]string, name string, add func(id, name string)) string {
	name = Line(name)
	if name == "" {
		return ""
	}
	key := strings.ToLower(name)
	id, known := ids[key]
	if !known {
		id = d.free(section, timeline.NewID(name))
		ids[key] = id
		add(id, name)
	}
	return id
}

// Source returns the id of a source, which is added unless one of the same title and
// address is there. One without a title is named by its address.
func (d *Draft) Source(s timeline.Source) string {
	s.Title = Line(s.Title)
	if s.URL != "" && !timeline.IsWebAddress(s.URL) {
		s.URL = ""
	}
	if s.Title == "" {
		s.Title = host(s.URL)
	}
	if s.Title == "" {
		return ""
	}
	key := s.Title + "\x00" + s.URL + "\x00" + s.Date + "\x00" + s.Author
	id, known := d.sources[key]
	if !known {
		id = d.NewSource(s)
		d.sources[key] = id
	}
	return id
}

// NewSource adds a source, whichever others there are, and returns its id: its own if it
// has one that is free.
func (d *Draft) NewSource(s timeline.Source) string {
	want := s.ID
	if want == "" {
		want = timeline.NewID(s.Title)
	}
	s.ID = d.free("source", want)
	d.Doc.Sources = append(d.Doc.Sources, s)
	if len(d.Doc.Events) == 0 { // a list of literature
		d.told.at(s.Pos)
	}
	return s.ID
}

// host returns the name of the site of an address, "" for what is none.
func host(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	name, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(name, "www.")
}

// free returns an id that no other record of the section has: the one that is wanted, if
// it can be.
func (d *Draft) free(section, want string) string {
	if want == "" {
		want = section
	}
	first := section + "\x00" + want
	for id, n := want, max(2, d.next[first]); ; n++ {
		if key := section + "\x00" + id; !d.ids[key] {
			d.ids[key] = true
			d.next[first] = n
			return id
		}
		id = numbered(want, n)
	}
}

// Guessed counts something that was read in one of several ways. What and read are
// texts; flip says how the other way is asked for. What is alike is one message, in which
// the first things are named with their places.
func (d *Draft) Guessed(at diag.Pos, what string, read, flip pattern.Value) {
	what = cmp.Or(what, "…")
	d.RepeatedAs(what, read, diag.CodeImportGuess+flip.In(pattern.InEnglish), diag.CodeImportGuess, at, what, read, flip)
}

// Left counts something that was left out, with the reason. What was left out for the same
// is one message, in which the first things are named with their places.
func (d *Draft) Left(at diag.Pos, what string, why pattern.Value) {
	what = cmp.Or(what, "…")
	d.RepeatedOf(what, diag.CodeImportLeft+why.In(pattern.InEnglish), diag.CodeImportLeft, at, what, why)
}

// Keep puts a value that has no home into the extra of a record under x- and its name,
// and counts it. Empty values are not kept; several of one name are a list.
func (d *Draft) Keep(extra *map[string]any, at diag.Pos, name string, value any) {
	if value == nil || value == "" {
		return
	}
	key := "x-" + timeline.NewID(name)
	if *extra == nil {
		*extra = map[string]any{}
	}
	if before, there := (*extra)[key]; there && !reflect.DeepEqual(before, value) { // it says several
		all, isList := before.([]any)
		if !isList {
			all = []any{before}
		}
		value = append(all, value)
	}
	(*extra)[key] = value
	d.RepeatedOf(name, diag.CodeImportKept+key, diag.CodeImportKept, at, name, key)
}

// Nothing reports that a file of this kind has nothing for a line, and why.
func (d *Draft) Nothing(what, why pattern.Value) {
	d.Add(diag.CodeImportNothing, diag.Pos{Line: 1, Column: 1}, what, why)
}

// Line returns a text on one line, without spaces around it and with single ones in it.
func Line(s string) string { return strings.Join(strings.Fields(s), " ") }
