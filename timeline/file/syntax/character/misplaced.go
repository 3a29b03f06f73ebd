package character

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/pattern"
)

// misplaced names a character that means something to other programs and nothing to a
// reader, such as a direction mark or a placeholder for an object; "" for all others.
func misplaced(c rune) pattern.English {
	switch {
	case c < '\u202D':
		return ""
	case c <= '\u202E':
		return "a mark that turns letters round" + CodePoint(c)
	case c >= '\uFFF9' && c <= '\uFFFB':
		return "a mark of annotations" + CodePoint(c)
	case c == '\uFFFC':
		return "a stand-in for a picture" + CodePoint(c)
	case c == '\u3164', c == '\uFFA0':
		return "a letter that cannot be seen" + CodePoint(c)
	}
	return ""
}

// WithoutMisplaced returns a text without misplaced characters. What names the
// first, "" for none.
func WithoutMisplaced(text string) (plain string, what pattern.English) {
	first := strings.IndexFunc(text, func(c rune) bool { return misplaced(c) != "" })
	if first < 0 {
		return text, ""
	}
	c, _ := utf8.DecodeRuneInString(text[first:])
	return strings.Map(func(c rune) rune {
		if misplaced(c) != "" {
			return -1
		}
		return c
	}, text), misplaced(c)
}

// HasVisible reports whether a text has a visible character.
func HasVisible(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool {
		const brailleSpace = '\u2800'
		return !unicode.IsSpace(c) && !IsBlank(c) && misplaced(c) == "" && c != brailleSpace &&
			!unicode.In(c, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
	}) >= 0
}
