package emit_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/emit"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/file/syntax/values"
)

func scalar(s string) *values.Node { return &values.Node{Kind: values.Scalar, Text: s} }

func mapping(isFlow bool, pairs ...any) *values.Node {
	n := &values.Node{Kind: values.Mapping, Flow: isFlow}
	for i := 0; i < len(pairs); i += 2 {
		value, isNode := pairs[i+1].(*values.Node)
		if !isNode {
			value = scalar(pairs[i+1].(string))
		}
		n.Pairs = append(n.Pairs, values.Pair{Key: scalar(pairs[i].(string)), Value: value})
	}
	return n
}

func list(isFlow bool, items ...*values.Node) *values.Node {
	return &values.Node{Kind: values.List, Flow: isFlow, Items: items}
}

// A file looks as a person would write it.
func TestText(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("many words ", 12))
	date := &values.Node{Kind: values.Scalar, Text: "1953-07-27", Plain: true}
	got := emit.Text(mapping(false,
		"title", "Cease-fire: the end",
		"lang", "no",
		"note", long,
		"text", "One line.\n\n- Another",
		"lanes", list(false, mapping(true, "id", "a", "name", "A, B"), mapping(true, "id", "b", "name", long)),
		"events", list(false, mapping(false, "date", date, "year", "1953", "tags", list(true, scalar("war"), scalar("x y")), "extra", list(false))),
		"nothing", &values.Node{},
	))
	want := `title: "Cease-fire: the end"
lang: "no"
note: >-
  many words many words many words many words many words many words many words many words many words
  many words many words many words
text: |-
  One line.

  - Another
lanes:
  - {id: a, name: "A, B"}
  - id: b
    name: >-
      many words many words many words many words many words many words many words many words many
      words many words many words many words
events:
  - date: 1953-07-27
    year: "1953"
    tags: [war, x y]
    extra: []
nothing: null
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// texts are what has made writers of YAML stumble, and anything else.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", " ", "- x", "a: b # c", "a #b", "#a", "yes", "On", "12:30", "1e3", "~", "null", "?", "? a", "[a]", "{a}", "a\tb", "a ", "\na", "a\n",
			"a\n\n b", "a\u2028b", "a\u0085b", "\u00a0", "\u200b", "%YAML", "---", "...", "a\n---\nb", "- a\n- b", "key:", "key:value", "http://x.y/z#a",
			"'a'", "\"a\"", "`a`", "a\\nb", "“a”", "1953-07-27", "0o7", ".5", "+1", "=", "<<", "!a", "&a", "*a", "@a", "a, b", "\u0007", "\U0001F600", "a：b", "ａ", "\r", "a\r\nb", "–1",
		}),
		rapid.StringMatching(`[a-z :#,\-\[\]{}'"\n>|&*!%@?\\\t]{0,12}`),
		rapid.StringMatching(`([A-Za-z,.:]{1,9} ){10,40}[a-z]`),
		rapid.StringN(0, 20, 60).Filter(func(s string) bool { return strings.ToValidUTF8(s, "") == s }),
	)
}

// trees are values of any form.
func trees(depth int) *rapid.Generator[*values.Node] {
	return rapid.Custom(func(t *rapid.T) *values.Node {
		kind := rapid.IntRange(0, 5).Draw(t, "kind")
		isFlow := rapid.Bool().Draw(t, "flow")
		switch {
		case depth > 0 && kind == 4:
			return list(isFlow, rapid.SliceOfN(trees(depth-1), 0, 4).Draw(t, "items")...)
		case depth > 0 && kind == 5:
			n := mapping(isFlow)
			for _, k := range rapid.SliceOfNDistinct(texts(), 0, 4, rapid.ID).Draw(t, "keys") {
				n.Pairs = append(n.Pairs, values.Pair{Key: scalar(k), Value: trees(depth-1).Draw(t, "value")})
			}
			return n
		case kind == 3:
			return &values.Node{}
		}
		return scalar(texts().Draw(t, "text"))
	})
}

// What is written is read again as the same, by the reader of files and by one that puts nothing right.
func TestWrittenIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := mapping(false, "events", trees(3).Draw(t, "tree"), "title", "T")
		text := emit.Text(want)
		report := diag.NewReport("x")
		got := syntax.Read(report, text, outline.Vocabulary{Keys: map[string]bool{"events": true, "title": true}}).Root
		if got == nil {
			t.Fatalf("nothing was read of\n%s", text)
		}
		if a, b := shape(got), shape(want); a != b || report.Len() > 0 {
			t.Fatalf("%s\nis read as %s\nwant       %s\n%v", text, a, b, report.Problems())
		}
		other := tree.Parse([]byte(text)) // which reads what is written and nothing that was meant
		if other.Err() != nil {
			t.Fatalf("%v in\n%s", other.Err(), text)
		}
		if a, b := plainly(other.Root()), shape(want); a != b {
			t.Fatalf("%s\nis strictly %s\nwant        %s", text, a, b)
		}
	})
}

// shape writes a value so that two can be compared.
func shape(n *values.Node) string {
	var b strings.Builder
	switch n.Kind {
	case values.Null:
		return "null"
	case values.Scalar:
		return strings.ReplaceAll(strings.ReplaceAll("“"+n.Text+"”", "\n", "⏎"), "\r", "␍")
	case values.List:
		for _, item := range n.Items {
			b.WriteString(shape(item) + ",")
		}
		return "[" + b.String() + "]"
	}
	for _, p := range n.Pairs {
		b.WriteString(shape(p.Key) + ":" + shape(p.Value) + ",")
	}
	return "{" + b.String() + "}"
}

func plainly(n *tree.Node) string {
	var b strings.Builder
	switch {
	case n.Null:
		return "null"
	case n.Kind == tree.Scalar:
		return shape(scalar(n.Text))
	case n.Kind == tree.List:
		for _, item := range n.Items {
			b.WriteString(plainly(item) + ",")
		}
		return "[" + b.String() + "]"
	}
	for i, key := range n.Keys {
		b.WriteString(shape(scalar(key.Text)) + ":" + plainly(n.Items[i]) + ",")
	}
	return "{" + b.String() + "}"
}

// The key “on” of an events file is written as people write it; a text “on” has quotes, because
// others take it for a yes.
func TestOnIsAKeyLikeOthers(t *testing.T) {
	n := &values.Node{Kind: values.Mapping, Pairs: []values.Pair{{Key: scalar("on"), Value: scalar("on")}}}
	if got, want := emit.Text(n), "on: \"on\"\n"; got != want {
		t.Errorf("written is %q, want %q", got, want)
	}
}
