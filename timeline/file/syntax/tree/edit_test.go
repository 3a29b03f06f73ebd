package tree_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/tree"
)

// step is a part of the way to a value: a key or, where that is nil, an item.
type step struct {
	key  *string
	item int
}

// place is a value with the way to it.
type place struct {
	node *tree.Node
	way  []step
}

// places returns the values of a text, each with its way; those behind keys that
// stand twice or are no texts have none.
func places(n *tree.Node, way []step, out []place) []place {
	if n == nil {
		return out
	}
	out = append(out, place{n, slices.Clone(way)})
	seen := map[string]bool{}
	for i, item := range n.Items {
		next := step{item: i}
		if n.Keys != nil {
			k := n.Keys[i]
			if k.Kind != tree.Scalar || seen[k.Text] || k.Text == "<<" {
				continue
			}
			seen[k.Text] = true
			next = step{key: &k.Text}
		}
		out = places(item, append(way, next), out)
	}
	return out
}

// said returns what the reader of events files makes of a text; false where it
// finds something wrong.
func said(text []byte) (any, bool) {
	r := diag.NewReport("a.yaml")
	decoded, ok := syntax.Decode(r, text)
	if !ok {
		return nil, false
	}
	read := syntax.Read(r, decoded, outline.Vocabulary{})
	if read.Root == nil || r.Len() > 0 {
		return nil, false
	}
	return read.Root.PlainValue(), true
}

// changed returns a value with another in a place of it; of a list or a mapping
// that place is changed in place.
func changed(v any, way []step, change func(any) any) any {
	if len(way) == 0 {
		return change(v)
	}
	if key := way[0].key; key != nil {
		m := v.(map[string]any)
		m[*key] = changed(m[*key], way[1:], change)
		return m
	}
	items := v.([]any)
	items[way[0].item] = changed(items[way[0].item], way[1:], change)
	return items
}

// trial is one edit of a text.
type trial struct {
	name    string
	src     []byte
	parsed  *tree.Tree
	way     []step
	change  func(any) any
	patches []tree.Patch
	err     error
}

// check sees that an edit gives what was wanted in the eyes of the reader of events
// files, and reports whether there is something to see.
func (c trial) check(tb tester) {
	tb.Helper()
	if c.err != nil {
		tb.Errorf("%s: %v", c.name, c.err)
		return
	}
	after := c.parsed.Apply(c.patches)
	checkPieces(tb, c.name, tree.Parse(after), after)
	checkRest(tb, c, after)
	before, ok := said(c.src)
	if !ok || c.change == nil || strings.ContainsAny(string(c.src), "&*") || strings.Contains(string(c.src), "<<") {
		return
	}
	want := changed(before, c.way, c.change)
	if got, ok := said(after); !ok || !reflect.DeepEqual(got, want) {
		tb.Errorf("%s: %q\nsays %v\nwant %v", c.name, after, got, want)
	}
}

// checkRest sees that nothing but the patched ranges is another, by cutting both
// texts there.
func checkRest(tb tester, c trial, after []byte) {
	tb.Helper()
	from, to := 0, 0
	for _, p := range c.patches {
		same := p.Start - from
		if string(c.src[from:p.Start]) != string(after[to:to+same]) {
			tb.Fatalf("%s: another text before byte %d", c.name, p.Start)
		}
		from, to = p.End, to+same+len(p.Text)
	}
	if string(c.src[from:]) != string(after[to:]) {
		tb.Fatalf("%s: another text behind byte %d", c.name, from)
	}
}

// fewer returns how often a file is tried: a large one takes its time.
func fewer(src []byte, times int) int { return max(2, min(times, times*4000/len(src))) }

func newTexts() []string {
	return []string{
		"another", "a: b # c, {d}", "two\nlines", "ends with a line\n", "null", "~", "", "- x", "yes", "12:30", "1e3", "[", "it's", `"`,
		" blank before", "blank behind ", "\ttab", "1953-07-27", "5", "中文 é", "a\u2028b", "*x", "&x", "!x", "%", "@", "`", "#", "a #b", ": ",
		"---", "a\n\n  b\nc", "<<", "?", "\\", "one\u00a0two",
	}
}

func TestAnyTextIsSetAnywhere(t *testing.T) {
	tried, shared := 0, 0
	for name, src := range texts(t) {
		parsed := tree.Parse(src)
		all := places(parsed.Root(), nil, nil)
		every := 1 + len(all)*len(newTexts())/fewer(src, 60) // some of a large file's
		for i, p := range all {
			if p.node.Kind != tree.Scalar && p.node.Kind != tree.Alias {
				continue
			}
			for j, text := range newTexts() {
				if (i*len(newTexts())+j)%every != 0 {
					continue
				}
				patches, err := parsed.Set(p.node, text)
				if _, is := errors.AsType[*tree.SharedError](err); is {
					shared++
					continue
				}
				tried++
				set := func(any) any { return text }
				trial{fmt.Sprintf("%s: %q at byte %d", name, text, p.node.Start), src, parsed, p.way, set, patches, err}.check(t)
			}
		}
	}
	t.Logf("%d texts were set; %d values are used elsewhere", tried, shared)
}

func TestItemsAndKeysAreInsertedAnywhere(t *testing.T) {
	one := tree.MappingOf(
		tree.Pair{Key: "id", Value: tree.TextOf("new")}, tree.Pair{Key: "text", Value: tree.TextOf("a: b # c\nsecond")},
		tree.Pair{Key: "tags", Value: tree.ListOf(tree.TextOf("x"), tree.TextOf("null"))},
	)
	said := map[string]any{"id": "new", "text": "a: b # c\nsecond", "tags": []any{"x", "null"}}
	tried := 0
	for name, src := range texts(t) {
		parsed := tree.Parse(src)
		all := places(parsed.Root(), nil, nil)
		every := 1 + len(all)/fewer(src, 20)
		for k, p := range all {
			if k%every != 0 {
				continue
			}
			for _, i := range []int{0, len(p.node.Items) / 2, len(p.node.Items)} {
				c := trial{name: fmt.Sprintf("%s: item %d of the value at byte %d", name, i, p.node.Start), src: src, parsed: parsed, way: p.way}
				switch p.node.Kind {
				case tree.List:
					c.patches, c.err = parsed.InsertAll(p.node, i, one, tree.TextOf("second"))
					c.change = func(v any) any { return slices.Insert(v.([]any), i, any(said), any("second")) }
				case tree.Mapping:
					c.patches, c.err = parsed.InsertPair(p.node, i, tree.Pair{Key: "x-new: key", Value: one})
					c.change = func(v any) any { v.(map[string]any)["x-new: key"] = said; return v }
				default:
					if !p.node.Null || p.node.Len() > 0 {
						continue
					}
					c.patches, c.err = parsed.Insert(p.node, 0, one)
					c.change = func(any) any { return []any{said} }
				}
				tried++
				c.check(t)
			}
		}
	}
	t.Logf("%d items and keys were inserted", tried)
}
