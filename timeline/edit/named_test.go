package edit_test

import (
	"os"
	"strings"
	"testing"

	"tideline/timeline/edit"
)

// Values with names change where they are used too, and that is told; a use by itself
// gets a value of its own.
func TestNamedValues(t *testing.T) {
	src, err := os.ReadFile("../file/syntax/tree/testdata/04-anchors.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f := opened(t, string(src))
	for _, c := range []struct {
		name string
		edit edit.Edit
		want []string // lines that come, and what is told
	}{
		{"the value itself", set("one", "date", "1953-08"), []string{"+    date: &d 1953-08", "1 other places"}},
		{"a use", set("two", "date", "1955"), []string{"+    date: 1955", "+    date: 1953-07-27"}},
		{"below the value", set("one", "place.name", "Seoul"), []string{"+    place: &pan {name: Seoul}", "1 other places"}},
		{"only here", edit.Many{edit.Alone{Of: event("one"), Field: path("date")}, set("one", "date", "1953-08")}, []string{"+    date: 1953-08", "-    date: *d", "+    date: 1953-07-27"}},
		{"only here, below it", edit.Many{edit.Alone{Of: event("one"), Field: path("place.name")}, set("one", "place.name", "Seoul")}, []string{"+    place: {name: Seoul}", "+    place: {name: Panmunjom}"}},
		{"below a use", set("two", "place.name", "Seoul"), []string{"+    place: {name: Seoul}"}},
		{"what is merged", edit.Set{Of: event("one"), Field: path("importance"), To: yaml("5")}, []string{"+    importance: 5"}},
		{"a record with a name", set("one", "text", "x"), []string{"+    text: x"}},
		{"gone with its value", edit.Remove{Of: event("one")}, []string{"-  - &e1", "+    date: 1953-07-27", "+    place: {name: Panmunjom}"}},
		{"moved behind its use", edit.Move{Of: event("one"), Before: edit.Ref{}}, []string{"+    date: &d 1953-07-27", "+    date: *d"}},
		{"an item of a named list", edit.Set{Of: event("two"), Field: path("tags[0]"), To: edit.Text("z")}, []string{"+    tags: &tags [z, y]"}},
	} {
		after, step, err := f.Apply(c.edit)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := edit.Diff("a", src, step.Patches)
		for _, n := range step.Notes {
			got += n.String()
		}
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: there is no %q in\n%s", c.name, want, got)
			}
		}
		if _, problems := after.Document(); len(problems) > 0 {
			t.Errorf("%s: %v", c.name, problems)
		}
	}
}

// A file that is broken elsewhere is edited record by record; what is broken is refused.
func TestBrokenFiles(t *testing.T) {
	const text = "tideline: 1\ntitle: T\nevents:\n  - id: a\n    date: 1953\n    title: A\n  - id: b\n    date: [1954\n    title: \"B\n  - id: c\n    date: 1955\n    title: C\n"
	f := opened(t, text)
	after, step, err := f.Apply(set("c", "title", "See"))
	if err != nil || string(after.Bytes()) != strings.Replace(text, "title: C", "title: See", 1) || len(step.Patches) != 1 {
		t.Errorf("%v, %q", err, after.Bytes())
	}
	for _, e := range []edit.Edit{edit.Remove{Of: event("c")}, edit.Rename{Of: event("c"), To: "d"}, edit.Set{Field: path("title"), To: edit.Text("x")}} {
		if _, _, err := f.Apply(e); err == nil || !strings.Contains(err.Error(), "put them right first") {
			t.Errorf("%#v: %v", e, err)
		}
	}
}

// What other programs write in other encodings is refused with a reason.
func TestEncodings(t *testing.T) {
	for _, text := range []string{"\xff\xfet\x00", "title: caf\xe9\n"} {
		if _, err := edit.Open("a.yaml", []byte(text)); err == nil || !strings.Contains(err.Error(), "UTF-8") {
			t.Errorf("%q: %v", text, err)
		}
	}
	bom := "\ufefftideline: 1\ntitle: T\nevents:\n  - {id: a, date: 1953, title: A}\n"
	after, _, err := opened(t, bom).Apply(set("a", "title", "B"))
	if err != nil || string(after.Bytes()) != strings.Replace(bom, "title: A", "title: B", 1) {
		t.Errorf("%v, %q", err, after.Bytes())
	}
}

func FuzzEdits(f *testing.F) {
	for _, file := range texts(f) {
		if len(file.Bytes()) < mostBytes {
			f.Add(file.Bytes(), "text", "a: b\nc")
			f.Add(file.Bytes(), "quotes[0].text", "x")
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, field, text string) {
		file, err := edit.Open("a.yaml", src)
		p, bad := edit.ParsePath(field)
		if err != nil || bad != nil {
			return
		}
		if refs := file.Records(edit.Events); len(refs) > 0 {
			r := refs[0]
			after, step, err := file.Apply(edit.Set{Of: r, Field: p, To: edit.Text(text)})
			if err == nil && apply(string(src), step.Patches) != string(after.Bytes()) {
				t.Fatalf("%q: the patches %v do not give %q", src, step.Patches, after.Bytes())
			}
			if after, _, err = file.Apply(edit.Remove{Of: r}); err == nil && len(after.Records(edit.Events)) >= len(file.Records(edit.Events)) {
				t.Fatalf("%q: %s was not taken away: %q", src, r.ID, after.Bytes())
			}
		}
	})
}

// It is told where else a named value is used; made to stand for itself, the first other use
// takes it, and all of them keep what they said.
func TestSharedValues(t *testing.T) {
	const text = `tideline: 1
title: T
events:
  - {id: a, date: 1953, title: A, place: &p {name: Geneva}, text: &t One}
  - id: b
    date: 1954
    title: B
    place: *p
    text: *t
  - {id: c, date: 1955, title: C, place: *p, notes: *t}
`
	f := opened(t, text)
	for field, want := range map[string]edit.Shared{"place.name": {Name: "p", Events: 2, Uses: 2}, "text": {Name: "t", Events: 2, Uses: 2}} {
		if got, ok := f.SharedAt(event("a"), path(field)); !ok || got != want {
			t.Errorf("%s is in %+v, %v", field, got, ok)
		}
	}
	for of, field := range map[string]string{"b": "place", "a": "title"} {
		if got, ok := f.SharedAt(event(of), path(field)); ok {
			t.Errorf("%s of %s is in %+v", field, of, got)
		}
	}
	after, _, err := f.Apply(edit.Many{edit.Alone{Of: event("a"), Field: path("place.name")}, set("a", "place.name", "Bern")})
	want := strings.NewReplacer("&p {name: Geneva}", "{name: Bern}", "    place: *p", "    place: &p {name: Geneva}").Replace(text)
	if err != nil || string(after.Bytes()) != want {
		t.Errorf("%v:\n%s", err, after.Bytes())
	}
	long := opened(t, strings.Replace(text, "&t One}", "&t \"One\n      and # two\"}", 1))
	if after, _, err := long.Apply(edit.Alone{Of: event("a"), Field: path("text")}); err != nil || !strings.Contains(string(after.Bytes()), `text: &t "One and # two"`) {
		t.Errorf("of several lines: %v\n%s", err, after.Bytes())
	}
}

// What is added to a list stands behind what is there when it is added: two in a row are two.
func TestAppended(t *testing.T) {
	f := opened(t, "tideline: 1\ntitle: T\nsources: [{id: s, title: S}, {id: r, title: R}]\nevents:\n  - {id: a, date: 1953, title: A}\n  - id: b\n    date: 1954\n    title: B\n    sources: s\n")
	var err error
	for _, of := range []string{"a", "b"} {
		for _, id := range []string{"r", "s"} {
			if f, _, err = f.Apply(edit.Append{Of: event(of), Field: path("sources"), Item: edit.Record("id", id)}); err != nil {
				t.Fatal(err)
			}
		}
	}
	doc, _ := f.Document()
	for i, want := range []int{2, 3} {
		if got := doc.Events[i].Sources; len(got) != want {
			t.Errorf("%s has %+v", doc.Events[i].ID, got)
		}
	}
}
