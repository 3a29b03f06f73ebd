package layout_test

import (
	"cmp"
	"slices"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// What everybody should know has a name in every lane, before lesser events take the rows,
// and so have the first and the last event of all, in a window and in a picture.
func TestTheMostImportantAreNamed(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for _, name := range []string{"twelve", "story", "family"} {
		for _, size := range [][2]float64{{950, 680}, {1024, 768}, {1280, 680}, {1280, 800}, {1600, 900}} {
			p := layout.New(all[name], layout.Options{Width: size[0], Height: size[1], Words: edtf.English(), Measure: fonts, Mode: axis.True})
			var window, picture, bars scene.Scene
			p.Body(&window, p.Fit())
			p.Floating(&bars, p.Fit(), "")
			window.Append(&bars, 0, 0)
			p.Picture(&picture, p.Fit())
			first, last := ends(all[name])
			for _, e := range all[name].Events {
				if e.Importance < 5 && e.ID != first && e.ID != last {
					continue
				}
				for what, s := range map[string]*scene.Scene{"window": &window, "picture": &picture} {
					if labelsOf(s)[e.ID] == nil {
						t.Errorf("%s, %s of %g × %g: %q has no name", name, what, size[0], size[1], e.Title)
					}
				}
			}
		}
	}
}

// ends returns the ids of the first and the last event of a document.
func ends(doc *timeline.Document) (first, last string) {
	order := slices.SortedFunc(slices.Values(doc.Events), func(a, b timeline.Event) int {
		from, to := a.Date.Extent()
		begins, ends := b.Date.Extent()
		return cmp.Or(cmp.Compare(from, begins), cmp.Compare(to, ends), cmp.Compare(a.ID, b.ID))
	})
	return order[0].ID, order[len(order)-1].ID
}
