package tidy

import (
	"strings"

	"tideline/timeline/diag"
)

// directive turns a directive, such as %YAML 1.2, into a comment: the parser would refuse
// it, and it changes nothing here.
func (t *tidier) directive(at, to, column int) bool {
	if !t.head || column != 0 || t.text[at] != '%' {
		return false
	}
	if !strings.HasPrefix(t.text[at:to], "%TAG ") {
		t.change(at, at+1, "#")
	}
	return true
}

// comment reports whether a comment begins at a byte, and turns one as other languages
// write it into one of YAML.
func (t *tidier) comment(at, to int) bool {
	rest := t.text[at:to]
	if rest == "" || rest[0] == '#' {
		return true
	}
	for _, c := range []struct{ open, closing, code string }{
		{"//", "", diag.CodeOddSign},
		{"/*", "*/", diag.CodeOddSign},
		{"<!--", "-->", diag.CodeOddSign},
		{"```", "", diag.CodeFence},
		{"<<<<<<< ", "", diag.CodeConflict},
		{"||||||| ", "", diag.CodeConflict},
		{"=======", "", diag.CodeConflict},
		{">>>>>>> ", "", diag.CodeConflict},
	} {
		if !strings.HasPrefix(rest, c.open) || c.open == "=======" && rest != c.open {
			continue
		}
		was := c.open
		if c.code == diag.CodeConflict { // one fault, whatever the mark
			was = "<<<<<<<"
		}
		t.corrected(c.code, at, was, "#")
		t.change(at, at+len(c.open), "#"+strings.Repeat(" ", len(c.open)-1))
		if t.closing = c.closing; c.closing != "" {
			t.mode = inComment
			t.endComment(at+len(c.open), to)
		}
		return true
	}
	return false
}

// endComment ends a comment of several lines where it is closed.
func (t *tidier) endComment(from, to int) {
	if strings.Contains(t.text[from:to], t.closing) {
		t.mode = inStructure
	}
}
