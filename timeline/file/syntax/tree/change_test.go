package tree_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/file/syntax/tree"
)

// remarks returns the comments of a text, in order, as often as they stand there.
func remarks(src []byte) (all []string) {
	parsed := tree.Parse(src)
	for p := range parsed.Pieces() {
		if p.PieceKind == tree.Comment {
			all = append(all, string(parsed.Source(p.Range)))
		}
	}
	return all
}

// lost returns the comments that a text had and another has no more.
func lost(before, after []byte) (gone []string) {
	left := remarks(after)
	for _, c := range remarks(before) {
		if i := slices.Index(left, c); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			gone = append(gone, c)
		}
	}
	return gone
}

// kept sees that an edit took no comment but those between two bytes and one line above
// and below.
func kept(tb tester, c trial, may []string) {
	tb.Helper()
	if c.err != nil {
		return
	}
	for _, comment := range lost(c.src, c.parsed.Apply(c.patches)) {
		if !slices.Contains(may, comment) {
			tb.Errorf("%s: the comment %q is lost", c.name, comment)
		}
	}
}

// lines returns the comments of the lines that a row of a list stands on, and of those
// right around them.
func around(src []byte, r tree.Range) (all []string) {
	from := strings.LastIndex(string(src[:r.Start]), "\n\n") + 1
	to := len(src)
	if i := strings.Index(string(src[r.End:]), "\n"); i >= 0 {
		to = r.End + i
	}
	rest := src[to:]
	for len(rest) > 0 && strings.HasPrefix(strings.TrimLeft(string(rest), " \t\r\n"), "#") {
		i := strings.Index(string(rest), "#")
		end := strings.Index(string(rest[i:]), "\n")
		if end < 0 {
			end = len(rest) - i
		}
		to += i + end
		rest = src[to:]
	}
	for line := range strings.SplitSeq(string(src[from:to]), "\n") {
		for i := range line {
			if line[i] == '#' {
				all = append(all, strings.TrimRight(line[i:], "\r"))
			}
		}
	}
	return all
}

// refusals counts the edits that were refused, which are few.
type refusals struct{ tried, refused int }

func (r *refusals) met(tb tester, c trial) bool {
	tb.Helper()
	r.tried++
	if errors.Is(c.err, tree.ErrNamed) { // that several lines have a name is said
		r.refused++
		return true
	}
	return false
}

// Whatever stands in a file can be taken away, moved or replaced.
func TestAnythingIsRemovedMovedAndReplaced(t *testing.T) {
	var r refusals
	for name, src := range texts(t) {
		if len(src) > 20_000 { // they take their time, and are written like the others
			continue
		}
		parsed := tree.Parse(src)
		all := places(parsed.Root(), nil, nil)
		times := 2
		if strings.HasPrefix(name, "testdata") { // the hairy ones
			times = 70
		}
		every := 1 + len(all)/fewer(src, times)
		for k, p := range all {
			if k%every != 0 {
				continue
			}
			changes(t, &r, name, src, parsed, p)
		}
	}
	if r.refused*1000 > r.tried {
		t.Errorf("%d of %d were refused", r.refused, r.tried)
	}
}

// changes tries to change a value in every way.
func changes(t *testing.T, r *refusals, name string, src []byte, parsed *tree.Tree, p place) {
	some := 1 + len(p.node.Items)/3
	for i := len(p.node.Items) - 1; i >= 0; i -= some {
		item := p.node.Items[i]
		c := trial{name: fmt.Sprintf("%s: without %d of the value at byte %d", name, i, p.node.Start), src: src, parsed: parsed, way: p.way}
		c.patches, c.err = parsed.Remove(p.node, i)
		c.change = func(v any) any { return without(v, p.node, i) }
		if !plainKeys(p.node) {
			c.way, c.change = nil, nil // what is wanted is not so plain
		}
		if !r.met(t, c) {
			c.check(t)
			kept(t, c, around(src, tree.Range{Start: p.node.Begin(i), End: item.End}))
		}
	}
	if p.node.Kind == tree.List && len(p.node.Items) > 1 {
		last := len(p.node.Items)
		for _, m := range [][2]int{{0, last}, {last - 1, 0}, {last / 2, 0}, {0, last - 1}} {
			c := trial{name: fmt.Sprintf("%s: %d before %d of the value at byte %d", name, m[0], m[1], p.node.Start), src: src, parsed: parsed, way: p.way}
			c.patches, c.err = parsed.Move(p.node, m[0], m[1])
			c.change = func(v any) any { return reordered(v.([]any), m[0], m[1]) }
			if !r.met(t, c) {
				c.check(t)
				kept(t, c, nil)
			}
		}
	}
	for _, v := range newValues() {
		c := trial{name: fmt.Sprintf("%s: %v in the place of the value at byte %d", name, v.said, p.node.Start), src: src, parsed: parsed, way: p.way}
		c.patches, c.err = parsed.Replace(p.node, v.value, true)
		c.change = func(any) any { return v.said }
		if len(p.way) > 0 && !r.met(t, c) {
			c.check(t)
		}
	}
}

type newValue struct {
	value tree.Value
	said  any
}

func newValues() []newValue {
	text := tree.TextOf
	long := strings.TrimSpace(strings.Repeat("many words ", 12))
	return []newValue{
		{text("x"), "x"},
		{tree.ListOf(text("a"), text("b, c")), []any{"a", "b, c"}},
		{tree.ListOf(tree.MappingOf(tree.Pair{Key: "id", Value: text("x")}, tree.Pair{Key: "note", Value: text(long)})), []any{map[string]any{"id": "x", "note": long}}},
		{tree.MappingOf(tree.Pair{Key: "name", Value: text("a: b")}), map[string]any{"name": "a: b"}},
		{tree.MappingOf(tree.Pair{Key: "text", Value: text("one\ntwo")}), map[string]any{"text": "one\ntwo"}},
	}
}

// plainKeys reports whether every key is a text of its own with a value.
func plainKeys(n *tree.Node) bool {
	seen := map[string]bool{}
	for i, k := range n.Keys {
		if k.Kind != tree.Scalar || seen[k.Text] || n.Style == tree.Flow && n.Items[i].Len() == 0 {
			return false
		}
		seen[k.Text] = true
	}
	return true
}

// without returns a value without a part; of a mapping that which is read, of doubled
// keys the first.
func without(v any, n *tree.Node, i int) any {
	if items, ok := v.([]any); ok {
		return slices.Delete(slices.Clone(items), i, i+1)
	}
	m := map[string]any{}
	for k, value := range v.(map[string]any) {
		if k != n.Keys[i].Text {
			m[k] = value
		}
	}
	return m
}

func reordered(items []any, i, before int) []any {
	moved := items[i]
	out := slices.Insert(slices.Clone(items), before, moved)
	if before <= i {
		i++
	}
	return slices.Delete(out, i, i+1)
}

// So it is in any document.
func TestRandomDocumentsAreChanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := document(t)
		parsed := tree.Parse(src)
		p := rapid.SampledFrom(places(parsed.Root(), nil, nil)).Draw(t, "place")
		c := trial{name: fmt.Sprintf("byte %d of %q", p.node.Start, src), src: src, parsed: parsed, way: p.way}
		n := len(p.node.Items)
		switch {
		case n > 0 && rapid.Bool().Draw(t, "remove"):
			i := rapid.IntRange(0, n-1).Draw(t, "i")
			c.name = fmt.Sprintf("without %d of %s", i, c.name)
			c.patches, c.err = parsed.Remove(p.node, i)
			c.change = func(v any) any { return without(v, p.node, i) }
			kept(t, c, around(src, tree.Range{Start: p.node.Begin(i), End: p.node.Items[i].End}))
		case p.node.Kind == tree.List && n > 1:
			i, before := rapid.IntRange(0, n-1).Draw(t, "i"), rapid.IntRange(0, n).Draw(t, "before")
			c.name = fmt.Sprintf("%d before %d of %s", i, before, c.name)
			c.patches, c.err = parsed.Move(p.node, i, before)
			c.change = func(v any) any { return reordered(v.([]any), i, before) }
			kept(t, c, nil)
		default:
			v := rapid.SampledFrom(newValues()).Draw(t, "value")
			if len(p.way) == 0 {
				return
			}
			c.name = fmt.Sprintf("%v at %s", v.said, c.name)
			c.patches, c.err = parsed.Replace(p.node, v.value, true)
			c.change = func(any) any { return v.said }
		}
		c.check(t)
	})
}
