package place

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"tideline/timeline/axis"
)

// drawn is what EachMark calls back with.
type drawn struct {
	bars, dots map[string][2]float64
	clusters   []clusterAt
}

type clusterAt struct {
	Cluster
	left, width float64
}

func (tr trial) drawn(lane int, v axis.View) drawn {
	d := drawn{map[string][2]float64{}, map[string][2]float64{}, nil}
	tr.p.EachMark(lane, v, Marks{
		Bar:     func(it *Item, left, right float64) { d.bars[it.Key] = [2]float64{left, right} },
		Dot:     func(it *Item, left, right float64) { d.dots[it.Key] = [2]float64{left, right} },
		Cluster: func(c Cluster, left, width float64) { d.clusters = append(d.clusters, clusterAt{c, left, width}) },
	})
	return d
}

// Marks, and the counts of clusters, are those of the items, one by one.
func TestEveryItemIsMarkedOrCountedOnce(t *testing.T) {
	eachTrial(t, func(tr trial) {
		tr.checkMarks(tr.p.Fit, true)
		for range 3 {
			tr.checkMarks(tr.anyView(), false)
		}
	})
}

func (tr trial) checkMarks(v axis.View, whole bool) {
	t, total := tr.t, 0
	for lane := range tr.p.Lanes {
		d, counted := tr.drawn(lane, v), map[string]bool{}
		for _, c := range d.clusters {
			n := 0
			tr.p.Members(c.ClusterKey, v, func(it *Item) { n, counted[it.Key] = n+1, true })
			if n != c.Count {
				t.Errorf("a cluster of %d has %d members", c.Count, n)
			}
			total += c.Count
		}
		total += len(d.bars) + len(d.dots)
		tr.checkLoose(lane, &d, v)
		for _, it := range tr.inLane(lane) {
			tr.checkMark(it, &d, counted[it.Key], v)
			if whole && !counted[it.Key] && d.bars[it.Key] == d.dots[it.Key] {
				t.Errorf("%s is in view, and neither drawn nor counted", it.Key)
			}
		}
	}
	seen := map[string]bool{}
	tr.p.EachInView(v, func(it *Item) { seen[it.Key] = true })
	if got := tr.p.InView(v); got != total || len(seen) != total || whole && total != len(tr.p.Items) {
		t.Errorf("%d are drawn or counted, InView says %d, EachInView %d, of %d", total, got, len(seen), len(tr.p.Items))
	}
}

// checkMark checks how an item is drawn against its own numbers.
func (tr trial) checkMark(it *Item, d *drawn, counted bool, v axis.View) {
	t, s, x := tr.t, v.Scale(), v.X(it.At)
	left, right := v.X(it.From)-it.TailLeft, v.X(it.To)+it.TailRight
	bar, isBar := d.bars[it.Key]
	dot, isDot := d.dots[it.Key]
	asBar := it.BarFrom <= s
	switch {
	case isBar != (asBar && right > 0 && left < v.Width()) && !tr.tailOnly(it, v):
		t.Errorf("%s from %g to %g px of %g is drawn as a bar: %v", it.Key, left, right, v.Width(), isBar)
	case isBar && bar != [2]float64{left, right}:
		t.Errorf("the bar of %s is %v, want %g to %g", it.Key, bar, left, right)
	case isDot && dot != [2]float64{x - it.Dot/2, x + it.Dot/2}:
		t.Errorf("the dot of %s is %v, want it at %g", it.Key, dot, x)
	case isDot && (asBar || x+it.Dot/2 <= 0 || x-it.Dot/2 >= v.Width()):
		t.Errorf("%s at %g is drawn as a dot", it.Key, x)
	case !asBar && it.Label.From() <= s && x > 0 && x < v.Width() && !isDot:
		t.Errorf("%s has a label and no dot", it.Key)
	case counted && (isBar || isDot || it.Individual() <= s):
		t.Errorf("%s is drawn and counted", it.Key)
	}
	seen := (isBar || isDot)
	if gl, gr := it.MarkEdges(v); seen && (!Meets(gl, gr, v) || !it.InSight(v)) {
		t.Errorf("%s is drawn from %g to %g and not in sight", it.Key, gl, gr)
	}
}

// tailOnly reports whether nothing of a bar but a tail is in view: bars are looked up
// by the time that they take.
func (tr trial) tailOnly(it *Item, v axis.View) bool {
	return v.X(it.To) <= 0 || v.X(it.From) >= v.Width()
}

// Labels are called for where their boxes meet the view, and nowhere else.
func TestLabelsInView(t *testing.T) {
	eachTrial(t, func(tr trial) {
		v := tr.anyView()
		for lane := range tr.p.Lanes {
			got := map[string]bool{}
			tr.p.EachLabel(lane, v, func(it *Item, left, x float64) {
				got[it.Key] = true
				if wantLeft, _, _ := it.Label.Edges(v); x != v.X(it.Label.Hangs(v.Scale()).At) || left != wantLeft {
					t.Errorf("the label of %s begins at %g, it hangs at %g", it.Key, left, x)
				}
			})
			for _, it := range tr.inLane(lane) {
				left, right, shown := it.Label.Edges(v)
				markLeft, markRight := it.MarkEdges(v)
				if sight := got[it.Key] || markRight > 0 && markLeft < v.Width(); it.InSight(v) != sight {
					t.Errorf("%s, with its label drawn %v and its mark from %g to %g, is in sight: %v", it.Key, got[it.Key], markLeft, markRight, it.InSight(v))
				}
				if want := shown && right > 0 && left < v.Width(); got[it.Key] != want {
					t.Errorf("the label of %s, from %g to %g, is drawn: %v", it.Key, left, right, got[it.Key])
				}
			}
		}
	})
}

// Clusters stand in their own cells and never meet; their items are closer than dots
// may be. Zooming in splits them, and panning changes none.
func TestClusters(t *testing.T) {
	z := sizes()
	eachTrial(t, func(tr trial) {
		v := tr.anyView()
		for lane := range tr.p.Lanes {
			found := tr.drawn(lane, v).clusters
			for i, c := range found {
				if i > 0 && c.left-found[i-1].left-found[i-1].width < 2*z.ClusterEdge-tolerance {
					t.Errorf("two clusters are %g px apart", c.left-found[i-1].left-found[i-1].width)
				}
				tr.checkCluster(&c, v)
			}
			tr.checkPan(lane, v, found)
		}
		tr.checkSplit(v)
	})
}

// checkCluster checks that some of what a cluster counts is too near each other to have
// dots, and that it stands beside that.
func (tr trial) checkCluster(c *clusterAt, v axis.View) {
	z := sizes()
	var xs []float64
	tr.p.Members(c.ClusterKey, v, func(it *Item) { xs = append(xs, v.X(it.At)) })
	near, beside := math.Inf(1), false
	for i, x := range xs {
		if i > 0 {
			near = min(near, x-xs[i-1])
		}
		beside = beside || x > c.left-z.ClusterReach && x < c.left+c.width+z.ClusterReach
	}
	if !(near < z.DotsApart) || !slices.IsSorted(xs) || !beside {
		tr.t.Errorf("items at %v are counted by a cluster from %g to %g", xs, c.left, c.left+c.width)
	}
	cell := math.Ldexp(v.Scale(), int(c.Size))
	if cell > z.Cell || 2*cell <= z.Cell && c.Size < maxCellSize {
		tr.t.Errorf("a cell is %g px wide", cell)
	}
	tr.checkBesideBreaks(c, v)
}

// checkBesideBreaks checks that a cluster stands within its cell, or where a break cuts
// that, on its side of the break's middle.
func (tr trial) checkBesideBreaks(c *clusterAt, v axis.View) {
	px := 0.0 // of the breaks to the left
	if c.Segment > 0 {
		b := tr.p.breaks[c.Segment-1]
		px = b.At.C + b.Width
	}
	least, most := v.X(axis.Pos{U: c.Number << c.Size, C: px}), v.X(axis.Pos{U: (c.Number + 1) << c.Size, C: px})
	if c.Segment > 0 {
		if b := tr.p.breaks[c.Segment-1]; c.Number<<c.Size < b.At.U {
			least = v.X(b.At) + b.Width/2
		}
	}
	if c.Segment < len(tr.p.breaks) {
		if b := tr.p.breaks[c.Segment]; (c.Number+1)<<c.Size > b.At.U {
			most = v.X(b.At) + b.Width/2
		}
	}
	least, most = least+sizes().ClusterEdge, most-sizes().ClusterEdge
	if most-least >= c.width && (c.left < least-0.01 || c.left+c.width > most+0.01) {
		tr.t.Errorf("a cluster of %g px stands at %g, its cell reaches from %g to %g", c.width, c.left, least, most)
	}
}

// checkLoose checks that dots without labels that share a cell are far enough apart.
func (tr trial) checkLoose(lane int, d *drawn, v axis.View) {
	size := tr.p.sizes.cellSize(v.Scale())
	var last *Item
	for _, it := range tr.p.Lanes[lane].order {
		if _, isDot := d.dots[it.Key]; !isDot || it.Individual() <= v.Scale() {
			continue
		}
		if last != nil {
			s, n := tr.p.cellOf(it.At, size)
			t, m := tr.p.cellOf(last.At, size)
			if apart := v.X(it.At) - v.X(last.At); s == t && n == m && apart < sizes().DotsApart {
				tr.t.Errorf("the dots of %s and %s are %g px apart", last.Key, it.Key, apart)
			}
		}
		last = it
	}
}

func (tr trial) checkPan(lane int, v axis.View, found []clusterAt) {
	w := v.Pan(150)
	moved := w.X(axis.Pos{}) - v.X(axis.Pos{})
	if math.Abs(moved) > 1e6 {
		return // the start of the axis is so far away that its place is only about right
	}
	after := tr.drawn(lane, w).clusters
	for _, c := range found {
		left := c.left + moved
		if left >= w.Width()-1 || left+c.width <= 1 {
			continue
		}
		if !slices.ContainsFunc(after, func(o clusterAt) bool {
			return o.ClusterKey == c.ClusterKey && o.Count == c.Count && math.Abs(o.left-left) < 1
		}) {
			tr.t.Errorf("panning by %g changes a cluster of %d at %g", moved, c.Count, c.left)
		}
	}
}

func (tr trial) checkSplit(v axis.View) {
	closer := v.Zoom(1+3*tr.Float64(), tr.Float64()*v.Width())
	for lane := range tr.p.Lanes {
		clusterOf := map[string]string{}
		at := func(v axis.View, of func(c clusterAt, key string)) {
			for _, c := range tr.drawn(lane, v).clusters {
				tr.p.Members(c.ClusterKey, v, func(it *Item) { of(c, it.Key) })
			}
		}
		at(v, func(c clusterAt, key string) { clusterOf[key] = fmt.Sprint(c.ClusterKey) })
		parents := map[ClusterKey]string{}
		at(closer, func(c clusterAt, key string) {
			before, was := clusterOf[key]
			if parent, known := parents[c.ClusterKey]; known && was && parent != before {
				tr.t.Errorf("zooming in puts %s from %s to those of %s", key, before, parent)
			}
			if was {
				parents[c.ClusterKey] = before
			}
		})
	}
}

func TestMembersOfNoCluster(t *testing.T) {
	p := newTrial(t, 3).p
	for _, key := range []ClusterKey{{Lane: -1}, {Lane: 99}, {Size: 63}, {Size: 3, Number: -4}, {Segment: 9}} {
		p.Members(key, p.Fit, func(it *Item) { t.Errorf("%+v counts %s", key, it.Key) })
	}
}

// A pill takes no dot's place where it has room beside.
func TestPillsStandBesideDots(t *testing.T) {
	z := sizes()
	covering, free := 0, 0
	eachTrial(t, func(tr trial) {
		v := tr.anyView()
		for lane := range tr.p.Lanes {
			d := tr.drawn(lane, v)
			for _, c := range d.clusters {
				covers := func(left float64) bool {
					for _, dot := range d.dots {
						if dot[0] < left+c.width-tolerance && left < dot[1]-tolerance {
							return true
						}
					}
					return false
				}
				if !covers(c.left) {
					free++
					continue
				}
				covering++
				var xs []float64
				tr.p.Members(c.ClusterKey, v, func(it *Item) { xs = append(xs, v.X(it.At)) })
				from, to := tr.p.cellEdges(&c.Cluster, v)
				run := [2]float64{v.X(tr.p.Lanes[lane].order[c.at.first].At), v.X(tr.p.Lanes[lane].order[c.at.last].At)}
				reach := SideMargin - z.ClusterEdge
				low, high := max(run[0]-reach, from+z.ClusterEdge), min(run[1]+reach, to-z.ClusterEdge)-c.width
				for x := low; x <= high; x++ {
					if !covers(x) && !covers(x+2) && !covers(x-2) && x-2 >= low && x+2 <= high {
						t.Fatalf("a pill of %g px for %v stands at %g on a dot, and has room at %g", c.width, xs, c.left, x)
					}
				}
			}
		}
	})
	if covering == 0 || free < 5*covering {
		t.Errorf("%d pills lie on dots, and %d do not", covering, free)
	}
}

// A cluster that says how many more there are covers no dot, nothing else that stands on
// the line, and leaves its cell as little as one that says only how many.
func TestClustersThatSayMoreCoverNothing(t *testing.T) {
	said := 0
	eachTrial(t, func(tr trial) {
		v := tr.anyView()
		for lane := range tr.p.Lanes {
			d := tr.drawn(lane, v)
			for _, c := range d.clusters {
				if !c.Said {
					continue
				}
				said++
				for _, it := range tr.inLane(lane) {
					if left, right := it.MarkEdges(v); it.Individual() <= v.Scale() && !it.HasBar(v.Scale()) && left < c.left+c.width && c.left < right {
						t.Errorf("a cluster from %g to %g px covers the dot of %s from %g to %g", c.left, c.left+c.width, it.Key, left, right)
					}
				}
				for _, m := range tr.p.others[lane] {
					if x := v.X(m.At); x+m.Reach > c.left+tolerance && x-m.Reach < c.left+c.width-tolerance {
						t.Errorf("a cluster from %g to %g px covers what stands at %g", c.left, c.left+c.width, x)
					}
				}
			}
		}
	})
	if said == 0 {
		t.Error("none says how many more there are")
	}
}
