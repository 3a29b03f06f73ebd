package timeline

import (
	"errors"
	"strconv"
	"strings"
)

// readTree reads the YAML of a file, as far as it can be read. Stepped says
// that nothing stands where items of lists were left out.
func readTree(r *report, text string) (n *node, stepped bool) {
	s := &salvage{tree: newTree(r, newPlaces(text))}
	n, err := s.parse(text, 0)
	if more, ok := errors.AsType[severalDocuments](err); ok {
		r.add(CodeSeveralDocuments, more.at)
		return n, false
	}
	if err == nil {
		return n, false
	}
	s.lines = parserLines(text)
	s.budget = maxReread*len(text) + 1<<16
	if s.widenTabs() {
		if n, ok := s.parseLines(0, len(s.lines)); ok {
			return n, false
		}
	}
	before, line := len(r.found), min(faultLine(err), len(s.lines))
	fault := s.lines[line-1]
	n = s.block(0, len(s.lines), 0)
	if len(r.found) == before { // taken apart it was without fault
		r.add(CodeYAMLSyntax, s.places.at(line, 1), strings.TrimSpace(fault))
	}
	return n, s.stepped
}

// maxReread is how often, on average, each byte of a broken file may be parsed
// again while the fault is narrowed down: once for every level of nesting.
const maxReread = 24

// maxFaults is after how many faults broken parts are left out without a closer
// look: what has more is no events file.
const maxFaults = 2_000

// salvage reads a text that is no valid YAML. It cuts it into parts by their
// indentation, reads each part alone, and goes on inside the parts that fail,
// until what is left out is a single value. This is the only place that knows
// something of YAML's form; it needs to be right for what people write by hand
// and never worse than leaving a part out.
type salvage struct {
	*tree
	lines  []string // may be changed to read a part by itself; columns stay
	budget int      // bytes that may still be parsed
}

// widenTabs puts two spaces for every tab in the indentation and says whether
// there was any.
func (s *salvage) widenTabs() bool {
	count, first := 0, 0
	for i, line := range s.lines {
		head := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		tabs := strings.Count(head, "\t")
		if tabs == 0 || len(head) == len(line) {
			continue
		}
		if count++; count == 1 {
			first = i
		}
		s.lines[i] = strings.ReplaceAll(head, "\t", "  ") + line[len(head):]
		s.places.shift(i+1, tabs)
	}
	if count > 0 {
		s.report.add(CodeTabIndent, Pos{s.places.at(first+1, 1).Line, 1}, strconv.Itoa(count))
	}
	return count > 0
}

// parseLines reads some lines as a document of their own.
func (s *salvage) parseLines(from, to int) (*node, bool) {
	text := strings.Join(s.lines[from:to], "\n")
	if s.budget -= len(text); s.budget < 0 {
		return nil, false
	}
	n, err := s.parse(text, from)
	return n, err == nil
}

// tired says whether enough was done for a broken file.
func (s *salvage) tired() bool {
	return s.budget < 0 || len(s.report.found) > maxFaults
}

// complain reports a fault at a line, both counted from 0, with what stands
// there.
func (s *salvage) complain(code string, line, column int) {
	text := s.lines[line]
	s.report.add(code, s.placeIn(line, column), strings.TrimSpace(text[min(column, len(text)):]))
}

// placeIn returns the place of a byte of a line, or of the first character
// after it that is no space.
func (s *salvage) placeIn(line, column int) Pos {
	text := s.lines[line]
	column = min(column, len(text))
	column += len(text[column:]) - len(strings.TrimLeft(text[column:], " "))
	return s.places.at(line+1, 1+len([]rune(text[:column])))
}
