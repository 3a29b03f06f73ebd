package layout

import (
	"strings"
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
	q := p.picture() // its type may be smaller than that of the window
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
			right = q.column.width
		}
		if sh.X < 0 || sh.X+sh.W > right || sh.Y < 0 || sh.Y+sh.H > o.Height-q.m.axisHeight-q.m.overviewHeight {
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

// The description stands beside the title, on its baseline, where a sentence of it has
// room, else below; and all grows with the text.
func TestTheDescriptionStandsBesideTheTitle(t *testing.T) {
	for width, beside := range map[float64]bool{1200: true, 420: false} {
		o := options(axis.True, width, 800)
		o.TextScale = 2
		p := New(small(t), o)
		var s scene.Scene
		p.Picture(&s, p.Fit())
		var head []scene.Shape
		for _, sh := range s.Shapes {
			if sh.Class == scene.Title {
				head = append(head, sh)
			}
		}
		if len(head) != 2 || head[0].X != 2*pictureEdge || head[0].Text != "A small story" {
			t.Fatalf("%g px: above stands %v", width, head)
		}
		if got := head[1].Baseline() == head[0].Baseline() && head[1].X > head[0].X+head[0].W; got != beside {
			t.Errorf("%g px: %v stands beside %v: %v", width, head[1], head[0], got)
		}
		if !beside && (head[1].X != head[0].X || head[1].Y < head[0].Y+head[0].H) {
			t.Errorf("%g px: %v stands below %v", width, head[1], head[0])
		}
	}
}

// The name of a lane of a single row stands whole, in smaller text where it must.
func TestLaneNamesAreWholeInLowLanes(t *testing.T) {
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "a", Name: "United States and allies"}, {ID: "b", Name: "Religion and philosophy"}}}
	for i := range 10 {
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: string(rune('c' + i)), Name: "Science and technology"})
	}
	for _, height := range []float64{440, 480, 600, 900} {
		p := New(doc, options(axis.True, 640, height))
		var s scene.Scene
		p.LaneColumn(&s)
		for i := range p.lanes {
			l, name := &p.lanes[i], ""
			for _, sh := range s.Shapes {
				if sh.Kind == scene.Text && sh.ID == l.id {
					name = strings.TrimSpace(name + " " + sh.Text)
					if sh.Size < 12 || sh.Y < l.Top || sh.Y+sh.H > l.Top+l.Height {
						t.Errorf("%g px: %v does not stand in its lane from %g px, %g px high", height, sh, l.Top, l.Height)
					}
				}
			}
			if name != doc.Lanes[i].Name {
				t.Errorf("%g px: the name is %q, want %q", height, name, doc.Lanes[i].Name)
			}
		}
	}
}
