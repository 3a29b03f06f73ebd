package file

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// Again is what was read of a text in which one event of another text was changed.
type Again struct {
	Doc      *timeline.Document // of the whole text
	Problems []diag.Problem     // likewise
	Part     *timeline.Document // of the text without the other events
	Event    string             // id of the one that was changed
}

// ReadAgain reads a text that differs in one event from one that was read before, with those
// problems: of the events only that one is read. The document and the problems equal those that
// Parse makes of the text. It returns false wherever that is not certain: where the events are
// not a list of the usual form, or what is said of the event depends on others.
func ReadAgain(name string, before *timeline.Document, problems []diag.Problem, was, now []byte) (again Again, ok bool) {
	c, ok := changedItem(before, was, now)
	if !ok {
		return again, false
	}
	part, found := Parse(name, c.alone(now, before))
	e, there := part.Event(c.event.ID)
	if _, twin := before.Event(c.event.ID + "-2"); twin { // which of them has the plain id is told by their dates
		return again, false
	}
	if !there || e.Pos != c.event.Pos || len(part.Events) != 1+len(c.event.LeadsTo) || len(part.Undated) > 0 {
		return again, false
	}
	if len(problems)+len(found) > 0 {
		then := c.before(was, now)
		_, had := Parse(name, then.alone(was, before))
		if found, ok = told(problems, had, found, then.span(was), c.lines); !ok {
			return again, false
		}
	}
	if usual := before.Lanes[0]; usual.Usual() {
		part.NameUsualLane(usual.Name)
	}
	same := func(a, b timeline.Lane) bool { return a.ID == b.ID && a.Name == b.Name && a.Color == b.Color }
	if len(part.People) != len(before.People) || len(part.Sources) != len(before.Sources) || !slices.EqualFunc(part.Lanes, before.Lanes, same) {
		return again, false
	}
	doc, ok := before.With(e, part, c.lines)
	return Again{doc, found, part, c.event.ID}, ok
}

// before is the item in the text as it was.
func (c item) before(was, now []byte) item {
	more := len(now) - len(was)
	return item{event: c.event, from: c.from, to: c.to - more, first: c.first, last: c.last - more, column: c.column}
}

// span is the lines of the item.
func (c item) span(text []byte) span {
	n := bytes.Count(text[c.from:c.to], []byte("\n"))
	if !bytes.HasSuffix(text[c.from:c.to], []byte("\n")) {
		n++
	}
	return span{c.event.Pos.Line, c.event.Pos.Line + n}
}

// item is an event in a text, of which some bytes were changed. All lines are counted from 1.
type item struct {
	event    *timeline.Event
	from, to int // bytes of its lines, in the text as it is now
	first    int // the byte at which the first event of the list begins
	last     int // the byte at which the list ends
	column   int // of the hyphens of the list, from 0
	lines    int // how many more it has now
}

// keepsLines matches what begins a text that keeps the empty lines behind it.
var keepsLines = regexp.MustCompile(`[|>][0-9]*\+`)

// isTied reports whether an event may be tied to what stands elsewhere: by the name of a value,
// by one that stands for a value, or by the empty lines behind it.
func isTied(text string) bool {
	return syntax.IsTied(text) || keepsLines.MatchString(text)
}

// changedItem finds the event in which two texts differ.
func changedItem(doc *timeline.Document, was, now []byte) (c item, ok bool) {
	from, rest := differ(was, now)
	if from == len(was) && from == len(now) || len(was) == 0 || was[0] == '{' || syntax.IsOdd(string(now)) {
		return c, false
	}
	line := 1 + bytes.Count(was[:from], []byte("\n"))
	if c.event, ok = eventAt(doc, line); !ok {
		return c, false
	}
	c.from = lineAbove(was, from, line-c.event.Pos.Line)
	head, text, isItem := strings.Cut(firstLine(was[c.from:]), "- ")
	if c.column = len(head); !isItem || strings.Trim(head, " ") != "" || text == "" || from < c.from+c.column+2 {
		return c, false
	}
	end := itemEnd(was, c.from, c.column)
	if c.to = end + len(now) - len(was); c.to != itemEnd(now, c.from, c.column) || len(was)-rest > end {
		return c, false
	}
	before, after := was[c.from:end], now[c.from:c.to]
	c.lines = bytes.Count(after, []byte("\n")) - bytes.Count(before, []byte("\n"))
	return c, !isTied(string(before)) && !isTied(string(after)) && c.within(doc, now)
}

// within finds where the list of events begins and ends that the item is in; false for none of
// the usual form.
func (c *item) within(doc *timeline.Document, now []byte) (ok bool) {
	if c.first, ok = listBegin(doc, now); !ok || c.first > c.from {
		return false
	}
	c.last, ok = listEnd(now, c.to, c.column)
	return ok
}

// lineAbove returns the byte at which a line begins that is so many above that of a byte.
func lineAbove(text []byte, at, above int) int {
	from := bytes.LastIndexByte(text[:at], '\n') + 1
	for range above {
		from = bytes.LastIndexByte(text[:from-1], '\n') + 1
	}
	return from
}

// differ returns how many bytes two texts have in common at the beginning, and at the end: as
// many as can be, so that lines that come or go belong to what stands above them.
func differ(a, b []byte) (from, rest int) {
	most := min(len(a), len(b))
	for rest < most && a[len(a)-1-rest] == b[len(b)-1-rest] {
		rest++
	}
	for from < most-rest && a[from] == b[from] {
		from++
	}
	return from, rest
}

// eventAt returns the event in whose lines a line lies, or in those behind it.
func eventAt(doc *timeline.Document, line int) (e *timeline.Event, ok bool) {
	i := sort.Search(len(doc.Events), func(i int) bool { return doc.Events[i].Pos.Line > line })
	if i == 0 {
		return nil, false
	}
	e = &doc.Events[i-1]
	j := sort.Search(len(doc.Undated), func(j int) bool { return doc.Undated[j].Pos.Line > line })
	return e, (j == 0 || doc.Undated[j-1].Pos.Line < e.Pos.Line) && (i < 2 || doc.Events[i-2].Pos.Line < e.Pos.Line)
}

// firstLine returns the first line of a text, without its end.
func firstLine(text []byte) string {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return strings.TrimRight(string(line), "\r")
}

// indent returns in which column a line begins to say something; false for a line that says
// nothing.
func indent(line []byte) (column int, says bool) {
	rest := bytes.TrimLeft(line, " ")
	return len(line) - len(rest), len(bytes.TrimSpace(rest)) > 0 && rest[0] != '#'
}

// itemEnd returns the byte behind the lines of an item of a list that begins at a byte, in a
// column; comments before the next one belong to it here.
func itemEnd(text []byte, from, column int) int {
	for at := nextLine(text, from); ; at = nextLine(text, at) {
		if at >= len(text) {
			return at
		}
		if in, says := indent(lineAt(text, at)); says && in <= column {
			return at
		}
	}
}

func nextLine(text []byte, at int) int {
	if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(text)
}

func lineAt(text []byte, at int) []byte { return text[at:nextLine(text, at)] }

// listBegin returns the byte of the line of the first event; false where that does not stand
// below a line that says “events:” and no more.
func listBegin(doc *timeline.Document, text []byte) (at int, ok bool) {
	line := doc.Events[0].Pos.Line
	if len(doc.Undated) > 0 {
		line = min(line, doc.Undated[0].Pos.Line)
	}
	header := ""
	for range line - 1 {
		if in, says := indent(lineAt(text, at)); says && in == 0 {
			header = firstLine(text[at:])
		} else if says {
			header = ""
		}
		at = nextLine(text, at)
	}
	rest, isHeader := strings.CutPrefix(header, "events:")
	rest = strings.TrimLeft(rest, " ")
	return at, isHeader && (rest == "" || rest[0] == '#')
}

// listEnd returns the byte behind a list whose items begin in a column, from behind one of them
// on; false where what follows is no other key of the file.
func listEnd(text []byte, from, column int) (at int, ok bool) {
	for at = from; at < len(text); at = nextLine(text, at) {
		line := lineAt(text, at)
		in, says := indent(line)
		if !says || in > column || in == column && bytes.HasPrefix(line[in:], []byte("- ")) {
			continue
		}
		return at, in == 0 && line[0] != '-'
	}
	return at, true
}

// alone returns the text without the other events and without stories, whose steps would be
// missing them: every line that is left is where it was.
func (c *item) alone(now []byte, doc *timeline.Document) []byte {
	text := make([]byte, 0, len(now)-(c.last-c.first)+(c.to-c.from)+len(doc.Events))
	text = append(text, withoutStories(now[:c.first])...)
	text = append(text, c.others(now, doc, c.first, c.from)...)
	text = append(text, now[c.from:c.to]...)
	text = append(text, c.others(now, doc, c.to, c.last)...)
	return append(text, withoutStories(now[c.last:])...)
}

// others returns empty lines in the place of some lines, and in those of events that the event
// led to another event of the same id.
func (c *item) others(now []byte, doc *timeline.Document, from, to int) []byte {
	text := empty(now[from:to])
	first := 1 + bytes.Count(now[:from], []byte("\n"))
	var lines []timeline.Event
	for _, l := range c.event.LeadsTo {
		if e, ok := doc.Event(l.Event); ok {
			at := e.Pos.Line
			if at > c.event.Pos.Line {
				at += c.lines
			}
			if at >= first && at < first+len(text) {
				lines = append(lines, timeline.Event{ID: e.ID, Pos: diag.Pos{Line: at}})
			}
		}
	}
	slices.SortFunc(lines, func(a, b timeline.Event) int { return cmp.Compare(b.Pos.Line, a.Pos.Line) })
	for _, e := range lines { // from below, so that those above stay where they are
		stands := fmt.Sprintf("%*s- {id: %q, date: 2000, title: .}", c.column, "", e.ID)
		text = slices.Insert(text, e.Pos.Line-first, []byte(stands)...)
	}
	return text
}

// empty returns as many empty lines as a text has.
func empty(text []byte) []byte { return bytes.Repeat([]byte("\n"), bytes.Count(text, []byte("\n"))) }

// withoutStories returns a text with empty lines in the place of stories.
func withoutStories(text []byte) []byte {
	from := 0
	if !bytes.HasPrefix(text, []byte("stories:")) {
		if from = 1 + bytes.Index(text, []byte("\nstories:")); from == 0 {
			return text
		}
	}
	to := nextLine(text, from)
	for to < len(text) && bytes.IndexByte([]byte(" #-\r\n"), text[to]) >= 0 {
		to = nextLine(text, to)
	}
	return bytes.Join([][]byte{text[:from], empty(text[from:to]), text[to:]}, nil)
}
