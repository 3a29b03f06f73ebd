package tree

import (
	"bytes"
	"slices"
	"strings"
)

// Insert returns the patches that put a value before item i of a list, or after the last
// where i is the number of items. A list of which nothing is written yet, as after
// “events:”, is begun. It fails with ErrUnread, ErrKind, ErrForm or
// ErrMeaning.
func (t *Tree) Insert(list *Node, i int, v Value) ([]Patch, error) {
	return t.InsertAll(list, i, v)
}

// InsertAll does the same with several values, in their order, for the work of one. Without
// any it fails with ErrKind.
func (t *Tree) InsertAll(list *Node, i int, all ...Value) ([]Patch, error) {
	if len(all) == 0 {
		return nil, ErrKind
	}
	return t.insert(list, List, i, ListOf(all...))
}

// InsertPair returns the patches that put a key with its value before key i of a mapping,
// or after the last.
func (t *Tree) InsertPair(mapping *Node, i int, p Pair) ([]Patch, error) {
	return t.insert(mapping, Mapping, i, MappingOf(p))
}

// insert puts the contents of a list or mapping of one into another.
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
	m.items = slices.Insert(slices.Clone(m.items), i, more.items...)
	if kind == Mapping {
		m.keys = slices.Insert(slices.Clone(m.keys), i, more.keys...)
	}
	for _, plain := range []bool{true, false} {
		for _, way := range t.placed(into, i, one, plain) {
			for _, patches := range t.variants(way) {
				if t.proves(patches, want) {
					return patches, nil
				}
			}
		}
	}
	return nil, ErrMeaning
}

// placed returns the ways to make an insertion, texts without quotes if they can be
// and that is asked for.
func (t *Tree) placed(into *Node, i int, one Value, plain bool) [][]Patch {
	l := t.look(into)
	l.plain = plain
	switch {
	case into.absent():
		if parent := t.parent(into); parent != nil && parent.Style == Flow {
			l.flow = true
			return [][]Patch{{insertion(into.End, t.apart(into, parent)+l.between(one))}}
		}
		l.indent = strings.Repeat(" ", max(t.owner(into.End), 0)+2)
		return [][]Patch{{insertion(t.trail(into.End), t.eol+l.indent+l.value(one))}}
	case into.Style == Flow:
		text := l.between(one)
		return [][]Patch{t.intoFlow(into, i, text[1:len(text)-1])}
	}
	return t.intoBlock(into, i, one, l)
}

func insertion(at int, text string) Patch { return Patch{Range{at, at}, text} }

// intoBlock puts a row after the one before it, or before the first and the comment above
// that.
func (t *Tree) intoBlock(into *Node, i int, one Value, l look) [][]Patch {
	l.indent = t.indent(into.begin(0))
	if one.kind != List {
		return t.rowsAt(into, i, []string{l.value(one)}, l)
	}
	rows := make([]string, len(one.items))
	for n, item := range one.items {
		in := l.deeper(t.gap(into))
		if into.isWrittenInFlow(item.kind) {
			in = l
			in.flow = true
		}
		rows[n] = "-" + t.gap(into) + in.value(item)
	}
	return t.rowsAt(into, i, rows, l)
}

// isWrittenInFlow reports whether the items of a kind are all written between brackets.
func (n *Node) isWrittenInFlow(kind Kind) bool {
	return slices.ContainsFunc(n.Items, func(item *Node) bool { return item.Style == Flow && item.Kind == kind && len(item.Items) > 0 }) && !n.hasBlocks(kind)
}

// hasBlocks reports whether an item of a kind is written on lines of its own.
func (n *Node) hasBlocks(kind Kind) bool {
	return slices.ContainsFunc(n.Items, func(item *Node) bool { return item.Kind == kind && item.Style == Block })
}

// gap returns what stands between a hyphen and its item.
func (t *lined) gap(list *Node) string {
	for i, item := range list.Items {
		if between := t.src[list.marks[i]+1 : max(item.Start, list.marks[i]+1)]; len(between) > 0 && len(bytes.Trim(between, " ")) == 0 {
			return string(between)
		}
	}
	return " "
}

// deeper returns the look of what stands behind a hyphen and a gap.
func (l look) deeper(gap string) look {
	l.indent += " " + gap
	return l
}

// rowsAt are the ways to put rows before row i, the best first: apart from the others by
// a blank line where these are, or at once, as a blank line can belong to a text.
func (t *lined) rowsAt(into *Node, i int, rows []string, l look) (ways [][]Patch) {
	if into.Kind == List && t.parted(into) {
		ways = append(ways, t.rowAt(into, i, strings.Join(rows, l.eol+l.eol+l.indent), l, l.eol))
	}
	return append(ways, t.rowAt(into, i, strings.Join(rows, l.eol+l.indent), l, ""))
}

func (t *lined) rowAt(into *Node, i int, row string, l look, apart string) []Patch {
	if i > 0 {
		return []Patch{insertion(t.below(into, i-1), l.eol+apart+l.indent+row)}
	}
	first := into.begin(0)
	if !t.opens(first) { // after a hyphen
		return []Patch{insertion(first, row+l.eol+l.indent)}
	}
	return []Patch{insertion(t.above(first, t.lines[0]), l.indent+row+l.eol+apart)}
}

// parted reports whether blank lines stand between the items of a list.
func (t *lined) parted(list *Node) bool {
	for i := 1; i < len(list.Items); i++ {
		if own := t.own(list, i); !t.opens(list.begin(i)) || !t.emptyAbove(own.Start) {
			return false
		}
	}
	return len(list.Items) > 1
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

// intoFlow puts a text before item i between brackets.
func (t *lined) intoFlow(into *Node, i int, text string) []Patch {
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
	comma := t.pass(max(last.End, into.begin(i-1)))
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
