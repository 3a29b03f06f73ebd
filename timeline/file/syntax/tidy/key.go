package tidy

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
)

// entryAt reads a key with its value, or a value alone.
func (t *tidier) entryAt(at, to, column int) {
	if q := t.text[at]; q == '"' || q == '\'' {
		t.quote = q
		end := t.quoted(at+1, to)
		if t.mode == inQuote || end >= to {
			return
		}
		if sep := t.blanks(end, to); sep < to && t.text[sep] == ':' {
			t.value(sep+1, to, column, t.text[at+1:end-1])
		}
		return
	}
	if t.brackets(at, to) {
		t.open, t.entry = append(t.open[:0], '{'), true
		_, size := utf8.DecodeRuneInString(t.text[at:to])
		t.flow(at+size, to)
		return
	}
	if name, next, ok := t.key(at, to); ok {
		t.value(next, to, column, name)
		return
	}
	t.scalar(at, to)
}

// brackets turns other brackets around words with colons into braces.
func (t *tidier) brackets(at, to int) bool {
	line := strings.TrimRightFunc(t.text[at:to], character.IsBlank)
	for _, pair := range [][2]string{{"(", ")"}, {"｛", "｝"}, {"（", "）"}} {
		if !strings.HasPrefix(line, pair[0]) || !strings.HasSuffix(line, pair[1]) || !t.beginsKey(at+len(pair[0]), to) {
			continue
		}
		end := at + len(line)
		t.change(at, at+len(pair[0]), "{")
		t.change(end-len(pair[1]), end, "}")
		t.corrected(diag.CodeOddSign, at, pair[0], "{")
		return true
	}
	return false
}

// key returns the key that begins at a byte, and the byte after its colon.
func (t *tidier) key(at, to int) (name string, next int, ok bool) {
	if strings.IndexByte("[{|>!&*#@`%", t.text[at]) >= 0 {
		return "", at, false
	}
	line := t.text[at:to]
	for i, c := range line {
		switch after := at + i + len(string(c)); {
		case c == '#' && i > 0 && line[i-1] == ' ':
			return "", at, false
		case c == ':' && (after == to || t.text[after] == ' ' || t.text[after] == '\t'):
			t.plainSpaces(at+len(strings.TrimRightFunc(line[:i], character.IsBlank)), at+i)
			return line[:i], after, true
		case (c == ':' || c == '：' || c == '=') && t.words.Known(character.TrimBlank(line[:i])):
			t.colon(at+i, after, to)
			return line[:i], after, true
		}
	}
	return "", at, false
}

// colon replaces what is used as a colon by a colon and a space.
func (t *tidier) colon(at, after, to int) {
	space := ""
	if next := t.blanks(after, to); next < to && !t.isVisible(after, next) {
		space = " "
	}
	switch {
	case t.text[at] != ':':
		t.change(at, after, ":"+space)
		t.corrected(diag.CodeOddSign, at, t.text[at:after], ":")
	case space != "":
		t.change(after, after, space)
		t.corrected(diag.CodeNoSpace, at, ":", ": ")
	}
}

// value reads what follows a key.
func (t *tidier) value(at, to, column int, name string) {
	next := t.blanks(at, to)
	t.plainSpaces(at, next)
	bare := next == to || t.text[next] == '#' && next > at
	if !bare && next > at && t.words.IsList(character.TrimBlank(name)) && t.comment(next, to) {
		bare = true
	}
	t.forget(column)
	if len(t.keys) > 0 && t.keys[len(t.keys)-1].column == column {
		t.keys = t.keys[:len(t.keys)-1]
	}
	t.keys = append(t.keys, keyLine{column, bare && t.words.IsList(character.TrimBlank(name))})
	t.parent = column
	if !bare {
		t.scalar(next, to)
	}
}

// scalar reads the beginning of a value.
func (t *tidier) scalar(at, to int) {
	for strings.IndexByte("&!", t.text[at]) >= 0 { // an anchor, a tag
		i := strings.IndexByte(t.text[at:to], ' ')
		if i < 0 {
			return
		}
		if at = t.blanks(at+i, to); at == to {
			return
		}
	}
	switch c := t.text[at]; c {
	case '"', '\'':
		t.quote = c
		t.quoted(at+1, to)
	case '[', '{':
		t.open, t.entry = append(t.open[:0], c), true
		t.flow(at+1, to)
	case '|', '>':
		if isBlockHead(t.text[at+1 : to]) {
			t.mode = inBlock
		}
	default:
		t.mode = inPlain
	}
}

// isBlockHead reports whether what follows a | or > can begin a text of several
// lines.
func isBlockHead(s string) bool {
	s = strings.TrimLeft(s, "+-0123456789")
	rest := strings.TrimLeft(s, " \t")
	return rest == "" || rest[0] == '#' && len(rest) < len(s)
}
