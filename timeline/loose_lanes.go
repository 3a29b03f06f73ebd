package timeline

import (
	"regexp"
	"slices"
	"strings"
)

// maxMadeLanes is how many lanes are made of the words that events name; what
// names more names something else.
const maxMadeLanes = 24

// listed cuts a text at its commas, as a list on one line is written where
// nobody knows of brackets; nil when it has none.
func listed(text string) (parts []string) {
	if !strings.ContainsAny(text, ",;，、") {
		return nil
	}
	for part := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(",;，、", c) }) {
		if part = trimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

var betweenNames = regexp.MustCompile(`\s*[,;，、/&+]\s*|\s+(?:and|und|et|y|e|en|og|och|i|и)\s+`)

// listedOr cuts a text also at words and signs that join names.
func listedOr(text string) (parts []string) {
	if len(text) > longestText*4 {
		return nil
	}
	for _, part := range betweenNames.Split(text, -1) {
		if part = trimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// listLanes makes a list of a text that names several lanes.
func listLanes(r *reader, n *node) {
	if n.kind != scalar || !n.plain {
		return
	}
	parts := listed(n.text)
	if len(parts) < 2 {
		return
	}
	r.add(CodeCommaList, n.pos, "lanes", strings.Join(parts, ", "))
	var items []*node
	for _, part := range parts {
		item := *n
		item.text = part
		items = append(items, &item)
	}
	n.become(items)
}

// makeLanes lists the lanes that events name in a file that lists none, in the
// order of the alphabet: that of the events means nothing.
func (r *reader) makeLanes(root *node) {
	if root.has("lanes") || !root.has("events") {
		return
	}
	named := lanesNamed(root.get("events"))
	if len(named) == 0 || len(named) > maxMadeLanes || len(named) == 1 && named[UsualLane] != nil {
		return
	}
	lanes := &node{kind: list, pos: root.pos}
	var first *node
	var names []string
	for name := range named {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		at := named[name]
		if first == nil || at.pos.Line < first.pos.Line {
			first = at
		}
		lanes.items = append(lanes.items, &node{kind: mapping, pos: at.pos, pairs: []pair{
			{keyNode("id", at.pos), keyNode(name, at.pos)}, {keyNode("name", at.pos), keyNode(name, at.pos)},
		}})
	}
	r.add(CodeMadeLanes, first.pos, strings.Join(names, ", "))
	root.pairs = append(slices.Clip(root.pairs), pair{keyNode("lanes", first.pos), lanes})
}

// lanesNamed returns the names of lanes in events, and where each stands first.
func lanesNamed(events *node) map[string]*node {
	named := map[string]*node{}
	for _, event := range events.elements() {
		lanes := event.get("lanes")
		if lanes == nil {
			continue
		}
		for _, item := range lanes.elements() {
			if item.kind != scalar {
				continue
			}
			text := trimBlank(item.text)
			for _, part := range orList(listed(text), text) {
				if named[part] == nil {
					named[part] = item
				}
			}
		}
	}
	delete(named, "")
	return named
}

// orList returns a list, or one of a single text when it is empty.
func orList(parts []string, text string) []string {
	if len(parts) == 0 {
		return []string{text}
	}
	return parts
}

// lanesOf returns the ids of the lanes that a text names: one of them, or
// several with commas between.
func (r *reader) lanesOf(n *node, text string) (ids []string) {
	if parts := listedOr(text); len(parts) > 1 && !r.rolls["lanes"].taken[text] {
		for _, part := range parts {
			if id, ok := r.rolls["lanes"].meant(part); ok {
				ids = append(ids, id)
			}
		}
		if len(ids) == len(parts) {
			r.add(CodeCommaList, n.pos, "lanes", strings.Join(ids, ", "))
			return ids
		}
	}
	if id, ok := r.resolve(n, text, toLane()); ok {
		return []string{id}
	}
	return nil
}
