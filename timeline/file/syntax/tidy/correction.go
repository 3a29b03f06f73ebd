package tidy

import (
	"slices"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/sourcemap"
)

// change replaces a part of a text, by bytes.
type change struct {
	from, to int
	with     string
}

// correction is one way in which a text was corrected to what was meant.
type correction struct {
	code string
	was  any    // what was written, or its name as a pattern.English
	is   string // what it was read as
}

// corrections collects where each correction was made, in the order of the file.
type corrections struct {
	all   []correction
	at    map[correction]int   // the byte of the first
	lines map[correction][]int // each line once
}

// add notes a correction at a byte, in a line counted from 1.
func (s *corrections) add(what correction, at, line int) {
	if s.at == nil {
		s.at, s.lines = map[correction]int{}, map[correction][]int{}
	}
	if _, known := s.at[what]; !known {
		s.all, s.at[what] = append(s.all, what), at
	}
	if lines := s.lines[what]; len(lines) == 0 || lines[len(lines)-1] != line {
		s.lines[what] = append(lines, line)
	}
}

// report reports each correction once, at its first place.
func (s *corrections) report(r *diag.Report, text string) {
	for _, what := range s.all {
		r.Add(what.code, sourcemap.Position(text, s.at[what]), what.was, what.is, diag.Lines(s.lines[what]))
	}
}

// rewrite makes the changes, which must not overlap, and notes in the map which columns
// they move. No change may contain the end of a line.
func rewrite(text string, changes []change, p *sourcemap.Map) string {
	if len(changes) == 0 {
		return text
	}
	slices.SortStableFunc(changes, func(a, b change) int { return a.from - b.from })
	var b strings.Builder
	b.Grow(len(text) + len(changes))
	line, column, done := 1, 1, 0
	advance := func(part string) {
		for i, c := range part {
			if sourcemap.IsLineEnd(c) && (c != '\r' || !strings.HasPrefix(part[i+1:], "\n")) {
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
			p.Edit(line, column, now, now-old)
		}
		advance(c.with)
		done = c.to
	}
	advance(text[done:])
	return b.String()
}
