package writing

import (
	"testing"

	"tideline/app/editing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/merge"
	"tideline/timeline/edtf"
)

// What both sides of a conflict say is told in words where both can be, and else as it stands in
// the file.
func TestSidesOfAConflictInWords(t *testing.T) {
	for _, c := range []struct{ field, mine, theirs, wantMine, wantTheirs string }{
		{"date", "date: 1953-07-27", "date: 1953-07~", "27 July 1953", "c. July 1953"},
		{"date", "date: soon", "date: 1953", "soon", "1953"},
		{"title", "title: \"Geneva: talks\"", "title: 'It''s over'", "Geneva: talks", "It's over"},
		{"tags", "tags: [a, b]", "tags:\n  - c", "a, b", "c"},
		{"image.alt", "alt: Tents", "", "Tents", ""},
		{"text", "text: |\n  One.\n  Two.", "text: One.", "One.\nTwo.", "One."},
		{"sources", "sources: [{id: a, locator: p. 3}]", "sources: [a]", "sources: [{id: a, locator: p. 3}]", "sources: [a]"},
		{"", "- {id: a, title: A}", "", "- {id: a, title: A}", ""},
	} {
		of, err := edit.ParsePath(c.field)
		if c.field != "" && err != nil {
			t.Fatal(err)
		}
		mine, theirs := sidesOf(editing.Conflict{Conflict: merge.Conflict{Field: of, Mine: c.mine}, Theirs: c.theirs}, edtf.Words{})
		if mine.text != c.wantMine || theirs.text != c.wantTheirs {
			t.Errorf("%s: %q and %q, want %q and %q", c.field, mine.text, theirs.text, c.wantMine, c.wantTheirs)
		}
	}
}
