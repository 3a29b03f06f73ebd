package tree

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Set returns the patches that give a scalar, an alias or a value that is not
// written another text. The text is written as the old one was where it reads as
// itself so, and between double quotes else. It fails with ErrUnread, ErrKind,
// ErrMeaning or a SharedError.
func (t *Tree) Set(n *Node, text string) ([]Patch, error) {
	if t.root == nil {
		return nil, ErrUnread
	}
	if n.Kind != Scalar && n.Kind != Alias {
		return nil, ErrKind
	}
	if uses := t.uses(n.Anchor); uses > 0 {
		return nil, &SharedError{n.Anchor, uses}
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	*known[n] = meaning{text: text, anchor: n.Anchor}
	parent := t.parent(n)
	l := t.look(parent)
	l.plain = true
	l.indent = strings.Repeat(" ", max(t.owner(n.Start), 0))
	if n.lines >= 2 {
		l.indent = strings.Repeat(" ", n.lines-2)
	}
	style := n.Style
	if n.Kind == Alias {
		style = Plain
	}
	for _, way := range l.scalars(text, style) {
		at := Range{n.Value, n.End}
		if n.Value == n.End {
			way = t.apart(n, parent) + way
		}
		if strings.HasSuffix(text, "\n") && !strings.HasSuffix(way, `"`) && n.End == len(t.src) {
			way += t.eol
		}
		if patches := []Patch{t.trim(Patch{at, way})}; t.proves(patches, want) {
			return patches, nil
		}
	}
	return nil, ErrMeaning
}

// apart returns what is to stand before the first text of a value of which nothing
// is written: a space, and a colon behind a key by itself.
func (t *Tree) apart(n, parent *Node) string {
	if parent != nil && parent.Style == Flow && parent.Kind == Mapping && t.src[n.End-1] != ':' {
		return ": "
	}
	return " "
}

// uses counts the aliases of an anchor.
func (t *Tree) uses(anchor string) (count int) {
	if anchor == "" {
		return 0
	}
	t.root.each(func(n *Node) {
		if n.Kind == Alias && n.Text == anchor {
			count++
		}
	})
	return count
}

// each visits a node and all below it.
func (n *Node) each(visit func(*Node)) {
	visit(n)
	for _, k := range n.Keys {
		k.each(visit)
	}
	for _, item := range n.Items {
		item.each(visit)
	}
}

// parent returns the list or mapping that a node is in, nil for the root.
func (t *Tree) parent(n *Node) (parent *Node) {
	t.root.each(func(p *Node) {
		if slices.Contains(p.Items, n) || slices.Contains(p.Keys, n) {
			parent = p
		}
	})
	return parent
}

// look returns how values of a list or mapping are written, nil for the root.
func (t *Tree) look(parent *Node) look {
	l := look{json: t.json, plain: true, eol: t.eol}
	if parent != nil && parent.Style == Flow {
		l.flow = true
		quoted := func(n *Node) bool { return n.Style == Double }
		l.json = l.json || len(parent.Keys) > 0 && !slices.ContainsFunc(parent.Keys, func(n *Node) bool { return !quoted(n) })
	}
	return l
}

// proves reports whether the text with the patches in it says what is wanted.
func (t *Tree) proves(patches []Patch, want *meaning) bool {
	after := Parse(t.Apply(patches))
	return after.root != nil && means(after.root, nil).same(want)
}

// trim takes from a patch what it leaves as it is at both ends.
func (t *Tree) trim(p Patch) Patch {
	old := t.src[p.Start:p.End]
	same := 0
	for same < min(len(old), len(p.Text)) && old[same] == p.Text[same] {
		same++
	}
	for same > 0 && same < len(old) && !utf8.RuneStart(old[same]) {
		same--
	}
	p.Start, p.Text, old = p.Start+same, p.Text[same:], old[same:]
	same = 0
	for same < min(len(old), len(p.Text)) && old[len(old)-1-same] == p.Text[len(p.Text)-1-same] {
		same++
	}
	for same > 0 && !utf8.RuneStart(old[len(old)-same]) {
		same--
	}
	p.End, p.Text = p.End-same, p.Text[:len(p.Text)-same]
	return p
}
