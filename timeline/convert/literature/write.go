package literature

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

func writeYear(year int) string { return edtf.WriteYear(int64(year)) }

type literal struct {
	Family string `json:"family,omitempty"`
	Given  string `json:"given,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Name   string `json:"literal,omitempty"`
}

type date struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Raw     string  `json:"raw,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// object is an object of JSON, with its keys in the order in which they are written. Those
// that say nothing are left out.
type object []member

type member struct {
	key   string
	value any
}

// add adds a key with what it says.
func (o *object) add(key string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case []literal:
		if len(v) == 0 {
			return
		}
	case *date:
		if v == nil {
			return
		}
	case object:
		if len(v) == 0 {
			return
		}
	}
	*o = append(*o, member{key, value})
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i, m := range o {
		b.WriteByte("{,"[min(i, 1)])
		if err := e.Encode(m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(m.value); err != nil {
			return nil, err
		}
	}
	if len(o) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// writeCSL writes the sources of a document as CSL-JSON.
func writeCSL(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	all := []object{}
	for i := range doc.Sources {
		all = append(all, itemOf(&doc.Sources[i]))
	}
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return lost(doc, nil), e.Encode(all)
}

// itemOf returns a source as an item of CSL-JSON. What CSL has no variable for is custom.
func itemOf(s *timeline.Source) object {
	f := workOf(s)
	one, custom := object{}, object{}
	one.add("id", s.ID)
	if isOfCSL(f.name) {
		one.add("type", f.name)
	} else {
		one.add("type", "document")
		custom.add("tideline-type", f.name)
	}
	one = append(one, member{"title", draft.Line(s.Title)})
	if editors, only := editorsOf(s); only {
		one.add("editor", literals(editors))
	} else {
		one.add("author", literals(s.Author))
		one.add("editor", literals(textOf(s, "x-editor")))
	}
	within, by := publishedBy(s, f)
	one.add("container-title", within)
	one.add("publisher", by)
	one.add("issued", dated(s.Date, textOf(s, "x-date-as-written")))
	for _, v := range []member{{"volume", s.Volume}, {"issue", s.Issue}, {"page", s.Pages}, {"DOI", s.DOI}, {"archive", s.Archive}, {"call-number", s.CallNumber}} {
		one.add(v.key, v.value)
	}
	one.add("URL", cmp.Or(s.URL, textOf(s, "x-address")))
	one.add("accessed", dated(s.Seen, textOf(s, "x-looked-at")))
	one.add("note", s.Note)
	if s.Kind != "" && s.Kind != timeline.OtherSource && s.Kind != f.kind {
		custom.add("tideline-kind", string(s.Kind))
	}
	if s.Kind == timeline.OtherSource && f.kind != "" {
		custom.add("tideline-kind", string(s.Kind))
	}
	if plain := (&draft.Draft{}).Inline(s.Title); plain != draft.Line(s.Title) { // which has signs that mean something there
		custom.add("tideline-title", draft.Line(s.Title))
	}
	addOwn(&one, &custom, s)
	one.add("custom", custom)
	return one
}

// addOwn adds what is under keys of an author's own: as what CSL has for it, or as custom.
func addOwn(one, custom *object, s *timeline.Source) {
	variables := map[string]string{}
	for _, d := range detailNames() {
		variables[d.key] = d.csl
	}
	for _, key := range cslTexts() {
		variables["x-"+timeline.NewID(key)] = key
	}
	for _, key := range cslNames() {
		variables["x-"+timeline.NewID(key)] = key
	}
	for _, key := range extraKeys(s) {
		text, isText := s.Extra[key].(string)
		variable := variables[key]
		switch {
		case slices.Contains(elsewhere(s), key):
		case isText && variable != "" && slices.Contains(cslNames(), variable):
			one.add(variable, literals(text))
		case isText && variable != "":
			one.add(variable, text)
		default:
			custom.add(key, s.Extra[key])
		}
	}
}

// literals are the names between semicolons: in parts where the family is known, or else
// whole.
func literals(names string) (all []literal) {
	for name := range strings.SplitSeq(norm.NFC.String(names), ";") {
		name = draft.Line(name)
		family, given, suffix := cite.Parts(name)
		switch {
		case name == "":
		case family != "":
			all = append(all, literal{Family: family, Given: given, Suffix: suffix})
		default:
			all = append(all, literal{Name: name})
		}
	}
	return all
}

// dated returns a date, or else the words that stand for one; nil for neither.
func dated(text, words string) *date {
	if d := dateOf(text); d != nil || words == "" {
		return d
	}
	return &date{Literal: words}
}

// dateOf returns a date: its parts where it is a plain year, month or day of our era, the
// text otherwise.
func dateOf(text string) *date {
	if _, ok := draft.Written(text); !ok {
		return nil
	}
	var parts []int
	for i, part := range strings.Split(text, "-") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || i > 2 || len(part) != 2 && i > 0 || len(part) != 4 && i == 0 || i > 0 && n > 31 || i == 1 && n > 12 {
			return &date{Raw: text}
		}
		parts = append(parts, n)
	}
	return &date{Parts: [][]int{parts}}
}

// lost reports what a list of literature has no place for: all that is no source, and the keys
// of sources that could not be written.
func lost(doc *timeline.Document, unwritten map[string][]string) []diag.Problem {
	loss := draft.NewLoss(doc)
	loss.Beyond(doc, "sources.kind", "sources.title", "sources.author", "sources.publisher", "sources.date", "sources.url", "sources.seen", "sources.note", "sources.volume",
		"sources.issue", "sources.pages", "sources.doi", "sources.archive", "sources.call_number", "sources.x-")
	for i := range doc.Sources {
		s := &doc.Sources[i]
		for _, key := range unwritten[s.ID] {
			loss.Left(s.Pos, key, pattern.English("the list has no field for it"))
		}
	}
	return loss.Problems()
}

// publishedBy returns what a source stands in, and who published that: an events file has
// one key for both, and one of its author's own for the other.
func publishedBy(s *timeline.Source, f form) (within, by string) {
	by = textOf(s, "x-publisher")
	switch in := textOf(s, "x-in"); {
	case by == "" && in != "":
		return in, s.Publisher
	case by != "" || f.within:
		return s.Publisher, by
	}
	return "", s.Publisher
}

// elsewhere are the keys of an author's own that are written as what they are.
func elsewhere(s *timeline.Source) []string {
	keys := []string{typeKey, "x-publisher", "x-editor"}
	if textOf(s, "x-publisher") == "" {
		keys = append(keys, "x-in")
	}
	if s.Date == "" {
		keys = append(keys, "x-date-as-written")
	}
	if s.Seen == "" {
		keys = append(keys, "x-looked-at")
	}
	if s.URL == "" {
		keys = append(keys, "x-address")
	}
	return slices.DeleteFunc(keys, func(key string) bool { return textOf(s, key) == "" })
}
