package values

import (
	"reflect"
	"testing"

	"tideline/timeline/diag"
)

func text(s string) *Node         { return Key(s, diag.Pos{Line: 1, Column: 1}) }
func list(items ...*Node) *Node   { return &Node{Kind: List, Items: items} }
func mapping(pairs ...Pair) *Node { return &Node{Kind: Mapping, Pairs: pairs} }
func pair(k string, v *Node) Pair { return Pair{text(k), v} }
func quoted(s string) *Node       { return &Node{Kind: Scalar, Text: s} }
func null() *Node                 { return &Node{} }

// Of a double key the first counts that has a value.
func TestGetAndSet(t *testing.T) {
	m := mapping(pair("a", null()), pair("a", text("1")), pair("a", text("2")))
	if got := m.Get("a").ScalarText(); got != "1" || !m.Has("a") {
		t.Errorf("a is %q", got)
	}
	m.Set("a", text("3"))
	if got := m.Get("a").ScalarText(); got != "3" || m.Pairs[2].Value.Text != "2" {
		t.Errorf("after Set a is %q", got)
	}
	if m.Set("b", text("4")); m.Has("b") {
		t.Error("Set made a key")
	}
}

func TestElementsOfWhatIsNoList(t *testing.T) {
	one := text("x")
	for _, c := range []struct {
		n    *Node
		want int
	}{{null(), 0}, {one, 1}, {list(one, one), 2}, {mapping(pair("a", one)), 1}} {
		if got := len(c.n.Elements()); got != c.want {
			t.Errorf("%s has %d elements, want %d", c.n.Kind.Name(), got, c.want)
		}
	}
	one.Become([]*Node{text("y"), text("z")})
	if one.Kind != List || len(one.Elements()) != 2 {
		t.Errorf("it became %+v", one)
	}
}

func TestPlainValue(t *testing.T) {
	n := mapping(pair("a", list(text("1"), null())), pair("a", text("2")), pair("b", mapping(pair("c", text("3")))))
	want := map[string]any{"a": []any{"1", nil}, "b": map[string]any{"c": "3"}}
	if got := n.PlainValue(); !reflect.DeepEqual(got, want) {
		t.Errorf("it is %v, want %v", got, want)
	}
}

// What a set of dates looks like to YAML is written as the set.
func TestWritten(t *testing.T) {
	for want, c := range map[string]struct {
		n     *Node
		plain bool
	}{
		"[1953,1954]": {list(text("1953"), text("1954")), true},
		"[1953,x]":    {list(text("1953"), quoted("x")), false},
		"{1953,1954}": {mapping(pair("1953", null()), pair("1954", null())), true},
		"{a: 1}":      {mapping(pair("a", text("1"))), false},
		"[[1]]":       {list(list(text("1"))), false},
		"[]":          {list(), false},
	} {
		if got, plain := c.n.Written(); got != want || plain != c.plain {
			t.Errorf("written is %q, plain %t; want %q, %t", got, plain, want, c.plain)
		}
	}
}

func TestQuestioned(t *testing.T) {
	for _, c := range []struct {
		n    *Node
		want string
	}{
		{mapping(Pair{null(), null()}), "?"},
		{mapping(pair("1953", null())), "? 1953"},
		{mapping(Pair{quoted("1953"), null()}), ""},
		{mapping(pair("a", text("1"))), ""},
		{text("?"), ""},
	} {
		if got := c.n.Questioned(); got != c.want {
			t.Errorf("it is %q, want %q", got, c.want)
		}
	}
}

// A key of the mapping itself wins over one that is merged, and of merged ones the first.
func TestWithMerged(t *testing.T) {
	from := []*Node{mapping(pair("a", text("2")), pair("b", text("3"))), mapping(pair("b", text("4")))}
	n := mapping(WithMerged([]Pair{pair("a", text("1"))}, from)...)
	if got := n.PlainValue(); !reflect.DeepEqual(got, map[string]any{"a": "1", "b": "3"}) || len(n.Pairs) != 2 {
		t.Errorf("merged: %v", got)
	}
}
