package timeline

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf/guess"
)

// This file reads lists that were written otherwise than as lists: without
// hyphens, by names with a colon, or as dates with a colon.

// asRecords makes a list of records of a mapping that stands in its place.
func (s *shape[T]) asRecords(r *reader, n *node, section string) {
	if n.kind != mapping || len(n.pairs) == 0 {
		return
	}
	known := 0
	for _, p := range n.pairs {
		if _, ok := s.index[p.key.text]; ok || s.meant(p.key.text) != "" {
			known++
		}
	}
	first := n.pairs[0].key
	switch {
	case known > 0:
		s.splitRecords(r, n, section)
	case n.flow && allPairs(n, func(p pair) bool { return p.key.alone && p.key.kind == scalar }):
		r.add(CodeKeyedList, n.pos, section, first.text)
		n.become(keysOf(n))
	case section == "events" && allPairs(n, func(p pair) bool { return isLooseDate(p.key.text) }):
		n.become(r.datedEvents(n.pairs))
	case allPairs(n, func(p pair) bool { return p.key.kind == scalar && s.canBe(p.value) }):
		r.add(CodeKeyedList, n.pos, section, first.text)
		items := make([]*node, len(n.pairs))
		for i, p := range n.pairs {
			items[i] = s.withID(p)
		}
		n.become(items)
	}
}

// allPairs says whether all pairs of a mapping are of a kind.
func allPairs(n *node, is func(pair) bool) bool {
	for _, p := range n.pairs {
		if !is(p) {
			return false
		}
	}
	return true
}

func keysOf(n *node) (keys []*node) {
	for _, p := range n.pairs {
		keys = append(keys, p.key)
	}
	return keys
}

// canBe says whether a node can be a record of the table.
func (s *shape[T]) canBe(n *node) bool {
	return n.kind == mapping || n.kind == scalar && s.lone != ""
}

// withID makes a record of a pair whose key is its id.
func (s *shape[T]) withID(p pair) *node {
	id := pair{keyNode("id", p.key.pos), p.key}
	item := &node{kind: mapping, pos: p.key.pos, weight: p.value.weight + 2}
	if p.value.kind == scalar {
		item.pairs = []pair{id, {keyNode(s.lone, p.key.pos), p.value}}
		return item
	}
	item.pairs = append([]pair{id}, p.value.pairs...)
	return item
}

// splitRecords divides records that run together, because no hyphen stands
// before them: each begins where a key would stand twice.
func (s *shape[T]) splitRecords(r *reader, n *node, section string) {
	first := n.pairs[0].key.text
	seen, again := map[string]int{}, false
	for _, p := range n.pairs {
		seen[p.key.text]++
		again = again || seen[p.key.text] > 1 && (p.key.text == first || p.key.text == "date")
	}
	if !again { // a key that stands twice by mistake
		return
	}
	var items []*node
	clear(seen)
	for _, p := range n.pairs {
		if seen[p.key.text]++; len(items) == 0 || seen[p.key.text] > 1 {
			items = append(items, &node{kind: mapping, pos: p.key.pos, weight: 1})
			clear(seen)
			seen[p.key.text]++
		}
		last := items[len(items)-1]
		last.pairs = append(last.pairs, p)
		last.weight += p.value.weight + 1
	}
	if len(items) > 1 {
		r.add(CodeNoDash, items[1].pos, section, first)
		n.become(items)
	}
}

// datedEvents makes events of pairs whose keys are dates and whose values are
// titles, events or lists of them.
func (r *reader) datedEvents(pairs []pair) (items []*node) {
	for _, p := range pairs {
		values := p.value.elements()
		if len(values) == 0 {
			values = []*node{p.value}
		}
		for _, v := range values {
			item := &node{kind: mapping, pos: p.key.pos, weight: v.weight + 2}
			item.pairs = []pair{{keyNode("date", p.key.pos), p.key}}
			if v.kind == mapping {
				item.pairs = append(item.pairs, v.pairs...)
			} else {
				item.pairs = append(item.pairs, pair{keyNode("title", v.pos), v})
				r.loose(p.key.pos, p.key.text+": "+v.text, p.key.text, v.text)
			}
			items = append(items, item)
		}
	}
	return items
}

// looseEvents gives events their dates that were written as keys or before
// their titles, and the ends of those that last.
func looseEvents(r *reader, n *node) {
	if n.kind == scalar {
		if t, ok := tableOf(tellingLines(strings.Join(r.linesOf(n), "\n")), allWords()); ok && len(t.rows) > 1 {
			r.add(CodeTable, n.pos, n.text, strconv.Itoa(len(t.rows)), t.event())
			*n = node{kind: list, pos: n.pos}
			return
		}
		*n = *r.datedLines(n)
	}
	for _, item := range n.elements() {
		switch {
		case item.kind == scalar:
			r.splitDate(item)
		case item.kind == mapping && !item.has("date"):
			r.dateKey(item)
			r.loneTitle(item)
		}
		r.joinEnd(item)
	}
}

// dateBefore is a text that begins with a date, or with two of them.
var dateBefore = regexp.MustCompile(`^(` + oneDate + `(?:\s*[-–/]\s*` + oneDate + `)?)(?:\s*[:–—|;,]\s*|\s+[-=]\s+|\s+)(\S[\s\S]*)$`)

// splitDate makes an event of a text that begins with a date.
func (r *reader) splitDate(n *node) {
	text := trimBlank(n.text)
	m := dateBefore.FindStringSubmatch(text[:min(len(text), 1000)])
	if m == nil || len(text) > 1000 {
		return
	}
	date, title := *n, *n
	date.text, title.text = m[1], m[2]
	r.loose(n.pos, text, m[1], m[2])
	if c, isCut := r.cuts[n]; isCut {
		r.cuts[&title] = c
	}
	*n = node{kind: mapping, pos: n.pos, weight: n.weight + 3, pairs: []pair{
		{keyNode("date", n.pos), &date}, {keyNode("title", n.pos), &title},
	}}
}

// dateKey takes a key that is a date as the date of an event that has none, and
// its value as the title.
func (r *reader) dateKey(n *node) {
	for i, p := range n.pairs {
		if p.key.kind != scalar || !isLooseDate(p.key.text) || p.value.kind == list || p.value.kind == mapping {
			continue
		}
		n.pairs[i] = pair{keyNode("date", p.key.pos), p.key}
		if p.value.kind == scalar && !n.has("title") {
			n.pairs = append(n.pairs, pair{keyNode("title", p.value.pos), p.value})
			r.loose(p.key.pos, p.key.text+": "+p.value.text, p.key.text, p.value.text)
		}
		return
	}
}

// loose counts events whose dates were taken from where they stood. The date is
// told as it should be written, where that is not in doubt.
func (r *reader) loose(at Pos, text, date, title string) {
	if g := guess.Date(date); g.Kind == guess.Read && len(g.Also) == 0 {
		date = g.Date.String()
	}
	r.repeated(CodeLooseEvent, CodeLooseEvent, at, text, date, strings.ReplaceAll(title, `"`, "'"))
}

// loneTitle makes a title of an event that is nothing but one unknown word with
// a colon and a text: “Stalin: dead”.
func (r *reader) loneTitle(n *node) {
	if len(n.pairs) != 1 || n.flow {
		return
	}
	key, value := n.pairs[0].key, n.pairs[0].value
	if key.kind != scalar || value.kind != scalar || !key.plain || !value.plain || allWords().known(key.text) || len(value.text) > longestText*4 {
		return
	}
	text := key.text + ": " + value.text
	r.add(CodeYAMLColon, key.pos, text)
	title := &node{kind: scalar, text: text, pos: key.pos, weight: 1}
	n.pairs = []pair{{keyNode("title", key.pos), title}}
}
