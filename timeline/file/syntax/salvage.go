package syntax

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/diag"
)

// Tree is what a text says, as far as it can be read.
type Tree struct {
	Root     *Node         // nil for a text that says nothing
	Controls bool          // “�” stands in the place of what was told of
	Stepped  bool          // items were left out, and nothing stands in their place
	LinesOut bool          // lines were left out that have no form
	Cuts     map[*Node]Cut // comments that may have been meant as text
}

// Read reads the text of a file: every JSON text as JSON has it, all else as YAML,
// and what is no valid YAML as what it was meant as, so that nothing is lost but
// what cannot be understood. JSON is nearly YAML; where it is not, as in the
// characters that a text may hold, it is what programs write. What was put right or
// left out is reported. The words are the keys that the format knows.
func Read(r *diag.Report, text string, words Vocabulary) Tree {
	if isJSON(text) {
		return Tree{Root: readJSON(r, text)}
	}
	clean := withoutControls(r, text)
	n, b := readYAML(r, clean, words)
	return Tree{n, clean != text, b.stepped, b.linesOut, b.cuts}
}

// readYAML reads the YAML of a file, as far as it can be read, and returns what
// is known of it besides.
func readYAML(r *diag.Report, text string, words Vocabulary) (*Node, *builder) {
	before := r.Len()
	n, s, err := parseTidied(r, text, words, 2)
	if err != nil && strings.Contains(text, "\u3000") { // as wide as any other to whom counts signs
		again := diag.NewReport(r.File())
		if m, narrow, err := parseTidied(again, text, words, 1); err == nil {
			r.Truncate(before)
			r.Append(again.Found()...)
			return m, narrow.builder
		}
	}
	if more, ok := errors.AsType[severalDocuments](err); ok {
		r.Add(diag.CodeSeveralDocuments, more.at)
		return n, s.builder
	}
	if err == nil {
		return n, s.builder
	}
	text = s.tidied
	s.lines = parserLines(text)
	s.budget = maxReread*len(text) + 1<<16
	if n, ok := s.widenTabs(); ok {
		s.restoreAnchors()
		return n, s.builder
	}
	line := min(faultLine(err), len(s.lines))
	fault := s.lines[line-1]
	before = r.Len()
	n = s.block(0, len(s.lines), 0)
	s.restoreAnchors()
	if len(s.under) > 0 {
		r.Add(diag.CodeDashColumn, s.underAt, lineList(s.under))
	}
	if r.Len() == before && !isQuestioned(fault) { // taken apart it was without fault
		r.Add(diag.CodeYAMLSyntax, s.places.at(line, 1), s.unmask(strings.TrimSpace(fault)))
	}
	return n, s.builder
}

// parseTidied parses a text after what is commonly mistyped was put right.
func parseTidied(r *diag.Report, text string, words Vocabulary, wide int) (*Node, *salvage, error) {
	text, separated := maskSeparators(text, words)
	s := &salvage{builder: newBuilder(r, newPlaces(text)), words: words}
	s.separated = separated
	s.tidied, s.padded = tidy(r, text, s.places, words, wide)
	n, err := s.parse(s.tidied, 0)
	if _, several := errors.AsType[severalDocuments](err); several || err == nil {
		s.restoreAnchors()
	}
	return n, s, err
}

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

// tired says whether enough was done for a broken file.
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
