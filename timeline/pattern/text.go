package pattern

import (
	"fmt"
	"strconv"
	"strings"
)

// English is a pattern or a text in English. It is the key of its translations:
// every constant of this type is in assets/locale, which a test holds.
type English string

// String returns the text as it stands in English.
func (e English) String() string { return string(e) }

// Language knows the patterns of a language.
type Language interface {
	// Pattern returns what stands for a pattern in the language, for the number n
	// where the text tells one; n is −1 where it tells none. What has no
	// translation is returned as it is.
	Pattern(english string, n int) string
}

// Counting is a Language that knows how it writes large numbers.
type Counting interface {
	// Number writes a whole number, such as in groups of digits.
	Number(n int64) string
}

// InEnglish is the language that every text is written in.
var InEnglish Language = untranslated{} //nolint:gochecknoglobals // a constant, in effect

type untranslated struct{}

func (untranslated) Pattern(english string, _ int) string { return english }

func (untranslated) Number(n int64) string { return Grouped(n, ",") }

// Grouped writes a whole number with something between groups of three digits, from 10,000 on.
func Grouped(n int64, between string) string {
	s := strconv.FormatInt(n, 10)
	if n < 0 {
		return "−" + Grouped(-n, between)
	}
	if len(s) < 5 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + between + s[i:]
	}
	return s
}

// Value is what is told in the language of the reader, such as a Text or a date.
type Value interface {
	In(l Language) string
}

// Text is a pattern and what fills it. The zero Text says nothing.
type Text struct {
	Pattern English
	Args    []Arg
}

// Arg fills a name: with a string as it stands, an English or a Value in the
// language of the reader, or an int.
type Arg struct {
	Name  string
	Value any
}

// T returns a text; pairs are names and their values. The number of a text that has a
// singular is an int with the name N, which is written as counts are; other ints may be years.
func T(pattern English, pairs ...any) Text {
	t := Text{Pattern: pattern}
	for i := 0; i+1 < len(pairs); i += 2 {
		t.Args = append(t.Args, Arg{fmt.Sprint(pairs[i]), pairs[i+1]})
	}
	return t
}

// IsZero reports whether the text says nothing.
func (t Text) IsZero() bool { return t.Pattern == "" }

// String returns the text in English.
func (t Text) String() string { return t.In(InEnglish) }

// In returns the text in a language.
func (t Text) In(l Language) string {
	if t.Pattern == "" {
		return ""
	}
	pairs, n := make([]string, 0, 2*len(t.Args)), -1
	for _, a := range t.Args {
		number, isNumber := a.Value.(int)
		if !isNumber || a.Name != "N" {
			pairs = append(pairs, a.Name, Tell(a.Value, l))
			continue
		}
		n = number
		pairs = append(pairs, a.Name, Count(n, l))
	}
	return Fill(l.Pattern(string(t.Pattern), n), pairs...)
}

// Count writes how many things there are, in a language.
func Count(n int, l Language) string {
	if c, ok := l.(Counting); ok {
		return c.Number(int64(n))
	}
	return strconv.Itoa(n)
}

// Tell returns a value as it is told in a language.
func Tell(value any, l Language) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case English:
		return v.In(l)
	case Value:
		return v.In(l)
	}
	return fmt.Sprint(value)
}

// In returns the text in a language. The number of a character in brackets behind
// its name, (U+200B), is no part of the name.
func (e English) In(l Language) string {
	name, code, found := strings.Cut(string(e), codePoint)
	if !found {
		return l.Pattern(string(e), -1)
	}
	return l.Pattern(name, -1) + codePoint + code
}

// codePoint begins the number of a character behind its name.
const codePoint = " (U+"

// Series is several values, one after the other: “a, b” or, with Or, “a, b or c”.
type Series struct {
	Items []any
	Or    bool
}

// Series joins with these; translators have them as all other texts.
const (
	comma English = ", "
	or    English = " or "
)

// In returns the series in a language.
func (s Series) In(l Language) string {
	var b strings.Builder
	for i, item := range s.Items {
		switch {
		case i == 0:
		case s.Or && i == len(s.Items)-1:
			b.WriteString(or.In(l))
		default:
			b.WriteString(comma.In(l))
		}
		b.WriteString(Tell(item, l))
	}
	return b.String()
}

// String returns the series in English.
func (s Series) String() string { return s.In(InEnglish) }

// AnyOf returns texts that stand as they are as a series with “or”.
func AnyOf(texts []string) Series {
	s := Series{Or: true}
	for _, t := range texts {
		s.Items = append(s.Items, t)
	}
	return s
}
