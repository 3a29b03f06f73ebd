package file

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// maxMadeLanes is the most lanes that are made from the words in events; a field with
// more different words is not about lanes.
const maxMadeLanes = 24

// listed splits a text at its commas, as beginners write a list; nil when it has
// none.
func listed(text string) (parts []string) {
	if !strings.ContainsAny(text, ",;，、") {
		return nil
	}
	for part := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(",;，、", c) }) {
		if part = syntax.TrimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

var betweenNames = regexp.MustCompile(`\s*[,;，、/&+]\s*|\s+(?:and|und|et|y|e|en|og|och|i|и)\s+`)

// listedOr cuts a text also at words and signs that join names.
func listedOr(text string) (parts []string) {
	if len(text) > diag.LongestText*4 {
		return nil
	}
	for _, part := range betweenNames.Split(text, -1) {
		if part = syntax.TrimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// listLanes makes a list of a text that names several lanes.
func listLanes(r *reader, n *syntax.Node) {
	if n.Kind != syntax.Scalar || !n.Plain {
		return
	}
	parts := listed(n.Text)
	if len(parts) < 2 {
		return
	}
	r.Add(diag.CodeCommaList, n.Pos, "lanes", strings.Join(parts, ", "))
	var items []*syntax.Node
	for _, part := range parts {
		item := *n
		item.Text = part
		items = append(items, &item)
	}
	n.Become(items)
}

// makeLanes makes lanes from those that events name, for a file without `lanes`. They
// are in alphabetical order, since the order of events means nothing.
func (r *reader) makeLanes(root *syntax.Node) {
	if root.Has("lanes") || !root.Has("events") {
		return
	}
	named := lanesNamed(root.Get("events"))
	if len(named) == 0 || len(named) > maxMadeLanes || len(named) == 1 && named[timeline.UsualLane] != nil {
		return
	}
	lanes := &syntax.Node{Kind: syntax.List, Pos: root.Pos}
	var first *syntax.Node
	var names []string
	for name := range named {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		at := named[name]
		if first == nil || at.Pos.Line < first.Pos.Line {
			first = at
		}
		lanes.Items = append(lanes.Items, &syntax.Node{Kind: syntax.Mapping, Pos: at.Pos, Pairs: []syntax.Pair{
			{Key: syntax.KeyNode("id", at.Pos), Value: syntax.KeyNode(name, at.Pos)}, {Key: syntax.KeyNode("name", at.Pos), Value: syntax.KeyNode(name, at.Pos)},
		}})
	}
	r.Add(diag.CodeMadeLanes, first.Pos, strings.Join(names, ", "))
	root.Pairs = append(slices.Clip(root.Pairs), syntax.Pair{Key: syntax.KeyNode("lanes", first.Pos), Value: lanes})
}

// lanesNamed returns the names of lanes in events, and where each stands first.
func lanesNamed(events *syntax.Node) map[string]*syntax.Node {
	named := map[string]*syntax.Node{}
	for _, event := range events.Elements() {
		lanes := event.Get("lanes")
		if lanes == nil {
			continue
		}
		for _, item := range lanes.Elements() {
			if item.Kind != syntax.Scalar {
				continue
			}
			text := syntax.TrimBlank(item.Text)
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
func (r *reader) lanesOf(n *syntax.Node, text string) (ids []string) {
	if parts := listedOr(text); len(parts) > 1 && !r.idTables["lanes"].taken[text] {
		for _, part := range parts {
			if id, ok := r.idTables["lanes"].meant(part); ok {
				ids = append(ids, id)
			}
		}
		if len(ids) == len(parts) {
			r.Add(diag.CodeCommaList, n.Pos, "lanes", strings.Join(ids, ", "))
			return ids
		}
	}
	if id, ok := r.resolve(n, text, toLane()); ok {
		return []string{id}
	}
	return nil
}
