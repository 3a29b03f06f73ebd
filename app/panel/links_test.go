package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"tideline/app/look"
)

// An event shows its title in the second language, when it was checked, and the pages that
// lead on, with the site that each is on.
func TestEventShowsItsLinks(t *testing.T) {
	p, canvas := testPanel(t, "", look.SmallFaces())
	p.Show(sessionOf(t, `
tideline: 1
title: T
events:
  - id: armistice
    date: 1953-07-27
    title: Armistice
    native: Waffenstillstand
    checked: 2023-10-04
    links: [{url: "https://www.archives.gov/a", title: The archive}, https://example.org/armistice]
`), "armistice")
	got := test.RenderToMarkup(canvas)
	for _, want := range []string{"Waffenstillstand", "Checked on 4 October 2023", "The archive", "archives.gov", "example.org/armistice"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}
