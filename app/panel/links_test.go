package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tideline/app/look"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
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

// A picture of the web is not fetched by being shown: its place says where it is, and its
// button fetches it, or says why it could not.
func TestPictureOfTheWebIsFetchedOnRequest(t *testing.T) {
	p, canvas := testPanel(t, "", look.SmallFaces())
	asked := ""
	p.pages.calls.Pictures.Fetch = func(img *timeline.Picture, failed func(error)) {
		asked = img.URL
		failed(&picture.Problem{Code: picture.Unfetched, Name: img.URL, Words: []any{pattern.English("it was cancelled")}})
	}
	p.Show(sessionOf(t, `
tideline: 1
title: T
events: [{id: a, date: 1953, title: A, image: {url: "https://upload.example.org/a.jpg", alt: A bridge}}]
`), "a")
	if got := test.RenderToMarkup(canvas); !strings.Contains(got, "upload.example.org") || !strings.Contains(got, "A bridge") || asked != "" {
		t.Errorf("asked for %q: %s", asked, got)
	}
	pressed := false
	var press func(fyne.CanvasObject)
	press = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *fyne.Container:
			for _, below := range o.Objects {
				press(below)
			}
		case *container.Scroll:
			press(o.Content)
		case *widgets.Hyperlink:
			if !pressed && strings.HasPrefix(o.Text, "Fetch") {
				pressed = true
				o.OnTapped()
			}
		}
	}
	press(p.event.page(&p.pages.session.Doc.Events[0]))
	if asked != "https://upload.example.org/a.jpg" {
		t.Errorf("the button asks for %q", asked)
	}
}
