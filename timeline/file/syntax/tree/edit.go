package tree

import (
	"slices"
	"unicode/utf8"
)

// Set returns the patches that give another text to a scalar, an alias or a value that is
// not written. The text is written in the style of the old one where that keeps its
// meaning, otherwise in double quotes. It fails with ErrUnread, ErrKind,
// ErrMeaning or a SharedError.
func (t *Tree) Set(n *Node, text string) ([]Patch, error) {
	if t.root != nil && n.Kind != Scalar && n.Kind != Alias {
		return nil, ErrKind
	}
	return t.Replace(n, TextOf(text), false)
}

// apart returns what must precede the first text of a value of which nothing is written: a
// space, and a colon after a key by itself.
func (t *Tree) apart(n, parent *Node) string {
	if parent != nil && parent.Style == Flow && parent.Kind == Mapping && t.src[n.End-1] != ':' {
		return ": "
	}
	return " "
}

// Uses returns the aliases that name a value, in the order of the text.
func (t *Tree) Uses(named *Node) (uses []*Node) {
	if named.Anchor == "" {
		return nil
	}
	t.root.each(func(n *Node) {
		if n.Kind == Alias && n.Target == named {
			uses = append(uses, n)
		}
	})
	return uses
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
	l := look{json: t.json, plain: true, eol: t.eol, level: t.listsAreLevel()}
	if parent != nil && parent.Style == Flow {
		l.flow = true
		quoted := func(n *Node) bool { return n.Style == Double }
		l.json = l.json || len(parent.Keys) > 0 && !slices.ContainsFunc(parent.Keys, func(n *Node) bool { return !quoted(n) })
	}
	return l
}

// proves reports whether the text with the patches in it means what is wanted.
func (t *Tree) proves(patches []Patch, want *meaning) bool {
	after := Parse(t.Apply(patches))
	return after.root != nil && means(after.root, nil).same(want, map[[2]*meaning]bool{})
}

// trim removes from both ends of a patch what it does not change.
func (t *lined) trim(p Patch) Patch {
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
