package tree

import (
	"slices"
	"strings"
)

// Remove returns the patches that take a row of a block, or an item between brackets,
// away: item i of a list, or key i of a mapping with its value. With an item go its
// comments. A value in it that is used elsewhere by its name goes to its first use.
// It fails with ErrUnread, ErrKind, ErrForm, ErrMeaning or ErrNamed.
func (t *Tree) Remove(from *Node, i int) ([]Patch, error) {
	switch {
	case t.root == nil:
		return nil, ErrUnread
	case i < 0 || i >= len(from.Items):
		return nil, ErrKind
	}
	known := map[*Node]*meaning{}
	want := means(t.root, known)
	m := known[from]
	m.items = slices.Delete(slices.Clone(m.items), i, i+1)
	if from.Keys != nil {
		m.keys = slices.Delete(slices.Clone(m.keys), i, i+1)
	}
	gone := []Range{from.Items[i].Range}
	if from.Keys != nil {
		gone = append(gone, from.Keys[i].Range)
	}
	kept, err := names{t}.rescued(gone...)
	if err != nil {
		return nil, err
	}
	for _, way := range (removal{t, from, i}).ways() {
		if patches := together(way, kept); patches != nil && t.proves(patches, want) {
			return patches, nil
		}
	}
	return nil, ErrMeaning
}

// removal is a row of a block, or an item between brackets, that is to go.
type removal struct {
	*Tree
	n *Node // what it is in
	i int   // which one it is there
}

// ways are the ways to take it away, the best first.
func (t removal) ways() [][]Patch {
	n, i := t.n, t.i
	switch {
	case n.Style == Flow:
		return t.outOfFlow()
	case len(n.Items) == 1:
		return t.emptied()
	case !t.opens(n.begin(i)):
		return t.behindHyphen()
	}
	own := t.own(n, i)
	after := t.nextLine(own.End)
	plain := Patch{Range{own.Start, after}, ""}
	if after == own.End { // the last line of the text has no break, that of a text may need one
		plain.Start, plain.End = t.breakBefore(own.Start), own.End
		return [][]Patch{{plain}, {{own, ""}}}
	}
	if tidy := t.withBlankLines(plain); tidy != plain {
		return [][]Patch{{tidy}, {plain}}
	}
	return [][]Patch{{plain}}
}

// withBlankLines is a removal of lines with the blank lines that parted them from others
// and part nothing any more.
func (t removal) withBlankLines(plain Patch) Patch {
	if t.n.Kind != List || !t.emptyAbove(plain.Start) {
		return plain
	}
	if plain.End < len(t.src) && t.emptyLine(plain.End) { // one blank line is enough
		plain.End = t.nextLine(t.lineEnd(plain.End))
		return plain
	}
	if t.i == len(t.n.Items)-1 && plain.End == len(t.src) {
		for plain.Start > t.n.Items[t.i-1].End && t.emptyAbove(plain.Start) {
			plain.Start = t.lineStart(t.breakBefore(plain.Start))
		}
	}
	return plain
}

// behindHyphen removes a row that does not begin its line, as the first key behind a
// hyphen: the next row takes its place.
func (t removal) behindHyphen() [][]Patch {
	n, i := t.n, t.i
	own, begin := t.own(n, i), n.begin(i)
	if i+1 == len(n.Items) {
		return nil
	}
	next := n.begin(i + 1)
	if strings.TrimSpace(string(t.src[own.End:next])) == "" {
		return [][]Patch{{{Range{begin, next}, ""}}}
	}
	from := begin
	for from > 0 && (t.src[from-1] == ' ' || t.src[from-1] == '\t') {
		from--
	}
	return [][]Patch{{{Range{from, own.End}, ""}}, {{Range{from, n.Items[i].End}, ""}}}
}

// emptied writes brackets with nothing between in the place of the only row of a block.
func (t removal) emptied() [][]Patch {
	n := t.n
	empty := "{}"
	if n.Kind == List {
		empty = "[]"
	}
	own := t.own(n, 0)
	parent := t.parent(n)
	at := t.slot(n, parent)
	if n.Value > n.Start {
		at = t.propertiesEnd(n)
	}
	if t.opens(n.begin(0)) && parent != nil && !t.sameLine(at, n.begin(0)) {
		after := t.nextLine(own.End)
		if after == own.End {
			return [][]Patch{{insertion(at, " "+empty), {Range{max(t.breakBefore(own.Start), at), own.End}, ""}}}
		}
		return [][]Patch{{insertion(at, " "+empty), {Range{own.Start, after}, ""}}}
	}
	return [][]Patch{{{Range{n.begin(0), own.End}, empty}}, {{Range{n.begin(0), n.Items[0].End}, empty}}}
}

// outOfFlow removes an item between brackets with its comma, and with its line where it
// has one to itself.
func (t removal) outOfFlow() (ways [][]Patch) {
	n, i := t.n, t.i
	from, end := n.begin(i), n.Items[i].End
	if n.Keys != nil {
		end = max(end, n.Keys[i].End)
	}
	comma := t.pass(end)
	hasComma := comma < len(t.src) && t.src[comma] == ','
	if hasComma {
		ways = t.flowLine(from, comma)
		if i == 0 && len(n.Items) > 1 && !t.opens(from) && t.blankOrBreaks(comma+1, n.begin(1)) { // the next takes its place
			ways = append(ways, []Patch{{Range{from, n.begin(1)}, ""}})
		}
		ways = append(ways, t.toComma(from, comma))
	}
	if i > 0 { // the comma before it goes too
		last := n.Items[i-1].End
		if before := t.pass(last); t.src[before] == ',' {
			if t.blankOrBreaks(last, from) {
				ways = append(ways, []Patch{{Range{last, end}, ""}})
			} else if t.blankOrBreaks(before+1, from) {
				ways = append(ways, []Patch{{Range{before, end}, ""}})
			}
			if !hasComma {
				ways = append(ways, []Patch{{Range{before, before + 1}, ""}, {Range{from, end}, ""}})
			}
		}
	}
	return append(ways, []Patch{{Range{from, end}, ""}})
}

// flowLine removes an item with its comma and its line, if nothing else stands there.
func (t removal) flowLine(from, comma int) [][]Patch {
	stop := t.trail(comma + 1)
	if !t.opens(from) || stop != t.lineEnd(comma) {
		return nil
	}
	first := t.lineStart(from)
	if t.n.Kind == List {
		least := t.n.Value
		if t.i > 0 {
			least = t.n.Items[t.i-1].End
		}
		first = t.above(from, least)
	}
	return [][]Patch{{{Range{first, t.nextLine(stop)}, ""}}}
}

// toComma removes an item with its comma and the blanks behind that, or, where the line
// goes on with nothing, those before it.
func (t removal) toComma(from, comma int) []Patch {
	to := comma + 1
	for to < len(t.src) && (t.src[to] == ' ' || t.src[to] == '\t') {
		to++
	}
	if to == t.lineEnd(to) || t.src[to] == '#' {
		to = comma + 1
		for from > t.lineStart(from) && t.src[from-1] == ' ' && t.src[min(to, len(t.src)-1)] != '#' && !t.opens(from) {
			from--
		}
	}
	return []Patch{{Range{from, to}, ""}}
}
