package layout

import (
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
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
