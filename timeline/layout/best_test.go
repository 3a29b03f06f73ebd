package layout_test

import (
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// What everybody should know has a name in every lane, before lesser events take the rows.
func TestTheMostImportantAreNamed(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for _, name := range []string{"twelve", "story", "family"} {
		for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1600, 900}} {
			p := layout.New(all[name], layout.Options{Width: size[0], Height: size[1], Words: edtf.English(), Measure: fonts, Mode: axis.True})
			var s scene.Scene
			p.Picture(&s, p.Fit())
			labels := labelsOf(&s)
			for _, e := range all[name].Events {
				if e.Importance == 5 && labels[e.ID] == nil {
					t.Errorf("%s, %g × %g: %q has no name", name, size[0], size[1], e.Title)
				}
			}
		}
	}
}
