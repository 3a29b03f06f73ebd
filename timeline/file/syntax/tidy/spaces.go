package tidy

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
)

// dropMarks removes the byte order marks that are left where files were joined.
func (t *tidier) dropMarks() {
	const mark = "\uFEFF"
	line, counted := 1, 0
	for from := 0; ; {
		i := strings.Index(t.text[from:], mark)
		if i < 0 {
			return
		}
		at := from + i
		line += strings.Count(t.text[counted:at], "\n")
		counted = at
		t.change(at, at+len(mark), "")
		t.corrections.add(correction{diag.CodeInvisible, character.Invisible('\uFEFF'), "nothing"}, at, line)
		from = at + len(mark)
	}
}

// plainSpaces replaces odd spaces between two bytes by ordinary ones, and removes what
// cannot be seen.
func (t *tidier) plainSpaces(from, to int) {
	for i, c := range t.text[from:to] {
		at := from + i
		size := len(string(c))
		switch name := character.OddSpace(c); {
		case c == '\u3000':
			t.change(at, at+size, strings.Repeat(" ", t.wide))
			t.corrected(diag.CodeOddSpace, at, name, "a space")
		case name != "":
			t.change(at, at+size, " ")
			t.corrected(diag.CodeOddSpace, at, name, "a space")
		case c != '\uFEFF' && character.Invisible(c) != "":
			t.change(at, at+size, "")
			t.corrected(diag.CodeInvisible, at, character.Invisible(c), "nothing")
		}
	}
}

// isVisible reports whether there is anything visible between two bytes, spaces included.
func (t *tidier) isVisible(from, to int) bool {
	return strings.IndexFunc(t.text[from:to], func(c rune) bool { return character.Invisible(c) == "" }) >= 0
}

// blanks returns the byte after the spaces of all kinds that begin at a byte.
func (t *tidier) blanks(at, to int) int {
	for i, c := range t.text[at:to] {
		if !character.IsBlank(c) {
			return at + i
		}
	}
	return to
}
