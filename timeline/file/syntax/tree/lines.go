package tree

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const byteOrderMark = "\uFEFF"

// lined is a text by its lines, with what stands between the values of these: blanks,
// comments, breaks.
type lined struct {
	src   []byte
	lines []int  // the byte at which each line begins, as YAML counts lines
	eol   string // how lines end
}

// lineStarts returns the byte at which each line begins, as YAML counts lines: it
// knows more line ends than editors do. A byte order mark belongs to no line.
func lineStarts(src []byte) []int {
	i := 0
	if bytes.HasPrefix(src, []byte(byteOrderMark)) {
		i = len(byteOrderMark)
	}
	starts := []int{i}
	for i < len(src) {
		size := lineBreak(src[i:])
		if size > 0 {
			starts = append(starts, i+size)
		}
		i += max(size, 1)
	}
	return starts
}

// lineBreak returns the bytes of the line end that a text begins with, 0 for none.
func lineBreak(s []byte) int {
	switch {
	case len(s) == 0:
		return 0
	case bytes.HasPrefix(s, []byte("\r\n")):
		return 2
	case s[0] == '\n' || s[0] == '\r':
		return 1
	case s[0] < utf8.RuneSelf:
		return 0
	}
	switch r, size := utf8.DecodeRune(s); r {
	case '\u0085', '\u2028', '\u2029':
		return size
	}
	return 0
}

// offset returns the byte of a line and a column of the parser, both from 1; it
// counts characters. It returns −1 for a place that is not there.
func (t *lined) offset(line, column int) int {
	if line < 1 || line > len(t.lines) {
		return -1
	}
	at := t.lines[line-1]
	for ; column > 1 && at < len(t.src); column-- {
		_, size := utf8.DecodeRune(t.src[at:])
		at += size
	}
	return at
}

// lineStart returns the byte at which the line of a byte begins.
func (t *lined) lineStart(at int) int {
	for at > t.lines[0] && t.src[at-1] != '\n' && t.src[at-1] != '\r' {
		at--
	}
	return at
}

// lineEnd returns the byte at which the line of a byte ends, before its break.
func (t *lined) lineEnd(at int) int {
	for at < len(t.src) && t.src[at] != '\n' && t.src[at] != '\r' {
		at++
	}
	return at
}

// nextLine returns the byte after the line break at a byte; the same byte where there is
// none.
func (t *lined) nextLine(at int) int { return at + lineBreak(t.src[at:]) }

// blank reports whether a range contains nothing but spaces and tabs.
func (t *lined) blank(from, to int) bool { return len(bytes.Trim(t.src[from:to], " \t")) == 0 }

// opens reports whether a byte begins a line, blanks aside.
func (t *lined) opens(at int) bool { return t.blank(t.lineStart(at), at) }

// indent returns what precedes a byte on its line, with spaces for all characters but
// blanks.
func (t *lined) indent(at int) string {
	before := t.src[t.lineStart(at):at]
	return strings.Repeat(" ", utf8.RuneCount(before))
}

// pass skips blanks, line breaks and comments.
func (t *lined) pass(at int) int {
	for at < len(t.src) {
		switch size := lineBreak(t.src[at:]); {
		case size > 0:
			at += size
		case t.src[at] == ' ' || t.src[at] == '\t':
			at++
		case t.isComment(at):
			at = t.lineEnd(at)
		default:
			return at
		}
	}
	return at
}

// isComment reports whether a comment begins at a byte between values. There a # always
// begins one, as in “[]# none”: the parser asks for no blank before it.
func (t *lined) isComment(at int) bool { return at < len(t.src) && t.src[at] == '#' }

// trail skips blanks and a comment to the end of the line; it stays where something else
// follows.
func (t *lined) trail(at int) int {
	to := at
	for to < len(t.src) && (t.src[to] == ' ' || t.src[to] == '\t') {
		to++
	}
	if t.isComment(to) {
		return t.lineEnd(to)
	}
	if to == len(t.src) || t.src[to] == '\n' || t.src[to] == '\r' {
		return to
	}
	return at
}

// owner returns the column, from 0, of what a text on lines of its own belongs to:
// the key or the last hyphen before it on its line; −1 for a text by itself.
func (t *lined) owner(at int) int {
	begin := t.lineStart(at)
	column := -1
	for i := begin; i < at; i++ {
		switch {
		case t.src[i] == ' ' || t.src[i] == '\t':
		case (t.src[i] == '-' || t.src[i] == '?' || t.src[i] == ':') && i+1 < len(t.src) && t.src[i+1] == ' ':
			column = i - begin
		default:
			return i - begin
		}
	}
	return column
}

// blankOrBreaks reports whether a range holds nothing but blanks and line breaks.
func (t *lined) blankOrBreaks(from, to int) bool {
	return from <= to && strings.TrimSpace(string(t.src[from:to])) == ""
}
