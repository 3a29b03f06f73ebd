package view

import (
	"testing"

	"tideline/timeline/scene"
)

// rings counts the rings that the overlay draws around clusters.
func (b *bench) rings() (n int) {
	for _, sh := range b.frame.stage.overlay.Scene.Shapes {
		if sh.Class == 0 && sh.Stroke == scene.Focus {
			n++
		}
	}
	return n
}

// The keyboard goes from cluster to cluster, around the end, and rings the one it
// points at.
func TestClustersAreSteppedThrough(t *testing.T) {
	b := newBench(t)
	pair, same := clusterID(b.drawing.events[1:3], b.frame.view), clusterID(b.drawing.events[4:6], b.frame.view)
	for i, c := range []struct {
		by   int
		want string
	}{{1, pair}, {1, same}, {1, pair}, {-1, same}, {-1, pair}} {
		if n := b.StepCluster(c.by); n != 2 || b.frame.cluster != c.want || b.rings() != 1 {
			t.Errorf("step %d: %d events in “%s” with %d rings, want “%s”", i, n, b.frame.cluster, b.rings(), c.want)
		}
	}
	if !b.LeaveCluster() || b.rings() != 0 || b.LeaveCluster() || b.OpenCluster() {
		t.Error("the cluster is not let go")
	}
	b.StepCluster(1)
	if b.Select("first"); b.OpenCluster() {
		t.Error("an event is selected, and a cluster is opened")
	}
	b.SetView(b.frame.view.Pan(-1e6))
	if n := b.StepCluster(1); n != 0 {
		t.Errorf("no cluster is in view, and one of %d is pointed at", n)
	}
}

// A cluster is opened by key as by click.
func TestClusterIsOpenedByKey(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	b.StepCluster(1)
	if !b.OpenCluster() || len(b.drawing.clusters(b.frame.view)) != len(b.drawing.clusters(before))+1 || b.OpenCluster() {
		t.Errorf("the pair is still one at %g px a unit", b.frame.view.Scale())
	}
	b.SetView(before)
	b.StepCluster(-1)
	if !b.OpenCluster() || len(b.clusters) != 1 || b.frame.view != before {
		t.Errorf("of two events of one instant %d lists open", len(b.clusters))
	}
}

// A cluster lies beside its events where these are at the edge of something. What
// is zoomed in on is the events.
func TestSplittingKeepsTheEventsInView(t *testing.T) {
	b := newBench(t)
	b.drawing.aside = 16
	b.SetView(b.frame.view.Pan(20 - b.drawing.x(b.frame.view, year(1960))))
	b.StepCluster(1)
	b.OpenCluster()
	for _, e := range b.drawing.events[1:3] {
		if x := b.drawing.x(b.frame.view, e.at); x < 0 || x > b.frame.stage.width {
			t.Errorf("%s stands at %g px", e.id, x)
		}
	}
}
