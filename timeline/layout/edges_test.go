package layout

import (
	"fmt"
	"image"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// stood is a name of a mark as it is seen in a view.
type stood struct {
	box
	id    string
	row   int
	moved bool // from its own place
}

// named returns the names of the marks of all lanes as they are seen in a view.
func (tr trial) named(v axis.View, still bool) (all []stood) {
	for i := range tr.p.lanes {
		var floating scene.Scene
		tr.p.addFloating(&floating, i, v, 0)
		var names edge.Names
		names.Find(tr.p.placed, i, v, still, floating.Shapes)
		tr.p.placed.EachLabel(i, v, func(it *place.Item, left, x float64) {
			own := labels{Layout: tr.p, v: v}
			spot, n := own.spotOf(it, left, x), names.Of(it)
			if n != nil {
				spot = n.Spot
			}
			if n == nil || n.Shown {
				all = append(all, stood{box{spot.X, spot.Y, spot.W, spot.H}, it.Key, spot.Row, n != nil})
			}
		})
		for _, n := range names.All() {
			if n.Shown && n.Follows(v) {
				all = append(all, stood{box{n.X, n.Y, n.W, n.H}, n.Of.Key, n.Row, true})
			}
		}
	}
	return all
}

// noNameIsCutAtTheEdges checks that names stand wholly in a view, clear of each other and of
// marks, and that none but those at its edges have moved.
func noNameIsCutAtTheEdges(tr trial) {
	v := tr.anyView()
	for _, still := range [2]bool{false, true} {
		all := tr.named(v, still)
		for i, n := range all {
			it := tr.p.byID[n.id]
			half := tr.p.m.Spine/2 + tolerance
			if x := v.X(it.Label.Hangs(v.Scale()).At); (n.x < -half || n.x+n.w > v.Width()+half) && (n.moved || x >= 0 && x <= v.Width()) {
				tr.t.Errorf("the name of %s stands at %+v in a width of %g (moved: %v)", n.id, n.box, v.Width(), n.moved)
			}
			for _, other := range all[:i] {
				if (n.moved || other.moved) && n.near(other.box, tr.p.m.LabelApart-tolerance, -tolerance) {
					tr.t.Errorf("the names of %s and %s stand at %+v and %+v", n.id, other.id, n, other)
				}
			}
			if n.moved && n.row == 0 {
				tr.coversNoMark(n, v)
			}
		}
	}
}

func (tr trial) coversNoMark(n stood, v axis.View) {
	for _, sh := range tr.body(v).Shapes {
		if (sh.Class == scene.Mark || sh.Class == scene.Secondary || sh.Class == scene.Cluster) && sh.ID != n.id && n.near(box{sh.X, sh.Y, sh.W, sh.H}, 0, 0) {
			tr.t.Errorf("the name of %s at %+v covers the %v of %s at %g", n.id, n.box, sh.Class, sh.ID, sh.X)
		}
	}
}

// Two marks at the edges of a view keep their names in it: one hangs on the other side of its
// leader, or across it, and the other stands on the other side of its mark.
func TestNamesStandWithinTheEdgesOfAView(t *testing.T) {
	tr := trial{t: t, p: New(small(t), options(axis.True, 900, 520))}
	p := tr.p
	met := 0
	for i := range p.items {
		it := p.items[i].Item
		for _, x := range []float64{6, 40, 860, 894} {
			v := p.Fit().Zoom(4, 0)
			v = v.Pan(x - v.X(it.At))
			left, right, shown := it.Label.Edges(v)
			if !shown || it.BarNamed(v.Scale()) || left >= 0 && right <= v.Width() || v.X(it.Label.Hangs(v.Scale()).At) < 0 || v.X(it.Label.Hangs(v.Scale()).At) > v.Width() {
				continue
			}
			met++
			for _, still := range [2]bool{false, true} {
				found := false
				for _, n := range tr.named(v, still) {
					found = found || n.id == it.Key && n.x >= -2 && n.x+n.w <= v.Width()+2
				}
				if !found {
					t.Errorf("%s at %g px of %g has no name (still: %v)", it.Key, x, v.Width(), still)
				}
			}
		}
	}
	if met < 3 {
		t.Errorf("the edges cut %d names: the test shows nothing", met)
	}
}

// What covers a name of the body that is not to be seen leaves no trace: what the window shows
// as two layers looks as if such names had not been drawn.
func TestWhatIsNotDrawnHasNoGround(t *testing.T) {
	const few = 30 // pixels, where a ring and a leader meet
	taken, broken := 0, 0
	for seed := range uint64(60) {
		m := newMaker(t, seed)
		p := New(m.document(20+m.IntN(60)), options(pick(m, axis.True, axis.Shortened, axis.Even), 700, 500))
		if seed%2 == 0 {
			p = New(gapped(m), options(axis.Shortened, 700, 500))
		}
		v := p.Fit().Zoom(2+6*m.Float64(), 700*m.Float64())
		if breaks := v.Axis().Breaks(); len(breaks) > 0 {
			v = v.Pan(v.Width()*m.Float64() - v.X(breaks[m.IntN(len(breaks))].At))
		}
		var body, floating, want, over scene.Scene
		p.Body(&body, v)
		p.Floating(&floating, v, "")
		p.beginBody(&want, v)
		over.Reset(v.Width(), p.BodyHeight())
		p.eras.AddNames(&over, v)
		without, moved := labels{Layout: p, dst: &want, v: v}, labels{Layout: p, dst: &over, v: v}
		for i := range p.lanes {
			at := len(over.Shapes)
			moved.group = p.addFloating(&over, i, v, moved.group)
			moved.names.Find(p.placed, i, v, false, over.Shapes[at:])
			without.names = moved.names
			without.addLane(i)
			moved.addMoved()
			taken += len(moved.names.All())
		}
		for _, gap := range v.Axis().Breaks() {
			if x := v.X(gap.At); place.Meets(x, x+gap.Width, v) {
				broken++
			}
		}
		got, clean := flatly(&body, &floating), flatly(&want, &over)
		if n := differing(got, clean); n > few {
			t.Errorf("seed %d: %d pixels show what is not there, or lack what is", seed, n)
		}
	}
	if taken < 100 || broken < 8 {
		t.Errorf("%d names are taken away and %d breaks seen: the test shows little", taken, broken)
	}
}

// A break of which an edge of a view shows but a part says how long it is all the same.
func TestABreakAtAnEdgeHasItsLength(t *testing.T) {
	p := New(gapped(newMaker(t, 3)), options(axis.Shortened, 700, 500))
	v := p.Fit().Zoom(3, 0)
	gap := v.Axis().Breaks()[0]
	for _, x := range []float64{2 - gap.Width, -gap.Width / 2, 0, v.Width() - gap.Width, v.Width() - gap.Width/2, v.Width() - 2} {
		var band, edge scene.Scene
		at := v.Pan(x - v.X(gap.At))
		p.AxisBand(&band, at)
		p.AxisEdge(&edge, at)
		whole := 0
		for _, sh := range append(band.Shapes, edge.Shapes...) {
			if sh.Kind == scene.Text && sh.Class == scene.Break && sh.Text == p.band.texts[0].text && sh.X >= 0 && sh.X+sh.W <= v.Width() {
				whole++
			}
		}
		if whole != 1 {
			t.Errorf("the break at %g px of %g has its length %d times", x, v.Width(), whole)
		}
	}
}

// gapped is a document with long gaps, which are cut out.
func gapped(m maker) *timeline.Document {
	doc := m.document(1)
	doc.Events = nil
	for i, year := range []int{1810, 1811, 1812, 1870, 1871, 1930, 1931, 1931, 1932, 1990, 1990, 1991, 1992, 1993, 2020, 2021, 2022, 2022} {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprint(i), Title: m.title(), Importance: 1 + m.IntN(5), Lanes: []string{doc.Lanes[m.IntN(len(doc.Lanes))].ID},
			Date: date(m.t, fmt.Sprintf("%d-%02d-%02d", year, 1+m.IntN(12), 1+m.IntN(28))),
		})
	}
	return doc
}

// flatly paints what scenes have besides texts, one over the other.
func flatly(scenes ...*scene.Scene) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, int(scenes[0].W), int(scenes[0].H)))
	var flat paint.Flat
	for _, s := range scenes {
		flat.Paint(img, s.Shapes, scene.Light(), 0, 0, 1)
	}
	return img
}

// differing counts the pixels in which two pictures plainly differ: what is drawn twice over
// itself has edges that are a little darker.
func differing(a, b *image.RGBA) (n int) {
	const plainly = 60
	for i := 0; i < len(a.Pix); i += 4 {
		for c := range 3 {
			if d := int(a.Pix[i+c]) - int(b.Pix[i+c]); d > plainly || d < -plainly {
				n++
				break
			}
		}
	}
	return n
}

// What is drawn where nothing moves has no name that an edge cuts.
func TestAPictureCutsNoName(t *testing.T) {
	for seed := range uint64(40) {
		m := newMaker(t, seed)
		p := New(m.document(40), options(pick(m, modes()...), 900, 600))
		v := p.Fit().Zoom(2+4*m.Float64(), 900*m.Float64())
		var s scene.Scene
		p.Still(&s, v)
		for id, b := range boxes(&s) {
			if it := p.byID[id]; !it.BarNamed(v.Scale()) && (b.x < -2 || b.x+b.w > v.Width()+2) {
				t.Errorf("seed %d: the name of %s stands at %+v", seed, id, b)
			}
		}
	}
}
