package layout_test

import (
	"strings"
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

// connectedIn returns the time of an event and of what it is connected with, and the ids of
// these.
func connectedIn(doc *timeline.Document, of *timeline.Event) (ids []string, from, to edtf.Instant) {
	from, to = of.Date.Extent()
	for i := range doc.Events {
		e := &doc.Events[i]
		is := false
		for _, l := range of.LeadsTo {
			is = is || l.Event == e.ID
		}
		for _, l := range e.LeadsTo {
			is = is || l.Event == of.ID
		}
		if is {
			first, last := e.Date.Extent()
			ids, from, to = append(ids, e.ID), min(from, first), max(to, last)
		}
	}
	return ids, from, to
}

// Arrows go through nothing that is written, and what is at their ends has its name, whole
// where it is in view: at fit, and where one looks at what is connected.
func TestArrowsAreClearOfTextAndHaveNamesAtTheirEnds(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	doc := kinds.All(t)["story"]
	arrows, names := 0, 0
	for _, size := range [][2]float64{{1600, 900}, {1280, 800}, {1024, 768}} {
		p := layout.New(doc, layout.Options{Mode: axis.True, Width: size[0], Height: size[1], Words: edtf.English(), Measure: fonts})
		for i := range doc.Events {
			e := &doc.Events[i]
			ids, from, to := connectedIn(doc, e)
			if len(ids) == 0 {
				continue
			}
			near := p.View(from, to)
			for _, v := range []axis.View{p.Fit(), near.Zoom(0.75, near.Width()/2)} {
				var over scene.Scene
				p.Overlay(&over, v, e.ID, "")
				texts := left(seen(p, v), &over)
				titles := map[string]string{}
				for _, sh := range texts {
					titles[sh.ID] += " " + sh.Text
				}
				for _, sh := range over.Shapes {
					if sh.Kind != scene.Line || sh.Stroke != scene.Body || sh.Class != scene.Overlay {
						continue
					}
					arrows++
					for _, text := range texts { // it goes on behind the card of its own event
						if text.ID != e.ID && crosses(&sh, &text) {
							t.Errorf("%g × %g, %s: the arrow at %g, %g goes through %q", size[0], size[1], e.ID, sh.X, sh.Y, text.Text)
						}
					}
				}
				for _, id := range ids {
					other, _ := doc.Event(id)
					at, _ := p.Stands(id)
					if x := v.X(p.Axis().Place(at)); x < 0 || x > v.Width() {
						continue
					}
					if names++; !strings.Contains(titles[id], other.Title) {
						t.Errorf("%g × %g, %s: %q is named %q", size[0], size[1], e.ID, other.Title, titles[id])
					}
				}
			}
		}
	}
	if arrows == 0 || names < 200 {
		t.Fatalf("%d lines of arrows and %d names: the test shows nothing", arrows, names)
	}
}

// left returns the texts of a body that nothing of an overlay takes away, and its own.
func left(s, over *scene.Scene) (texts []scene.Shape) {
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Text || sh.Class != scene.Label && sh.Class != scene.Cluster {
			continue
		}
		gone := false
		for _, g := range over.Shapes {
			gone = gone || g.Kind == scene.Rect && g.Fill != scene.None && g.X < sh.X+sh.W-1 && sh.X+1 < g.X+g.W && g.Y < sh.Y+sh.H/2+1 && sh.Y+sh.H/2-1 < g.Y+g.H
		}
		if !gone {
			texts = append(texts, sh)
		}
	}
	for _, sh := range over.Shapes {
		if sh.Kind == scene.Text && sh.ID != "" {
			texts = append(texts, sh)
		}
	}
	return texts
}

// crosses reports whether a line goes through the letters of a text.
func crosses(line, text *scene.Shape) bool {
	const steps = 24
	for k := range steps + 1 {
		u := float64(k) / steps
		x, y := line.X+u*line.W, line.Y+u*line.H
		if x > text.X+1 && x < text.X+text.W-1 && y > text.Y+5 && y < text.Y+text.H-5 {
			return true
		}
	}
	return false
}
