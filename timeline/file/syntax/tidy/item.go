package tidy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/sourcemap"
)

// dash reads the hyphen that begins an item of a list, and the spaces after it. A hyphen
// without a space and the bullets of word processors count as one where a list is
// expected.
func (t *tidier) dash(at, to, column int) (next int, ok bool) {
	c, size := utf8.DecodeRuneInString(t.text[at:to])
	after := at + size
	next = t.blanks(after, to)
	behind, _ := utf8.DecodeRuneInString(t.text[next:to])
	blank := next == to || t.isVisible(after, next)
	switch {
	case c == '-' && blank:
	case !t.expectsItem(column):
		return at, false
	case c == '-' && (unicode.IsLetter(behind) || strings.ContainsRune(`"'[{`, behind)):
		t.corrected(diag.CodeNoSpace, at, "-", "- ")
		t.separateDash(after, to, column)
		t.plainSpaces(after, next)
		return next, true
	case isBullet(c) && (blank || c != '*' && (unicode.IsLetter(behind) || unicode.IsDigit(behind))):
		with := "-"
		if !blank {
			with = "- "
		}
		t.change(at, after, with)
		t.corrected(diag.CodeOddSign, at, string(c), "-")
	default:
		return at, false
	}
	return t.behindDash(after, to), true
}

// separateDash inserts a space after the hyphen that ends at a byte. Where the lines
// below are aligned with the key after it, the key keeps its column: the hyphen moves
// left where it can, otherwise those lines move right.
func (t *tidier) separateDash(after, to, column int) {
	below := t.nextIndent(to) == column+1
	if at := after - 1; below && column > 0 && t.text[at-1] == ' ' {
		t.change(at-1, after, "- ")
		return
	}
	if below {
		t.push = column
	}
	t.change(after, after, " ")
}

// behindDash corrects the spaces after a hyphen, and returns the byte after them.
func (t *tidier) behindDash(at, to int) (next int) {
	next = t.blanks(at, to)
	for i := at; i < next; i++ {
		if t.text[i] == '\t' { // the parser refuses it, YAML does not
			t.change(i, i+1, " ")
		}
	}
	t.plainSpaces(at, next)
	return next
}

// nextIndent returns the indentation of the line after the one that ends at a byte, -1
// when it is the last.
func (t *tidier) nextIndent(to int) int {
	_, from := sourcemap.LineEnd(t.text, to)
	if from >= len(t.text) {
		return -1
	}
	end, _ := sourcemap.LineEnd(t.text, from)
	return outline.Indent(t.text[from:end])
}

// isBullet reports whether word processors begin the items of a list with a character.
func isBullet(c rune) bool {
	return strings.ContainsRune("•‣◦▪▫●○■□·∙–—−－*➢►▶✓✔", c)
}

// expectsItem reports whether an item of a list can begin at a column.
func (t *tidier) expectsItem(column int) bool {
	if len(t.keys) == 0 {
		return false
	}
	last := t.keys[len(t.keys)-1]
	return last.ofList && last.column <= column
}
