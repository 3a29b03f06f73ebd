package tree

import (
	"bytes"
	"slices"
	"strings"

	"tideline/timeline/file/syntax/quoting"
)

// A value with a name stands where the name is first met. Where it goes away, or moves
// behind a use of it, the first use takes it.

// names finds where named values of a text are used.
type names struct{ *Tree }

// rescued returns the patches that give the values named in ranges that go away to their
// first uses outside of them.
func (t names) rescued(gone ...Range) (patches []Patch, err error) {
	within := func(n *Node) bool {
		return slices.ContainsFunc(gone, func(r Range) bool { return n.Start >= r.Start && n.Start < r.End })
	}
	t.root.each(func(n *Node) {
		if err != nil || n.Anchor == "" || !within(n) {
			return
		}
		for _, use := range t.Uses(n) {
			if within(use) {
				continue
			}
			text, ok := t.named(n)
			if !ok {
				err = ErrNamed
			}
			patches = append(patches, Patch{use.Range, text})
			return
		}
	})
	return patches, err
}

// named writes a value with its name on one line.
func (t names) named(n *Node) (text string, ok bool) {
	own := string(t.Source(n.Range))
	if !strings.ContainsAny(own, "\r\n") {
		return own, true
	}
	if n.Kind == Scalar {
		return "&" + n.Anchor + " " + quoting.Double(n.Text, nil), true
	}
	plain := true
	n.each(func(part *Node) { plain = plain && (part == n || part.Anchor == "" && part.Kind != Alias) })
	if !plain || bytes.IndexByte(t.Source(n.Range), '#') >= 0 {
		return "", false
	}
	v, ok := n.Said()
	return "&" + n.Anchor + " " + look{flow: true, json: t.json, plain: true, eol: t.eol}.between(v), ok
}

// renamed returns the patches after which no name is used before its value, where bytes
// come to stand at other places: the first use takes the value, which becomes a use.
func (t names) renamed(place func(at int) int) (patches []Patch, err error) {
	t.root.each(func(n *Node) {
		first := n
		for _, use := range t.Uses(n) {
			if place(use.Start) < place(first.Start) {
				first = use
			}
		}
		if first == n || err != nil {
			return
		}
		text, ok := t.named(n)
		if !ok {
			err = ErrNamed
		}
		patches = append(patches, Patch{first.Range, text}, Patch{n.Range, "*" + n.Anchor})
	})
	return patches, err
}

// Unname returns the patches that take the name from a value which nothing uses by it.
func (t *Tree) Unname(n *Node) ([]Patch, error) {
	sign := "&" + n.Anchor
	i := bytes.Index(t.src[n.Start:n.Value], []byte(sign))
	if n.Anchor == "" || i < 0 || len(t.Uses(n)) > 0 {
		return nil, ErrKind
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	r := Range{n.Start + i, n.Start + i + len(sign)}
	for r.End < len(t.src) && t.src[r.End] == ' ' {
		r.End++
	}
	if r.End == t.lineEnd(r.End) { // the value is below it
		for r.Start > 0 && t.src[r.Start-1] == ' ' {
			r.Start--
		}
	}
	if patches := []Patch{{r, ""}}; t.proves(patches, want) {
		return patches, nil
	}
	return nil, ErrMeaning
}

// Named returns the values that have names, in the order of the text.
func (t *Tree) Named() (all []*Node) {
	if t.root != nil {
		t.root.each(func(n *Node) {
			if n.Anchor != "" {
				all = append(all, n)
			}
		})
	}
	return all
}

// Alone returns the patches after which a value that others use by its name stands for itself:
// the first use takes the value with its name. Nothing says anything else by that.
func (t *Tree) Alone(n *Node) ([]Patch, error) {
	uses := t.Uses(n)
	if len(uses) == 0 {
		return nil, ErrKind
	}
	text, ok := (names{t}).named(n)
	if !ok {
		return nil, ErrNamed
	}
	sign := "&" + n.Anchor
	i := bytes.Index(t.src[n.Start:n.Value], []byte(sign))
	if i < 0 {
		return nil, ErrKind
	}
	r := Range{n.Start + i, n.Start + i + len(sign)}
	for r.End < n.Value && t.src[r.End] == ' ' {
		r.End++
	}
	want := means(t.root, map[*Node]*meaning{})
	if patches := []Patch{{r, ""}, {uses[0].Range, text}}; t.proves(patches, want) {
		return patches, nil
	}
	return nil, ErrMeaning
}
