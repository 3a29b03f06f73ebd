package palette

import (
	"slices"
	"testing"
)

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
		for _, e := range p.commandsFor(c.typed) {
			got = append(got, e.Title)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q leads to %q, want %q", c.typed, got, c.want)
		}
	}
}
