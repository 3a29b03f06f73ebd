package yaml

import (
	"sort"
	"strings"
	"unicode/utf8"

	"tideline/timeline/file/syntax/sourcemap"
)

// source finds in the text that is being parsed what the parser drops: comments and
// tags. Values come in the order of the text, so that the way to each is short.
type source struct {
	text   string
	starts []int // byte at which each line begins
	line   int   // of the place that was looked at last, from 1
	column int   // in characters, from 1
	byte   int
}

func newSource(text string) *source {
	s := &source{text: text, starts: []int{0}}
	for i, c := range text {
		if sourcemap.IsLineEnd(c) && (c != '\r' || !strings.HasPrefix(text[i+1:], "\n")) {
			s.starts = append(s.starts, i+utf8.RuneLen(c))
		}
	}
	return s
}

// offset returns the byte of a line and column of the parser.
func (s *source) offset(line, column int) int {
	line = min(max(line, 1), len(s.starts))
	if line != s.line || column < s.column {
		s.line, s.column, s.byte = line, 1, s.starts[line-1]
	}
	for s.column < column && s.byte < len(s.text) {
		_, size := utf8.DecodeRuneInString(s.text[s.byte:])
		s.byte += size
		s.column++
	}
	return s.byte
}

// lineAndColumn returns where a byte is, as the parser counts from 1.
func (s *source) lineAndColumn(at int) (line, column int) {
	line = sort.SearchInts(s.starts, at+1)
	return line, 1 + utf8.RuneCountInString(s.text[s.starts[line-1]:at])
}

// textEnd returns the byte after a text without quotes that begins at a byte,
// whose lines the parser has joined; -1 when it is not found there.
func (s *source) textEnd(from int, text string) int {
	at := from
	for _, c := range text {
		if c == ' ' || c == '\n' {
			at += len(s.text[at:]) - len(strings.TrimLeft(s.text[at:], " \t\r\n\u0085\u2028\u2029"))
			continue
		}
		if got, size := utf8.DecodeRuneInString(s.text[at:]); got == c {
			at += size
			continue
		}
		return -1
	}
	return at
}

// commentAt returns the byte of a comment that follows on the same line after spaces, -1
// when there is none, or when a space follows its sign: that was meant as a comment.
func (s *source) commentAt(at int) int {
	rest := s.text[at:]
	i := len(rest) - len(strings.TrimLeft(rest, " \t"))
	if i == 0 || i+1 >= len(rest) || rest[i] != '#' || strings.IndexByte(" \t\r\n", rest[i+1]) >= 0 {
		return -1
	}
	return at + i
}

// commentBelow returns the byte of a comment that begins the line after a text where the
// text would go on: further in than the key or the hyphen to which it belongs. It
// returns -1 when there is none, or when it was meant as a comment.
func (s *source) commentBelow(from, at int) int {
	end, next := sourcemap.LineEnd(s.text, at)
	if strings.Trim(s.text[at:end], " \t") != "" {
		return -1
	}
	line, _ := s.lineAndColumn(from)
	begin := s.starts[line-1]
	if at = s.commentAt(next); at < 0 || at-next <= owner(s.text[begin:from]) {
		return -1
	}
	return at
}

// owner returns the number of bytes before the key or the hyphen to which a value
// belongs, given what precedes the value on its line.
func owner(before string) int {
	rest := strings.TrimLeft(before, " ")
	hyphen := len(before) - len(rest) - 1
	for strings.HasPrefix(rest, "- ") {
		hyphen = len(before) - len(rest)
		rest = strings.TrimLeft(rest[1:], " ")
	}
	if rest == "" { // no key on this line
		return hyphen
	}
	return len(before) - len(rest)
}

// afterColon reports whether the last character before a byte, spaces aside, is a colon.
func (s *source) afterColon(at int) bool {
	return strings.HasSuffix(strings.TrimRight(s.text[:at], " \t\r\n"), ":")
}

// holdsCuts reports whether a text may contain what source looks for.
func holdsCuts(text string) bool {
	for _, sign := range []string{"#", "!", "&"} {
		for from := 0; ; {
			i := strings.Index(text[from:], sign)
			if i < 0 {
				break
			}
			from += i + 1
			if from > 1 && strings.IndexByte(" \t", text[from-2]) >= 0 &&
				(sign != "#" || from < len(text) && strings.IndexByte(" \t\r\n", text[from]) < 0) {
				return true
			}
		}
	}
	return false
}
