package edit

import (
	"bytes"
	"unicode/utf8"

	"tideline/timeline/diag"
)

// places finds the bytes of places, in their order: lines end as editors end them, columns
// are characters, and a byte order mark is no part of the first line.
type places struct {
	text []byte
	line int // the number of the present line, from 0
	at   int // where it begins
}

const byteOrderMark = "\uFEFF"

// offset returns the byte of a place that is not before one that was asked for earlier, −1
// where there is none.
func (p *places) offset(pos diag.Pos) int {
	if p.line == 0 {
		p.line, p.at = 1, len(p.text)-len(bytes.TrimPrefix(p.text, []byte(byteOrderMark)))
	}
	for p.line < pos.Line {
		i := bytes.IndexAny(p.text[p.at:], "\r\n")
		if i < 0 {
			return -1
		}
		p.at += i + 1
		if p.text[p.at-1] == '\r' && p.at < len(p.text) && p.text[p.at] == '\n' {
			p.at++
		}
		p.line++
	}
	at := p.at
	for column := 1; column < pos.Column && at < len(p.text); column++ {
		_, size := utf8.DecodeRune(p.text[at:])
		at += size
	}
	return at
}

// position returns the place of a byte.
func position(text []byte, at int) diag.Pos {
	pos := diag.Pos{Line: 1, Column: 1}
	for i := len(text) - len(bytes.TrimPrefix(text, []byte(byteOrderMark))); i < min(at, len(text)); {
		c, size := utf8.DecodeRune(text[i:])
		i += size
		switch {
		case c == '\n' || c == '\r' && (i == len(text) || text[i] != '\n'):
			pos = diag.Pos{Line: pos.Line + 1, Column: 1}
		case c != '\r':
			pos.Column++
		}
	}
	return pos
}
