package syntax

import (
	"errors"
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
