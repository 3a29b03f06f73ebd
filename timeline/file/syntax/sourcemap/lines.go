package sourcemap

import (
	"strings"
	"unicode/utf8"
)

// IsLineEnd reports whether the YAML parser begins a new line after a character.
func IsLineEnd(c rune) bool {
	return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029'
}

// LineEnd returns where the line that begins at a byte ends, and where the next begins,
// as editors count lines.
func LineEnd(text string, from int) (end, next int) {
	i := strings.IndexAny(text[from:], "\r\n")
	if i < 0 {
		return len(text), len(text)
	}
	end = from + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// Lines cuts a text into lines as the parser counts them, without their ends.
func Lines(text string) []string {
	var lines []string
	from := 0
	for i := 0; i < len(text); {
		char, size := rune(text[i]), 1
		if char >= utf8.RuneSelf {
			char, size = utf8.DecodeRuneInString(text[i:])
		}
		end := i
		i += size
		switch char {
		case '\r':
			if strings.HasPrefix(text[i:], "\n") {
				i++
			}
		case '\n', '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		lines = append(lines, text[from:end])
		from = i
	}
	return append(lines, text[from:])
}
