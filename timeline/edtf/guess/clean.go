package guess

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleaned is a text without what has nothing to do with the date: signs that
// cannot be seen, quotation marks around it, a comma after it. Spaces of every
// kind become one plain space, and the wide signs of East Asian keyboards those
// of ASCII.
func cleaned(text string) string {
	const toPlain = '！' - '!' // from the wide forms to those of ASCII
	var b strings.Builder
	gap := false
	for _, c := range text {
		switch {
		case unicode.IsSpace(c):
			gap = true
			continue
		case unicode.Is(unicode.Cf, c): // soft hyphens, joiners, marks of direction
			continue
		case c >= '！' && c <= '～':
			c -= toPlain
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(c)
	}
	return strings.TrimSpace(strings.Trim(b.String(), "\"'“”„‘’«»`;,!: "))
}

// cutWord takes a word from the beginning of a text, whatever its case. It must
// end there: “c” is no word of “century”.
func cutWord(text, word string) (rest string, ok bool) {
	if len(text) < len(word) || !strings.EqualFold(text[:len(word)], word) {
		return text, false
	}
	rest = text[len(word):]
	last, _ := utf8.DecodeLastRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(last) && unicode.IsLetter(next) {
		return text, false
	}
	return strings.TrimLeft(rest, " "), rest != ""
}

// cutLastWord takes a word from the end of a text, whatever its case.
func cutLastWord(text, word string) (rest string, ok bool) {
	at := len(text) - len(word)
	if at <= 0 || !strings.EqualFold(text[at:], word) {
		return text, false
	}
	first, _ := utf8.DecodeRuneInString(word)
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	if unicode.IsLetter(first) && unicode.IsLetter(before) {
		return text, false
	}
	return strings.TrimRight(text[:at], " ,"), true
}

// splitWord splits a text at each place of a separator, whatever its case.
func splitWord(text, separator string) []string {
	lower := lowered(text)
	var parts []string
	from := 0
	for {
		i := strings.Index(lower[from:], separator)
		if i < 0 {
			return append(parts, strings.TrimSpace(text[from:]))
		}
		parts = append(parts, strings.TrimSpace(text[from:from+i]))
		from += i + len(separator)
	}
}

// lowered is strings.ToLower for the letters of ASCII: every byte keeps its
// place.
func lowered(text string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}, text)
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
