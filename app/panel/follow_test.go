package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/look"
	"tideline/app/widgets"
	"tideline/timeline/search"
)

// A place, a lane, a person and a tag lead to all events that have them, a source's kind
// to those that rest on such sources, and an era into view.
func TestWordsLeadToWhatHasTheSame(t *testing.T) {
	text := strings.Replace(evidence, "    tags: [treaty]\n", "    tags: [treaty]\n    people: [kim, A guest]\n", 1)
	for _, c := range []struct {
		selected string
		tab      int
		links    []string // that lead somewhere, some of them to nothing that is searched for
		want     []string
	}{
		{"signed", 0, []string{"Panmunjom", "East", "West", "Kim Jong Un", "A guest", "treaty"}, []string{
			"place:Panmunjom", "lane:east", "lane:west", `people:"Kim Jong Un"`, `people:"A guest"`, "tag:treaty",
		}},
		{"signed", 1, []string{"Primary source", "Press"}, []string{"kind:primary", "kind:press"}},
		{"signed", 2, []string{"Kim Jong Un", "Nobody known"}, []string{`people:"Kim Jong Un"`, `people:"Nobody known"`}},
		{"", 0, []string{"Calm"}, []string{"era calm"}},
	} {
		p, _ := testPanel(t, c.selected, look.SmallFaces())
		var got []string
		p.LeadBy(func(c search.Condition) { got = append(got, c.String()) })
		p.pages.calls.GoToEra = func(id string) { got = append(got, "era "+id) }
		p.Show(sessionOf(t, text), c.selected)
		p.Tabs.Show(p.Tabs.Items[c.tab])
		for _, f := range Focusables(p.Tabs.Open.Page) {
			if l, ok := f.(*widgets.Hyperlink); ok && slices.Contains(c.links, l.Text) {
				l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("page %d of %q leads to %q, want %q", c.tab, c.selected, got, c.want)
		}
	}
}
