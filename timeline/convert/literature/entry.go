package literature

import (
	"strings"
	"unicode"
)

// entry is an entry of BibTeX.
type entry struct {
	kind, key string
	fields    map[string]string // by name in small letters, as written
	line      int
}

// deepest is how many braces may lie within each other in a value.
const deepest = 100

// scanner goes through a text of BibTeX.
type scanner struct {
	text    string
	at      int
	line    int
	strings map[string]string // abbreviations
}

// entries returns the entries of a text. What is between them is a comment, and an entry
// that is broken ends where it breaks.
func entries(text string) (all []entry) {
	s := &scanner{text: text, line: 1, strings: map[string]string{}}
	for s.to('@') {
		e := entry{line: s.line, fields: map[string]string{}}
		e.kind = strings.ToLower(s.word())
		s.space()
		if !s.next('{') && !s.next('(') {
			continue
		}
		switch e.kind {
		case "comment", "preamble":
			continue
		case "string":
			s.fields(s.strings)
			continue
		}
		e.key = strings.TrimSpace(s.until(",})"))
		s.next(',')
		s.fields(e.fields)
		if len(e.fields) > 0 {
			all = append(all, e)
		}
	}
	return all
}

// to goes behind the next character c; false at the end.
func (s *scanner) to(c byte) bool {
	for s.at < len(s.text) {
		if s.step() == c {
			return true
		}
	}
	return false
}

func (s *scanner) step() byte {
	c := s.text[s.at]
	if c == '\n' {
		s.line++
	}
	s.at++
	return c
}

func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) next(c byte) bool {
	if s.at < len(s.text) && s.peek() == c {
		s.step()
		return true
	}
	return false
}

func (s *scanner) space() {
	for s.at < len(s.text) && unicode.IsSpace(rune(s.peek())) {
		s.step()
	}
}

// until returns what is before one of some characters.
func (s *scanner) until(ends string) string {
	from := s.at
	for s.at < len(s.text) && strings.IndexByte(ends, s.peek()) < 0 {
		s.step()
	}
	return s.text[from:s.at]
}

func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.text) && (s.peek() == '-' || s.peek() == '_' || s.peek() < 0x80 && (unicode.IsLetter(rune(s.peek())) || unicode.IsDigit(rune(s.peek())))) {
		s.step()
	}
	return s.text[from:s.at]
}

// fields reads name = value pairs up to the end of the entry.
func (s *scanner) fields(to map[string]string) {
	for {
		s.space()
		for s.next(',') {
			s.space()
		}
		name := strings.ToLower(s.word())
		s.space()
		if name == "" || !s.next('=') {
			return
		}
		to[name] = s.value()
	}
}

// value reads a value: parts in braces, in quotes, numbers and abbreviations, with #
// between them.
func (s *scanner) value() string {
	var b strings.Builder
	for {
		s.space()
		switch {
		case s.next('{'):
			b.WriteString(s.braced('}'))
		case s.next('"'):
			b.WriteString(s.braced('"'))
		default:
			word := strings.TrimSpace(s.until(",}#\n)"))
			if known, ok := s.strings[strings.ToLower(word)]; ok {
				word = known
			}
			b.WriteString(word)
		}
		s.space()
		if !s.next('#') {
			return b.String()
		}
	}
}

// braced returns what is before the end that belongs to a beginning.
func (s *scanner) braced(end byte) string {
	from, depth := s.at, 0
	for s.at < len(s.text) {
		c := s.peek()
		switch {
		case c == '\\' && s.at+1 < len(s.text):
			s.step()
		case c == end && depth == 0:
			text := s.text[from:s.at]
			s.step()
			return text
		case c == '{':
			depth = min(depth+1, deepest)
		case c == '}':
			depth = max(depth-1, 0)
		}
		s.step()
	}
	return s.text[from:s.at]
}
