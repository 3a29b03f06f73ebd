package syntax

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/diag"
)

// maxReread is how often, on average, each byte of a broken file may be parsed
// again while the fault is narrowed down: once for every level of nesting.
const maxReread = 24

// MaxFaults is after how many faults broken parts are left out without a closer
// look: what has more is no events file.
const MaxFaults = 2_000

// salvage reads a text that is no valid YAML. It cuts it into parts by their
// indentation, reads each part alone, and goes on inside the parts that fail,
// until what is left out is a single value. This is the only place that knows
// something of YAML's form; it needs to be right for what people write by hand
// and never worse than leaving a part out.
type salvage struct {
	*builder
	tidied string // the text of the file
	words  Vocabulary

	under   []int    // lines of keys that stand in the column of a hyphen
	underAt diag.Pos // of the first
	lines   []string // may be changed to read a part by itself; columns stay
	budget  int      // bytes that may still be parsed
}

// tabWidths are the numbers of spaces that a tab in the indentation may stand
// for, the likeliest first.
func tabWidths() []int { return []int{2, 4, 8, 1, 3} }

// widenTabs puts spaces for every tab in the indentation: as many as make the
// file readable, and two where none do. It returns what was read then.
func (s *salvage) widenTabs() (n *Node, ok bool) {
	var lines []int
	heads := map[int]int{} // length of the indentation, by line
	for i, line := range s.lines {
		head := len(line) - len(strings.TrimLeft(line, " \t"))
		if head < len(line) && strings.Contains(line[:head], "\t") {
			heads[i], lines = head, append(lines, s.places.at(i+1, 1).Line)
		}
	}
	if len(lines) == 0 {
		return nil, false
	}
	tabbed := s.lines
	try := func(width int) {
		s.lines = slices.Clone(tabbed)
		for i, head := range heads {
			s.lines[i] = strings.ReplaceAll(tabbed[i][:head], "\t", strings.Repeat(" ", width)) + tabbed[i][head:]
		}
	}
	width := tabWidths()[0]
	for _, w := range tabWidths() {
		try(w)
		if _, ok = s.parseLines(0, len(s.lines)); ok {
			width = w
			break
		}
	}
	try(width)
	for i, head := range heads {
		s.places.shift(i+1, (width-1)*strings.Count(tabbed[i][:head], "\t"))
	}
	s.report.Add(diag.CodeTabIndent, diag.Pos{Line: lines[0], Column: 1}, lineList(lines), strconv.Itoa(width))
	if ok {
		n, ok = s.parseLines(0, len(s.lines))
	}
	return n, ok
}

// parseLines reads some lines as a document of their own.
func (s *salvage) parseLines(from, to int) (*Node, bool) {
	text := strings.Join(s.lines[from:to], "\n")
	if s.budget -= len(text); s.budget < 0 {
		return nil, false
	}
	n, err := s.parse(text, from)
	return n, err == nil
}

// tired reports whether enough was done for a broken file.
func (s *salvage) tired() bool {
	return s.budget < 0 || s.report.Len() > MaxFaults
}

// complain reports a fault at a line, both counted from 0, with what stands
// there.
func (s *salvage) complain(code string, line, column int) {
	text := s.lines[line]
	s.report.Add(code, s.placeIn(line, column), s.unmask(strings.TrimSpace(text[min(column, len(text)):])))
}

// placeIn returns the place of a byte of a line, or of the first character
// after it that is no space.
func (s *salvage) placeIn(line, column int) diag.Pos {
	text := s.lines[line]
	column = min(column, len(text))
	column += len(text[column:]) - len(strings.TrimLeft(text[column:], " "))
	return s.places.at(line+1, 1+len([]rune(text[:column])))
}
