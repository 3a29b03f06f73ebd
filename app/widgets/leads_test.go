package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
)

// Words that lead somewhere stand in one paragraph, what is empty is left out, and of very
// many the first are shown and the rest is told apart.
func TestLeads(t *testing.T) {
	var p Prose
	p.Leads(theme.SizeNameText, ", ", Lead{Text: "one", To: func() {}}, Lead{}, Lead{Text: "two"})
	text := ""
	for _, s := range p.Segments {
		text += s.Textual()
	}
	if text != "one, two" || !p.Linked || len(p.Cut) > 0 || p.Segments[len(p.Segments)-1].Inline() {
		t.Errorf("%q is shown, of %q", text, p.Cut)
	}
	var plain Prose
	if plain.Leads(theme.SizeNameText, ", ", Lead{Text: "one"}, Lead{}); plain.Linked {
		t.Error("plain words are taken for ones that lead somewhere")
	}
	var none Prose
	if none.Leads(theme.SizeNameText, ", ", Lead{To: func() {}}); len(none.Segments) > 0 {
		t.Error("nothing takes a line")
	}
	var many Prose
	many.Leads(theme.SizeNameText, ", ", leadsOf(strings.Repeat("word ", 10_000))...)
	if n := len(many.Segments); n > 2*MostField || len(many.Cut) != 1 || len(many.Cut[0]) < 50_000 {
		t.Errorf("%d segments are shown at once", n)
	}
}

func leadsOf(text string) (all []Lead) {
	for word := range strings.FieldsSeq(text) {
		all = append(all, Lead{Text: word, To: func() {}})
	}
	return all
}
