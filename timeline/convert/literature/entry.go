package literature

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// entry is an entry of BibTeX.
type entry struct {
	kind, key string
	fields    map[string]string // by name in small letters, as written
	line      int
}

// mostAlike is how many fields of one name are taken of an entry.
const mostAlike = 20

// deepest is how many braces may lie within each other in a value.
const deepest = 100

// scanner goes through a text of BibTeX.
type scanner struct {
	text    string
	at      int
	line    int
	strings map[string]string // abbreviations
	again   int               // bytes that were read a second time
}

// entries returns the entries of a text. What is between them is a comment, and an entry
// that is broken ends where it breaks: both are told.
func (r *reader) entries(text string) (all []entry) {
	s := &scanner{text: text, line: 1, strings: map[string]string{}}
	for {
		from, line := s.at, s.line
		found := s.to('@')
		r.comment(strings.TrimSuffix(s.text[from:s.at], "@"), line)
		if !found {
			return all
		}
		e := entry{line: s.line, fields: map[string]string{}}
		from = s.at
		e.kind = strings.ToLower(s.word())
		s.space()
		if !s.next('{') && !s.next('(') {
			r.comment("@"+s.text[from:s.at], e.line)
			continue
		}
		switch e.kind {
		case "comment", "preamble":
			from = s.at
			s.braced('}')
			r.comment("@"+e.kind+"{"+s.text[from:s.at], e.line)
			continue
		case "string":
			s.fields(s.strings)
			s.ends()
			continue
		}
		e.key = strings.TrimSpace(s.until(",})"))
		s.next(',')
		s.fields(e.fields)
		if !s.ends() {
			r.Left(draft.LineAt(e.line), cmp.Or(e.key, e.kind), pattern.English("the entry breaks off, and what comes after that in it is not read"))
		}
		if len(e.fields) > 0 {
			all = append(all, e)
		} else {
			r.Left(draft.LineAt(e.line), cmp.Or(e.key, e.kind), pattern.English("the entry says nothing"))
		}
	}
}

// comment tells of a text that stands between entries.
func (r *reader) comment(text string, line int) {
	whole := text
	text = strings.TrimLeft(text, " \t\r\n,")
	if rest := draft.Line(text); rest != "" {
		at := line + strings.Count(whole[:len(whole)-len(text)], "\n")
		r.Left(draft.LineAt(at), rest, pattern.English("it is a comment of its author"))
	}
}

// ends goes behind the end of an entry; false where that is not what comes next.
func (s *scanner) ends() bool {
	s.space()
	return s.next('}') || s.next(')')
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
		value := s.value()
		for n, first := 2, name; to[name] != "" && to[name] != value && n < mostAlike; n++ { // which is said again
			name = first + "-" + strconv.Itoa(n)
		}
		to[name] = value
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

// braced returns what is before the end that belongs to a beginning. A value that never ends
// goes up to the next entry.
func (s *scanner) braced(end byte) string {
	from, line, depth := s.at, s.line, 0
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
	if s.again += len(s.text) - from; s.again < mostAgain {
		if next := nextForm.FindStringIndex(s.text[from:]); next != nil {
			s.at = from + next[0]
			s.line = line + strings.Count(s.text[from:s.at], "\n")
		}
	}
	return s.text[from:s.at]
}

// nextForm is where another entry begins.
var nextForm = regexp.MustCompile(`\n[ \t]*@[A-Za-z]+[ \t]*[{(]`)

// mostAgain is how many bytes are read a second time behind values that never end.
const mostAgain = 64 << 20
