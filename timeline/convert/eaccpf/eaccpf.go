// Package eaccpf reads the chronologies of archives: records of people, families and
// bodies in EAC-CPF, and the chronological lists of finding aids in EAD.
//
// Sources of the formats: the tag libraries of EAC-CPF (2010 and 2.0) and of EAD (2002
// and 3). What a date says in words counts more than what it is marked with, which is a
// day where only the year is known.
package eaccpf

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a record of an archive (EAC-CPF, EAD)"

// Format is EAC-CPF, and the chronological lists of EAD.
func Format() format.Format {
	return format.Format{ID: "eac", Name: name, Endings: []string{".xml"}, Foreign: true, Detect: detect, Read: read}
}

var rootForm = regexp.MustCompile(`<(?:\w+:)?(?:eac-cpf|eac|ead)[\s>]`)

func detect(src []byte) bool {
	head := format.Head(src)
	return strings.HasPrefix(head, "<") && rootForm.MatchString(head)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	root := xmltree.Open(r.Draft, text)
	if root == nil {
		r.Nothing(name, pattern.English("it is no XML that can be read"))
		return r.Finish()
	}
	r.record(root)
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no chronological list, and nothing else in it is dated"))
	}
	return r.Finish()
}

// reader reads one record.
type reader struct {
	*draft.Draft
	person string   // the id of whom the record is about, "" for a body or a family
	others []string // other names of whom it is about
}

// record reads the record as a whole.
func (r *reader) record(root *xmltree.Element) {
	r.whose(root)
	root.Find(func(n *xmltree.Element) {
		if text := paragraphs(n); text != "" && r.Doc.Description == "" {
			r.Doc.Description = text
		}
	}, "biogHist", "bioghist", "abstract")
	root.Find(func(n *xmltree.Element) {
		if title := draft.Line(n.Child("sourceEntry").Flow()); title != "" {
			r.Source(timeline.Source{Kind: timeline.OtherSource, Title: title, URL: r.Address(n.Attr("href")), Note: draft.Line(n.Child("descriptiveNote").Flow()), Pos: n.Pos})
		}
	}, "source")
	root.Find(r.list, "chronList", "chronlist")
	root.Find(r.held, "occupation", "function", "legalStatus", "place", "mandate", "localDescription")
	root.Find(func(n *xmltree.Element) { n.Find(r.named, "nameEntry") }, "identity")
	root.Find(func(n *xmltree.Element) {
		who := draft.Line(n.Child("relationEntry").Flow() + n.Child("targetEntity").Flow())
		r.Left(n.Pos, cmp.Or(who, n.Name), pattern.English("it is a link to another record, and no event"))
		n.Pass()
	}, "cpfRelation", "resourceRelation", "functionRelation", "relation")
	for _, kept := range []string{"control", "eadheader"} {
		if n := root.Child(kept); !n.IsRead() {
			r.Left(n.Pos, n.Name, pattern.English("it is how the archive keeps the record"))
			n.Pass()
		}
	}
	root.Rest(r.Draft, pattern.English("nothing in it is dated, or an event has no place for it"))
}

// whose reads the name and the dates of whom a record is about. A person becomes one with
// a life, and so does a body; a family is an event that lasts as long as it did.
func (r *reader) whose(root *xmltree.Element) {
	var identity, dates *xmltree.Element
	root.Find(func(n *xmltree.Element) {
		if identity == nil {
			identity = n
		}
	}, "identity")
	root.Find(func(n *xmltree.Element) {
		if dates == nil {
			dates = n
		}
	}, "existDates")
	title := nameOf(identity)
	if identity != nil {
		r.others = othersOf(identity, title)
	}
	if identity == nil {
		root.Find(func(n *xmltree.Element) {
			if title == "" {
				title = draft.Line(n.Flow("date", "num"))
			}
		}, "titleproper")
	}
	if title != "" {
		r.Doc.Title = title
	}
	if identity == nil || title == "" {
		return
	}
	e := timeline.Event{Pos: identity.Pos, Title: title, Importance: timeline.MostImportance}
	var when string
	if dates != nil {
		when = r.existed(dates)
	} else {
		when = r.associated(root)
	}
	kind := timeline.PersonKind("")
	switch of := strings.TrimSpace(identity.Child("entityType").Flow() + identity.Child("entityType").Attr("value")); {
	case of == "corporateBody" && strings.Contains(when, "/"): // or it is a day on which it was there
		kind = timeline.Organisation
	case of != "person":
		if when != "" {
			r.Told(&e, when)
			r.AddEvent(e)
		}
		return
	}
	r.lived(e, kind, when)
}

// existed returns from when to when somebody was there: of several times, from the first to the
// last.
func (r *reader) existed(n *xmltree.Element) string {
	when := r.dated(n)
	all, several := strings.CutPrefix(when, "{")
	if !several {
		return when
	}
	sides := strings.FieldsFunc(strings.ReplaceAll(strings.TrimSuffix(all, "}"), "..", ","), func(c rune) bool { return c == ',' })
	whole := sides[0] + "/" + sides[len(sides)-1]
	if _, ok := draft.Written(whole); !ok {
		return sides[0]
	}
	r.Guessed(n.Pos, when, pattern.T("{{.Date}}, from the first to the last of several times", "Date", whole), pattern.English("write events of the times between"))
	return whole
}

// associated returns the dates that libraries describe somebody by who has no other, "" for
// none that can be read.
func (r *reader) associated(root *xmltree.Element) (when string) {
	root.Find(func(n *xmltree.Element) {
		if when == "" && strings.Contains(strings.ToLower(n.Attr("localType")), "associateddate") {
			when, _ = r.Read(n.Child("term").Flow())
		}
	}, "localDescription")
	return when
}

// lived makes a person of whom a record is about, and a life of the dates.
func (r *reader) lived(e timeline.Event, kind timeline.PersonKind, when string) {
	born, died, lasts := strings.Cut(when, "/")
	if !lasts || born == ".." {
		born = strings.TrimSuffix(born, "..")
	}
	died = strings.TrimPrefix(died, "..")
	r.person = r.NewPerson(timeline.Person{Name: e.Title, Kind: kind, Also: r.others, Born: born, Died: died, Pos: e.Pos})
	if born != "" {
		e.Life = r.person
		r.AddEvent(e)
	}
}

// nameOf returns the first name of an identity.
func nameOf(identity *xmltree.Element) (name string) {
	if identity == nil {
		return ""
	}
	identity.Find(func(n *xmltree.Element) {
		if name == "" {
			name = nameIn(n)
		}
	}, "nameEntry")
	return name
}

// othersOf returns the names of an identity that are not its first, and that no time is named
// for: those are events.
func othersOf(identity *xmltree.Element, first string) (all []string) {
	identity.Find(func(n *xmltree.Element) {
		if name := nameIn(n); name != "" && name != first && n.Child("useDates").Name == "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}, "nameEntry")
	return all
}

// nameIn returns the name that an entry gives in parts.
func nameIn(entry *xmltree.Element) string {
	var parts []string
	for _, part := range entry.All("part") {
		if text := draft.Line(part.Flow()); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, ", ")
}

// paragraphs returns the paragraphs of an element, without the lists in it.
func paragraphs(n *xmltree.Element) string {
	var all []string
	n.Find(func(p *xmltree.Element) {
		if text := draft.Line(p.Flow("chronList", "chronlist")); text != "" {
			all = append(all, text)
		}
	}, "p", "abstract")
	if len(all) == 0 && n.Name == "abstract" {
		return draft.Line(n.Flow())
	}
	return strings.Join(all, "\n\n")
}
