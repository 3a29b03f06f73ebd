package layout_test

import (
	"slices"
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

// The card of a bar does not look like the bar of another event: it has a ground of its own, stands
// rarely in the rows of bars, and leaves the name beside its bar.
func TestTheCardOfABarIsNoBar(t *testing.T) {
	doc := kinds.All(t)["family"]
	cards, among := 0, 0
	for _, size := range [][2]float64{{664, 640}, {744, 560}, {960, 660}, {1200, 800}} {
		p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: size[0], Height: size[1], Words: edtf.English(), Measure: ruler.Ruler{}})
		var body, names, over scene.Scene
		p.Body(&body, p.Fit())
		p.Floating(&names, p.Fit(), "")
		for i := range doc.Events {
			id := doc.Events[i].ID
			bar := slices.IndexFunc(body.Shapes, func(sh scene.Shape) bool {
				return sh.Class == scene.Mark && sh.Kind == scene.Rect && sh.ID == id && sh.W > sh.H
			})
			if bar < 0 {
				continue
			}
			p.Overlay(&over, p.Fit(), id, "")
			at, outlined := 0, 0
			for k, sh := range over.Shapes {
				if sh.Kind == scene.Rect && sh.ID == id && sh.Stroke == scene.Focus {
					at = k
					outlined++
				}
			}
			if outlined < 2 {
				continue // its bar tells all
			}
			card := over.Shapes[at]
			if cards++; card.Fill != scene.Raised {
				t.Errorf("%v: the card of %s has the ground of a bar", size, id)
			}
			if middle := card.Y + card.H/2; slices.ContainsFunc(body.Shapes, func(sh scene.Shape) bool {
				return sh.Class == scene.Mark && sh.Kind == scene.Rect && sh.W > sh.H && middle > sh.Y && middle < sh.Y+sh.H
			}) {
				among++
			}
			said := slices.ContainsFunc(over.Shapes[at:], func(sh scene.Shape) bool { return sh.Text == doc.Events[i].Title })
			for _, n := range names.Shapes {
				if n.ID == id && n.Kind == scene.Text && n.X < card.X+card.W && n.X+n.W > card.X && n.Y < card.Y+card.H && n.Y+n.H > card.Y && !said {
					t.Errorf("%v: the card of %s covers %q beside its bar", size, id, n.Text)
				}
			}
		}
	}
	if cards < 20 || among > 2*cards/3 {
		t.Errorf("%d of %d cards stand in the rows of bars", among, cards)
	}
}
