package literature

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
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
		at: n.Pos, key: text("id"), kind: kinds()[text("type")], title: r.Inline(text("title")), authors: names(draft.At(n, "author")),
		editors: names(draft.At(n, "editor")), publisher: text("publisher"), date: cslDate(draft.At(n, "issued")), url: text("URL"), doi: text("DOI"),
		note: text("note"), seen: cslDate(draft.At(n, "accessed")),
	}
	if kind := timeline.SourceKind(draft.At(draft.At(n, "custom"), "tideline-kind").ScalarText()); slices.Contains(timeline.SourceKinds(), kind) {
		w.kind = kind
	}
	if title := draft.At(draft.At(n, "custom"), "tideline-title").ScalarText(); title != "" {
		w.title = title
	}
	known := []string{"id", "type", "title", "author", "editor", "publisher", "issued", "URL", "DOI", "note", "accessed", "custom", "citation-key", "citation-label", "title-short", "shortTitle", "journalAbbreviation", "container-title-short"}
	if abstract := text("abstract"); w.note == "" {
		w.note = r.Prose(abstract)
		known = append(known, "abstract")
	}
	for _, one := range []detail{
		{"in", "container-title"},
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
		w.add(one.name, r.Inline(text(one.text)))
		known = append(known, one.text)
	}
	for _, p := range n.Pairs {
		if !slices.Contains(known, p.Key.Text) {
			w.add(p.Key.Text, r.told(p.Value))
		}
	}
	return w
}

// told returns in one line what a value of an item says: a text, names or a date.
func (r *reader) told(n *values.Node) string {
	switch n.Kind {
	case values.Scalar:
		return r.Inline(n.ScalarText())
	case values.List:
		return strings.Join(names(n), "; ")
	case values.Mapping:
		return cslDate(n)
	}
	return ""
}

// names are those of persons, as they are spoken.
func names(n *values.Node) (all []string) {
	for _, one := range n.Elements() {
		part := func(key string) string { return draft.At(one, key).ScalarText() }
		name := draft.Line(strings.Join([]string{part("given"), part("dropping-particle"), part("non-dropping-particle"), part("family"), part("suffix")}, " "))
		if name == "" {
			name = draft.Line(part("literal"))
		}
		if name != "" {
			all = append(all, name)
		}
	}
	return all
}

// cslDate returns a date as EDTF or as it is written.
func cslDate(n *values.Node) string {
	if n.Kind == values.Scalar {
		return n.ScalarText()
	}
	var sides []string
	for _, side := range draft.At(n, "date-parts").Elements() {
		if text := dateParts(side); text != "" {
			sides = append(sides, text)
		}
	}
	text := strings.Join(sides[:min(2, len(sides))], "/")
	for _, key := range []string{"raw", "literal"} {
		if text == "" {
			text = draft.At(n, key).ScalarText()
		}
	}
	if circa := draft.At(n, "circa").ScalarText(); circa != "" && circa != "false" && circa != "0" && len(sides) == 1 {
		text += "~"
	}
	return text
}

// dateParts writes year, month and day as EDTF.
func dateParts(n *values.Node) string {
	text := ""
	for i, part := range n.Elements() {
		number, err := strconv.Atoi(part.ScalarText())
		switch {
		case err != nil || i > 2 || i > 0 && (number < 1 || number > 31):
			return text
		case i == 0:
			text = yearText(number)
		default:
			text += "-" + twoDigits(number)
		}
	}
	return text
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
