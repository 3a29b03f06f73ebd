package merge_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edit"
	"tideline/timeline/edit/merge"
)

const base = `tideline: 1
title: T
sources:
  - {id: nyt, title: Times}
events:
  # the beginning
  - id: a
    date: 1953
    title: A   # first
    tags: [x, y]

  - id: b
    date: 1954
    title: B
    sources: [nyt]
    quotes:
      - by: Kim
        text: One
      - by: Lee
        text: Two

  - id: c
    date: 1955
    title: C
`

func opened(tb testing.TB, text string) edit.File {
	tb.Helper()
	f, err := edit.Open("a.yaml", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// version is the base with texts replaced.
func version(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(base) }

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name, mine, theirs, want string
		conflicts                []string
	}{
		{"nothing", base, base, base, nil},
		{"mine alone", version("title: B", "title: Bee"), base, version("title: B", "title: Bee"), nil},
		{"theirs alone", base, version("title: B", "title: Bee"), version("title: B", "title: Bee"), nil},
		{"two fields", version("title: B", "title: Bee"), version("date: 1954", "date: 1954-05   # looked up"), version("title: B", "title: Bee", "date: 1954", "date: 1954-05   # looked up"), nil},
		{"the same", version("title: B", "title: Bee"), version("title: B", "title: Bee"), version("title: B", "title: Bee"), nil},
		{"one field", version("title: B", "title: Bee"), version("title: B", "title: Bea"), version("title: B", "title: Bea"), []string{"events b title = title: Bee"}},
		{"the file's title", version("title: T\n", "title: Mine\n"), version("title: T\n", "title: Theirs\n"), version("title: T\n", "title: Theirs\n"), []string{"  title = title: Mine"}},
		{"items of a list", version("[x, y]", "[x, y, mine]"), version("[x, y]", "[theirs, y]"), version("[x, y]", "[theirs, y, mine]"), nil},
		{"two quotes", version("text: One", "text: Uno"), version("text: Two", "text: Due"), version("text: One", "text: Uno", "text: Two", "text: Due"), nil},
		{"one quote", version("text: One", "text: Uno"), version("text: One", "text: Un"), version("text: One", "text: Un"), []string{"events b quotes[0].text = quotes:"}},
		{"removed", version("\n  - id: c\n    date: 1955\n    title: C\n", ""), version("title: B", "title: Bee"), version("title: B", "title: Bee", "\n  - id: c\n    date: 1955\n    title: C\n", ""), nil},
		{"removed and changed", version("\n  - id: c\n    date: 1955\n    title: C\n", ""), version("title: C", "title: See"), version("title: C", "title: See"), []string{"events c  = "}},
		{"changed and removed", version("title: C", "title: See"), version("\n  - id: c\n    date: 1955\n    title: C\n", ""), version("\n  - id: c\n    date: 1955\n    title: C\n", ""), []string{"events c  = id: c"}},
		{"added", version("  - id: c\n", "  - id: new\n    date: 1954-12\n    title: New\n\n  - id: c\n"), version("title: C", "title: See"), version("title: C", "title: See", "  - id: c\n", "  - id: new\n    date: 1954-12\n    title: New\n\n  - id: c\n"), nil},
		{"added with a source", version("events:", "  - {id: un, title: Report}\nevents:", "[nyt]", "[nyt, un]"), version("title: B", "title: Bee"), version("title: B", "title: Bee", "events:", "  - {id: un, title: Report}\nevents:", "[nyt]", "[nyt, un]"), nil},
		{"renamed", version("id: b", "id: bee"), version("title: B", "title: Bee"), version("title: B", "title: Bee", "id: b", "id: bee"), nil},
	} {
		got := merge.Merge(opened(t, base), opened(t, c.mine), opened(t, c.theirs))
		if string(got.File.Bytes()) != c.want {
			t.Errorf("%s: %s", c.name, edit.Diff("want → got", []byte(c.want), patch(c.want, string(got.File.Bytes()))))
		}
		if len(got.Conflicts) != len(c.conflicts) {
			t.Errorf("%s: %+v, want %q", c.name, got.Conflicts, c.conflicts)
			continue
		}
		for i, conflict := range got.Conflicts {
			if said := string(conflict.Of.List) + " " + conflict.Of.ID + " " + conflict.Field.String() + " = " + conflict.Mine; !strings.HasPrefix(said, c.conflicts[i]) {
				t.Errorf("%s: %q, want %q", c.name, said, c.conflicts[i])
			}
		}
	}
}

// patch replaces a text as a whole.
func patch(before, after string) []edit.Patch {
	p := edit.Patch{Text: after}
	p.End = len(before)
	return []edit.Patch{p}
}

// Edits on both sides in different records are all there, without a conflict; in the same
// field they are found.
func TestEditsOfBothSidesAreThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, err := edit.Open("a.yaml", []byte(base))
		if err != nil {
			t.Fatal(err)
		}
		change := func(f edit.File, id, field, text string) edit.File {
			p, _ := edit.ParsePath(field)
			after, _, err := f.Apply(edit.Set{Of: edit.Ref{List: edit.Events, ID: id}, Field: p, To: edit.Text(text)})
			if err != nil {
				t.Fatal(err)
			}
			return after
		}
		draw := func(side string) map[string]string {
			return rapid.MapOfN(rapid.SampledFrom([]string{"a title", "a text", "b title", "b place.name", "b quotes[1].text", "c notes"}), rapid.SampledFrom([]string{side, "a: b\n" + side}), 0, 4).Draw(t, side)
		}
		mine, theirs := draw("mine"), draw("theirs")
		m, th := b, b
		for what, text := range mine {
			id, field, _ := strings.Cut(what, " ")
			m = change(m, id, field, text)
		}
		want := b
		for what, text := range theirs {
			id, field, _ := strings.Cut(what, " ")
			th = change(th, id, field, text)
		}
		met := 0
		for what, text := range mine {
			if _, both := theirs[what]; both {
				met++
				continue
			}
			id, field, _ := strings.Cut(what, " ")
			want = change(want, id, field, text)
		}
		for what, text := range theirs {
			id, field, _ := strings.Cut(what, " ")
			want = change(want, id, field, text)
		}
		got := merge.Merge(b, m, th)
		if len(got.Conflicts) != met {
			t.Fatalf("%+v, want %d of %v and %v", got.Conflicts, met, mine, theirs)
		}
		for _, r := range want.Records(edit.Events) {
			x, _ := want.Value(r)
			y, _ := got.File.Value(r)
			if !sameFields(x, y) {
				t.Fatalf("%s of %v and %v:\n%s", r.ID, mine, theirs, got.File.Bytes())
			}
		}
	})
}

// sameFields compares two records whatever the order of their fields.
func sameFields(a, b edit.Value) bool {
	if len(a.Keys()) != len(b.Keys()) {
		return false
	}
	for i, key := range a.Keys() {
		if v, there := b.Get(key); !there || !v.Equal(a.Items()[i]) {
			return false
		}
	}
	return true
}
