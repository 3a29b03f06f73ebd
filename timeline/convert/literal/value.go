package literal

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/file/syntax/values"
)

var (
	numberForm = regexp.MustCompile(`^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`)
	dateForm   = regexp.MustCompile(`^(?:new\s+Date|Date\.UTC|(?:vis\.)?moment(?:\.utc)?|Date\.parse)\s*\(\s*(?:Date\.UTC\s*\(\s*)?((?:[^()"'` + "`" + `]|"[^"\n]*"|'[^'\n]*')*)\)`)
	plainDates = regexp.MustCompile(`^\s*["']([^"']*)["']\s*(?:,\s*["'][^"']*["']\s*)?$`)
)

// value reads a value; false where there is none that is written out.
func (s *scanner) value(depth int) (*values.Node, bool) {
	if depth > deepest || s.budget <= 0 {
		return nil, false
	}
	s.budget--
	s.left--
	c := s.peek()
	n := &values.Node{Kind: values.Scalar, Pos: s.pos(), Weight: 1}
	switch c {
	case '[':
		return n, s.list(n, depth)
	case '{':
		return n, s.object(n, depth)
	case '"', '\'', '`':
		text, ok := s.joined()
		n.Text = text
		return n, ok
	}
	rest := s.text[s.at:]
	if m := numberOf(rest); m != "" {
		s.at += len(m)
		n.Text, n.Plain = strings.ReplaceAll(m, "_", ""), true
		return n, true
	}
	if m := dateIn(rest); m != nil {
		s.at += len(m[0])
		if strings.Count(m[0], "(") > strings.Count(m[0], ")") && s.peek() == ')' { // of new Date(Date.UTC(…))
			s.at++
		}
		n.Text, n.Plain = dateOf(m[1]), true
		return n, true
	}
	if m := nameOf(rest); m != "" {
		s.at += len(m)
		if m == "true" || m == "false" {
			n.Text, n.Plain = m, true
			return n, true
		}
		n.Kind = values.Null // null, undefined, or what the program works out
		return n, true
	}
	n.Kind = values.Null
	return n, s.at < len(s.text) && strings.IndexByte("(-+!.", c) >= 0
}

// numberOf returns the number that a text begins with, "" for none.
func numberOf(s string) string {
	if s == "" || strings.IndexByte("0123456789+-.", s[0]) < 0 {
		return ""
	}
	return numberForm.FindString(s)
}

// nameOf returns the name that a text begins with, "" for none.
func nameOf(s string) string {
	end := strings.IndexFunc(s, func(c rune) bool { return c != '_' && c != '$' && !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if end < 0 {
		end = len(s)
	}
	if end == 0 || s[0] >= '0' && s[0] <= '9' {
		return ""
	}
	return s[:end]
}

// longestDate is the most bytes that a date takes which a program makes.
const longestDate = 300

// dateIn returns the date that a text begins with, and what it is made of; nil for none.
func dateIn(s string) []string {
	if s == "" || strings.IndexByte("nDmv", s[0]) < 0 {
		return nil
	}
	return dateForm.FindStringSubmatch(s[:min(len(s), longestDate)])
}

// dateOf writes the numbers of a date as ISO 8601: months are counted from 0. Texts are
// dates as they are, a number alone is milliseconds; "" for now.
func dateOf(args string) string {
	if m := plainDates.FindStringSubmatch(args); m != nil {
		return m[1]
	}
	var numbers []int
	for part := range strings.SplitSeq(args, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return ""
		}
		numbers = append(numbers, n)
	}
	if len(numbers) == 1 {
		return strconv.Itoa(numbers[0])
	}
	return isoOf(numbers)
}

// isoOf writes year, month from 0, day, hour, minute and second. What is beyond its
// range, as programs may have it, is none.
func isoOf(n []int) string {
	text := strconv.Itoa(n[0])
	if n[0] >= 0 && n[0] < 100 {
		text = strconv.Itoa(1900 + n[0])
	}
	if n[1] < 0 || n[1] > 11 {
		return ""
	}
	text += "-" + two(n[1]+1)
	if len(n) == 2 {
		return text
	}
	text += "-" + two(n[2])
	if len(n) > 3 && (n[3] != 0 || len(n) > 4 && n[4] != 0) {
		minute, second := 0, 0
		if len(n) > 4 {
			minute = n[4]
		}
		if len(n) > 5 {
			second = n[5]
		}
		text += "T" + two(n[3]) + ":" + two(minute) + ":" + two(second)
	}
	return text
}

func two(n int) string { return strings.Repeat("0", max(0, 2-len(strconv.Itoa(n)))) + strconv.Itoa(n) }

// list reads a list from its bracket on.
func (s *scanner) list(n *values.Node, depth int) bool {
	n.Kind, n.Flow = values.List, true
	s.at++
	for s.budget > 0 {
		if s.left <= 0 {
			return true
		}
		switch s.peek() {
		case ']':
			s.at++
			return true
		case ',':
			s.at++
			s.budget--
			continue
		}
		item, ok := s.value(depth + 1)
		if !ok || s.left > 0 && !s.rest() {
			return false
		}
		n.Items = append(n.Items, item)
		n.Weight += item.Weight
		if s.peek() == ',' {
			s.at++
		}
	}
	return false
}

// object reads an object from its brace on.
func (s *scanner) object(n *values.Node, depth int) bool {
	n.Kind, n.Flow = values.Mapping, true
	s.at++
	for s.budget > 0 {
		if s.left <= 0 {
			return true
		}
		switch s.peek() {
		case '}':
			s.at++
			return true
		case ',':
			s.at++
			s.budget--
			continue
		}
		key, ok := s.key()
		if !ok {
			return false
		}
		value := &values.Node{Pos: key.Pos}
		switch s.peek() {
		case ':':
			s.at++
			if value, ok = s.value(depth + 1); !ok || s.left > 0 && !s.rest() {
				return false
			}
		case ',', '}': // the name alone
		default:
			return false
		}
		n.Pairs = append(n.Pairs, values.Pair{Key: key, Value: value})
		n.Weight += value.Weight
		if s.peek() == ',' {
			s.at++
		}
	}
	return false
}

// key reads the name of a value in an object.
func (s *scanner) key() (*values.Node, bool) {
	n := &values.Node{Kind: values.Scalar, Pos: s.pos(), Weight: 1}
	rest := s.text[s.at:]
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		text, ok := s.quoted()
		n.Text = text
		return n, ok
	}
	if n.Text = nameOf(rest); n.Text == "" {
		n.Text = numberOf(rest)
	}
	s.at += len(n.Text)
	return n, n.Text != ""
}

// rest skips what a program does with a value, up to what comes after it; false where no
// value can end so.
func (s *scanner) rest() bool {
	open := 0
	for s.budget > 0 {
		c := s.peek()
		if open == 0 && strings.IndexByte(")]},;", c) >= 0 {
			return c != ')' && c != ';'
		}
		switch c {
		case 0:
			return false
		case '(', '[', '{':
			open++
		case ')', ']', '}':
			open--
		case '"', '\'', '`':
			if _, ok := s.quoted(); !ok {
				return false
			}
			continue
		}
		s.at++
		s.budget--
	}
	return false
}

// joined reads texts with a plus between them.
func (s *scanner) joined() (string, bool) {
	text, ok := s.quoted()
	for ok && s.peek() == '+' {
		at := s.at
		s.at++
		if c := s.peek(); c != '"' && c != '\'' && c != '`' {
			s.at = at
			return text, true
		}
		var more string
		more, ok = s.quoted()
		text += more
	}
	return text, ok
}

// quoted reads a text in quotes; false where it does not end.
func (s *scanner) quoted() (string, bool) {
	quote := s.text[s.at]
	var b strings.Builder
	for i := s.at + 1; i < len(s.text); i++ {
		s.budget--
		switch c := s.text[i]; {
		case c == quote:
			s.at = i + 1
			return b.String(), true
		case c == '\n' && quote != '`':
			return "", false
		case c == '\\' && i+1 < len(s.text):
			i += s.escaped(&b, i+1)
		default:
			b.WriteByte(c)
		}
	}
	return "", false
}

// escaped writes what a backslash before a place means, and returns how many signs it
// takes.
func (s *scanner) escaped(b *strings.Builder, at int) int {
	switch c := s.text[at]; c {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r', '\n', 'b', 'f', 'v', '0':
	case 'u', 'x':
		n := 4
		if c == 'x' {
			n = 2
		}
		if at+n < len(s.text) {
			if code, err := strconv.ParseUint(s.text[at+1:at+1+n], 16, 32); err == nil && utf8.ValidRune(rune(code)) {
				b.WriteRune(rune(code))
				return n + 1
			}
		}
	default:
		b.WriteByte(c)
	}
	return 1
}
