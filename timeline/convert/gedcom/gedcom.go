// Package gedcom reads family trees: GEDCOM 5.5.1 and 7, in UTF-8, UTF-16, ANSEL and
// what else programs wrote.
//
// A person is a life from birth to death, which the line draws as one bar. Events of
// persons and of families are events of their own. What the file says of people who may
// be alive is left out unless it is asked for.
package gedcom

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a family tree (GEDCOM)"

// Format is GEDCOM.
func Format() format.Format {
	return format.Format{ID: "gedcom", Name: name, Endings: []string{".ged", ".gedcom"}, Foreign: true, Detect: detect, Read: read}
}

var headForm = regexp.MustCompile(`(?i)^0\s+HEAD\s*[\r\n]`)

func detect(src []byte) bool {
	return headForm.MatchString(format.Head(decoded(src[:min(len(src), 200)])))
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), records: map[string]*node{}, people: map[string]*person{}, used: map[string]string{}}
	text, ok := syntax.Decode(r.Report, decoded(in.Source))
	if !ok {
		return r.Finish()
	}
	all := parse(text)
	for _, n := range all {
		if n.id != "" {
			r.records[n.id] = n
		}
	}
	r.find(all)
	for _, n := range all {
		switch n.tag {
		case "INDI":
			r.life(n)
		case "FAM":
			r.family(n)
		case "SOUR":
			r.source(n.id)
		case "HEAD":
			r.head(n)
		}
	}
	for _, n := range all {
		r.rest(n, "")
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it names nobody, or only people who may be alive; import it with --living to take them over too"))
	}
	return r.Finish()
}

// head reads what a file says of itself.
func (r *reader) head(n *node) {
	for _, note := range n.all("NOTE") {
		r.Doc.Description = strings.TrimSpace(r.Doc.Description + "\n\n" + r.note(note))
	}
	r.Keep(&r.Doc.Extra, n.pos(), "copyright", draft.Line(n.child("COPR").text()))
	r.Left(n.pos(), n.tag, pattern.English("it says which program wrote the file, and how"))
	n.pass()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	records map[string]*node   // by id
	people  map[string]*person // of individuals, by id
	used    map[string]string  // ids of sources in the document, by those of the file
}

// person is an individual of the file.
type person struct {
	*node
	name     string
	id       string // in the document; "" while it is not there
	families []*node
	alive    bool // may be
}

// find lists the individuals, and decides who may be alive.
func (r *reader) find(all []*node) {
	for _, n := range all {
		if n.tag == "INDI" && n.id != "" {
			r.people[n.id] = &person{node: n, name: nameOf(n.child("NAME").value)}
		}
	}
	for _, n := range all {
		if n.tag != "FAM" {
			continue
		}
		for _, c := range n.children {
			if p := r.people[c.pointer()]; p != nil {
				p.families = append(p.families, n)
			}
		}
	}
	for _, p := range r.people {
		p.alive = !r.Living && r.mayLive(p)
	}
}

// nameOf returns a name as it is spoken: the family name is between strokes.
func nameOf(s string) string {
	return draft.Line(strings.ReplaceAll(strings.ReplaceAll(s, "@@", "@"), "/", " "))
}

// longestLife is how many years after anything that happened to them people may be alive.
const longestLife = 110

// mayLive reports whether a person may be alive: nothing says that the person died, and
// nothing of the person or a family of it is so long ago that it is certain.
func (r *reader) mayLive(p *person) bool {
	for _, c := range p.children {
		switch c.tag {
		case "DEAT", "BURI", "CREM", "PROB":
			return false
		}
		if isLongAgo(c, 0) {
			return false
		}
	}
	return !slices.ContainsFunc(p.families, func(f *node) bool { return r.isOld(f, p) })
}

// isOld reports whether a family tells that a person of it cannot be alive: by when it
// was founded, or its children were born.
func (r *reader) isOld(f *node, p *person) bool {
	parent := false
	for _, c := range f.children {
		parent = parent || (c.tag == "HUSB" || c.tag == "WIFE") && c.pointer() == p.node.id
		if c.tag == "MARR" && isLongAgo(c, 0) && (parent || isLongAgo(c, 60)) {
			return true
		}
	}
	for _, c := range f.all("CHIL") {
		child := r.people[c.pointer()]
		switch {
		case child == nil || child == p:
		case parent && isLongAgo(child.child("BIRT"), 0), isLongAgo(child.child("BIRT"), 50):
			return true
		}
	}
	return false
}

// isLongAgo reports whether a line tells of something of which nobody can be alive, and
// that by some years.
func isLongAgo(n *node, years int64) bool {
	written := n.child("DATE").value
	if written == "" {
		return false
	}
	date, ok := parseDate(written)
	if !ok {
		return false
	}
	d, ok := draft.Written(date.text)
	if !ok {
		return false
	}
	latest, known := d.Latest()
	return known && latest < edtf.At(edtf.Civil{Year: guess.LastYear - longestLife - years, Month: 1, Day: 1})
}
