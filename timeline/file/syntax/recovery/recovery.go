// Package recovery reads YAML that may be broken: it leaves out what cannot be understood,
// and nothing else. How people break it, and what they mean, is known here.
package recovery

import (
	"errors"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/sourcemap"
	"tideline/timeline/file/syntax/tidy"
	"tideline/timeline/file/syntax/usual"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/syntax/yaml"
)

// maxReread is how often, on average, each byte of a broken file may be parsed again while
// a fault is narrowed down: once for every level of nesting.
const maxReread = 24

// MaxFaults is the number of faults after which broken parts are left out without a
// closer look: what has more is no events file.
const MaxFaults = 2_000

// Result is what was read of a text.
type Result struct {
	Root     *values.Node                // nil for a text without content
	ItemsOut bool                        // items were left out, and nothing is in their place
	LinesOut bool                        // lines were left out that have no form
	Cuts     map[*values.Node]values.Cut // comments that may have been meant as text
}

// reader reads a text that is no valid YAML. It cuts it into parts by their indentation,
// reads each part alone, and goes on inside the parts that fail, until what is left out
// is a single value. It has to be right for what people write by hand, and never worse
// than leaving a part out.
type reader struct {
	*yaml.Parser
	tidied string // the text of the file
	words  outline.Vocabulary

	itemsOut bool     // items were left out, and nothing is in their place
	linesOut bool     // lines were left out that are no YAML at all
	under    []int    // lines of keys in the column of a hyphen
	underAt  diag.Pos // of the first
	lines    []string // changed to read a part by itself; columns stay
	budget   int      // bytes that may still be parsed
}

// Read reads the YAML of a file, as far as it can be read, and reports what is
// wrong with it. The words are the keys that the format knows. Heard is told how many bytes
// are read of how many; nil for nobody.
func Read(report *diag.Report, text string, words outline.Vocabulary, heard func(read, all int)) Result {
	if usually, ok := usual.Read(text, words, partReader(words), heard); ok {
		return Result{Root: usually.Root, Cuts: usually.Cuts}
	}
	return readAll(report, text, words, heard)
}

// partReader reads a part of a text in which nothing needs a word.
func partReader(words outline.Vocabulary) usual.Others {
	return func(text string) (usual.Part, bool) {
		report := diag.NewReport("")
		r, n, err := parseTidied(report, text, words, 2, nil)
		return usual.Part{Root: n, Cuts: r.Cuts}, err == nil && report.Len() == 0
	}
}

// readAll reads a text that is not written as usual, or is broken.
func readAll(report *diag.Report, text string, words outline.Vocabulary, heard func(read, all int)) Result {
	before := report.Len()
	r, n, err := parseTidied(report, text, words, 2, heard)
	if err != nil && strings.Contains(text, "\u3000") { // as wide as any other space to those who count characters
		again := diag.NewReport(report.File())
		if narrow, m, err := parseTidied(again, text, words, 1, nil); err == nil {
			report.Truncate(before)
			report.Append(again.Found()...)
			return narrow.result(m)
		}
	}
	if more, ok := errors.AsType[yaml.SeveralDocumentsError](err); ok {
		report.Add(diag.CodeSeveralDocuments, more.At)
		return r.result(n)
	}
	if err == nil {
		return r.result(n)
	}
	return r.result(r.recover(err))
}

// parseTidied parses a text after package tidy has corrected it. An ideographic space
// becomes wide spaces.
func parseTidied(report *diag.Report, text string, words outline.Vocabulary, wide int, heard func(read, all int)) (*reader, *values.Node, error) {
	text, separated := mask.HideSeparators(text, words)
	r := &reader{Parser: yaml.NewParser(report, sourcemap.New(text)), words: words}
	var padded bool
	r.tidied, padded = tidy.Text(report, text, r.Places, words, wide)
	r.Masked.Set(mask.Separators, separated)
	r.Masked.Set(mask.Padding, padded)
	r.Heard = heard
	n, err := r.Parse(r.tidied, 0)
	r.Heard = nil // what is read again, part by part, is not known beforehand
	if _, several := errors.AsType[yaml.SeveralDocumentsError](err); several || err == nil {
		r.RestoreAnchors()
	}
	return r, n, err
}

// result returns what was read.
func (r *reader) result(root *values.Node) Result {
	return Result{root, r.itemsOut, r.linesOut, r.Cuts}
}

// recover reads the text part by part after the parser has refused it as a whole.
func (r *reader) recover(refused error) *values.Node {
	r.lines = sourcemap.Lines(r.tidied)
	r.budget = maxReread*len(r.tidied) + 1<<16
	if n, ok := r.widenTabs(); ok {
		r.RestoreAnchors()
		return n
	}
	line := min(yaml.FaultLine(refused), len(r.lines))
	fault := r.lines[line-1]
	before := r.Report.Len()
	n := r.block(0, len(r.lines), 0)
	r.RestoreAnchors()
	if len(r.under) > 0 {
		r.Report.Add(diag.CodeDashColumn, r.underAt, diag.Lines(r.under))
	}
	if r.Report.Len() == before && !isQuestioned(fault) { // each part by itself was valid
		r.Report.Add(diag.CodeYAMLSyntax, r.Places.At(line, 1), r.Masked.Undo(strings.TrimSpace(fault)))
	}
	return n
}

// parseLines reads some lines as a document of their own.
func (r *reader) parseLines(from, to int) (*values.Node, bool) {
	text := strings.Join(r.lines[from:to], "\n")
	if r.budget -= len(text); r.budget < 0 {
		return nil, false
	}
	n, err := r.Parse(text, from)
	return n, err == nil
}

// isExhausted reports whether the budget for a broken file is exhausted.
func (r *reader) isExhausted() bool {
	return r.budget < 0 || r.Report.Len() > MaxFaults
}

// reportLine reports a fault at a byte of a line, both counted from 0, with the text
// there.
func (r *reader) reportLine(code string, line, column int) {
	text := r.lines[line]
	r.Report.Add(code, r.placeIn(line, column), r.Masked.Undo(strings.TrimSpace(text[min(column, len(text)):])))
}

// placeIn returns the place of the first character from a byte of a line on that is no
// space.
func (r *reader) placeIn(line, column int) diag.Pos {
	text := r.lines[line]
	column = min(column, len(text))
	column += len(text[column:]) - len(strings.TrimLeft(text[column:], " "))
	return r.Places.At(line+1, 1+len([]rune(text[:column])))
}
