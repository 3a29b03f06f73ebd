package syntax

import (
	"slices"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// change is a part of a text, by bytes, and what is read in its place.
type change struct {
	from, to int
	with     string
}

// slip is a way in which a text differs from what was meant, and was put right.
type slip struct {
	code string
	was  any    // the sign that stands there, or its name as a pattern.English
	is   string // the sign it was read as
}

// slips are the places of slips, in the order of the file.
type slips struct {
	all   []slip
	at    map[slip]int   // the byte of the first
	lines map[slip][]int // on which it stands, each once
}

// add notes a slip at a byte, and a line from 1.
func (s *slips) add(what slip, at, line int) {
	if s.at == nil {
		s.at, s.lines = map[slip]int{}, map[slip][]int{}
	}
	if _, known := s.at[what]; !known {
		s.all, s.at[what] = append(s.all, what), at
	}
	if lines := s.lines[what]; len(lines) == 0 || lines[len(lines)-1] != line {
		s.lines[what] = append(lines, line)
	}
}

// tell reports each slip once, at its first place.
func (s *slips) tell(r *diag.Report, text string) {
	for _, what := range s.all {
		r.Add(what.code, placeOf(text, s.at[what]), what.was, what.is, lineList(s.lines[what]))
	}
}

// maxLines is how many lines a message names.
const maxLines = 5

// lineList names lines by their numbers: the first of them, and how many more
// there are.
func lineList(lines []int) pattern.Text {
	if len(lines) == 1 {
		return pattern.T("line {{.Line}}", "Line", lines[0])
	}
	var first pattern.Series
	for _, line := range lines[:min(len(lines), maxLines)] {
		first.Items = append(first.Items, line)
	}
	if more := len(lines) - maxLines; more > 0 {
		return pattern.T("lines {{.Lines}} and {{.N}} more", "Lines", first, "N", more)
	}
	return pattern.T("lines {{.Lines}}", "Lines", first)
}

// rewrite makes the changes, which must not overlap, and tells the places which
// columns they move. No change may contain the end of a line.
func rewrite(text string, changes []change, p *places) string {
	if len(changes) == 0 {
		return text
	}
	slices.SortStableFunc(changes, func(a, b change) int { return a.from - b.from })
	var b strings.Builder
	b.Grow(len(text) + len(changes))
	line, column, done := 1, 1, 0
	advance := func(part string) {
		for i, c := range part {
			if isLineEnd(c) && (c != '\r' || !strings.HasPrefix(part[i+1:], "\n")) {
				line, column = line+1, 1
			} else {
				column++
			}
		}
		b.WriteString(part)
	}
	for _, c := range changes {
		if c.from < done {
			continue
		}
		advance(text[done:c.from])
		old, now := len([]rune(text[c.from:c.to])), len([]rune(c.with))
		if old != now {
			p.edit(line, column, now, now-old)
		}
		advance(c.with)
		done = c.to
	}
	advance(text[done:])
	return b.String()
}

// isLineEnd reports whether the YAML parser begins a new line after a character.
func isLineEnd(c rune) bool {
	return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029'
}
