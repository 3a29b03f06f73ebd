package literature

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

const cslName pattern.English = "a list of literature (CSL-JSON)"

// CSLFormat is CSL-JSON.
func CSLFormat() format.Format {
	return format.Format{ID: "csl", Name: cslName, Endings: []string{".json"}, Ending: ".csl.json", Foreign: true, Detect: isCSL, Read: readCSL, Write: writeCSL}
}

var cslKey = regexp.MustCompile(`"(issued|date-parts|container-title|family|publisher-place|citation-key)"\s*:|"type"\s*:\s*"(article-\w+|book|chapter|thesis|manuscript|webpage|document)"`)

func isCSL(src []byte) bool {
	head := format.Head(src)
	return (strings.HasPrefix(head, "[") || strings.HasPrefix(head, `{`) && strings.Contains(head, `"items"`)) &&
		strings.Contains(head, `"type"`) && cslKey.MatchString(head) && !strings.Contains(head, `"start"`)
}

func readCSL(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	root := syntax.Read(r.Report, text, outline.Vocabulary{}).Root
	if root != nil && root.Kind == values.Mapping && root.Get("items") != nil {
		root = root.Get("items")
	}
	if root != nil {
		for _, n := range root.Elements() {
			if r.full(n.Pos) {
				break
			}
			r.take(r.csl(n))
		}
	}
	return r.finish(cslName)
}

// csl reads one item.
func (r *reader) csl(n *values.Node) work {
	text := func(key string) string { return draft.At(n, key).ScalarText() }
	w := work{
		at: n.Pos, key: text("id"), form: form{name: text("type")}, title: r.Inline(text("title")), authors: names(draft.At(n, "author")),
		editors: names(draft.At(n, "editor")), publisher: text("publisher"), date: cslDate(draft.At(n, "issued")), url: text("URL"), doi: text("DOI"),
		note: text("note"), seen: cslDate(draft.At(n, "accessed")),
	}
	own := draft.At(n, "custom")
	if name := draft.At(own, "tideline-type").ScalarText(); name != "" {
		w.form.name = name
	}
	w.form = formNamed(w.form.name)
	if kind := timeline.SourceKind(draft.At(own, "tideline-kind").ScalarText()); slices.Contains(timeline.SourceKinds(), kind) {
		w.kind = kind
	}
	if title := draft.At(own, "tideline-title").ScalarText(); title != "" {
		w.title = title
	}
	w.container = r.Inline(text("container-title"))
	for _, p := range own.Pairs {
		if !strings.HasPrefix(p.Key.Text, "tideline-") {
			w.rest = append(w.rest, detail{strings.TrimPrefix(p.Key.Text, "x-"), p.Value.PlainValue()})
		}
	}
	known := []string{"id", "type", "title", "author", "editor", "publisher", "container-title", "issued", "URL", "DOI", "note", "accessed", "custom"}
	for _, key := range []string{"citation-key", "citation-label", "title-short", "shortTitle", "journalAbbreviation", "container-title-short"} {
		if text(key) != "" {
			r.Left(n.Pos, key, ofLists)
		}
		known = append(known, key)
	}
	if abstract := text("abstract"); w.note == "" {
		w.note = r.Prose(abstract)
		known = append(known, "abstract")
	}
	for _, one := range []struct{ name, key string }{
		{"volume", "volume"},
		{"issue", "issue"},
		{"pages", "page"},
		{"edition", "edition"},
		{"archive", "archive"},
		{"call number", "call-number"},
		{"isbn", "ISBN"},
		{"issn", "ISSN"},
		{"series", "collection-title"},
		{"place of publication", "publisher-place"},
		{"language", "language"},
	} {
		w.add(one.name, r.Inline(text(one.key)))
		known = append(known, one.key)
	}
	for _, p := range n.Pairs {
		if !slices.Contains(known, p.Key.Text) {
			w.add(p.Key.Text, r.told(p.Value))
		}
	}
	return w
}

// told returns in one line what a value of an item says: a text, names, a date, or several of
// these.
func (r *reader) told(n *values.Node) string {
	switch n.Kind {
	case values.Scalar:
		return r.Inline(n.ScalarText())
	case values.List:
		var all []string
		for _, one := range n.Elements() {
			all = append(all, r.told(one))
		}
		return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "; ")
	case values.Mapping:
		if name := nameOf(n); name != "" {
			return name
		}
		if date := cslDate(n); date != "" {
			return date
		}
		var all []string
		for _, p := range n.Pairs {
			all = append(all, p.Key.Text+": "+r.told(p.Value))
		}
		return strings.Join(all, "; ")
	}
	return ""
}

// names are those of persons, as they are spoken.
func names(n *values.Node) (all []string) {
	for _, one := range n.Elements() {
		if name := nameOf(one); name != "" {
			all = append(all, name)
		}
	}
	return all
}

// nameOf is the name of a person, as it is spoken; "" for none.
func nameOf(n *values.Node) string {
	if n.Kind == values.Scalar {
		return draft.Line(n.ScalarText())
	}
	part := func(key string) string { return draft.At(n, key).ScalarText() }
	family := draft.Line(part("non-dropping-particle") + " " + part("family"))
	given := draft.Line(part("given") + " " + part("dropping-particle"))
	return cmp.Or(cite.Person(family, given, draft.Line(part("suffix"))), draft.Line(part("literal")))
}

// cslDate returns a date as EDTF or as it is written.
func cslDate(n *values.Node) string {
	if n.Kind == values.Scalar {
		return n.ScalarText()
	}
	var sides []string
	whole := true
	for _, side := range draft.At(n, "date-parts").Elements() {
		text, ok := dateParts(side)
		if text != "" {
			sides = append(sides, text)
		}
		whole = whole && ok
	}
	if !whole || len(sides) > 2 { // it is kept as it is written
		return strings.Join(sides, " – ")
	}
	if season, err := strconv.Atoi(draft.At(n, "season").ScalarText()); err == nil && len(sides) == 1 && len(sides[0]) == len("1953") && season >= 1 && season <= 4 {
		sides[0] += "-" + strconv.Itoa(20+season)
	}
	if isSaid(draft.At(n, "circa").ScalarText()) {
		for i := range sides {
			sides[i] += "~"
		}
	}
	return cmp.Or(strings.Join(sides, "/"), draft.At(n, "raw").ScalarText(), draft.At(n, "literal").ScalarText())
}

// isSaid reports whether a flag is set.
func isSaid(flag string) bool { return flag != "" && flag != "false" && flag != "0" }

// dateParts writes year, month and day as EDTF; false for parts that are none, with all that is
// written.
func dateParts(n *values.Node) (text string, ok bool) {
	var written []string
	ok = true
	for i, part := range n.Elements() {
		written = append(written, part.ScalarText())
		number, err := strconv.Atoi(part.ScalarText())
		switch {
		case part.ScalarText() == "":
			return text, ok
		case err != nil || i > 2 || i > 0 && (number < 1 || number > 31):
			ok = false
		case i == 0:
			text = yearText(number)
		default:
			text += "-" + twoDigits(number)
		}
	}
	if !ok {
		return strings.Join(written, " "), false
	}
	return text, true
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// yearText writes a year; those before 1 are as historians count them.
func yearText(year int) string {
	if year < 0 {
		year++
	}
	return writeYear(year)
}
