package loose

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
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
		if part = character.TrimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// Lanes splits a text that names several lanes into a list.
func (l *Lists) Lanes(n *values.Node) {
	if n.Kind != values.Scalar || !n.Plain {
		return
	}
	parts := listed(n.Text)
	if len(parts) < 2 {
		return
	}
	l.Add(diag.CodeCommaList, n.Pos, "lanes", strings.Join(parts, ", "))
	var items []*values.Node
	for _, part := range parts {
		item := *n
		item.Text = part
		items = append(items, &item)
	}
	n.Become(items)
}

// MakeLanes makes lanes from those that events name, for a file without `lanes`. They
// are in alphabetical order, since the order of events means nothing.
func (l *Lists) MakeLanes(root *values.Node, events []*values.Node) {
	if root.Has("lanes") {
		return
	}
	named := lanesNamed(events)
	if len(named) == 0 || len(named) > maxMadeLanes || len(named) == 1 && named[timeline.UsualLane] != nil {
		return
	}
	lanes := &values.Node{Kind: values.List, Pos: root.Pos}
	var first *values.Node
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
		lanes.Items = append(lanes.Items, &values.Node{Kind: values.Mapping, Pos: at.Pos, Pairs: []values.Pair{
			{Key: values.Key("id", at.Pos), Value: values.Key(name, at.Pos)}, {Key: values.Key("name", at.Pos), Value: values.Key(name, at.Pos)},
		}})
	}
	l.Add(diag.CodeMadeLanes, first.Pos, strings.Join(names, ", "))
	root.Pairs = append(slices.Clip(root.Pairs), values.Pair{Key: values.Key("lanes", first.Pos), Value: lanes})
}

// lanesNamed returns the names of lanes in events, and where each is named first.
func lanesNamed(events []*values.Node) map[string]*values.Node {
	named := map[string]*values.Node{}
	for _, event := range events {
		lanes := event.Get("lanes")
		if lanes == nil {
			continue
		}
		for _, item := range lanes.Elements() {
			if item.Kind != values.Scalar {
				continue
			}
			text := character.TrimBlank(item.Text)
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
