package tree

import (
	"slices"
	"strings"

	"tideline/timeline/file/syntax/quoting"
)

// Move returns the patches that put item i of a list, with its comments, before item
// before as it is counted now, or behind the last where that is their number. It fails
// with ErrUnread, ErrKind, ErrForm, ErrMeaning or ErrNamed.
func (t *Tree) Move(list *Node, i, before int) ([]Patch, error) {
	switch {
	case t.root == nil:
		return nil, ErrUnread
	case list.Kind != List || i < 0 || i >= len(list.Items) || before < 0 || before > len(list.Items):
		return nil, ErrKind
	case before == i || before == i+1:
		return nil, nil
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	m := known[list]
	m.items = reordered(m.items, i, before)
	for _, quoted := range []bool{false, true} {
		for _, way := range (transfer{t, list, i, before}).moves() {
			patches, err := t.moving(list.Items[i], way, quoted)
			if err != nil {
				return nil, err
			}
			for _, patches := range t.variants(patches) {
				if patches != nil && t.proves(patches, want) {
					return patches, nil
				}
			}
		}
	}
	return nil, ErrMeaning
}

// reordered returns the items of a list with item i before another.
func reordered[T any](items []T, i, before int) []T {
	out := slices.Insert(slices.Clone(items), before, items[i])
	if before <= i {
		i++
	}
	return slices.Delete(out, i, i+1)
}

// move is a part of a text that comes to stand elsewhere.
type move struct {
	text   Range  // which moves
	gone   Range  // which goes: the text, with what parts it from others
	to     int    // where it is put
	before string // what is put in front of it, and behind it
	after  string
}

// transfer is an item of a list that is to stand before another.
type transfer struct {
	*Tree
	list      *Node
	i, before int
}

// moves are the ways to move the item, the best first.
func (t transfer) moves() (ways []move) {
	if w, ok := t.moveLines(); ok {
		ways = append(ways, w)
	}
	for _, gone := range (removal{t.Tree, t.list, t.i}).ways() {
		if len(gone) != 1 {
			continue
		}
		w := move{gone: gone[0].Range}
		placings, ok := t.placings(&w)
		if !ok {
			continue
		}
		for _, placing := range placings {
			if len(placing) == 1 {
				w.to = placing[0].Start
				w.before, w.after, _ = strings.Cut(placing[0].Text, "\x00")
				ways = append(ways, w)
			}
		}
	}
	return ways
}

// placings sets the text that moves, and returns the ways to put it in its new place; false
// where a comment would be lost.
func (t transfer) placings(w *move) (placings [][]Patch, ok bool) {
	list, i := t.list, t.i
	if list.Style == Flow {
		w.text = list.Items[i].Range
		if t.hasComment(w.gone.Start, w.text.Start) || t.hasComment(w.text.End, w.gone.End) {
			return nil, false
		}
		return [][]Patch{t.intoFlow(list, t.before, "\x00")}, true
	}
	own := t.own(list, i)
	if t.opens(list.begin(i)) {
		w.text = own
		return t.rowsAt(list, t.before, []string{"\x00"}, look{eol: t.eol}), true
	}
	w.text = Range{list.begin(i), own.End} // the first row behind a hyphen
	return t.rowsAt(list, t.before, []string{"\x00"}, look{eol: t.eol, indent: t.indent(list.begin(i))}), true
}

// moveLines moves an item between brackets with its lines, its comma and its comments.
func (t transfer) moveLines() (w move, ok bool) {
	list, before := t.list, t.before
	if list.Style != Flow {
		return w, false
	}
	own, ok := t.linesOf(t.i)
	if !ok {
		return w, false
	}
	w = move{text: own, gone: own}
	if before == len(list.Items) {
		last, ok := t.linesOf(before - 1)
		w.to = last.End
		return w, ok
	}
	next, ok := t.linesOf(before)
	w.to = next.Start
	if begin := list.Items[before].Start; !ok && t.opens(begin) {
		w.to, ok = t.above(begin, list.Items[max(before-1, 0)].Start), true
	}
	return w, ok
}

// linesOf returns the lines of an item between brackets, with its comma and its comments;
// false where it has none to itself.
func (t transfer) linesOf(i int) (r Range, ok bool) {
	begin := t.list.Items[i].Start
	comma := t.pass(t.list.Items[i].End)
	if t.src[comma] != ',' || !t.opens(begin) || t.trail(comma+1) != t.lineEnd(comma) {
		return r, false
	}
	least := t.list.Value
	if i > 0 {
		least = t.list.Items[i-1].End
	}
	end := t.lineEnd(comma)
	return Range{t.above(begin, least), t.nextLine(end)}, t.nextLine(end) > end
}

// hasComment reports whether a comment stands between two bytes.
func (t *lined) hasComment(from, to int) bool {
	for ; from < to; from++ {
		if t.isComment(from) {
			return true
		}
	}
	return false
}

// moving returns the patches of a move. Where quoted, texts whose blank lines count are
// written in quotes, as they would swallow others elsewhere.
func (t *Tree) moving(item *Node, w move, quoted bool) ([]Patch, error) {
	place := func(at int) int {
		switch inside := at >= w.text.Start && at < w.text.End; {
		case inside:
			return 2*w.to + 1
		case at >= w.to:
			return 2*at + 2
		}
		return 2 * at
	}
	within := func(at int) int { // keeps the order of what moves together
		if at >= w.text.Start && at < w.text.End {
			return place(at)*len(t.src) + at
		}
		return place(at) * len(t.src)
	}
	fixes, err := names{t}.renamed(within)
	if err != nil {
		return nil, err
	}
	if quoted {
		item.each(func(n *Node) {
			if n.Style == Literal || n.Style == Folded {
				fixes = append(fixes, Patch{Range{n.Value, n.End}, quoting.Double(n.Text, nil)})
			}
		})
	}
	var outside, inside []Patch
	for _, p := range fixes {
		if p.Start >= w.text.Start && p.End <= w.text.End {
			p.Start, p.End = p.Start-w.text.Start, p.End-w.text.Start
			inside = append(inside, p)
		} else {
			outside = append(outside, p)
		}
	}
	text := (&Tree{lined: lined{src: t.Source(w.text)}}).Apply(together(inside))
	placed := insertion(w.to, w.before+string(text)+w.after)
	return together([]Patch{{w.gone, ""}}, []Patch{placed}, outside), nil
}
