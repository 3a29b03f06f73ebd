package tree

import (
	"slices"
	"strings"

	"tideline/timeline/file/syntax/quoting"
)

// Replace returns the patches that put another value in the place of one. A text keeps
// the style of the old one where it can; a list or a mapping is written between brackets
// where it is short, and on lines of its own otherwise. A value that is used elsewhere by
// its name changes there too if that is wanted; otherwise it fails with a SharedError.
func (t *Tree) Replace(n *Node, v Value, everywhere bool) ([]Patch, error) {
	if t.root == nil {
		return nil, ErrUnread
	}
	if uses := t.Uses(n); len(uses) > 0 && !everywhere {
		return nil, &SharedError{n.Anchor, len(uses)}
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	*known[n] = *v.meaning()
	var kept []Patch
	if len(n.Items) > 0 {
		var err error
		kept, err = names{t}.rescued(Range{n.Value, n.End})
		if err != nil {
			return nil, err
		}
	}
	for _, way := range t.ways(n, v) {
		for _, patches := range t.variants(way) {
			if patches = together(patches, kept); t.proves(patches, want) {
				return patches, nil
			}
		}
	}
	return nil, ErrMeaning
}

// variants are a way to change the text as it is and, where it applies, with a line break
// at the end of the text or a blank before a comment that would become part of a value.
func (t *Tree) variants(way []Patch) [][]Patch {
	all := [][]Patch{way}
	for i, p := range way {
		var then string
		switch {
		case i == len(way)-1 && p.End == len(t.src):
			then = t.eol
		case t.isComment(p.End):
			then = " "
		default:
			continue
		}
		other := slices.Clone(way)
		other[i].Text += then
		all = append(all, other)
	}
	return all
}

// together joins patches in the order of the text; it returns nil where they overlap.
func together(all ...[]Patch) []Patch {
	patches := slices.Concat(all...)
	slices.SortStableFunc(patches, func(a, b Patch) int { return a.Start - b.Start })
	for i := 1; i < len(patches); i++ {
		if patches[i].Start < patches[i-1].End {
			return nil
		}
	}
	return patches
}

// ways are the patches that may put a value in the place of another, the best first.
func (t *Tree) ways(n *Node, v Value) (all [][]Patch) {
	parent := t.parent(n)
	l := t.look(parent)
	l.indent = strings.Repeat(" ", max(t.owner(t.slot(n, parent)), 0))
	if n.lines >= 2 {
		l.indent = strings.Repeat(" ", n.lines-2)
	}
	quoted := l
	quoted.plain = false
	if len(n.Items) > 0 && n.Style == Block && !t.sameLine(t.slot(n, parent), n.Value) {
		return append(t.overBlock(n, parent, v, l), t.overBlock(n, parent, v, quoted)...)
	}
	for _, text := range t.texts(n, v, l) {
		if n.Value == n.End {
			text = t.apart(n, parent) + text
		}
		if head, rows, ok := strings.Cut(text, l.eol); ok && t.trail(n.End) > n.End { // a comment stays behind the sign
			all = append(all, []Patch{{Range{n.Value, n.End}, head}, insertion(t.trail(n.End), l.eol+rows)})
		}
		all = append(all, []Patch{t.trim(Patch{Range{n.Value, n.End}, text})})
	}
	for _, l := range []look{quoted, l} {
		block := t.block(v, parent, l)
		if block == "" {
			continue
		}
		at := t.slot(n, parent)
		if n.Value > n.Start { // behind its name
			at = n.Start + len(strings.TrimRight(string(t.src[n.Start:n.Value]), " \t"))
		}
		way := []Patch{{Range{at, n.End}, l.eol + block}}
		if t.trail(n.End) > n.End {
			way = []Patch{{Range{at, n.End}, ""}, insertion(t.trail(n.End), l.eol+block)}
		}
		all = slices.Insert(all, 0, way)
	}
	return all
}

// texts are the ways to write a value from the place of another on.
func (t *Tree) texts(n *Node, v Value, l look) []string {
	if v.kind != Scalar {
		return []string{l.between(v)}
	}
	if v.null || v.token {
		return []string{l.scalar(v)}
	}
	style := n.Style
	l.asks = n.Kind == Scalar && style == Plain && strings.Contains(n.Text, "?")
	switch {
	case n.Kind == Alias || n.Kind == List || n.Kind == Mapping:
		style = Plain
	case strings.Contains(v.text, "\n") && style != Folded:
		style = Literal
	}
	if l.json && n.Kind == Scalar && !n.token {
		style = Double // a text stays one
	}
	return l.scalars(v.text, style)
}

// block writes a list or mapping on lines of its own, below what it belongs to; nothing
// where it has room between brackets, or cannot be written so.
func (t *Tree) block(v Value, parent *Node, l look) string {
	if v.kind == Scalar || l.flow || l.json || parent == nil || l.inBrackets(v) != "" {
		return ""
	}
	if v.kind != List || parent.Kind != Mapping || !l.level {
		l.indent += "  "
	}
	return l.indent + l.value(v)
}

// overBlock writes a value over a block that stands below its key.
func (t *Tree) overBlock(n, parent *Node, v Value, l look) (all [][]Patch) {
	slot := t.slot(n, parent)
	if n.Value > n.Start {
		slot = t.propertiesEnd(n)
	}
	after := t.trail(slot) // behind a comment on the line of the key
	gone := Patch{Range{after, n.End}, ""}
	if block := t.block(v, parent, l); block != "" {
		return [][]Patch{{{gone.Range, l.eol + block}}}
	}
	plain := look{flow: true, json: l.json, plain: true, eol: l.eol}
	for _, text := range t.texts(&Node{Kind: n.Kind}, v, l) {
		if strings.ContainsAny(text, "\r\n") {
			all = append(all, []Patch{{Range{slot, n.End}, " " + text}})
			continue
		}
		all = append(all, []Patch{insertion(slot, " "+text), gone})
	}
	if v.kind == Scalar && !v.null && !v.token {
		all = append(all, []Patch{insertion(slot, " "+quoting.Double(v.text, nil)), gone})
	} else {
		all = append(all, []Patch{insertion(slot, " "+plain.value(v)), gone})
	}
	return all
}

// slot returns the byte behind the colon or the hyphen that a value belongs to; where the
// whole text is the value, its own.
func (t *Tree) slot(n, parent *Node) int {
	if parent == nil {
		return n.Start
	}
	i := slices.Index(parent.Items, n)
	if i < 0 || parent.Kind == List {
		if i >= 0 && parent.Style == Block {
			return parent.marks[i] + 1
		}
		return n.Start
	}
	if colon := t.pass(parent.Keys[i].End); colon < len(t.src) && t.src[colon] == ':' {
		return colon + 1
	}
	return parent.Keys[i].End
}

// propertiesEnd returns the byte behind the anchor and the tag of a value.
func (t *lined) propertiesEnd(n *Node) int {
	at := n.Start
	for at < n.Value {
		next := t.pass(at)
		if next >= n.Value {
			return at
		}
		for at = next; at < n.Value && spaceOrBreak(t.src[at:]) == 0; {
			at++
		}
	}
	return n.Value
}

// sameLine reports whether two bytes stand on one line.
func (t *lined) sameLine(a, b int) bool { return t.lineStart(a) == t.lineStart(b) }

// listsAreLevel reports whether the lists of the text stand as deep as their keys, as far
// as it has any.
func (t *Tree) listsAreLevel() (level bool) {
	if t.root == nil {
		return false
	}
	found := false
	t.root.each(func(n *Node) {
		for i, item := range n.Items {
			if !found && n.Kind == Mapping && n.Style == Block && item.Kind == List && item.Style == Block && len(item.Items) > 0 {
				found = true
				level = item.marks[0]-t.lineStart(item.marks[0]) == n.Keys[i].Start-t.lineStart(n.Keys[i].Start)
			}
		}
	})
	return level
}
