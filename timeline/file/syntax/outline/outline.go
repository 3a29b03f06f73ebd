// Package outline recognises what a single line of an events file is: a key, an item, a
// row of a table, a date. It needs nothing but the line and the words of the format, so
// that it works where the file is broken.
package outline

import (
	"strings"
	"unicode"
)

// Indent returns the number of spaces that a line begins with.
func Indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// IsSilent reports whether a line has no content: it is empty, a comment, or a mark
// between documents.
func IsSilent(line string) bool {
	text := strings.TrimSpace(line)
	return text == "" || text[0] == '#' || line[0] == '%' || text == "---" || text == "..."
}

// IsItem reports whether a line begins an item of a list.
func IsItem(line string) bool {
	text := strings.TrimSpace(line)
	return text == "-" || strings.HasPrefix(text, "- ")
}

// IsClosing reports whether a line begins with a bracket that closes a value.
func IsClosing(line string) bool {
	text := strings.TrimSpace(line)
	return strings.HasPrefix(text, "]") || strings.HasPrefix(text, "}")
}

// MergeKey is the key of YAML that takes the keys of other mappings.
const MergeKey = "<<"

// LongestKey is how many bytes may stand before a colon to be taken for a key and not
// for a sentence.
const LongestKey = 60

// CutKey returns the key that a line begins with, and the byte that follows its colon.
func CutKey(line string) (key string, rest int, ok bool) {
	indent := Indent(line)
	text := line[indent:]
	if text == "" {
		return "", 0, false
	}
	end := strings.Index(text+" ", ": ")
	if end < 0 && strings.HasSuffix(strings.TrimSpace(text), ":") {
		end = len(strings.TrimSpace(text)) - 1
	}
	if end <= 0 || end > LongestKey {
		return "", 0, false
	}
	key = strings.TrimSpace(text[:end])
	if key == "" { // a tab is all that stands before the colon
		return "", 0, false
	}
	if q := key[:1]; strings.Contains(`"'`, q) {
		if len(key) < 2 || !strings.HasSuffix(key, q) {
			return "", 0, false
		}
		return key[1 : len(key)-1], indent + end + 1, true
	}
	if c := []rune(key)[0]; key != MergeKey && !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' {
		return "", 0, false
	}
	return key, indent + end + 1, true
}

// NonBlank returns the lines of a text that are not blank.
func NonBlank(text string) (lines []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
