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

// cut is the names, its own among them, that the card of a selected event covers a part
// of, though they are still drawn, where one event after the other is selected.
func cut(doc *timeline.Document, p *layout.Layout, v axis.View) (n int) {
	var body, over scene.Scene
	p.Body(&body, v)
	for i := range doc.Events {
		id := doc.Events[i].ID
		p.Overlay(&over, v, id, "")
		card := -1
		for j, sh := range over.Shapes {
			if sh.Kind == scene.Rect && sh.Class == scene.Overlay && sh.ID == id && sh.Stroke == scene.Focus {
				card = j
			}
		}
		if card < 0 || over.Shapes[card].H < 30 {
			continue
		}
		c := over.Shapes[card]
		for _, sh := range body.Shapes {
			if sh.Kind != scene.Rect || sh.Class != scene.Label || sh.Fill != scene.Paper {
				continue
			}
			meets := sh.X < c.X+c.W && sh.X+sh.W > c.X && sh.Y < c.Y+c.H && sh.Y+sh.H > c.Y
			whole := sh.X >= c.X && sh.X+sh.W <= c.X+c.W && sh.Y >= c.Y && sh.Y+sh.H <= c.Y+c.H
			if meets && !whole && !hidden(over.Shapes[:card], sh) {
				n++
			}
		}
	}
	return n
}

// hidden reports whether one of these shapes takes a label away.
func hidden(shapes []scene.Shape, label scene.Shape) bool {
	for _, sh := range shapes {
		if sh.Kind == scene.Rect && sh.Fill == scene.Paper && sh.X == label.X && sh.Y == label.Y && sh.W == label.W && sh.H == label.H {
			return true
		}
	}
	return false
}

// The card of a selected event cuts no name: it stands where there is none, or what it
// would cut is not drawn.
func TestACardCutsNoName(t *testing.T) {
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		for _, size := range [][2]float64{{1600, 800}, {664, 520}} {
			p := layout.New(doc, layout.Options{Mode: axis.True, Width: size[0], Height: size[1], Words: edtf.English(), Measure: ruler.Ruler{}})
			v := p.Fit()
			if n := cut(doc, p, v); n > 0 {
				t.Errorf("%s at %v: %d names are cut", name, size, n)
			}
			if n := cut(doc, p, v.Zoom(size[0]/2, 4)); n > 0 {
				t.Errorf("%s at %v, zoomed in: %d names are cut", name, size, n)
			}
		}
	}
}
