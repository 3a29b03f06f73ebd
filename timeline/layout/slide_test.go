package layout_test

import (
	"slices"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// In the strip of a talk, each step's whole title stands in its view wherever the strip is
// wide enough for it, and no name is cut there beside free room.
func TestTheStripOfATalkCutsNoName(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1920, 1080}} {
		for _, story := range doc.Stories {
			for i, step := range story.Steps {
				s := stripOf(doc, story.Steps, i, size[0], size[1], fonts)
				labels := labelsOf(s)
				l, title := labels[step.Event], titleOf(doc, step.Event)
				if wide := fonts.Width(title, size[1]*14/360, true) + 60; wide < size[0] && (l == nil || l.text() != title) {
					t.Errorf("%g × %g: the step %q of %s is told as %v", size[0], size[1], title, story.ID, l)
				}
				if n := count(doc, s, 0, fonts); n.cut > 0 {
					t.Errorf("%g × %g: at the step %q of %s, %d names are cut beside free room", size[0], size[1], title, story.ID, n.cut)
				}
			}
		}
	}
}

// stripOf draws the strip of a talk at a step on a screen of some size.
func stripOf(doc *timeline.Document, steps []timeline.Step, at int, width, height float64, fonts *paint.Fonts) *scene.Scene {
	const textScale, share, closeness = 1.0 / 360, 0.42, 3.0 // as in app/present
	p := layout.New(doc, layout.Options{
		Mode: axis.Shortened, Width: width, Height: height * share, TextScale: height * textScale, Words: edtf.English(), Measure: fonts,
		Strip: true, First: steps[at].Event, Closeness: closeness,
		Keep: func(e *timeline.Event) bool {
			return slices.ContainsFunc(steps, func(s timeline.Step) bool { return s.Event == e.ID })
		},
	})
	when, _ := p.Stands(steps[at].Event)
	v := p.Fit().Centred(p.Axis().Place(when), closeness)
	var s scene.Scene
	p.Still(&s, v)
	return &s
}

func titleOf(doc *timeline.Document, id string) string {
	i := slices.IndexFunc(doc.Events, func(e timeline.Event) bool { return e.ID == id })
	return strings.Join(strings.Fields(doc.Events[i].Title), " ")
}
