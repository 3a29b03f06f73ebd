package file

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax"
)

// This file reads lists that were not written as lists: without hyphens, keyed by
// name, or keyed by date.

// asRecords turns a mapping that stands in place of a list into a list of records.
func (s *shape[T]) asRecords(r *reader, n *syntax.Node, section string) {
	if n.Kind != syntax.Mapping || len(n.Pairs) == 0 {
		return
	}
	known := 0
	for _, p := range n.Pairs {
		if _, ok := s.index[p.Key.Text]; ok || s.meant(p.Key.Text) != "" {
			known++
		}
	}
	first := n.Pairs[0].Key
	switch {
	case known > 0:
		s.splitRecords(r, n, section)
	case n.Flow && allPairs(n, func(p syntax.Pair) bool { return p.Key.Alone && p.Key.Kind == syntax.Scalar }):
		r.Add(diag.CodeKeyedList, n.Pos, section, first.Text)
		n.Become(keysOf(n))
	case section == "events" && allPairs(n, func(p syntax.Pair) bool { return syntax.IsLooseDate(p.Key.Text) }):
		n.Become(r.datedEvents(n.Pairs))
	case allPairs(n, func(p syntax.Pair) bool { return p.Key.Kind == syntax.Scalar && s.canBe(p.Value) }):
		r.Add(diag.CodeKeyedList, n.Pos, section, first.Text)
		items := make([]*syntax.Node, len(n.Pairs))
		for i, p := range n.Pairs {
			items[i] = s.withID(p)
		}
		n.Become(items)
	}
}

// allPairs reports whether all pairs of a mapping are of a kind.
func allPairs(n *syntax.Node, is func(syntax.Pair) bool) bool {
	for _, p := range n.Pairs {
		if !is(p) {
			return false
		}
	}
	return true
}

func keysOf(n *syntax.Node) (keys []*syntax.Node) {
	for _, p := range n.Pairs {
		keys = append(keys, p.Key)
	}
	return keys
}

// canBe reports whether a node can be a record of the table.
func (s *shape[T]) canBe(n *syntax.Node) bool {
	return n.Kind == syntax.Mapping || n.Kind == syntax.Scalar && s.lone != ""
}

// withID makes a record of a pair whose key is its id.
func (s *shape[T]) withID(p syntax.Pair) *syntax.Node {
	id := syntax.Pair{Key: syntax.KeyNode("id", p.Key.Pos), Value: p.Key}
	item := &syntax.Node{Kind: syntax.Mapping, Pos: p.Key.Pos, Weight: p.Value.Weight + 2}
	if p.Value.Kind == syntax.Scalar {
		item.Pairs = []syntax.Pair{id, {Key: syntax.KeyNode(s.lone, p.Key.Pos), Value: p.Value}}
		return item
	}
	item.Pairs = append([]syntax.Pair{id}, p.Value.Pairs...)
	return item
}

// splitRecords divides records that run together because hyphens are missing: each
// begins where a key would be repeated.
func (s *shape[T]) splitRecords(r *reader, n *syntax.Node, section string) {
	first := n.Pairs[0].Key.Text
	seen, again := map[string]int{}, false
	for _, p := range n.Pairs {
		seen[p.Key.Text]++
		again = again || seen[p.Key.Text] > 1 && (p.Key.Text == first || p.Key.Text == "date")
	}
	if !again { // a key repeated by mistake
		return
	}
	var items []*syntax.Node
	clear(seen)
	for _, p := range n.Pairs {
		if seen[p.Key.Text]++; len(items) == 0 || seen[p.Key.Text] > 1 {
			items = append(items, &syntax.Node{Kind: syntax.Mapping, Pos: p.Key.Pos, Weight: 1})
			clear(seen)
			seen[p.Key.Text]++
		}
		last := items[len(items)-1]
		last.Pairs = append(last.Pairs, p)
		last.Weight += p.Value.Weight + 1
	}
	if len(items) > 1 {
		r.Add(diag.CodeNoDash, items[1].Pos, section, first)
		n.Become(items)
	}
}

// datedEvents makes events from pairs of a date and a title, an event or a list of
// these.
func (r *reader) datedEvents(pairs []syntax.Pair) (items []*syntax.Node) {
	for _, p := range pairs {
		values := p.Value.Elements()
		if len(values) == 0 {
			values = []*syntax.Node{p.Value}
		}
		for _, v := range values {
			item := &syntax.Node{Kind: syntax.Mapping, Pos: p.Key.Pos, Weight: v.Weight + 2}
			item.Pairs = []syntax.Pair{{Key: syntax.KeyNode("date", p.Key.Pos), Value: p.Key}}
			if v.Kind == syntax.Mapping {
				item.Pairs = append(item.Pairs, v.Pairs...)
			} else {
				item.Pairs = append(item.Pairs, syntax.Pair{Key: syntax.KeyNode("title", v.Pos), Value: v})
				r.loose(p.Key.Pos, p.Key.Text+": "+v.Text, p.Key.Text, v.Text)
			}
			items = append(items, item)
		}
	}
	return items
}

// looseEvents gives events their dates that were written as keys or before
// their titles, and the ends of those that last.
func looseEvents(r *reader, n *syntax.Node) {
	if n.Kind == syntax.Scalar {
		if t, ok := syntax.TableOf(nonBlankLines(strings.Join(r.linesOf(n), "\n")), allWords()); ok && len(t.Rows) > 1 {
			r.Add(diag.CodeTable, n.Pos, n.Text, len(t.Rows), t.Event())
			*n = syntax.Node{Kind: syntax.List, Pos: n.Pos}
			return
		}
		*n = *r.datedLines(n)
	}
	for _, item := range n.Elements() {
		switch {
		case item.Kind == syntax.Scalar:
			r.splitDate(item)
		case item.Kind == syntax.Mapping && !item.Has("date"):
			r.dateKey(item)
			r.loneTitle(item)
		}
		r.joinEnd(item)
	}
}

// dateBefore is a text that begins with a date, or with two of them.
var dateBefore = regexp.MustCompile(`^(` + syntax.OneDate + `(?:\s*[-–/]\s*` + syntax.OneDate + `)?)(?:\s*[:–—|;,]\s*|\s+[-=]\s+|\s+)(\S[\s\S]*)$`)

// splitDate makes an event of a text that begins with a date.
func (r *reader) splitDate(n *syntax.Node) {
	text := syntax.TrimBlank(n.Text)
	m := dateBefore.FindStringSubmatch(text[:min(len(text), 1000)])
	if m == nil || len(text) > 1000 {
		return
	}
	date, title := *n, *n
	date.Text, title.Text = m[1], m[2]
	r.loose(n.Pos, text, m[1], m[2])
	if c, isCut := r.cuts[n]; isCut {
		r.cuts[&title] = c
	}
	*n = syntax.Node{Kind: syntax.Mapping, Pos: n.Pos, Weight: n.Weight + 3, Pairs: []syntax.Pair{
		{Key: syntax.KeyNode("date", n.Pos), Value: &date}, {Key: syntax.KeyNode("title", n.Pos), Value: &title},
	}}
}

// dateKey takes a key that is a date as the date of an event that has none, and
// its value as the title.
func (r *reader) dateKey(n *syntax.Node) {
	for i, p := range n.Pairs {
		if p.Key.Kind != syntax.Scalar || !syntax.IsLooseDate(p.Key.Text) || p.Value.Kind == syntax.List || p.Value.Kind == syntax.Mapping {
			continue
		}
		n.Pairs[i] = syntax.Pair{Key: syntax.KeyNode("date", p.Key.Pos), Value: p.Key}
		if p.Value.Kind == syntax.Scalar && !n.Has("title") {
			n.Pairs = append(n.Pairs, syntax.Pair{Key: syntax.KeyNode("title", p.Value.Pos), Value: p.Value})
			r.loose(p.Key.Pos, p.Key.Text+": "+p.Value.Text, p.Key.Text, p.Value.Text)
		}
		return
	}
}

// loose counts events whose dates were found in an unusual place. The message shows
// the date as it should be written, where that is certain.
func (r *reader) loose(at diag.Pos, text, date, title string) {
	if g := guess.Date(date); g.Kind == guess.Read && len(g.Also) == 0 {
		date = g.Date.String()
	}
	r.repeated(diag.CodeLooseEvent, diag.CodeLooseEvent, at, text, date, strings.ReplaceAll(title, `"`, "'"))
}

// loneTitle makes a title of an event that is nothing but one unknown word with
// a colon and a text: “Stalin: dead”.
func (r *reader) loneTitle(n *syntax.Node) {
	if len(n.Pairs) != 1 || n.Flow {
		return
	}
	key, value := n.Pairs[0].Key, n.Pairs[0].Value
	if key.Kind != syntax.Scalar || value.Kind != syntax.Scalar || !key.Plain || !value.Plain || allWords().Known(key.Text) || len(value.Text) > diag.LongestText*4 {
		return
	}
	text := key.Text + ": " + value.Text
	r.Add(diag.CodeYAMLColon, key.Pos, text)
	title := &syntax.Node{Kind: syntax.Scalar, Text: text, Pos: key.Pos, Weight: 1}
	n.Pairs = []syntax.Pair{{Key: syntax.KeyNode("title", key.Pos), Value: title}}
}
