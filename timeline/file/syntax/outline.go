package syntax

import (
	"strings"
	"unicode"
)

// This file tells from a line by itself, and from its indentation, what it is
// in the outline of a YAML text.

// indentOf returns how many spaces a line begins with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// isSilent reports whether a line says nothing: it is empty, a comment, or a mark
// between documents.
func isSilent(line string) bool {
	text := strings.TrimSpace(line)
	return text == "" || text[0] == '#' || line[0] == '%' || text == "---" || text == "..."
}

// isItem reports whether a line begins an item of a list.
func isItem(line string) bool {
	text := strings.TrimSpace(line)
	return text == "-" || strings.HasPrefix(text, "- ")
}

// isClosing reports whether a line goes on with a value in brackets.
func isClosing(line string) bool {
	text := strings.TrimSpace(line)
	return strings.HasPrefix(text, "]") || strings.HasPrefix(text, "}")
}

// LongestKey is how long, in bytes, what stands before a colon may be to be
// taken for a key and not for a sentence.
const LongestKey = 60

// CutKey returns the key that a line begins with and the byte at which what
// follows its colon begins.
func CutKey(line string) (key string, rest int, ok bool) {
	indent := indentOf(line)
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
	if c := []rune(key)[0]; key != mergeKey && !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' {
		return "", 0, false
	}
	return key, indent + end + 1, true
}

// isBare reports whether a line is a key without a value beside it.
func (s *salvage) isBare(line int) bool {
	_, rest, ok := CutKey(s.lines[line])
	return ok && isSilent(s.lines[line][rest:])
}

// lineRange is some lines, to excluded.
type lineRange struct{ from, to int }

// parts cuts a block into its keys or items: each begins where a line is not
// indented further than the first. The items of a list may stand in the column
// of the key they belong to.
func (s *salvage) parts(from, to, indent int, ofKeys bool) []lineRange {
	var parts []lineRange
	for i := from; i < to; i++ {
		line := s.lines[i]
		if isSilent(line) || indentOf(line) > indent || isClosing(line) {
			continue
		}
		if ofKeys && isItem(line) && len(parts) > 0 && s.isBare(parts[len(parts)-1].from) {
			continue
		}
		if len(parts) > 0 {
			parts[len(parts)-1].to = i
		}
		parts = append(parts, lineRange{i, to})
	}
	return parts
}

// isQuestioned reports whether a line says that the value of its key is not
// known, by a question mark alone. Read by itself the line is valid YAML.
func isQuestioned(line string) bool {
	_, rest, ok := CutKey(line)
	return ok && strings.TrimSpace(line[rest:]) == "?"
}
