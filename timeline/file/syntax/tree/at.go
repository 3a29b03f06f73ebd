package tree

import "bytes"

// RecordAt returns the range of the list or mapping that begins at a byte of a
// text. Only the lines of a record are read, unless they make no sense by themselves, as
// when an alias names an anchor above them.
func RecordAt(src []byte, at int) (Range, bool) {
	whole := &Tree{lined: lined{src: src, lines: []int{len(src) - len(bytes.TrimPrefix(src, []byte(byteOrderMark)))}}}
	begin := whole.lineStart(at)
	if at < len(src) && len(bytes.Trim(src[begin:at], " -")) == 0 { // after a hyphen, or by itself
		end := whole.outdented(at, at-begin)
		if src[at] == '[' || src[at] == '{' {
			end = whole.bracketed(at)
		}
		part := Parse(append(bytes.Repeat([]byte(" "), at-begin), src[at:end]...))
		if r, ok := part.first(at-begin, isRecord); ok {
			return Range{at, begin + r.End}, true
		}
	}
	return Parse(src).first(at, isRecord)
}

// ValueAt returns the range of the text or alias that begins at a byte of a text.
func ValueAt(src []byte, at int) (Range, bool) {
	return Parse(src).first(at, func(n *Node) bool { return !isRecord(n) })
}

func isRecord(n *Node) bool { return n.Kind == Mapping || n.Kind == List }

// first returns the range of the first value, outermost first, that begins at a
// byte and is wanted.
func (t *Tree) first(at int, wanted func(*Node) bool) (r Range, found bool) {
	if t.root == nil {
		return Range{}, false
	}
	t.root.each(func(n *Node) {
		if !found && n.Start == at && n.Len() > 0 && wanted(n) {
			r, found = n.Range, true
		}
	})
	return r, found
}

// outdented returns the beginning of the first line after that of a byte that is indented
// by fewer bytes than column; lines with only a comment are skipped.
func (t *lined) outdented(at, column int) int {
	for line := t.nextLine(t.lineEnd(at)); line < len(t.src); {
		end := t.lineEnd(line)
		text := bytes.TrimLeft(t.src[line:end], " ")
		if len(text) > 0 && text[0] != '#' && end-line-len(text) < column {
			return line
		}
		next := t.nextLine(end)
		if next == end {
			break
		}
		line = next
	}
	return len(t.src)
}

// bracketed returns the byte after the bracket that closes the one at a byte, the length
// of the text where there is none.
func (t *Tree) bracketed(at int) int {
	b := builder{t, nil, 0}
	for depth := 0; at >= 0 && at < len(t.src); {
		switch c := t.src[at]; {
		case c == '[' || c == '{':
			depth++
			at++
		case c == ']' || c == '}':
			at++
			if depth--; depth == 0 {
				return at
			}
			at = t.trail(at)
		case (c == '"' || c == '\'') && bytes.IndexByte([]byte(" \t\r\n,[{:"), t.src[at-1]) >= 0:
			if c == '"' {
				at = b.doubleEnd(at)
			} else {
				at = b.singleEnd(at)
			}
			if at >= 0 { // it ends
				at = t.trail(at)
			}
		case c == '#' && bytes.IndexByte([]byte(" \t\r\n,[{"), t.src[at-1]) >= 0:
			at = t.lineEnd(at)
		default:
			at++
		}
	}
	return len(t.src)
}

// Part is one record of a text, read by its own lines.
type Part struct {
	*Tree
	Record *Node // the list or mapping
	Base   int   // the byte of the text at which the part begins
}

// PartAt returns the list or mapping that begins at a byte of a text, read without the rest
// of the text; false where its lines make no sense by themselves. Patches that it makes
// count from Base.
func PartAt(src []byte, at int) (p Part, ok bool) {
	if at < 0 || at >= len(src) {
		return p, false
	}
	whole := &Tree{lined: lined{src: src, lines: []int{len(src) - len(bytes.TrimPrefix(src, []byte(byteOrderMark)))}}}
	begin := whole.lineStart(at)
	var end int
	switch {
	case src[at] == '[' || src[at] == '{':
		begin, end = at, whole.bracketed(at)
	case len(bytes.Trim(src[begin:at], " -")) > 0:
		return p, false
	default: // with its hyphen
		end = whole.outdented(at, at-begin)
	}
	p = Part{Parse(src[begin:end:end]), nil, begin}
	if p.Record = p.NodeAt(at - begin); p.Record == nil || !isRecord(p.Record) {
		return p, false
	}
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		p.eol = "\r\n"
	}
	return p, true
}

// NodeAt returns the outermost value that begins at a byte, nil for none.
func (t *Tree) NodeAt(at int) (found *Node) {
	if t.root != nil {
		t.root.each(func(n *Node) {
			if found == nil && n.Start == at && n.Len() > 0 {
				found = n
			}
		})
	}
	return found
}
