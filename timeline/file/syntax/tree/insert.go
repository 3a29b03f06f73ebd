package tree

import (
	"bytes"
	"slices"
	"strings"
)

// Insert returns the patches that put a value before item i of a list, or behind
// the last where i is their number. A list of which nothing is written yet, as
// behind “events:”, is begun. It fails with ErrUnread, ErrKind, ErrForm or
// ErrMeaning.
func (t *Tree) Insert(list *Node, i int, v Value) ([]Patch, error) {
	return t.insert(list, List, i, ListOf(v))
}

// InsertPair returns the patches that put a key with its value before key i of a
// mapping, or behind the last likewise.
func (t *Tree) InsertPair(mapping *Node, i int, p Pair) ([]Patch, error) {
	return t.insert(mapping, Mapping, i, MappingOf(p))
}

// insert puts what a list or mapping of one holds into another.
func (t *Tree) insert(into *Node, kind Kind, i int, one Value) ([]Patch, error) {
	switch {
	case t.root == nil:
		return nil, ErrUnread
	case into.Kind != kind && !into.absent() || i < 0 || i > len(into.Items):
		return nil, ErrKind
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	m, more := known[into], one.meaning()
	m.kind, m.null = kind, false
	m.items = slices.Insert(m.items, i, more.items...)
	if kind == Mapping {
		m.keys = slices.Insert(m.keys, i, more.keys...)
	}
	for _, plain := range []bool{true, false} {
		patches := t.placed(into, i, one, plain)
		if t.proves(patches, want) {
			return patches, nil
		}
		// The last line of a text may have to be ended.
		if last := &patches[len(patches)-1]; last.End == len(t.src) {
			if last.Text += t.eol; t.proves(patches, want) {
				return patches, nil
			}
		}
	}
	return nil, ErrMeaning
}

// placed returns the patches of an insertion, texts without quotes if they can be
// and that is asked for.
func (t *Tree) placed(into *Node, i int, one Value, plain bool) []Patch {
	l := t.look(into)
	l.plain = plain
	switch {
	case into.absent():
		if parent := t.parent(into); parent != nil && parent.Style == Flow {
			l.flow = true
			return []Patch{insertion(into.End, t.apart(into, parent)+l.between(one))}
		}
		l.indent = strings.Repeat(" ", max(t.owner(into.End), 0)+2)
		return []Patch{insertion(t.trail(into.End), t.eol+l.indent+l.value(one))}
	case into.Style == Flow:
		text := l.between(one)
		return t.intoFlow(into, i, text[1:len(text)-1])
	}
	return t.intoBlock(into, i, one, l)
}

func insertion(at int, text string) Patch { return Patch{Range{at, at}, text} }

// intoBlock puts a row behind the one before it, or before the first and the
// comment above that.
func (t *Tree) intoBlock(into *Node, i int, one Value, l look) []Patch {
	first := into.begin(0)
	l.indent = t.indent(first)
	if one.kind == List && slices.ContainsFunc(into.Items, func(n *Node) bool { return n.Style == Flow && n.Kind == one.items[0].kind && len(n.Items) > 0 }) {
		one = ListOf(one.items[0])
		in := l
		in.flow = true
		return t.rowAt(into, i, "- "+in.value(one.items[0]), l)
	}
	return t.rowAt(into, i, l.value(one), l)
}

func (t *Tree) rowAt(into *Node, i int, row string, l look) []Patch {
	if i > 0 {
		return []Patch{insertion(t.trail(into.Items[i-1].End), l.eol+l.indent+row)}
	}
	first := into.begin(0)
	if !t.opens(first) { // behind a hyphen
		return []Patch{insertion(first, row+l.eol+l.indent)}
	}
	return []Patch{insertion(t.above(first), l.indent+row+l.eol)}
}

// begin returns the byte at which row i of a block, or item i between brackets, begins.
func (n *Node) begin(i int) int {
	switch {
	case n.marks != nil && n.marks[i] >= 0:
		return n.marks[i]
	case n.Keys != nil:
		return n.Keys[i].Start
	}
	return n.Items[i].Start
}

// above returns the beginning of the line of a byte, or of the first line of the
// comment right above it that is indented alike.
func (t *Tree) above(at int) int {
	line := t.lineStart(at)
	indent := t.src[line:at]
	for line > t.lines[0] {
		end := line - 1
		if end > 0 && t.src[end] == '\n' && t.src[end-1] == '\r' {
			end--
		}
		before := t.lineStart(end)
		if rest, ok := bytes.CutPrefix(t.src[before:end], indent); !ok || len(rest) == 0 || rest[0] != '#' {
			break
		}
		line = before
	}
	return line
}

// intoFlow puts a text before item i between brackets.
func (t *Tree) intoFlow(into *Node, i int, text string) []Patch {
	bracket := into.End - 1
	if len(into.Items) == 0 {
		return []Patch{insertion(bracket, text)}
	}
	if i < len(into.Items) {
		at := into.begin(i)
		if t.opens(at) {
			return []Patch{insertion(at, text+","+t.eol+string(t.src[t.lineStart(at):at]))}
		}
		return []Patch{insertion(at, text+", ")}
	}
	last := into.Items[i-1]
	gap := ""
	if last.Len() == 0 && t.src[last.End-1] == ':' {
		gap = " " // “a:,” would be a key by itself
	}
	comma := t.pass(last.End)
	trailing := t.src[comma] == ','
	at := into.begin(i - 1)
	switch {
	case t.opens(at) && trailing:
		return []Patch{insertion(t.trail(comma+1), t.eol+string(t.src[t.lineStart(at):at])+text+",")}
	case t.opens(at):
		begin := t.eol + string(t.src[t.lineStart(at):at]) + text
		if end := t.trail(last.End); end > last.End {
			return []Patch{insertion(last.End, gap+","), insertion(end, begin)}
		}
		return []Patch{insertion(last.End, gap+","+begin)}
	case trailing:
		return []Patch{insertion(comma+1, " "+text+",")}
	}
	return []Patch{insertion(last.End, gap+", "+text)}
}
