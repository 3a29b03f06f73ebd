// Package sourcemap translates places in the text that the YAML parser is given into
// places in the file.
package sourcemap

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
)

// Map translates a line and column of the parser into those that an editor shows. They
// differ where the parser is given other characters than the file has, and where a text
// has one of the rare line ends that YAML knows and editors do not.
type Map struct {
	starts  []diag.Pos     // file place at which each line of the parser begins
	ends    []int          // file column after its last character
	edits   map[int][]edit // by line of the parser, from 1; in the order of columns
	shifted map[int]int    // more characters at the beginning of a line of the parser
}

// edit is a place in a line where the parser is given more or fewer characters than the
// file has.
type edit struct {
	column int // of the parser, from 1, at which they begin
	length int // of what the parser is given
	by     int // characters more than in the file
}

// New returns the map of a text that the parser is given as it is in the file.
func New(text string) *Map {
	m := &Map{starts: make([]diag.Pos, 0, 1+strings.Count(text, "\n"))}
	here := diag.Pos{Line: 1, Column: 1}
	m.starts = append(m.starts, here)
	for i := 0; i < len(text); {
		size := 1
		switch c := text[i]; {
		case c == '\n' || c == '\r' && !strings.HasPrefix(text[i+1:], "\n"):
			m.ends = append(m.ends, here.Column)
			here = diag.Pos{Line: here.Line + 1, Column: 1}
			m.starts = append(m.starts, here)
		case c < utf8.RuneSelf:
			here.Column++
		default:
			var char rune
			char, size = utf8.DecodeRuneInString(text[i:])
			here.Column++
			if char == '\u0085' || char == '\u2028' || char == '\u2029' {
				m.ends = append(m.ends, here.Column-1)
				m.starts = append(m.starts, here)
			}
		}
		i += size
	}
	m.ends = append(m.ends, here.Column)
	return m
}

// At returns the place in the file of a line and column of the parser, both counted
// from 1. The parser counts bytes within a tag, so its column may lie beyond the end of
// the line; then the place is the last character.
func (m *Map) At(line, column int) diag.Pos {
	line = min(max(line, 1), len(m.starts))
	start, end := m.starts[line-1], m.ends[line-1]
	if m.shifted != nil {
		column -= m.shifted[line]
	}
	if m.edits != nil {
		more := 0
		for _, e := range m.edits[line] {
			if column < e.column+e.length {
				column = min(column, e.column)
				break
			}
			more += e.by
		}
		column -= more
	}
	column += start.Column - 1
	if column > end { // miscounted within a tag
		column = end - 1
	}
	return diag.Pos{Line: start.Line, Column: max(column, 1)}
}

// Shift notes that the parser is given a line with more or fewer characters at its
// beginning than before.
func (m *Map) Shift(line, by int) {
	if m.shifted == nil {
		m.shifted = map[int]int{}
	}
	m.shifted[line] += by
}

// Edit notes that the parser is given length characters from a column of a line on, by
// more than the file has there. The edits of a line come in the order of their columns.
func (m *Map) Edit(line, column, length, by int) {
	if m.edits == nil {
		m.edits = map[int][]edit{}
	}
	m.edits[line] = append(m.edits[line], edit{column, length, by})
}

// Position returns the place of a byte of a text that has not been changed.
func Position(text string, offset int) diag.Pos {
	before := text[:offset]
	here := diag.Pos{Line: 1, Column: 1}
	for i, char := range before {
		switch {
		case char == '\n' || char == '\r' && !strings.HasPrefix(text[i+1:], "\n"):
			here = diag.Pos{Line: here.Line + 1, Column: 1}
		default:
			here.Column++
		}
	}
	return here
}
