package layout_test

import (
	"math"
	"testing"

	"tideline/internal/kinds"
	"tideline/internal/ruler"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// The pill that counts a selected event steps aside from the mark of a neighbour that has a
// name of its own, which is drawn again, and the line to the card starts from the pill.
func TestThePillOfASelectedEventStepsAside(t *testing.T) {
	doc := kinds.All(t)["story"]
	for _, width := range []float64{850, 900, 950} {
		p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: width, Height: 630, Words: edtf.English(), Measure: ruler.Ruler{}})
		var body, over scene.Scene
		p.Body(&body, p.Fit())
		p.Overlay(&over, p.Fit(), "kosygin-zhou", "")
		var pill, star, again scene.Shape
		joined := false
		for _, sh := range over.Shapes {
			switch {
			case sh.Class == scene.Cluster && sh.Kind == scene.Rect:
				pill = sh
			case sh.ID == "ussuri" && sh.Kind == scene.Circle:
				again = sh
			case sh.Kind == scene.Rect && sh.ID == "kosygin-zhou" && sh.Stroke == scene.Focus:
				joined = pill.X < sh.X+sh.W && pill.X+pill.W > sh.X
			}
		}
		for _, sh := range body.Shapes {
			if sh.ID == "ussuri" && sh.Class == scene.Mark {
				star = sh
			}
		}
		if pill.W == 0 || star.W == 0 {
			t.Fatalf("%g: the event is not counted, or its neighbour has no mark: the test shows nothing", width)
		}
		if pill.Stroke != scene.Focus || pill.X < star.X+star.W && pill.X+pill.W > star.X {
			t.Errorf("%g: the pill %v lies on the mark %v", width, pill, star)
		}
		if !joined {
			t.Errorf("%g: the card is not at the pill", width)
		}
		if math.Abs(again.X-star.X) > 1 || again.W < star.W {
			t.Errorf("%g: the mark %v is drawn again as %v", width, star, again)
		}
	}
}
