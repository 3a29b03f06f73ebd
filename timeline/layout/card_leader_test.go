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
	var body, over scene.Scene
	p.Body(&body, v)
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
