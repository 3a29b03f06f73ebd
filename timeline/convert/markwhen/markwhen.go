// Package markwhen reads the text files of markwhen: a date, a colon and what happened,
// in groups of the old syntax (group … endGroup) and of the new one (headings).
//
// Sources of the format: the documentation of markwhen (docs/syntax) and the forms that
// its parser accepts. An end is in the time that it names: 2001 lasts to its last day.
package markwhen

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a timeline of markwhen"

// Format is the text of markwhen.
func Format() format.Format {
	return format.Format{ID: "markwhen", Name: name, Endings: []string{".mw", ".markwhen"}, Foreign: true, Detect: detect, Read: read}
}

var (
	groupForm   = regexp.MustCompile(`(?i)^\s*(group|section)(?:\s+(.*))?$`)
	endForm     = regexp.MustCompile(`(?i)^\s*end\s?(group|section)\s*$`)
	headingForm = regexp.MustCompile(`^(#{1,6})\s+(\S.*)$`)
	breakForm   = regexp.MustCompile(`^\s*_-_-_break_-_-_\s*$`)
	commentForm = regexp.MustCompile(`^\s*//`)
	ownForm     = regexp.MustCompile(`(?m)^(?:tideline|events)\s*:`)
	colourForm  = regexp.MustCompile(`^\s*#\w+:`)
)

// looked is how many lines are looked at to find out what a text is.
const looked = 400

// detect wants lines that begin with dates, and something that no other list of dates has.
func detect(src []byte) bool {
	head := format.Head(src)
	return head != "" && !strings.ContainsAny(head[:1], "<{[") && !ownForm.MatchString(head) && looksDated(head)
}

// looksDated reports whether enough of the lines of a text begin with dates.
func looksDated(head string) bool {
	dated, marks, lines := 0, 0, 0
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, "\r\n")
		when, rest, ok := cutEvent(line)
		if ok && strings.Count(line, "\t") > 1 {
			return false // a table
		}
		if ok {
			dated++
		}
		if ok && (when.unlike() || tagForm.MatchString(rest)) || !ok && isMark(line) {
			marks++
		}
		if strings.TrimSpace(line) != "" {
			lines++
		}
		if lines > looked {
			break
		}
	}
	return dated > 0 && marks > 0 && dated*25 >= lines
}

// isMark reports whether a line is one that only markwhen has.
func isMark(line string) bool {
	return endForm.MatchString(line) || groupForm.MatchString(line) || colourForm.MatchString(line) || breakForm.MatchString(line) ||
		strings.HasPrefix(line, "dateFormat:") || strings.HasPrefix(line, "##") && headingForm.MatchString(line)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), paths: map[string]string{}, lanes: map[string]string{}, ids: map[string]span{}}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	if strings.Contains(text, "dateFormat") && dayFirstForm.MatchString(text) && r.Days == format.DaysUnsaid {
		r.Days = format.DayFirst
	}
	r.lines(text)
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no line that begins with a date and a colon"))
	}
	return r.Finish()
}

var dayFirstForm = regexp.MustCompile(`(?m)^\s*dateFormat:\s*["']?d{1,2}/`)

// reader reads one file.
type reader struct {
	*draft.Draft
	open   []group
	paths  map[string]string // where the lane of a name stands among the groups
	lanes  map[string]string // the lane of each path
	ids    map[string]span   // of the events that have one
	last   span              // of the event before
	entry  *entry            // whose lines are read
	body   bool              // the header is over
	titled bool              // the file has its title
	key    string            // of the header, whose value may go on
}

// lines reads the file line by line.
func (r *reader) lines(text string) {
	number := 0
	for line := range strings.Lines(text) {
		number++
		r.line(number, strings.TrimRight(line, "\r\n"))
	}
	r.finish()
}

func (r *reader) line(number int, line string) {
	switch {
	case commentForm.MatchString(line):
		r.Left(draft.LineAt(number), strings.TrimSpace(line), pattern.English("it is a comment of its author"))
	case breakForm.MatchString(line):
		r.finish()
		r.open, r.body, r.key = nil, false, ""
	case endForm.MatchString(line):
		r.finish()
		r.endGroup()
	case r.group(line):
	default:
		if when, rest, ok := cutEvent(line); ok {
			r.finish()
			r.body = true
			r.entry = &entry{at: draft.LineAt(number), when: when, text: []string{rest}}
			return
		}
		if r.entry != nil {
			r.entry.text = append(r.entry.text, line)
			return
		}
		if !r.body || strings.HasPrefix(line, "dateFormat:") {
			r.header(number, line)
		} else if strings.TrimSpace(line) != "" {
			r.Left(draft.LineAt(number), strings.TrimSpace(line), pattern.English("it is a text that belongs to no event"))
		}
	}
}

// header reads a line before the first event.
func (r *reader) header(number int, line string) {
	at := draft.LineAt(number)
	key, value, ok := strings.Cut(line, ":")
	value = strings.Trim(draft.Line(value), `"'`)
	switch {
	case strings.Trim(line, "- \t") == "":
	case line[0] == ' ' || line[0] == '\t' || line[0] == '-':
		if !strings.HasPrefix(r.key, "#") {
			r.Left(at, strings.TrimSpace(line), pattern.English("it is a setting of the program"))
		}
	case !ok:
		r.Left(at, strings.TrimSpace(line), pattern.English("it is a text that belongs to no event"))
	default:
		r.setting(number, strings.TrimSpace(key), value)
	}
}

// setting reads a key of the header with its value.
func (r *reader) setting(number int, key, value string) {
	at := draft.LineAt(number)
	r.key = key
	switch strings.ToLower(key) {
	case "title":
		if value != "" && r.titled {
			r.Left(at, value, pattern.English("a file has one title, and this is that of a later page"))
		} else if value != "" {
			r.Doc.Title, r.titled = value, true
		}
	case "description":
		if r.Doc.Description != "" {
			r.Keep(&r.Doc.Extra, at, "description", value)
			return
		}
		r.Doc.Description = value
	case "dateformat":
	case "timezone", "tz":
		r.Keep(&r.Doc.Extra, at, "time zone", value)
	case "view", "edit":
		r.Left(at, key, pattern.English("it is a setting of the program"))
	default:
		if strings.HasPrefix(key, "#") {
			r.Left(at, key, pattern.English("it is a setting of the program"))
			return
		}
		r.Keep(&r.Doc.Extra, at, key, value)
	}
}
