package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// However small a picture is, its texts stand apart and inside it. Only what the
// edge of the view cuts in the lanes reaches out to the sides.
func namesInTinyPictures(tr trial) {
	if tr.m.IntN(4) > 0 {
		return // a picture is another layout, and takes its time
	}
	o := tr.p.o
	o.TextScale = 1
	o.Width, o.Height = 200+tr.m.Float64()*300, 200+tr.m.Float64()*200
	p := New(tr.p.doc, o)
	var s scene.Scene
	p.Picture(&s, p.Fit())
	var names, clusters []scene.Shape
	for _, sh := range s.Shapes {
		if sh.Class == scene.Cluster && sh.Count > 0 {
			for _, other := range clusters {
				if overlap(other, sh) {
					tr.t.Errorf("the clusters of %d and %d events meet", other.Count, sh.Count)
				}
			}
			clusters = append(clusters, sh)
		}
		if sh.Kind != scene.Text || sh.Class != scene.Lane && sh.Class != scene.Title {
			continue
		}
		right := o.Width
		if sh.Class == scene.Lane {
			right = p.column.width
		}
		if sh.X < 0 || sh.X+sh.W > right || sh.Y < 0 || sh.Y+sh.H > o.Height-p.m.axisHeight-p.m.overviewHeight {
			tr.t.Errorf("%v leaves its place in %g × %g px", sh, o.Width, o.Height)
		}
		for _, other := range names {
			if overlap(other, sh) {
				tr.t.Errorf("%q and %q meet", other.Text, sh.Text)
			}
		}
		names = append(names, sh)
	}
	if p.column.width+p.LineWidth() > o.Width+tolerance {
		tr.t.Errorf("the drawing is %g px wide, of %g", p.column.width+p.LineWidth(), o.Width)
	}
}

func TestLaneNamesAreCutWhereTheColumnEnds(t *testing.T) {
	doc := &timeline.Document{Lanes: []timeline.Lane{
		{ID: "long", Name: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk and more"},
		{ID: "short", Name: "North"},
	}}
	p := New(doc, options(axis.True, 900, 500))
	var s scene.Scene
	p.LaneColumn(&s)
	got := map[string]string{}
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text {
			got[sh.ID] += sh.Text
		}
	}
	if got["long"] != "Donaudampfschi…" || got["short"] != "North" {
		t.Errorf("the names are %q", got)
	}
}

func TestHeadGrowsWithTheText(t *testing.T) {
	o := options(axis.True, 900, 500)
	o.TextScale = 2
	p := New(small(t), o)
	var s scene.Scene
	p.Picture(&s, p.Fit())
	for _, sh := range s.Shapes {
		if sh.Class == scene.Title && sh.X != 2*pictureEdge {
			t.Errorf("%q begins at %g px, want %g", sh.Text, sh.X, 2*pictureEdge)
		}
	}
}
