package tree

import (
	"bytes"
	"regexp"
	"strings"
)

// disabled matches a comment that was an item of a list.
var disabled = regexp.MustCompile(`^[ \t]*#+[ \t]*-[ \t]`)

// own returns the lines of row i of a block, from the beginning of the first to the end of
// the last before its break: with the comment behind it, those below it that are deeper
// than it, and, of an item, the block of comments right above it. A block that holds an item
// that was made a comment belongs to nobody. The range begins at the row itself where that
// does not begin a line.
func (t *lined) own(n *Node, i int) Range {
	begin := n.begin(i)
	r := Range{begin, t.below(n, i)}
	if t.opens(begin) {
		r.Start = t.lineStart(begin)
		if n.Kind == List {
			least := t.lines[0]
			if i > 0 {
				least = n.Items[i-1].End
			}
			r.Start = t.above(begin, least)
		}
	}
	return r
}

// below returns the end of the last line of row i.
func (t *lined) below(n *Node, i int) int {
	item := n.Items[i]
	end := t.trail(max(item.End, n.begin(i)+1))
	begin := n.begin(i)
	depth := len(t.indent(begin))
	run := t.nextLine(end)
	if run == end || t.lineEnd(end) != end {
		return end
	}
	for line := run; line < len(t.src); {
		stop := t.lineEnd(line)
		text := bytes.TrimLeft(t.src[line:stop], " \t")
		switch {
		case len(text) == 0:
			run = t.nextLine(stop)
		case text[0] != '#' || stop-line-len(text) <= depth || t.isDisabled(run):
			return end
		default:
			end = stop
		}
		next := t.nextLine(stop)
		if next == stop {
			return end
		}
		line = next
	}
	return end
}

// isDisabled reports whether the comment lines from a line on hold an item that was made
// a comment.
func (t *lined) isDisabled(line int) bool {
	for line < len(t.src) {
		stop := t.lineEnd(line)
		text := bytes.TrimLeft(t.src[line:stop], " \t")
		if len(text) == 0 || text[0] != '#' {
			return false
		}
		if disabled.Match(t.src[line:stop]) {
			return true
		}
		next := t.nextLine(stop)
		if next == stop {
			return false
		}
		line = next
	}
	return false
}

// above returns the beginning of the line of a byte, or of the first line of the comment
// right above it with the same indentation, if that is behind a byte and no item that was
// made a comment.
func (t *lined) above(at, least int) int {
	begin := t.lineStart(at)
	line := begin
	indent := t.src[line:at]
	for line > t.lines[0] {
		before := t.lineStart(t.breakBefore(line))
		rest, ok := bytes.CutPrefix(t.src[before:t.breakBefore(line)], indent)
		if !ok || len(rest) == 0 || rest[0] != '#' || before < least {
			break
		}
		if disabled.Match(rest) {
			return begin
		}
		line = before
	}
	if line == begin {
		return begin
	}
	for top := line; top > t.lines[0]; { // comments of another depth, right above
		before := t.lineStart(t.breakBefore(top))
		rest := bytes.TrimLeft(t.src[before:t.breakBefore(top)], " \t")
		if len(rest) == 0 || rest[0] != '#' || before < least {
			break
		}
		if disabled.Match(rest) {
			return begin
		}
		top = before
	}
	return line
}

// breakBefore returns the end of the line above one, before its break.
func (t *lined) breakBefore(line int) int {
	end := line - 1
	if end > 0 && t.src[end] == '\n' && t.src[end-1] == '\r' {
		end--
	}
	return end
}

// emptyLine reports whether the line that begins at a byte is there and blank.
func (t *lined) emptyLine(line int) bool {
	return line < len(t.src) && t.blank(line, t.lineEnd(line)) && t.nextLine(t.lineEnd(line)) > t.lineEnd(line)
}

// emptyAbove reports whether the line above one is blank.
func (t *lined) emptyAbove(line int) bool {
	return line > t.lines[0] && t.emptyLine(t.lineStart(t.breakBefore(line)))
}

// Remark returns the patches that put a comment of one or more lines above the line of a
// byte, as deep as that; it fails with ErrForm where the byte does not begin its line.
func (t *Tree) Remark(at int, text string) ([]Patch, error) {
	if t.root == nil {
		return nil, ErrUnread
	}
	if t.json || !t.opens(at) {
		return nil, ErrForm
	}
	begin := t.lineStart(at)
	indent := string(t.src[begin:at])
	var lines strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		lines.WriteString(strings.TrimRight(indent+"# "+line, " \t") + t.eol)
	}
	if patches := []Patch{insertion(begin, lines.String())}; t.proves(patches, means(t.root, nil)) {
		return patches, nil
	}
	return nil, ErrMeaning
}
