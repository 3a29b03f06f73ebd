package loose

import (
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// Record is what is known of the records of a list.
type Record struct {
	Section string                // the key of the list
	Lone    string                // the key that text standing instead of a mapping belongs to, or ""
	IsKey   func(key string) bool // reports whether a record can have a key
}

// Records turns a mapping in place of a list into a list of records.
func (l *Lists) Records(n *values.Node, of Record) {
	if n.Kind != values.Mapping || len(n.Pairs) == 0 {
		return
	}
	first := n.Pairs[0].Key
	switch {
	case !allPairs(n, func(p values.Pair) bool { return !of.IsKey(p.Key.Text) }):
		l.splitRecords(n, of.Section)
	case n.Flow && allPairs(n, func(p values.Pair) bool { return p.Key.Alone && p.Key.Kind == values.Scalar }):
		l.Add(diag.CodeKeyedList, n.Pos, of.Section, first.Text)
		n.Become(keysOf(n))
	case of.Section == "events" && allPairs(n, func(p values.Pair) bool { return outline.IsLooseDate(p.Key.Text) }):
		n.Become(l.DatedEvents(n.Pairs))
	case allPairs(n, func(p values.Pair) bool { return p.Key.Kind == values.Scalar && of.canBe(p.Value) }):
		l.Add(diag.CodeKeyedList, n.Pos, of.Section, first.Text)
		items := make([]*values.Node, len(n.Pairs))
		for i, p := range n.Pairs {
			items[i] = of.withID(p)
		}
		n.Become(items)
	}
}

// allPairs reports whether all pairs of a mapping are of a kind.
func allPairs(n *values.Node, is func(values.Pair) bool) bool {
	for _, p := range n.Pairs {
		if !is(p) {
			return false
		}
	}
	return true
}

func keysOf(n *values.Node) (keys []*values.Node) {
	for _, p := range n.Pairs {
		keys = append(keys, p.Key)
	}
	return keys
}

// canBe reports whether a node can be a record of the table.
func (of Record) canBe(n *values.Node) bool {
	return n.Kind == values.Mapping || n.Kind == values.Scalar && of.Lone != ""
}

// withID makes a record of a pair whose key is its id.
func (of Record) withID(p values.Pair) *values.Node {
	id := values.Pair{Key: values.Key("id", p.Key.Pos), Value: p.Key}
	item := &values.Node{Kind: values.Mapping, Pos: p.Key.Pos, Weight: p.Value.Weight + 2}
	if p.Value.Kind == values.Scalar {
		item.Pairs = []values.Pair{id, {Key: values.Key(of.Lone, p.Key.Pos), Value: p.Value}}
		return item
	}
	item.Pairs = append([]values.Pair{id}, p.Value.Pairs...)
	return item
}

// splitRecords divides records that run together because hyphens are missing: each
// begins where a key would be repeated.
func (l *Lists) splitRecords(n *values.Node, section string) {
	first := n.Pairs[0].Key.Text
	seen, again := map[string]int{}, false
	for _, p := range n.Pairs {
		seen[p.Key.Text]++
		again = again || seen[p.Key.Text] > 1 && (p.Key.Text == first || p.Key.Text == "date")
	}
	if !again { // a key repeated by mistake
		return
	}
	var items []*values.Node
	clear(seen)
	for _, p := range n.Pairs {
		if seen[p.Key.Text]++; len(items) == 0 || seen[p.Key.Text] > 1 {
			items = append(items, &values.Node{Kind: values.Mapping, Pos: p.Key.Pos, Weight: 1})
			clear(seen)
			seen[p.Key.Text]++
		}
		last := items[len(items)-1]
		last.Pairs = append(last.Pairs, p)
		last.Weight += p.Value.Weight + 1
	}
	if len(items) > 1 {
		l.Add(diag.CodeNoDash, items[1].Pos, section, first)
		n.Become(items)
	}
}
