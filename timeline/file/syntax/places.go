package syntax

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
)

// places translates a line and column of the parser into those an editor
// shows. The two differ where a line was indented with tabs, and where a text
// holds one of the rare line ends that YAML knows and editors do not.
type places struct {
	starts  []diag.Pos     // file place at which each line of the parser begins
	ends    []int          // file column after its last character
	edits   map[int][]edit // by line of the parser, from 1; in the order of columns
	shifted map[int]int    // more characters at the beginning of a line of the parser
}

// edit is a place in a line at which the parser is given more or fewer
// characters than the file has.
type edit struct {
	column int // of the parser, from 1, at which they begin
	length int // of what the parser is given
	by     int // characters more than in the file
}

// newPlaces goes through a text once and notes where its lines begin.
func newPlaces(text string) *places {
	p := &places{starts: make([]diag.Pos, 0, 1+strings.Count(text, "\n"))}
	here := diag.Pos{Line: 1, Column: 1}
	p.starts = append(p.starts, here)
	for i := 0; i < len(text); {
		size := 1
		switch c := text[i]; {
		case c == '\n' || c == '\r' && !strings.HasPrefix(text[i+1:], "\n"):
			p.ends = append(p.ends, here.Column)
			here = diag.Pos{Line: here.Line + 1, Column: 1}
			p.starts = append(p.starts, here)
		case c < utf8.RuneSelf:
			here.Column++
		default:
			var char rune
			char, size = utf8.DecodeRuneInString(text[i:])
			here.Column++
			if char == '\u0085' || char == '\u2028' || char == '\u2029' {
				p.ends = append(p.ends, here.Column-1)
				p.starts = append(p.starts, here)
			}
		}
		i += size
	}
	p.ends = append(p.ends, here.Column)
	return p
}

// at returns the place in the file of a line and column of the parser, both
// from 1. The parser counts bytes within a tag, so its column may lie behind
// the line; then the place is its last character.
func (p *places) at(line, column int) diag.Pos {
	line = min(max(line, 1), len(p.starts))
	start, end := p.starts[line-1], p.ends[line-1]
	if p.shifted != nil {
		column -= p.shifted[line]
	}
	if p.edits != nil {
		more := 0
		for _, e := range p.edits[line] {
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

// shift says that a line is given to the parser with more or fewer characters
// at its beginning than before.
func (p *places) shift(line, by int) {
	if p.shifted == nil {
		p.shifted = map[int]int{}
	}
	p.shifted[line] += by
}

// edit says that the parser is given another number of characters within a
// line; the edits of a line come in the order of their columns.
func (p *places) edit(line, column, length, by int) {
	if p.edits == nil {
		p.edits = map[int][]edit{}
	}
	p.edits[line] = append(p.edits[line], edit{column, length, by})
}

// parserLines cuts a text into the lines that the parser counts, without their
// ends.
func parserLines(text string) []string {
	var lines []string
	from := 0
	for i := 0; i < len(text); {
		char, size := rune(text[i]), 1
		if char >= utf8.RuneSelf {
			char, size = utf8.DecodeRuneInString(text[i:])
		}
		end := i
		i += size
		switch char {
		case '\r':
			if strings.HasPrefix(text[i:], "\n") {
				i++
			}
		case '\n', '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		lines = append(lines, text[from:end])
		from = i
	}
	return append(lines, text[from:])
}

// placeOf returns the place of a byte of a text.
func placeOf(text string, offset int) diag.Pos {
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
