package tidy

import (
	"strings"
)

// structure reads a line that begins with a hyphen, a key, a value or a mark.
func (t *tidier) structure(at, to, column int) {
	if t.directive(at, to, column) || t.comment(at, to) {
		return
	}
	t.head = false
	if next, is := t.mark(at, to, column); is {
		if at, column = next, next-at; at == to || t.comment(at, to) {
			return
		}
	} else {
		t.forget(column)
	}
	for at < to {
		next, ok := t.dash(at, to, column)
		if !ok {
			break
		}
		t.parent = column
		column += next - at
		at = next
		if t.comment(at, to) {
			return
		}
	}
	if at < to {
		t.entryAt(at, to, column)
	}
}

// mark reads the lines --- and ... between documents, and returns the byte where the
// content after it begins.
func (t *tidier) mark(at, to, column int) (next int, is bool) {
	line := t.text[at:to]
	end := strings.TrimRight(line, " \t") == "..."
	if column != 0 || !end && strings.TrimRight(line, " \t") != "---" && !strings.HasPrefix(line, "--- ") {
		return at, false
	}
	t.parent, t.keys, t.head = -1, t.keys[:0], end
	return t.blanks(at+3, to), true
}

// forget drops the keys that a line at a column cannot belong to.
func (t *tidier) forget(column int) {
	for len(t.keys) > 0 && t.keys[len(t.keys)-1].column > column {
		t.keys = t.keys[:len(t.keys)-1]
	}
	t.parent = -1
	if len(t.keys) > 0 {
		t.parent = t.keys[len(t.keys)-1].column
	}
}
