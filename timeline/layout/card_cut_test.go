package layout_test

import (
	"slices"
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
	var over scene.Scene
	body := seen(p, v)
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
			pill := sh.Class == scene.Cluster && !counts(p, v, sh.ID, id)
			if sh.Kind != scene.Rect || !pill && (sh.Class != scene.Label || sh.Fill != scene.Paper) {
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
		if sh.Kind == scene.Rect && sh.Fill == scene.Paper && sh.X <= label.X && sh.Y <= label.Y && sh.X+sh.W >= label.X+label.W && sh.Y+sh.H >= label.Y+label.H {
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

// Nor does one on the line below a slide, where not every step has its name.
func TestACardOnASlideCutsNoName(t *testing.T) {
	for name, doc := range kinds.All(t) {
		if len(doc.Events) > 200 {
			continue // nobody makes slides of so many
		}
		p := layout.New(doc, layout.Options{
			Mode: axis.True, Width: 1000, Height: 260, TextScale: 1.5, Strip: true, Words: edtf.English(), Measure: ruler.Ruler{},
		})
		if n := cut(doc, p, p.Fit()); n > 0 {
			t.Errorf("%s: %d names are cut", name, n)
		}
	}
}

// No card cuts the name of an era: it stands clear of it, or the name is not drawn while it
// stands.
func TestACardCutsNoNameOfAnEra(t *testing.T) {
	doc, met := kinds.All(t)["story"], 0
	for _, size := range [][2]float64{{1280, 700}, {1024, 600}, {664, 520}} {
		p := layout.New(doc, layout.Options{Mode: axis.True, Width: size[0], Height: size[1], Words: edtf.English(), Measure: ruler.Ruler{}})
		for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(3, 0), p.Fit().Zoom(8, 300)} {
			var names, over scene.Scene
			p.Floating(&names, v, "")
			for i := range doc.Events {
				id := doc.Events[i].ID
				p.Overlay(&over, v, id, "")
				at := slices.IndexFunc(over.Shapes, func(sh scene.Shape) bool {
					return sh.Kind == scene.Rect && sh.ID == id && sh.Stroke == scene.Focus && sh.H > 30
				})
				if at < 0 {
					continue
				}
				card := over.Shapes[at]
				for _, n := range names.Shapes {
					if n.Kind != scene.Text || n.Class != scene.Era || n.X >= card.X+card.W || n.X+n.W <= card.X || n.Y >= card.Y+card.H || n.Y+n.H <= card.Y {
						continue
					}
					met++
					whole := n.X >= card.X && n.X+n.W <= card.X+card.W && n.Y >= card.Y && n.Y+n.H <= card.Y+card.H
					gone := slices.ContainsFunc(over.Shapes[:at], func(sh scene.Shape) bool {
						return sh.Kind == scene.Rect && sh.X == n.X && sh.W == n.W && sh.Y == n.Y+1
					})
					if !whole && !gone {
						t.Errorf("%v: the card of %s cuts %q", size, id, n.Text)
					}
				}
			}
		}
	}
	if met == 0 {
		t.Error("no card meets the name of an era: the test shows nothing")
	}
}

// counts reports whether a pill counts an event.
func counts(p *layout.Layout, v axis.View, pill, id string) bool {
	return slices.Contains(p.Members(pill, v), id)
}

// barsCut is the names of bars that the card of a selected event leaves a part of, and those
// that it meets, where one event after the other is selected.
func barsCut(doc *timeline.Document, p *layout.Layout, v axis.View) (n, met int) {
	var body, names, over scene.Scene
	p.Body(&body, v)
	p.Floating(&names, v, "")
	ofMark := func(id string) bool { // known to a day
		at := slices.IndexFunc(doc.Events, func(e timeline.Event) bool { return e.ID == id })
		return at >= 0 && doc.Events[at].Life == "" && len(doc.Events[at].Date.String()) == len("2006-01-02")
	}
	names.Shapes = slices.DeleteFunc(names.Shapes, func(sh scene.Shape) bool { // names of marks at the edges
		return ofMark(sh.ID) || slices.ContainsFunc(body.Shapes, func(l scene.Shape) bool { return l.Class == scene.Label && l.ID == sh.ID })
	})
	for i := range doc.Events {
		id := doc.Events[i].ID
		p.Overlay(&over, v, id, "")
		at := slices.IndexFunc(over.Shapes, func(sh scene.Shape) bool {
			return sh.Kind == scene.Rect && sh.ID == id && sh.Stroke == scene.Focus && sh.H > 30
		})
		if at < 0 {
			continue
		}
		card := over.Shapes[at]
		for _, t := range names.Shapes {
			top, bottom := t.Y+1, t.Y+t.H-1
			if t.Kind != scene.Text || t.Class != scene.Label || t.ID == id || t.X >= card.X+card.W || t.X+t.W <= card.X || top >= card.Y+card.H || bottom <= card.Y {
				continue
			}
			met++
			whole := t.X >= card.X && t.X+t.W <= card.X+card.W && top >= card.Y && bottom <= card.Y+card.H
			gone := slices.ContainsFunc(over.Shapes[:at], func(sh scene.Shape) bool {
				return sh.Kind == scene.Rect && sh.X == t.X && sh.W == t.W && sh.Y == top
			})
			if !whole && !gone {
				n++
			}
		}
	}
	return n, met
}

// The card of a selected event leaves no part of the name of a bar: it stands clear of it,
// or that name is not drawn.
func TestACardCutsNoNameOfABar(t *testing.T) {
	met := 0
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		p := layout.New(doc, layout.Options{Mode: axis.Shortened, Width: 806, Height: 580, Words: edtf.English(), Measure: ruler.Ruler{}})
		for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(3, 0), p.Fit().Zoom(8, 300)} {
			n, of := barsCut(doc, p, v)
			if met += of; n > 0 {
				t.Errorf("%s: %d names are cut", name, n)
			}
		}
	}
	if met == 0 {
		t.Error("no card meets the name of a bar: the test shows nothing")
	}
}
