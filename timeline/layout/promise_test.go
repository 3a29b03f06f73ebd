package layout

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

func noTwoLabelsOverlap(tr trial) {
	for i := range 3 {
		v := tr.p.Fit()
		if i > 0 {
			v = tr.anyView()
		}
		s := tr.body(v)
		shown := boxes(s)
		ids := slices.Sorted(maps.Keys(shown))
		for i, id := range ids {
			for _, other := range ids[:i] {
				if a, b := shown[id], shown[other]; a.near(b, tr.p.m.LabelApart-tolerance, min(tr.p.m.LabelsUp, tr.p.m.LabelGap)-tolerance) {
					tr.t.Errorf("the labels of %s and %s stand at %+v and %+v", id, other, a, b)
				}
			}
		}
		tr.textCoversNoMark(s, v, shown)
	}
}

// near reports whether two boxes are closer than so many px.
func (b box) near(o box, dx, dy float64) bool {
	return b.x < o.x+o.w+dx && o.x < b.x+b.w+dx && b.y < o.y+o.h+dy && o.y < b.y+b.h+dy
}

// textCoversNoMark checks that what stands on a line keeps clear of marks, bars and
// clusters.
func (tr trial) textCoversNoMark(s *scene.Scene, v axis.View, shown map[string]box) {
	for _, sh := range s.Shapes {
		if sh.Class != scene.Mark && sh.Class != scene.Secondary && (sh.Class != scene.Cluster || sh.Count == 0) {
			continue
		}
		mark := box{sh.X, sh.Y, sh.W, sh.H}
		for id, b := range shown {
			if tr.p.byID[id].Label.Hangs(v.Scale()).Row == 0 && b.near(mark, 0, 0) {
				tr.t.Errorf("the label of %s at %+v covers the %v of %s at %+v", id, b, sh.Class, sh.ID, mark)
			}
		}
	}
}

func zoomingInTakesNoLabelAway(tr trial) {
	v := tr.anyView()
	x := tr.m.Float64() * v.Width()
	before := boxes(tr.body(v))
	closer := v.Zoom(1+3*tr.m.Float64(), x)
	after := boxes(tr.body(closer))
	for id := range before {
		it := tr.p.byID[id]
		left, right, _ := it.Label.Edges(closer)
		if _, still := after[id]; !still && place.Meets(left, right, closer) && !it.BarNamed(closer.Scale()) {
			tr.t.Errorf("zooming in takes the label of %s away", id)
		}
	}
}

func panningChangesNoLabel(tr trial) {
	v := tr.anyView()
	w := v.Pan((tr.m.Float64() - 0.5) * v.Width())
	moved := w.X(axis.Pos{}) - v.X(axis.Pos{})
	tr.sameWhereBoth(boxes(tr.body(v)), boxes(tr.body(w)), moved, v.Width())
}

// sameWhereBoth checks that two drawings have the same boxes in what both show.
func (tr trial) sameWhereBoth(before, after map[string]box, moved, width float64) {
	tr.t.Helper()
	if math.Abs(moved) > 1e6 {
		return // the axis' start is so far away that its place is only about right
	}
	for id, b := range before {
		left := b.x + moved
		if left >= width-tolerance || left+b.w <= tolerance {
			continue
		}
		got, ok := after[id]
		if !ok || math.Abs(got.x-left) > 1 || got.y != b.y || got.w != b.w {
			tr.t.Errorf("%s stands at %+v; after panning by %g at %+v (%v)", id, b, moved, got, ok)
		}
	}
}

func panningChangesNoCluster(tr trial) {
	v := tr.anyView()
	w := v.Pan((tr.m.Float64() - 0.5) * v.Width())
	moved := w.X(axis.Pos{}) - v.X(axis.Pos{})
	tr.sameWhereBoth(clusterBoxes(tr.body(v)), clusterBoxes(tr.body(w)), moved, v.Width())
}

// clusterBoxes returns the boxes of the clusters by id and count.
func clusterBoxes(s *scene.Scene) map[string]box {
	found := map[string]box{}
	for _, sh := range s.Shapes {
		if sh.Class == scene.Cluster && sh.Count > 0 {
			found[fmt.Sprint(sh.ID, " × ", sh.Count)] = box{sh.X, sh.Y, sh.W, sh.H}
		}
	}
	return found
}

func marksAndClustersAreAllInView(tr trial) {
	for i := range 3 {
		v := tr.p.Fit()
		if i > 0 {
			v = tr.anyView()
		}
		seen := map[string]int{}
		total := 0
		for _, sh := range tr.body(v).Shapes {
			switch {
			case sh.Class == scene.Mark && sh.ID != "":
				seen[sh.ID]++
				total++
			case sh.Class == scene.Cluster && sh.Count > 0:
				total += sh.Count
				members := tr.p.Members(sh.ID, v)
				if len(members) != sh.Count {
					tr.t.Errorf("cluster %s counts %d and has %d members", sh.ID, sh.Count, len(members))
				}
				for _, id := range members {
					seen[id]++
				}
			}
		}
		for id, n := range seen {
			if n != 1 {
				tr.t.Errorf("%s is drawn or counted %d times", id, n)
			}
		}
		if got := tr.p.InView(v); got != total+tr.told(v, seen) {
			tr.t.Errorf("marks and clusters make %d, InView says %d", total, got)
		}
		if i == 0 && total != len(tr.p.items) {
			tr.t.Errorf("with everything in view, marks and clusters make %d of %d", total, len(tr.p.items))
		}
		tr.insideIsSeen(v, seen)
	}
}

// told counts the events that are neither drawn nor counted on the line though their time is
// told in a view: by the bar of another of the same time, or by the band of bars without a row.
func (tr trial) told(v axis.View, seen map[string]int) int {
	n := tr.atBars(v, seen)
	for i := range tr.p.lanes {
		lane := &tr.p.lanes[i]
		if lane.Dense == nil {
			continue
		}
		for _, r := range lane.Dense.Runs {
			lane.EachIn(r, func(it *place.Item) {
				if seen[it.Key] == 0 && place.Meets(v.X(it.From), v.X(it.To), v) && !tr.isAtBar(it, v, seen) {
					n++
				}
			})
		}
	}
	return n
}

// atBars counts the events that are neither drawn nor counted though the bar of another of
// the same time is seen.
func (tr trial) atBars(v axis.View, seen map[string]int) (n int) {
	for i := range tr.p.items {
		it := &tr.p.items[i]
		if seen[it.Key] == 0 && tr.isAtBar(it.Item, v, seen) {
			n++
		}
	}
	return n
}

// isAtBar reports whether the bar of another event of the same time is seen in the first row.
func (tr trial) isAtBar(it *place.Item, v axis.View, seen map[string]int) bool {
	return slices.ContainsFunc(tr.p.items, func(o item) bool {
		return seen[o.Key] > 0 && o.HasBar(v.Scale()) && o.Row == 0 && !o.Name.Above && o.Lane == it.Lane && o.At == it.At && o.From == it.From && o.To == it.To
	})
}

// insideIsSeen checks that every event whose place is in the view is drawn or
// counted, unless it is in a cluster that reaches over the edge.
func (tr trial) insideIsSeen(v axis.View, seen map[string]int) {
	cell := tr.p.m.Cell
	for i := range tr.p.items {
		it := &tr.p.items[i]
		if x := v.X(it.At); x > cell && x < v.Width()-cell && seen[it.event.ID] == 0 {
			tr.t.Errorf("%s stands at %g px of %g and is neither drawn nor counted", it.event.ID, x, v.Width())
		}
	}
}

func zoomingInOnlySplitsClusters(tr trial) {
	v := tr.p.Fit()
	closer := v.Zoom(1+3*tr.m.Float64(), tr.m.Float64()*v.Width())
	clusterAt := map[string]string{}
	for _, sh := range tr.body(v).Shapes {
		if sh.Class == scene.Cluster && sh.Count > 0 {
			for _, id := range tr.p.Members(sh.ID, v) {
				clusterAt[id] = sh.ID
			}
		}
	}
	for _, sh := range tr.body(closer).Shapes {
		if sh.Class != scene.Cluster || sh.Count == 0 {
			continue
		}
		members := tr.p.Members(sh.ID, closer)
		for _, id := range members {
			if clusterAt[id] == "" || clusterAt[id] != clusterAt[members[0]] {
				tr.t.Errorf("zoomed in, %s and %s share a cluster; before they did not", members[0], id)
			}
		}
	}
}

func clustersDoNotMeet(tr trial) {
	rows := map[float64][]box{}
	for _, b := range clusterBoxes(tr.body(tr.anyView())) {
		rows[b.y] = append(rows[b.y], b)
	}
	for _, row := range rows {
		slices.SortFunc(row, func(a, b box) int { return int(math.Copysign(1, a.x-b.x)) })
		for i := 1; i < len(row); i++ {
			apart := row[i].x - (row[i-1].x + row[i-1].w)
			if apart < 2*tr.p.m.ClusterEdge-tolerance {
				tr.t.Errorf("clusters %+v and %+v are %.1f px apart", row[i-1], row[i], apart)
			}
		}
	}
}

func TestTheOrderOfTheFileDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newMaker(t, rapid.Uint64().Draw(rt, "seed"))
		doc := m.document(rapid.IntRange(0, 80).Draw(rt, "events"))
		o := options(pick(m, modes()...), 1200, 700)
		dump := func() string {
			p := New(doc, o)
			v := p.Fit().Zoom(2, 300)
			var all, part scene.Scene
			p.Picture(&all, v)
			if len(doc.Events) > 0 {
				p.Overlay(&part, v, "e000", "e001")
			}
			return all.String() + part.String()
		}
		want := dump()
		again := *doc
		again.Events, again.Eras = slices.Clone(doc.Events), slices.Clone(doc.Eras)
		m.Shuffle(len(again.Events), func(i, j int) {
			again.Events[i], again.Events[j] = again.Events[j], again.Events[i]
		})
		m.Shuffle(len(again.Eras), func(i, j int) { again.Eras[i], again.Eras[j] = again.Eras[j], again.Eras[i] })
		doc = &again
		if got := dump(); got != want {
			rt.Fatalf("another order of events gives another drawing:\n%s\nwant\n%s", got, want)
		}
	})
}

func labelsAreInTheirLanes(tr trial) {
	p := tr.p
	z := p.m.Sizes
	heights := []float64{z.LabelHeight, z.LabelHeight + z.LineStep, place.CardRows*(z.LabelHeight+z.LabelGap) - z.LabelGap, place.LowCardRows*(z.LabelHeight+z.LabelGap) - z.LabelGap}
	for id, b := range boxes(tr.body(p.Fit())) {
		l := &p.lanes[p.byID[id].Lane]
		if b.y < l.Top || b.y+b.h > l.Top+l.Height || !slices.Contains(heights, b.h) {
			tr.t.Errorf("the label of %s is from %g to %g, its lane from %g to %g", id, b.y, b.y+b.h, l.Top, l.Top+l.Height)
		}
	}
}

// Fit leaves room for the labels, where a third of the width is enough for that.
func firstAndLastLabelsStandWhole(tr trial) {
	v := tr.p.Fit()
	if v.Width() < 1200*tr.p.m.scale {
		return
	}
	for id, b := range boxes(tr.body(v)) {
		if b.x < 0 || b.x+b.w > v.Width() {
			tr.t.Errorf("the label of %s is from %g to %g in a width of %g", id, b.x, b.x+b.w, v.Width())
		}
	}
}

// Nothing that painters must draw is so far outside that float32 goes wrong.
func shapesStayNearTheView(tr trial) {
	v := tr.anyView()
	most := 720 * tr.p.m.text / plain.title
	for _, sh := range tr.body(v).Shapes {
		for _, x := range []float64{sh.X, sh.X + sh.W} {
			if !(x > -most && x < v.Width()+most) || math.IsNaN(sh.Y) || sh.H < 0 {
				tr.t.Errorf("shape %v is far outside of %g px", sh, v.Width())
			}
		}
	}
}

// What is said between two marks covers no mark, count or label, and is nowhere but on
// the line.
func distancesMeetNothing(tr trial) {
	shapes := tr.body(tr.anyView()).Shapes
	for i := range shapes {
		d := &shapes[i]
		if d.Class != scene.Distance || d.Kind != scene.Rect {
			continue
		}
		for k := range shapes {
			sh := &shapes[k]
			switch sh.Class {
			case scene.Mark, scene.Secondary, scene.Cluster, scene.Label, scene.Leader:
				x, w := min(sh.X, sh.X+sh.W), math.Abs(sh.W)
				if x < d.X+d.W-tolerance && d.X+tolerance < x+w && sh.Y < d.Y+d.H-tolerance && d.Y+tolerance < sh.Y+sh.H {
					tr.t.Errorf("%v lies under %q", sh, shapes[i+1].Text)
				}
			}
		}
	}
}
