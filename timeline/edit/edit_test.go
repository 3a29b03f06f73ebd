package edit_test

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/edit"
	"tideline/timeline/edtf/shift"
)

// opened takes a text as a file.
func opened(tb testing.TB, text string) edit.File {
	tb.Helper()
	f, err := edit.Open("a.yaml", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

func ref(list edit.List, id string) edit.Ref { return edit.Ref{List: list, ID: id} }

func event(id string) edit.Ref { return ref(edit.Events, id) }

func path(s string) edit.Path {
	p, err := edit.ParsePath(s)
	if err != nil {
		panic(err)
	}
	return p
}

func yaml(s string) edit.Value {
	v, err := edit.ReadValue(s)
	if err != nil {
		panic(err)
	}
	return v
}

func set(id, field, text string) edit.Edit { return edit.Set{event(id), path(field), edit.Text(text)} }

func span(s string) shift.Span {
	by, err := shift.ParseSpan(s)
	if err != nil {
		panic(err)
	}
	return by
}

// named are the edits of testdata/edits.txt.
func named() map[string]edit.Edit {
	return map[string]edit.Edit{
		"set title":         set("geneva", "title", "Geneva: Conference # 2"),
		"set date":          set("geneva", "date", "1954-04-26"),
		"set same":          set("geneva", "title", "Geneva"),
		"add importance":    edit.Set{event("geneva"), path("importance"), yaml("5")},
		"add place name":    set("geneva", "place.name", "Genève"),
		"place geo":         edit.Set{event("geneva"), path("place.geo"), yaml("[46.2, 6.1]")},
		"add quote":         set("geneva", "quotes[0].text", "One\nTwo"),
		"second quote":      set("geneva", "quotes[1].text", "Again"),
		"lines":             set("geneva", "text", "One.\n\nTwo.\n"),
		"yes":               set("geneva", "title", "yes"),
		"unset title":       edit.Unset{event("geneva"), path("title")},
		"unset tag":         edit.Unset{event("geneva"), path("tags[0]")},
		"unset place":       edit.Unset{event("geneva"), path("place")},
		"remove":            edit.Remove{event("geneva")},
		"remove armistice":  edit.Remove{event("armistice")},
		"remove source":     edit.Remove{ref(edit.Sources, "nyt")},
		"remove person":     edit.Remove{ref(edit.People, "kim")},
		"move first":        edit.Move{event("geneva"), event("armistice")},
		"move last":         edit.Move{event("armistice"), edit.Ref{}},
		"rename":            edit.Rename{event("armistice"), "cease-fire"},
		"rename geneva":     edit.Rename{event("geneva"), "conference"},
		"rename source":     edit.Rename{ref(edit.Sources, "nyt"), "times"},
		"rename lane":       edit.Rename{ref(edit.Lanes, "prk"), "north"},
		"rename person":     edit.Rename{ref(edit.People, "kim"), "kim-il-sung"},
		"made title":        set("the-armistice-is-signed", "title", "It is signed"),
		"shift":             edit.Shift{event("geneva"), span("+1y")},
		"shift days":        edit.Shift{event("geneva"), span("+10d")},
		"add":               edit.Add{edit.Events, yaml("{id: new, date: 1955, title: New}"), edit.Ref{}},
		"add early":         edit.Add{edit.Events, yaml("{id: new, date: 1950, title: New}"), edit.Ref{}},
		"add before":        edit.Add{edit.Events, yaml("{date: 1955, title: New}"), event("geneva")},
		"add source":        edit.Add{edit.Sources, yaml("{id: new, title: New}"), edit.Ref{}},
		"add all":           edit.AddAll{edit.Sources, []edit.Value{yaml("{id: new, title: New}"), yaml("{id: newer, title: Newer}")}},
		"add all first":     edit.AddAll{edit.Stories, []edit.Value{yaml("{id: s, name: S, steps: [{event: geneva}]}"), yaml("{id: t, name: T, steps: [{event: geneva}]}")}},
		"add all double":    edit.AddAll{edit.Sources, []edit.Value{yaml("{id: new, title: New}"), yaml("{id: new, title: Newer}")}},
		"add unknown":       edit.Add{edit.Events, yaml("{date: 1955, titel: New}"), edit.Ref{}},
		"add double":        edit.Add{edit.Events, yaml("{id: geneva, date: 1955, title: New}"), edit.Ref{}},
		"unknown id":        set("genova", "title", "x"),
		"unknown field":     set("geneva", "titel", "x"),
		"own field":         set("geneva", "x-mine", "x"),
		"not a list":        set("geneva", "quotes.text", "x"),
		"beyond":            set("geneva", "quotes[7].text", "x"),
		"file title":        edit.Set{edit.Ref{}, path("title"), edit.Text("Another")},
		"file lang":         edit.Set{edit.Ref{}, path("lang"), edit.Text("en")},
		"many":              edit.Many{set("geneva", "title", "A"), edit.Rename{event("geneva"), "b"}, edit.Shift{event("b"), span("-1y")}},
		"many, one refused": edit.Many{set("geneva", "title", "A"), edit.Remove{event("nobody")}},
		"lanes":             edit.Set{event("geneva"), path("lanes"), yaml("[prc, urs]")},
		"become":            edit.Become{event("geneva"), yaml("{id: geneva, date: 1954, title: Geneva, tags: [b, c]}")},
	}
}

// What each edit does to testdata/base.yaml is in testdata/edits.txt: what changes, what is
// told, or why it is refused.
func TestEdits(t *testing.T) {
	src, err := os.ReadFile("testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	edits := named()
	for _, name := range slices.Sorted(maps.Keys(edits)) {
		all.WriteString("=== " + name + "\n")
		f := opened(t, string(src))
		after, step, err := f.Apply(edits[name])
		if r, ok := errors.AsType[*edit.Refusal](err); ok {
			all.WriteString("refused: " + r.Pos.In("base.yaml") + ": " + r.Error() + "\n")
			if !bytes.Equal(after.Bytes(), src) {
				t.Errorf("%s: refused, and yet changed", name)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range step.Notes {
			all.WriteString("note: " + n.String() + "\n")
		}
		all.WriteString(edit.Diff("base.yaml", src, step.Patches))
		if changed := apply(string(src), step.Patches); changed != string(after.Bytes()) {
			t.Errorf("%s: the patches give\n%s", name, changed)
		}
	}
	golden.Equal(t, "testdata/edits.txt", all.String())
}
