// Package character knows the characters that look like others: spaces that are none to
// YAML, what cannot be seen, and typographic signs, as word processors and web pages
// are full of them.
package character

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/pattern"
)

// OddSpace returns the name of a character that looks like a space and is none to YAML,
// "" for every other.
func OddSpace(c rune) pattern.English {
	switch {
	case c < 0xA0:
		return ""
	case c == '\u00A0':
		return "a no-break space" + CodePoint(c)
	case c == '\u202F':
		return "a narrow no-break space" + CodePoint(c)
	case c == '\u3000':
		return "an ideographic space" + CodePoint(c)
	case c >= '\u2000' && c <= '\u200A', c == '\u205F', c == '\u1680':
		return "a space of a typesetter" + CodePoint(c)
	}
	return ""
}

// Invisible returns the name of a character without any width, "" for every other.
func Invisible(c rune) pattern.English {
	switch c {
	case '\u200B':
		return "a zero-width space" + CodePoint(c)
	case '\u200C', '\u200D':
		return "a zero-width joiner" + CodePoint(c)
	case '\u2060':
		return "a word joiner" + CodePoint(c)
	case '\uFEFF':
		return "a byte order mark" + CodePoint(c)
	case '\u00AD':
		return "a soft hyphen" + CodePoint(c)
	case '\u200E', '\u200F':
		return "a mark of direction" + CodePoint(c)
	}
	return ""
}

// CodePoint returns the number of a character, as it follows its name.
func CodePoint(c rune) pattern.English {
	return pattern.English(" (U+" + strings.ToUpper(Hex(c)) + ")")
}

// Hex writes a character as four digits.
func Hex(c rune) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[c>>12&15], digits[c>>8&15], digits[c>>4&15], digits[c&15]})
}

// IsBlank reports whether a character is a space of any kind or cannot be seen.
func IsBlank(c rune) bool {
	return c == ' ' || c == '\t' || OddSpace(c) != "" || Invisible(c) != ""
}

// TrimBlank trims spaces of all kinds, and what cannot be seen, from both ends of a
// text.
func TrimBlank(s string) string {
	return strings.TrimFunc(s, func(c rune) bool { return unicode.IsSpace(c) || IsBlank(c) })
}

// Plain returns a word, date or number as a keyboard writes it: with ordinary spaces,
// digits and hyphens, without invisible characters and without quotation marks around
// it. What is the first character that was replaced: its name, a pattern.English, or
// the character itself, a string; nil for none.
func Plain(s string) (plain string, what any) {
	if strings.IndexFunc(s, func(c rune) bool { return c >= utf8.RuneSelf }) < 0 {
		return s, nil
	}
	note := func(name any) {
		if what == nil {
			what = name
		}
	}
	plain = strings.Map(func(c rune) rune {
		if name := OddSpace(c); name != "" {
			note(name)
			return ' '
		}
		if name := Invisible(c); name != "" {
			note(name)
			return -1
		}
		if c >= '！' && c <= '～' { // the fullwidth forms of ASCII, in its order
			note("`" + string(c) + "`")
			return c - '！' + '!'
		}
		return c
	}, s)
	plain = strings.TrimSpace(plain)
	open, size := utf8.DecodeRuneInString(plain)
	closing, last := utf8.DecodeLastRuneInString(plain)
	if len(plain) > size+last && isQuotePair(open, closing) {
		note("`" + string(open) + "`")
		plain = strings.TrimSpace(plain[size : len(plain)-last])
	}
	return plain, what
}

// WithoutComment returns a word, date or number without the comment that follows it
// after a space that is none to YAML.
func WithoutComment(s string) string {
	odd := false
	for i, c := range s {
		if c == '#' && odd {
			return s[:i]
		}
		odd = c != ' ' && IsBlank(c)
	}
	return s
}

// isQuotePair reports whether two characters are quotation marks that word processors
// put around a text.
func isQuotePair(open, closing rune) bool {
	switch open {
	case '“', '”', '„', '‟':
		return closing == '”' || closing == '“' || closing == '‟'
	case '‘', '’', '‚':
		return closing == '’' || closing == '‘'
	case '«':
		return closing == '»'
	case '»':
		return closing == '«'
	case '「':
		return closing == '」'
	}
	return false
}
