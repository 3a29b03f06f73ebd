package file

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// misplaced names a character that means something to other programs and nothing to
// a reader, such as a direction mark or a stand-in for an object; "" for all others.
func misplaced(c rune) pattern.English {
	switch {
	case c < '\u202D':
		return ""
	case c <= '\u202E':
		return "a mark that turns letters round" + syntax.CodePoint(c)
	case c >= '\uFFF9' && c <= '\uFFFB':
		return "a mark of annotations" + syntax.CodePoint(c)
	case c == '\uFFFC':
		return "a stand-in for a picture" + syntax.CodePoint(c)
	case c == '\u3164', c == '\uFFA0':
		return "a letter that cannot be seen" + syntax.CodePoint(c)
	}
	return ""
}

// withoutMisplaced returns a text without misplaced characters. What names the
// first, "" for none.
func withoutMisplaced(text string) (plain string, what pattern.English) {
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

// readable returns a text without misplaced characters, and reports those and the
// lost ones.
func (r *reader) readable(n *syntax.Node, text string) string {
	plain, what := withoutMisplaced(text)
	if what != "" {
		r.repeated(diag.CodeMisplaced+string(what), diag.CodeMisplaced, n.Pos, plain, what)
	}
	if strings.ContainsRune(plain, utf8.RuneError) && !r.controls {
		r.repeated(diag.CodeLostCharacter, diag.CodeLostCharacter, n.Pos, plain)
	}
	return plain
}

// saysNothing reports whether a text has no visible character.
func saysNothing(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool {
		const brailleSpace = '\u2800'
		return !unicode.IsSpace(c) && !syntax.IsBlank(c) && misplaced(c) == "" && c != brailleSpace &&
			!unicode.In(c, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
	}) < 0
}
