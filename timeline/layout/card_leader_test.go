package layout_test

import (
	"testing"

	"tideline/internal/kinds"
	"tideline/internal/ruler"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// struck is the texts of the body that the line from a selected event to its card goes
// through where nothing takes them away, and how many such lines there are, where one event
// after the other is selected.
func struck(doc *timeline.Document, p *layout.Layout, v axis.View) (texts, lines int) {
	var over scene.Scene
	body := seen(p, v)
	for i := range doc.Events {
		p.Overlay(&over, v, doc.Events[i].ID, "")
		for _, line := range over.Shapes {
			if line.Kind != scene.Line || line.Class != scene.Overlay || line.Stroke != scene.Focus || line.W != 0 {
				continue
			}
			lines++
			for _, label := range body.Shapes {
				ground := label.Kind == scene.Rect && (label.Class == scene.Label && label.Fill == scene.Paper || label.Class == scene.Cluster)
				through := line.X > label.X && line.X < label.X+label.W && line.Y < label.Y+label.H && line.Y+line.H > label.Y
				if ground && through && !hidden(over.Shapes, label) {
					texts++
				}
			}
		}
	}
	return texts, lines
}

// The line from the mark of a selected event to its card runs behind the names of others.
func TestTheLineToACardRunsBehindNames(t *testing.T) {
	lines := 0
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: 950, Height: 630, Words: edtf.English(), Measure: ruler.Ruler{}})
		for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(4, 0)} {
			n, of := struck(doc, p, v)
			if lines += of; n > 0 {
				t.Errorf("%s: %d names are struck through", name, n)
			}
		}
	}
	if lines == 0 {
		t.Error("no card is joined to its mark: the test shows nothing")
	}
}

// taken is the leaders that go with the names that the cards of events take away, the lines
// that go on where a name stood on them, and the texts that lose something by it.
func taken(doc *timeline.Document, p *layout.Layout, v axis.View) (leaders, lines, spoilt int) {
	var over scene.Scene
	body := seen(p, v)
	for i := range doc.Events {
		p.Overlay(&over, v, doc.Events[i].ID, "")
		for _, sh := range over.Shapes {
			if sh.Kind == scene.Line && sh.H == 0 && sh.Stroke >= scene.LaneLeader && sh.Stroke < scene.LaneLeader+scene.LaneColours {
				lines++
			}
			if sh.Kind != scene.Rect || sh.Fill != scene.Paper || sh.W != 3 {
				continue
			}
			leaders++
			for _, label := range body.Shapes {
				meets := sh.X > label.X && sh.X+sh.W < label.X+label.W && sh.Y < label.Y+label.H && sh.Y+sh.H > label.Y
				if label.Kind == scene.Rect && label.Class == scene.Label && meets && !hidden(over.Shapes, label) {
					spoilt++
				}
			}
		}
	}
	return leaders, lines, spoilt
}

// With a name that a card takes away goes the leader to it, and where the name stood on the
// line of its lane the line goes on.
func TestWithANameGoesItsLeader(t *testing.T) {
	leaders, lines := 0, 0
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: 806, Height: 580, Words: edtf.English(), Measure: ruler.Ruler{}})
		gone, on, spoilt := taken(doc, p, p.Fit().Zoom(4, 0))
		leaders, lines = leaders+gone, lines+on
		if spoilt > 0 {
			t.Errorf("%s: %d names lose something", name, spoilt)
		}
	}
	if leaders == 0 || lines == 0 {
		t.Errorf("%d leaders go and %d lines go on: the test shows nothing", leaders, lines)
	}
}
