package syntax

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"tideline/timeline/diag"
)

// MaxRepairs is how many faults are stepped over in one value in brackets; a
// whole JSON file is one.
const MaxRepairs = 50

// bracket is a pair of brackets in a text, by bytes.
type bracket struct {
	from, to int    // the pair itself, to excluded
	open     string // what closes those around it, innermost first
}

// flow reads a value in brackets that is broken: the innermost pair of
// brackets that cannot be read is left out, and so on until the rest can be.
func (s *salvage) flow(from, to int) *Node {
	if n, ok := s.flowWithHashes(from, to); ok {
		return n
	}
	s.stepped = true
	text := []byte(strings.Join(s.lines[from:to], "\n"))
	var best *Node
	for range MaxRepairs {
		pairs, open, deep := brackets(text)
		if deep >= 0 { // nobody means this
			tooDeep(s.report, s.placeOf(text, deep, from))
			break
		}
		if n, ok := s.closeBefore(text, from); ok {
			return n
		}
		if n, ok := s.try(text, open, from); ok && open != "" {
			first, _, _ := strings.Cut(string(text), "\n")
			s.report.Add(diag.CodeYAMLUnclosed, s.placeOf(text, 0, from), s.unmask(strings.TrimSpace(first)), open)
			return n
		}
		i := s.firstBroken(text, pairs, from)
		if i == len(pairs) {
			return s.flowTail(text, pairs, from)
		}
		if repaired, ok := s.repairPair(text, pairs[i], from); ok {
			text = repaired
			if n, ok := s.try(text, "", from); ok {
				return n
			}
			continue
		}
		s.complainIn(text, pairs[i].from, from)
		if pairs[i].open == "" { // nothing would be left
			break
		}
		erase(text[pairs[i].from:pairs[i].to])
		if n, ok := s.try(text, "", from); ok {
			return n
		}
		if n, ok := s.try(text[:pairs[i].to], pairs[i].open, from); ok {
			best = n // in case the budget ends here
		}
	}
	return best
}

// flowWithHashes reads a value in brackets in which a # has hidden what closes
// them. It is read as the sign of text that it was meant as.
func (s *salvage) flowWithHashes(from, to int) (n *Node, ok bool) {
	text := strings.Join(s.lines[from:to], "\n")
	marks := hidingHashes(text)
	if len(marks) == 0 || strings.Contains(text, hashStandIn) {
		return nil, false
	}
	var b strings.Builder
	done := 0
	for _, at := range marks {
		b.WriteString(text[done:at] + hashStandIn)
		done = at + 1
	}
	b.WriteString(text[done:])
	s.hashed = true
	if n, ok = s.try([]byte(b.String()), "", from); !ok {
		return nil, false
	}
	for _, at := range marks {
		word := text[at:]
		if i := strings.IndexAny(word, ",]}\n"); i > 0 {
			word = word[:i]
		}
		s.report.Add(diag.CodeHashRead, s.placeOf([]byte(text), at, from), s.unmask(word))
	}
	return n, true
}

// hidingHashes returns where a # begins a comment in which a bracket closes or
// a comma stands, and was hardly meant to.
func hidingHashes(text string) (at []int) {
	for i := 1; i+1 < len(text); i++ {
		if text[i] != '#' || strings.IndexByte(" \t[{,", text[i-1]) < 0 || strings.IndexByte(" \t\n", text[i+1]) >= 0 {
			continue
		}
		line, _, _ := strings.Cut(text[i:], "\n")
		if !strings.ContainsAny(line, ",]}") {
			i += len(line) - 1
			continue
		}
		at = append(at, i)
	}
	return at
}

// firstBroken returns the first pair of brackets, in the order of their ends,
// that cannot be read when all around it is closed behind it; the number of
// pairs when each can.
func (s *salvage) firstBroken(text []byte, pairs []bracket, line int) int {
	fails := func(i int) bool {
		_, ok := s.try(text[:pairs[i].to], pairs[i].open, line)
		return !ok
	}
	// The parser names a line near the fault, which mostly spares the search.
	_, err := s.parse(string(text), line)
	near := sort.Search(len(pairs), func(i int) bool {
		return bytes.Count(text[:pairs[i].to], []byte("\n")) >= faultLine(err)-1
	})
	if near > 0 && near < len(pairs) && !fails(near-1) && fails(near) {
		return near
	}
	return sort.Search(len(pairs), fails)
}

// erase puts nothing in the place of a value, as YAML writes it, and a space
// in that of a bracket that closes nothing.
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

// flowTail reads a value up to its last good pair of brackets and reports what
// follows.
func (s *salvage) flowTail(text []byte, pairs []bracket, line int) *Node {
	if len(pairs) == 0 {
		s.complainIn(text, 0, line)
		return nil
	}
	last := pairs[len(pairs)-1]
	end := last.to + len(text[last.to:]) - len(strings.TrimLeft(string(text[last.to:]), " ,\n"))
	s.complainIn(text, min(end, len(text)-1), line)
	n, _ := s.try(text[:last.to], last.open, line)
	return n
}

// try reads a text that lacks closing brackets.
func (s *salvage) try(text []byte, closing string, line int) (*Node, bool) {
	if s.budget -= len(text); s.budget < 0 {
		return nil, false
	}
	n, err := s.parse(string(text)+closing, line)
	return n, err == nil && n != nil
}

// complainIn reports brackets at a byte of a text that begins at a line.
func (s *salvage) complainIn(text []byte, offset, line int) {
	row, column := rowAndColumn(text, offset)
	s.complain(diag.CodeYAMLBracket, line+row, column)
}

// placeOf returns the place of a byte of a text that begins at a line.
func (s *salvage) placeOf(text []byte, offset, line int) diag.Pos {
	row, column := rowAndColumn(text, offset)
	return s.placeIn(line+row, column)
}

// rowAndColumn returns where in a text a byte is, in lines and bytes from 0.
func rowAndColumn(text []byte, offset int) (row, column int) {
	before := text[:offset]
	return bytes.Count(before, []byte("\n")), offset - (bytes.LastIndexByte(before, '\n') + 1)
}

// brackets finds the pairs of brackets of a text, in the order of their ends,
// and what is missing at its end to close all. Deep is the byte at which they
// are nested beyond the limit, -1 when they are not. Quotes are known where a
// value can begin; an apostrophe elsewhere is part of a word.
func brackets(text []byte) (pairs []bracket, open string, deep int) {
	var stack []int
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'':
			if begins(text, i) {
				i = skipQuoted(text, i)
			}
		case '#':
			if i > 0 && (text[i-1] == ' ' || text[i-1] == '\n') {
				for i+1 < len(text) && text[i+1] != '\n' {
					i++
				}
			}
		case '[', '{':
			if len(stack) > MaxDepth {
				return nil, "", i
			}
			stack = append(stack, i)
		case ']', '}':
			if len(stack) == 0 {
				continue
			}
			if text[stack[len(stack)-1]]+2 != c { // one that closes nothing is a fault by itself
				pairs = append(pairs, bracket{i, i + 1, closers(text, stack)})
				continue
			}
			from := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			pairs = append(pairs, bracket{from, i + 1, closers(text, stack)})
		}
	}
	return pairs, closers(text, stack), -1
}

// begins reports whether a value can begin at a byte: after a bracket, a comma, a
// colon or a space.
func begins(text []byte, at int) bool {
	return at == 0 || strings.IndexByte(" \n\t,:[{", text[at-1]) >= 0
}

// skipQuoted returns the byte that ends a text in quotes, the last byte when
// nothing does.
func skipQuoted(text []byte, from int) int {
	quote := text[from]
	for i := from + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote:
			return i
		}
	}
	return len(text) - 1
}

// closers returns what closes the open brackets at some bytes, innermost
// first.
func closers(text []byte, stack []int) string {
	var b strings.Builder
	for _, at := range slices.Backward(stack) {
		b.WriteByte(text[at] + 2) // ] and } stand two behind [ and {
	}
	return b.String()
}
