package recovery

import (
	"bytes"
	"sort"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/syntax/yaml"
)

// MaxRepairs is the most faults that are repaired or left out in one value in brackets; a
// whole JSON file is one.
const MaxRepairs = 50

// flow reads a broken value in brackets: the innermost pair of brackets that cannot be
// read is left out, and so on until the rest can be read.
func (r *reader) flow(from, to int) *values.Node {
	if n, ok := r.flowWithHashes(from, to); ok {
		return n
	}
	r.itemsOut = true
	text := []byte(strings.Join(r.lines[from:to], "\n"))
	var best *values.Node
	for range MaxRepairs {
		pairs, open, deep := brackets(text)
		if deep >= 0 {
			values.TooDeep(r.Report, r.placeOf(text, deep, from))
			break
		}
		if n, ok := r.closeBefore(text, from); ok {
			return n
		}
		if n, ok := r.try(text, open, from); ok && open != "" {
			first, _, _ := strings.Cut(string(text), "\n")
			r.Report.Add(diag.CodeYAMLUnclosed, r.placeOf(text, 0, from), r.Masked.Undo(strings.TrimSpace(first)), open)
			return n
		}
		i := r.firstBroken(text, pairs, from)
		if i == len(pairs) {
			return r.flowTail(text, pairs, from)
		}
		if repaired, ok := r.repairPair(text, pairs[i], from); ok {
			text = repaired
			if n, ok := r.try(text, "", from); ok {
				return n
			}
			continue
		}
		r.reportBracket(text, pairs[i].from, from)
		if pairs[i].open == "" { // nothing would be left
			break
		}
		erase(text[pairs[i].from:pairs[i].to])
		if n, ok := r.try(text, "", from); ok {
			return n
		}
		if n, ok := r.try(text[:pairs[i].to], pairs[i].open, from); ok {
			best = n // in case the budget ends here
		}
	}
	return best
}

// firstBroken returns the first pair of brackets, in the order of their ends, that cannot
// be read when all brackets around it are closed after it; the number of pairs when each
// can be read.
func (r *reader) firstBroken(text []byte, pairs []bracket, line int) int {
	fails := func(i int) bool {
		_, ok := r.try(text[:pairs[i].to], pairs[i].open, line)
		return !ok
	}
	// The parser names a line near the fault, which mostly spares the search.
	_, err := r.Parse(string(text), line)
	near := sort.Search(len(pairs), func(i int) bool {
		return bytes.Count(text[:pairs[i].to], []byte("\n")) >= yaml.FaultLine(err)-1
	})
	if near > 0 && near < len(pairs) && !fails(near-1) && fails(near) {
		return near
	}
	return sort.Search(len(pairs), fails)
}

// erase replaces a value by null, as YAML writes it, and a bracket that closes nothing by
// a space.
func erase(value []byte) {
	for i, c := range value {
		if c != '\n' {
			value[i] = ' '
		}
	}
	if len(value) > 1 {
		value[0] = '~'
	}
}

// flowTail reads a value up to its last pair of brackets that can be read, and reports
// what follows.
func (r *reader) flowTail(text []byte, pairs []bracket, line int) *values.Node {
	if len(pairs) == 0 {
		r.reportBracket(text, 0, line)
		return nil
	}
	last := pairs[len(pairs)-1]
	end := last.to + len(text[last.to:]) - len(strings.TrimLeft(string(text[last.to:]), " ,\n"))
	r.reportBracket(text, min(end, len(text)-1), line)
	n, _ := r.try(text[:last.to], last.open, line)
	return n
}

// try parses a text with closing brackets added.
func (r *reader) try(text []byte, closing string, line int) (*values.Node, bool) {
	if r.budget -= len(text); r.budget < 0 {
		return nil, false
	}
	n, err := r.Parse(string(text)+closing, line)
	return n, err == nil && n != nil
}

// reportBracket reports brackets at a byte of a text that begins at a line.
func (r *reader) reportBracket(text []byte, offset, line int) {
	row, column := rowAndColumn(text, offset)
	r.reportLine(diag.CodeYAMLBracket, line+row, column)
}

// placeOf returns the place of a byte of a text that begins at a line.
func (r *reader) placeOf(text []byte, offset, line int) diag.Pos {
	row, column := rowAndColumn(text, offset)
	return r.placeIn(line+row, column)
}

// rowAndColumn returns where in a text a byte is, in lines and bytes from 0.
func rowAndColumn(text []byte, offset int) (row, column int) {
	before := text[:offset]
	return bytes.Count(before, []byte("\n")), offset - (bytes.LastIndexByte(before, '\n') + 1)
}
