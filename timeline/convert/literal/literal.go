// Package literal finds the values that are written out in a program in JavaScript, or in
// the scripts of a web page: lists and objects, with their places. Nothing is run: of a
// value that the program works out, nothing is known but that it is there.
package literal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// Bounds of what is read.
const (
	deepest = 60
	most    = 4_000_000 // values
	work    = 12        // signs looked at for each sign of the text, after which reading ends
)

// Read returns the outermost lists and objects of a text, in its order; whole is false
// where it was given up before the end.
func Read(text string) (all []*values.Node, whole bool) { return readMost(text, most) }

// readMost is Read for at most so many values.
func readMost(text string, most int) (all []*values.Node, whole bool) {
	if strings.HasPrefix(strings.TrimSpace(text), "<") {
		text = scripts(text)
	}
	s := &scanner{text: text, budget: work*len(text) + 1000, left: most}
	for s.at < len(text) && s.budget > 0 && s.left > 0 {
		switch text[s.at] {
		case '[', '{':
			s.pos() // so that what is read again is counted from here on
			begin := *s
			n, ok := s.value(0)
			if ok && len(n.Items)+len(n.Pairs) > 0 {
				all = append(all, n)
				continue
			}
			budget, left := s.budget, s.left
			*s = begin
			s.budget, s.left = budget, left
			s.at++
		case '"', '\'', '`':
			if _, ok := s.quoted(); !ok {
				s.at++
			}
		default:
			if !s.skipComment() {
				s.at++
				s.budget--
			}
		}
	}
	return all, s.at >= len(text)
}

// scripts returns a web page with spaces in place of all that is no script, so that
// places stay what they are.
func scripts(page string) string {
	small := strings.ToLower(page)
	if len(small) != len(page) { // letters whose small forms are longer
		small = page
	}
	b := []byte(page)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			if b[i] != '\n' {
				b[i] = ' '
			}
		}
	}
	at := 0
	for {
		open := strings.Index(small[at:], "<script")
		if open < 0 {
			break
		}
		inner := strings.IndexByte(small[at+open:], '>')
		if inner < 0 {
			break
		}
		begin := at + open + inner + 1
		blank(at, begin)
		end := strings.Index(small[begin:], "</script")
		if end < 0 {
			return string(b)
		}
		at = begin + end
	}
	blank(at, len(b))
	return string(b)
}

// scanner reads values from a place of a text on.
type scanner struct {
	text   string
	at     int
	budget int
	left   int // how many values may still be read; where none may, all that is open ends

	line, column, counted int // of the last place that was asked for, counted from 0
}

// pos returns the place where the scanner is. Places are asked for in their order, but
// for what is read again.
func (s *scanner) pos() diag.Pos {
	if s.at < s.counted {
		s.line, s.column, s.counted = 0, 0, 0
	}
	passed := s.text[s.counted:s.at]
	if n := strings.Count(passed, "\n"); n > 0 {
		s.line += n
		s.column = 0
		passed = passed[strings.LastIndexByte(passed, '\n')+1:]
	}
	s.column += utf8.RuneCountInString(passed)
	s.counted = s.at
	return diag.Pos{Line: s.line + 1, Column: s.column + 1}
}

// space skips spaces and comments.
func (s *scanner) space() {
	for s.at < len(s.text) && s.budget > 0 {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !unicode.IsSpace(r) && r != '\uFEFF' {
			if s.skipComment() {
				continue
			}
			return
		}
		s.at += size
		s.budget--
	}
}

func (s *scanner) skipComment() bool {
	rest := s.text[s.at:]
	var end int
	switch {
	case strings.HasPrefix(rest, "//"):
		end = strings.IndexByte(rest, '\n')
	case strings.HasPrefix(rest, "/*"):
		if end = strings.Index(rest[2:], "*/"); end >= 0 {
			end += 4
		}
	default:
		return false
	}
	if end < 0 {
		end = len(rest)
	}
	s.at += end
	s.budget -= end
	return true
}

// peek returns the sign that comes after spaces, 0 at the end.
func (s *scanner) peek() byte {
	if s.space(); s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}
