package tidy

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/outline"
)

// flow reads what is between brackets, up to the end of the line or the last closing
// bracket.
func (t *tidier) flow(at, to int) {
	start := at
	for at < to && len(t.open) > 0 {
		t.addComma(at)
		switch c := t.text[at]; c {
		case ' ', '\t':
			at++
		case '#':
			if at == start || strings.IndexByte(" \t", t.text[at-1]) >= 0 {
				return
			}
			at++
		case ',':
			t.entry, t.ended = true, false
			at++
		case '[', '{':
			t.open, t.entry = append(t.open, c), true
			at++
		case ']', '}':
			t.open, t.entry = t.open[:len(t.open)-1], false
			t.ended = true
			at++
		case '"', '\'':
			t.quote = c
			if at = t.quoted(at+1, to); t.mode == inQuote {
				return
			}
			if at < to && t.text[at] == ':' { // as in JSON, without a space after it
				at++
			}
		default:
			t.ended = t.ended && strings.HasPrefix(t.text[at:to], "//")
			at = t.flowText(at, to)
		}
	}
}

// addComma inserts the comma that is missing where one value ended and another begins.
func (t *tidier) addComma(at int) {
	if !t.ended || strings.IndexByte("[{\"'", t.text[at]) < 0 {
		return
	}
	t.change(at, at, ",")
	t.corrected(diag.CodeNoComma, at, t.text[at:at+1], ",")
	t.ended, t.entry = false, true
}

// flowText reads a text without quotes between brackets, odd spaces or a comment of
// another language, and returns the byte after it.
func (t *tidier) flowText(at, to int) int {
	if next := t.blanks(at, to); next > at {
		t.plainSpaces(at, next)
		return next
	}
	if t.flowComment(at, to) {
		return to
	}
	line := t.text[at:to]
	for i, c := range line {
		after := at + i + utf8.RuneLen(c)
		switch {
		case after == to && strings.ContainsRune("｝）)", c): // corrected with the opening bracket
			t.open = t.open[:len(t.open)-1]
			return after
		case strings.ContainsRune(",[]{}", c), c == '#' && i > 0 && line[i-1] == ' ':
			return at + i
		case c == ':' || c == '：':
			if t.flowKey(at, at+i, after, to) {
				return after
			}
		case c == '，' && t.inBraces() && t.beginsKey(after, to):
			t.change(at+i, after, ",")
			t.corrected(diag.CodeOddSign, at+i, "，", ",")
			t.entry = true
			return after
		}
	}
	return to
}

// flowComment turns a comment as other languages write it into one of YAML, where a
// text between brackets could begin.
func (t *tidier) flowComment(at, to int) bool {
	if strings.IndexByte(" \t\r\n,[{", t.text[at-1]) < 0 || !strings.HasPrefix(t.text[at:to], "//") {
		return false
	}
	t.change(at, at+2, "# ")
	t.corrected(diag.CodeOddSign, at, "//", "#")
	return true
}

// flowKey reports whether a colon, up to the byte after, ends the key that begins at at,
// and corrects a colon that is not as YAML has it.
func (t *tidier) flowKey(at, colon, after, to int) bool {
	name := t.text[at:colon]
	switch {
	case t.text[colon] == ':' && (after == to || strings.IndexByte(" \t,[]{}", t.text[after]) >= 0):
		t.plainSpaces(at+len(strings.TrimRightFunc(name, character.IsBlank)), colon)
	case t.inBraces() && t.entry && t.words.Known(character.TrimBlank(name)):
		t.colon(colon, after, to)
	default:
		return false
	}
	t.entry = false
	return true
}

func (t *tidier) inBraces() bool { return t.open[len(t.open)-1] == '{' }

// beginsKey reports whether a known key follows.
func (t *tidier) beginsKey(at, to int) bool {
	rest := t.text[at:min(to, at+outline.LongestKey)]
	i := strings.IndexAny(rest, ":：")
	return i >= 0 && t.words.Known(character.TrimBlank(rest[:i]))
}

// quoted reads a text in quotes after its opening quote, and returns the byte after the
// closing one, or the end of the line where the text goes on. The YAML parser knows
// neither \/ nor the surrogate pairs in which JSON writes characters beyond U+FFFF.
func (t *tidier) quoted(at, to int) int {
	t.mode = inQuote
	for at < to {
		switch c := t.text[at]; {
		case c == '\\' && t.quote == '"':
			at += t.escape(at, to)
		case c != t.quote:
			at++
		case c == '\'' && at+1 < to && t.text[at+1] == '\'':
			at += 2
		default:
			t.mode = inStructure
			if len(t.open) > 0 {
				t.flowAfterQuote(at+1, to)
			}
			return at + 1
		}
	}
	return to
}

// flowAfterQuote notes that a quoted key or value ended.
func (t *tidier) flowAfterQuote(at, to int) {
	t.ended = !t.inBraces() || !t.entry
	if next := t.blanks(at, to); next < to && t.text[next] == ':' {
		t.entry, t.ended = false, false
	}
}

// escape reads what begins with a backslash and returns its length in bytes.
func (t *tidier) escape(at, to int) int {
	rest := t.text[at:to]
	if len(rest) < 2 || !t.padded {
		return min(2, len(rest))
	}
	if rest[1] == '/' {
		t.change(at, at+1, mask.Pad)
		return 2
	}
	high, ok := codeUnit(rest)
	if !ok {
		return 2
	}
	if low, ok := codeUnit(rest[min(6, len(rest)):]); ok {
		if c := utf16.DecodeRune(high, low); c != utf8.RuneError {
			t.change(at, at+12, fmt.Sprintf(`\U%08X`, c)+mask.Pad+mask.Pad)
			return 12
		}
	}
	if utf16.IsSurrogate(high) {
		t.change(at, at+6, `\uFFFD`)
	}
	return 6
}

// codeUnit reads the number of \uXXXX.
func codeUnit(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(unit), err == nil
}
