package layout_test

import (
	"testing"

	"tideline/internal/kinds"
	"tideline/internal/ruler"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// The card of a selected event stands whole in the drawing, clear of its own mark, and rarely
// over the name of an event that everybody should know.
func TestACardLeavesItsOwnMark(t *testing.T) {
	cards, notable := 0, 0
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		for _, size := range [][2]float64{{664, 640}, {744, 560}, {960, 660}} {
			p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: size[0], Height: size[1], Words: edtf.English(), Measure: ruler.Ruler{}})
			for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(4, 300)} {
				names := seen(p, v)
				for i := range doc.Events {
					var over scene.Scene
					p.Overlay(&over, v, doc.Events[i].ID, "")
					c := cardIn(&over, doc.Events[i].ID)
					if c == nil {
						continue
					}
					cards++
					if c.X < 0 || c.Y < 0 || c.X+c.W > v.Width() || c.Y+c.H > p.BodyHeight() {
						t.Errorf("%s at %v: the card of %s stands at %v", name, size, c.ID, c)
					}
					for _, sh := range names.Shapes {
						if sh.X >= c.X+c.W || sh.X+sh.W <= c.X || sh.Y >= c.Y+c.H || sh.Y+sh.H <= c.Y {
							continue
						}
						if sh.Class == scene.Mark && sh.ID == c.ID && sh.Kind != scene.Text {
							t.Errorf("%s at %v: the card of %s at %v covers its mark at %v", name, size, c.ID, c, sh)
						}
						if e, known := doc.Event(sh.ID); known && e.Importance >= 4 && sh.Class == scene.Label && sh.Kind == scene.Rect && sh.Fill == scene.Paper && sh.ID != c.ID {
							notable++
						}
					}
				}
			}
		}
	}
	if cards < 500 || notable > cards/15 {
		t.Errorf("%d cards cover %d names of importance 4 and 5", cards, notable)
	}
}

// cardIn returns the card of a selected event in an overlay; nil for none.
func cardIn(over *scene.Scene, id string) (card *scene.Shape) {
	for k := range over.Shapes {
		if sh := &over.Shapes[k]; sh.Kind == scene.Rect && sh.ID == id && sh.Stroke == scene.Focus && sh.H > 30 {
			card = sh
		}
	}
	return card
}
