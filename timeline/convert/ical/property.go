package ical

import (
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// property is one line of a calendar, put together again where it was folded.
type property struct {
	name   string // in capitals
	params string // as written, without the first semicolon
	value  string // as written
	line   int    // of its beginning
}

func (p property) pos() diag.Pos { return draft.LineAt(p.line) }

// lines returns the properties of a file. A line that begins with a space or a tab goes
// on with the one before it. Lines without a colon are not properties, which is told.
func (r *reader) lines(text string) (all []property) {
	var open []byte
	start, line := 0, 0
	end := func() {
		if p, ok := parse(string(open), start); ok {
			all = append(all, p)
		} else if rest := draft.Line(string(open)); rest != "" {
			r.Left(draft.LineAt(start), rest, pattern.English("it is no line of a calendar"))
		}
		open = open[:0]
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	for one := range strings.SplitSeq(text, "\n") {
		line++
		if one != "" && (one[0] == ' ' || one[0] == '\t') && start > 0 {
			open = append(open, one[1:]...)
			continue
		}
		end()
		start = line
		open = append(open, one...)
	}
	end()
	return all
}

// parse cuts a line at its first colon outside of quotes.
func parse(s string, line int) (property, bool) {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ':' && !quoted:
			head, value := s[:i], s[i+1:]
			name, params, _ := strings.Cut(head, ";")
			name = strings.ToUpper(strings.TrimSpace(name))
			if _, bare, grouped := strings.Cut(name, "."); grouped {
				name = bare
			}
			return property{name, params, strings.TrimSpace(value), line}, name != ""
		}
	}
	return property{}, false
}

// param returns a parameter of a property without quotes, "" for none.
func (p property) param(name string) string {
	for _, one := range p.split() {
		if key, value, found := strings.Cut(one, "="); found && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return ""
}

// paramNames returns the names of the parameters of a property, in capitals.
func (p property) paramNames() (names []string) {
	for _, one := range p.split() {
		key, _, _ := strings.Cut(one, "=")
		names = append(names, strings.ToUpper(strings.TrimSpace(key)))
	}
	return names
}

// split cuts the parameters of a property at the semicolons outside of quotes.
func (p property) split() []string {
	quoted := false
	return strings.FieldsFunc(p.params, func(c rune) bool {
		if c == '"' {
			quoted = !quoted
		}
		return c == ';' && !quoted
	})
}

// text returns the value with what is escaped in it.
func (p property) text() string { return strings.Join(p.texts(), ",") }

// texts returns the values between commas that are not escaped.
func (p property) texts() []string {
	all := []string{}
	var b strings.Builder
	for i := 0; i < len(p.value); i++ {
		c := p.value[i]
		switch {
		case c == '\\' && i+1 < len(p.value):
			i++
			if next := p.value[i]; next == 'n' || next == 'N' {
				b.WriteByte('\n')
			} else {
				b.WriteByte(next)
			}
		case c == ',':
			all = append(all, b.String())
			b.Reset()
		default:
			b.WriteByte(c)
		}
	}
	return append(all, b.String())
}
