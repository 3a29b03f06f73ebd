package chronology

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// Forms of what stands at the beginning of a paragraph, or is all of it.
var (
	titleForm = regexp.MustCompile(`^# (.*?)(?: <!-- lang: ([\w-]+) -->)?$`)
	headForm  = regexp.MustCompile(`^\*\*((?:[^*\\]|\\.)+)\.\*\* (.*)$`)
	noteForm  = regexp.MustCompile(`^\[\^(\d+)\]: (.*)$`)
	eraForm   = regexp.MustCompile(`^- (.+?): \*((?:[^*\\]|\\.)+)\*(?:\. (.*?))?(?: <!-- ([^<>]+) -->)?$`)
	ownForm   = regexp.MustCompile(`(?m)^(?:tideline|events)\s*:`)
)

// detect wants a heading with the title, and below it an event or a footnote as we write them.
func detect(src []byte) bool {
	head := format.Head(src)
	if !strings.HasPrefix(head, "# ") || ownForm.MatchString(head) {
		return false
	}
	for line := range strings.Lines(head) {
		if line = strings.TrimRight(line, "\r\n"); headForm.MatchString(line) {
			return true
		}
	}
	return false
}

// paragraph is what stands between empty lines.
type paragraph struct {
	at   diag.Pos
	text string
}

// reader reads one chronology.
type reader struct {
	*draft.Draft
	notes  map[string]citation // by number
	event  *timeline.Event     // which is being read; nil before the first
	prose  []string            // the paragraphs of its text, or of the description
	reach  part                // how far it is read
	titled bool
}

// part is a part of an event, in the order in which they are written.
type part int

const (
	text part = iota
	links
	dates
	quotes
	claims
)

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), notes: map[string]citation{}}
	source, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	all := paragraphs(source)
	for _, p := range all {
		for line := range strings.Lines(p.text) {
			if m := noteForm.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil {
				r.notes[m[1]] = readNote(m[2])
			}
		}
	}
	for _, p := range all {
		r.paragraph(p)
	}
	r.end()
	for _, number := range slices.Sorted(maps.Keys(r.notes)) { // those that no event cites
		r.Source(r.notes[number].source)
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no paragraph that begins with a bold date and a full stop"))
	}
	return r.Finish()
}

// paragraphs are those of a text.
func paragraphs(source string) (all []paragraph) {
	source = strings.ReplaceAll(source, "\r\n", "\n")
	number, at, begin := 0, 0, -1 // at: of the line; begin: of the paragraph that is open, −1 for none
	for line := range strings.Lines(source) {
		number++
		empty := strings.TrimSpace(line) == ""
		switch {
		case !empty && begin < 0:
			begin = at
			all = append(all, paragraph{at: draft.LineAt(number)})
			fallthrough
		case !empty:
			all[len(all)-1].text = strings.TrimRight(source[begin:at+len(line)], "\n")
		default:
			begin = -1
		}
		at += len(line)
	}
	return all
}

// paragraph reads one of them.
func (r *reader) paragraph(p paragraph) {
	first, rest, _ := strings.Cut(p.text, "\n")
	switch m := titleForm.FindStringSubmatch(first); {
	case m != nil && !r.titled:
		r.titled, r.Doc.Title, r.Doc.Lang = true, plain(m[1]), m[2]
		r.more(rest)
	case strings.HasPrefix(first, "## ") && rest == "" && strings.ContainsAny(first, "0123456789"): // a year, which the events below it say
	case noteForm.MatchString(first):
	case first == "---" && rest == "": // what has no date follows
	case headForm.MatchString(first):
		r.end()
		r.begin(p.at, headForm.FindStringSubmatch(first))
		r.more(rest)
	case r.event == nil && r.eras(p.text):
	case r.event == nil || !r.belongs(p):
		r.more(p.text)
	}
}

// more adds a paragraph to the text of the event that is being read, or to the description.
func (r *reader) more(s string) { r.prose = append(r.prose, s) }

// told ends the text.
func (r *reader) told() (text string) {
	text = strings.TrimSpace(strings.Join(r.prose, "\n\n"))
	r.prose = r.prose[:0]
	return text
}

// eras reads a list of eras; false for another list.
func (r *reader) eras(list string) bool {
	var all []timeline.Era
	for line := range strings.SplitSeq(list, "\n") {
		m := eraForm.FindStringSubmatch(line)
		if m == nil {
			return false
		}
		date, _, ok := r.when(m[1], m[4])
		if !ok {
			return false
		}
		all = append(all, timeline.Era{Name: plain(m[2]), Date: date, Note: plain(m[3])})
	}
	r.Doc.Eras = append(r.Doc.Eras, all...)
	return true
}

// when reads a date in words, beside which a remark may say it as EDTF: that counts. of is the
// calendar that it is written in there.
func (r *reader) when(words, remark string) (date edtf.Date, of calendar.Name, ok bool) {
	if kind, written, both := strings.Cut(remark, " "); both && slices.Contains(calendar.Names(), calendar.Name(kind)) {
		date, ok = calendar.Read(calendar.Name(kind), written)
		return date, calendar.Name(kind), ok
	}
	if date, ok = draft.Written(remark); ok || words == "" {
		return date, "", ok
	}
	read, _ := r.Read(plain(words))
	date, ok = draft.Written(read)
	return date, "", ok
}

// plain returns what a text of Markdown in which nothing but signs is marked says.
func plain(s string) string { return strings.TrimSpace(unescape.ReplaceAllString(s, "$1")) }

var unescape = regexp.MustCompile(`\\([[:punct:]])`)
