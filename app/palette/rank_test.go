package palette

import (
	"slices"
	"testing"
)

// A bookmark comes before what happened only where its name begins with what is typed.
func TestPlacesComeLast(t *testing.T) {
	p := &Palette{Commands: func() []Entry {
		return []Entry{{Title: "Meeting in Seoul", Place: true}, {Title: "Seoul, 1972", Place: true}, {Title: "Go to Seoul"}}
	}}
	for typed, want := range map[string][2]int{"seoul": {2, 1}, "meeting": {1, 0}, "busan": {0, 0}, "": {3, 0}} {
		if some, others := p.commandsFor(typed); len(some) != want[0] || len(others) != want[1] {
			t.Errorf("%q leads to %v, and to %v", typed, some, others)
		}
	}
}

// What is called as it is typed comes first, then what begins so, then what has a word that
// begins so, then what has all of its words in another order, and then within others.
func TestRanking(t *testing.T) {
	all := []string{
		"Edit lanes, people, sources, eras and stories", "Nearest event of the lane above", "Lanes…", "First event",
		"Save picture…", "Copy a picture of the view", "Full screen", "One screen later", "Save", "Show even steps", "Keys", "Keyboard", "Café opened", "Zoom in", "Fit",
	}
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"lanes", []string{"Lanes…", "Edit lanes, people, sources, eras and stories"}},
		{"Lane", []string{"Lanes…", "Nearest event of the lane above", "Edit lanes, people, sources, eras and stories"}},
		{"save", []string{"Save", "Save picture…"}},
		{"picture", []string{"Save picture…", "Copy a picture of the view"}},
		{"picture  save", []string{"Save picture…"}},
		{"screen", []string{"Full screen", "One screen later"}},
		{"one", []string{"One screen later"}},
		{"key", []string{"Keys", "Keyboard"}},
		{"board", []string{"Keyboard"}},
		{"oo", nil},
		{"cafe", []string{"Café opened"}},
		{"even", []string{"Show even steps", "Nearest event of the lane above", "First event"}}, // both of these fit as well
		{"even steps", []string{"Show even steps"}},
		{"elsewhere", nil},
		{"…", all},
		{"", all},
	} {
		entries := make([]Entry, len(all))
		for i, title := range all {
			entries[i].Title = title
		}
		p := &Palette{Commands: func() []Entry { return entries }}
		var got []string
		some, others := p.commandsFor(c.typed)
		for _, e := range append(some, others...) {
			got = append(got, e.Title)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q leads to %q, want %q", c.typed, got, c.want)
		}
	}
}
