package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/diag"
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

// mark reads the lines --- and ... between documents, and returns the byte of
// what stands behind.
func (t *tidier) mark(at, to, column int) (next int, is bool) {
	line := t.text[at:to]
	end := strings.TrimRight(line, " \t") == "..."
	if column != 0 || !end && strings.TrimRight(line, " \t") != "---" && !strings.HasPrefix(line, "--- ") {
		return at, false
	}
	t.parent, t.keys, t.head = -1, t.keys[:0], end
	return t.blanks(at+3, to), true
}

// forget drops the keys that a line in a column cannot belong to.
func (t *tidier) forget(column int) {
	for len(t.keys) > 0 && t.keys[len(t.keys)-1].column > column {
		t.keys = t.keys[:len(t.keys)-1]
	}
	t.parent = -1
	if len(t.keys) > 0 {
		t.parent = t.keys[len(t.keys)-1].column
	}
}

// directive makes a comment of a line for YAML programs, which the parser would
// refuse: %YAML 1.2 changes nothing here.
func (t *tidier) directive(at, to, column int) bool {
	if !t.head || column != 0 || t.text[at] != '%' {
		return false
	}
	if !strings.HasPrefix(t.text[at:to], "%TAG ") {
		t.change(at, at+1, "#")
	}
	return true
}

// comment reports whether a comment begins at a byte, and makes one of what is a
// comment in other languages.
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
		t.slip(c.code, at, was, "#")
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

// dash reads the hyphen that begins an item of a list, and the spaces behind
// it. A hyphen without a space and the bullets of word processors are read as
// one where a list is expected.
func (t *tidier) dash(at, to, column int) (next int, ok bool) {
	c, size := utf8.DecodeRuneInString(t.text[at:to])
	after := at + size
	next = t.blanks(after, to)
	behind, _ := utf8.DecodeRuneInString(t.text[next:to])
	blank := next == to || t.parts(after, next)
	switch {
	case c == '-' && blank:
	case !t.expectsItem(column):
		return at, false
	case c == '-' && (unicode.IsLetter(behind) || strings.ContainsRune(`"'[{`, behind)):
		t.slip(diag.CodeNoSpace, at, "-", "- ")
		t.partDash(after, to, column)
		t.straighten(after, next)
		return next, true
	case isBullet(c) && (blank || c != '*' && (unicode.IsLetter(behind) || unicode.IsDigit(behind))):
		with := "-"
		if !blank {
			with = "- "
		}
		t.change(at, after, with)
		t.slip(diag.CodeOddSign, at, string(c), "-")
	default:
		return at, false
	}
	return t.behindDash(after, to), true
}

// partDash puts a space behind the hyphen that ends at a byte. Where the lines
// below stand in the column of the key behind it, the key keeps its column: the
// hyphen moves left where it can, else those lines move right.
func (t *tidier) partDash(after, to, column int) {
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

// behindDash puts right the spaces behind a hyphen, and returns the byte after
// them.
func (t *tidier) behindDash(at, to int) (next int) {
	next = t.blanks(at, to)
	for i := at; i < next; i++ {
		if t.text[i] == '\t' { // the parser refuses it, YAML does not
			t.change(i, i+1, " ")
		}
	}
	t.straighten(at, next)
	return next
}

// nextIndent returns the spaces that the line after one begins with, -1 when
// there is no other.
func (t *tidier) nextIndent(to int) int {
	_, from := lineEnd(t.text, to)
	if from >= len(t.text) {
		return -1
	}
	end, _ := lineEnd(t.text, from)
	return indentOf(t.text[from:end])
}

// isBullet reports whether a sign begins the items of a list in word processors.
func isBullet(c rune) bool {
	return strings.ContainsRune("•‣◦▪▫●○■□·∙–—−－*➢►▶✓✔", c)
}

// expectsItem reports whether an item of a list can begin in a column.
func (t *tidier) expectsItem(column int) bool {
	if len(t.keys) == 0 {
		return false
	}
	last := t.keys[len(t.keys)-1]
	return last.ofList && last.column <= column
}

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

// brackets puts braces for other brackets around words with colons.
func (t *tidier) brackets(at, to int) bool {
	line := strings.TrimRightFunc(t.text[at:to], IsBlank)
	for _, pair := range [][2]string{{"(", ")"}, {"｛", "｝"}, {"（", "）"}} {
		if !strings.HasPrefix(line, pair[0]) || !strings.HasSuffix(line, pair[1]) || !t.beginsKey(at+len(pair[0]), to) {
			continue
		}
		end := at + len(line)
		t.change(at, at+len(pair[0]), "{")
		t.change(end-len(pair[1]), end, "}")
		t.slip(diag.CodeOddSign, at, pair[0], "{")
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
			t.straighten(at+len(strings.TrimRightFunc(line[:i], IsBlank)), at+i)
			return line[:i], after, true
		case (c == ':' || c == '：' || c == '=') && t.words.Known(TrimBlank(line[:i])):
			t.colon(at+i, after, to)
			return line[:i], after, true
		}
	}
	return "", at, false
}

// colon puts a colon with a space behind it in the place of what stands there.
func (t *tidier) colon(at, after, to int) {
	space := ""
	if next := t.blanks(after, to); next < to && !t.parts(after, next) {
		space = " "
	}
	switch {
	case t.text[at] != ':':
		t.change(at, after, ":"+space)
		t.slip(diag.CodeOddSign, at, t.text[at:after], ":")
	case space != "":
		t.change(after, after, space)
		t.slip(diag.CodeNoSpace, at, ":", ": ")
	}
}

// value reads what stands behind a key.
func (t *tidier) value(at, to, column int, name string) {
	next := t.blanks(at, to)
	t.straighten(at, next)
	bare := next == to || t.text[next] == '#' && next > at
	if !bare && next > at && t.words.ofList(TrimBlank(name)) && t.comment(next, to) {
		bare = true
	}
	t.forget(column)
	if len(t.keys) > 0 && t.keys[len(t.keys)-1].column == column {
		t.keys = t.keys[:len(t.keys)-1]
	}
	t.keys = append(t.keys, keyLine{column, bare && t.words.ofList(TrimBlank(name))})
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
