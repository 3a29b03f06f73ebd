package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostWords is how many words and how many conditions of a query count.
const mostWords = 32

// Query is what somebody looks for: all of the words, within what the filter keeps.
type Query struct {
	Words  []Word
	Filter Filter
}

// Word is a word that must be found, or the beginning of one; or a phrase, whose whole
// words follow each other. With Not it must not be found.
type Word struct {
	Text   string
	Phrase bool
	Not    bool
}

// Filter keeps the events that meet all of its conditions. The zero Filter keeps all.
type Filter struct{ Conditions []Condition }

// Condition says what a field must be: one of the values. With Not it must be none of
// them.
type Condition struct {
	Field  Field
	Not    bool
	Values []string
}

// Parse reads a query as it is typed: words, "phrases", field:value, and a hyphen
// before what must not be. A value has quotes where it holds spaces, and commas between
// alternatives. Whatever else is typed is words.
func Parse(text string) Query {
	var q Query
	text = strings.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune("“”„«»", c):
			return '"'
		case c == utf8.RuneError:
			return -1
		}
		return c
	}, strings.ToValidUTF8(text, ""))
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		var part string
		part, text = cutPart(text)
		q.add(part)
	}
	return q
}

// ParseFilter reads conditions; words, which filter nothing, are left out.
func ParseFilter(text string) Filter { return Parse(text).Filter }

// cutPart cuts a query after its first part: at a space that is not between quotes. A
// quote that is never closed is left out.
func cutPart(text string) (part, rest string) {
	quoted := false
	for at, c := range text {
		switch {
		case c == '"' && !quoted && !strings.Contains(text[at+1:], `"`):
			part, rest = cutPart(text[:at] + text[at+1:])
			return part, rest
		case c == '"':
			quoted = !quoted
		case unicode.IsSpace(c) && !quoted:
			return text[:at], text[at:]
		}
	}
	return text, ""
}

// add adds one part of a query.
func (q *Query) add(part string) {
	rest, not := strings.CutPrefix(part, "-")
	if c, _ := utf8.DecodeRuneInString(rest); not && c != '"' && !unicode.IsLetter(c) {
		rest, not = part, false // as -0043, which is a year
	}
	if word, value, ok := strings.Cut(rest, ":"); ok {
		if f, known := fieldOf(word); known {
			c := Condition{Field: f, Not: not, Values: valuesOf(value)}
			if len(c.Values) > 0 && len(q.Filter.Conditions) < mostWords {
				q.Filter.Conditions = append(q.Filter.Conditions, c)
			}
			return
		}
	}
	plain := strings.TrimSpace(strings.ReplaceAll(rest, `"`, ""))
	isPhrase := len(rest) > 1 && strings.HasPrefix(rest, `"`) && strings.HasSuffix(rest, `"`) ||
		strings.ContainsFunc(plain, unicode.IsSpace) // quotes within a word: a"b c"
	if !isPhrase && strings.Contains(part, `"`) {
		q.add(strings.TrimSpace(strings.ReplaceAll(part, `"`, "")))
		return
	}
	w := Word{Text: plain, Phrase: isPhrase, Not: not}
	if len(wordsOf(w.Text)) > 0 && len(q.Words) < mostWords {
		q.Words = append(q.Words, w)
	}
}

// valuesOf cuts values at their commas, those between quotes aside.
func valuesOf(text string) (values []string) {
	quoted := false
	for value := range strings.FieldsFuncSeq(text, func(c rune) bool {
		if c == '"' {
			quoted = !quoted
		}
		return c == ',' && !quoted
	}) {
		if value = strings.TrimSpace(strings.ReplaceAll(value, `"`, "")); len(wordsOf(value)) > 0 {
			values = append(values, value)
		}
	}
	return values
}

// IsEmpty reports whether nothing is looked for.
func (q Query) IsEmpty() bool { return len(q.Words) == 0 && len(q.Filter.Conditions) == 0 }

// String writes the query so that Parse reads the same again: the words, then the
// conditions.
func (q Query) String() string {
	var parts []string
	for _, w := range q.Words {
		text := w.Text
		if w.Phrase {
			text = `"` + text + `"`
		}
		if w.Not {
			text = "-" + text
		}
		parts = append(parts, text)
	}
	if filter := q.Filter.String(); filter != "" {
		parts = append(parts, filter)
	}
	return strings.Join(parts, " ")
}

// String writes the filter so that ParseFilter reads the same again.
func (f Filter) String() string {
	parts := make([]string, len(f.Conditions))
	for i, c := range f.Conditions {
		parts[i] = c.String()
	}
	return strings.Join(parts, " ")
}

// String writes the condition as it stands in a query.
func (c Condition) String() string {
	values := make([]string, len(c.Values))
	for i, v := range c.Values {
		if values[i] = v; strings.ContainsFunc(v, func(c rune) bool { return unicode.IsSpace(c) || c == ',' }) {
			values[i] = `"` + v + `"`
		}
	}
	not := ""
	if c.Not {
		not = "-"
	}
	return not + c.Field.String() + ":" + strings.Join(values, ",")
}
