package replacing

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edit"
)

// What is found is replaced, whole words alone where that is wanted, in any case likewise.
func TestReplace(t *testing.T) {
	for _, c := range []struct {
		w    Wanted
		text string
		want string
	}{
		{Wanted{Text: "war", By: "peace"}, "war, wars, War", "peace, peaces, War"},
		{Wanted{Text: "war", By: "peace", Words: true}, "war, wars, postwar, war", "peace, wars, postwar, peace"},
		{Wanted{Text: "WAR", By: "peace", Alike: true}, "war or War or wAr", "peace or peace or peace"},
		{Wanted{Text: "Ä", By: "a", Alike: true}, "ä Ä", "a a"},
		{Wanted{Text: "aa", By: "a"}, "aaaa", "aa"},
		{Wanted{Text: "战", By: "和", Words: true}, "战 战争", "和 战争"},
		{Wanted{Text: "...", By: "…", Words: true}, "so...", "so…"},
		{Wanted{Text: "x", By: ""}, "axb", "ab"},
	} {
		if got := c.w.Replace(c.text); got != c.want {
			t.Errorf("%+v in %q: %q", c.w, c.text, got)
		}
	}
}

// Exactly replaced is what the library replaces.
func TestReplaceIsThatOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, find, by := rapid.StringMatching(`[aéb ]{0,12}`).Draw(t, "text"), rapid.StringMatching(`[aéb]{1,2}`).Draw(t, "find"), rapid.String().Draw(t, "by")
		if got, want := (Wanted{Text: find, By: by}).Replace(text), strings.ReplaceAll(text, find, by); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

// The changes of a file are found in what its author has written, and not in what others
// have said.
func TestChangesOfAFile(t *testing.T) {
	f, err := edit.Open("test.yaml", []byte(`tideline: 1
title: Korea
events:
  - {id: a, date: 1953, title: Korea, place: {name: Korea}, tags: [Korea, war], quotes: [{text: Korea}]}
  - {id: b, date: 1954, title: B, text: "Much is told before the name of Korea comes", place: Korea}
  - {id: c, date: 1955, title: C, tags: Korea}
`))
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := f.Document()
	w := Wanted{Text: "Korea", By: "Joseon"}
	changes := w.Find(f, doc, []string{"a", "b", "c"})
	var where []string
	var all edit.Many
	for _, c := range changes {
		where = append(where, c.Of.ID+"."+c.Field.String())
		all = append(all, edit.Set{Of: c.Of, Field: c.Field, To: edit.Text(c.After)})
	}
	if got := strings.Join(where, " "); got != "a.title a.place.name a.tags[0] b.text b.place c.tags[0]" {
		t.Errorf("it changes %s", got)
	}
	if before, after := changes[3].around(); before != "… told before the name of Korea comes" && after == before {
		t.Errorf("shown are %q and %q", before, after)
	}
	after, _, err := f.Apply(all)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(after.Bytes()); strings.Count(text, "Joseon") != 6 || !strings.Contains(text, "title: Korea\nevents") || !strings.Contains(text, "quotes: [{text: Korea}]") {
		t.Errorf("it becomes\n%s", text)
	}
}
