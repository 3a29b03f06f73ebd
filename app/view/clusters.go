package view

import (
	"cmp"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// clusters opens clusters: events that are too close to be drawn apart. The keyboard
// goes from one to the next of those in view, and opens the one it points at.
type clusters struct {
	frame  *frame
	motion *motion
	tell   *Callbacks
}

// StepCluster points at the next cluster in view in the order of time, or at the one
// before where by is below zero, and starts again at the end. It returns how many
// events the cluster has: 0 where none is in view.
func (c *clusters) StepCluster(by int) int {
	all := c.inView()
	if len(all) == 0 {
		c.point("")
		return 0
	}
	at := slices.IndexFunc(all, func(sh scene.Shape) bool { return sh.ID == c.frame.cluster })
	switch {
	case at >= 0:
		at = (at + by + len(all)) % len(all)
	case by < 0:
		at = len(all) - 1
	default:
		at = 0
	}
	c.frame.bringIntoRows(&all[at])
	c.point(all[at].ID)
	return len(c.frame.drawing.Members(all[at].ID, c.frame.view))
}

// OpenCluster does what a click on the cluster that is pointed at does, and reports
// whether there is one. Then it points at the cluster that has the first of its
// events, if one still has.
func (c *clusters) OpenCluster() bool {
	sh, ok := c.frame.pointedCluster()
	if !ok {
		return false
	}
	first := c.frame.drawing.Members(sh.ID, c.frame.view)[0]
	c.split(sh, func() {
		c.frame.cluster = ""
		for _, other := range c.inView() {
			if slices.Contains(c.frame.drawing.Members(other.ID, c.frame.view), first) {
				c.point(other.ID)
			}
		}
		c.motion.settle()
	})
	return true
}

// LeaveCluster stops pointing at a cluster, and reports whether there was one.
func (c *clusters) LeaveCluster() bool {
	_, ok := c.frame.pointedCluster()
	c.point("")
	return ok
}

// inView returns the clusters of which the middle is in view, from left to
// right and from top to bottom.
func (c *clusters) inView() (found []scene.Shape) {
	if c.frame.drawing == nil {
		return nil
	}
	s := &c.frame.stage
	for i := range s.body.Scene.Shapes {
		sh := &s.body.Scene.Shapes[i]
		x := sh.X + sh.W/2 + s.shift
		if sh.Class == scene.Cluster && sh.ID != "" && x >= 0 && x <= s.width {
			found = append(found, *sh)
		}
	}
	slices.SortStableFunc(found, func(a, b scene.Shape) int {
		return cmp.Or(cmp.Compare(a.X+a.W/2, b.X+b.W/2), cmp.Compare(a.Y, b.Y))
	})
	return found
}

// pointedCluster returns the cluster that is pointed at, and whether it is drawn: after
// a zoom another stands for its events.
func (f *frame) pointedCluster() (scene.Shape, bool) {
	for i := range f.stage.body.Scene.Shapes {
		if sh := &f.stage.body.Scene.Shapes[i]; sh.Class == scene.Cluster && sh.ID != "" && sh.ID == f.cluster {
			return *sh, true
		}
	}
	return scene.Shape{}, false
}

func (c *clusters) point(id string) {
	if id == c.frame.cluster {
		return
	}
	c.frame.cluster = id
	c.frame.drawOverlay()
	c.frame.dirty()
	c.motion.settle()
}

// clusterRing is the room between a cluster and the ring around the one that is pointed
// at, and the width of that, in px.
const clusterRing = 2

// drawClusterRing adds the ring around the cluster that is pointed at.
func (f *frame) drawClusterRing(dst *scene.Scene) {
	sh, ok := f.pointedCluster()
	if !ok {
		return
	}
	dst.Shapes = append(dst.Shapes, scene.Shape{
		Kind: scene.Rect, X: sh.X + f.stage.shift - clusterRing, Y: sh.Y - clusterRing, W: sh.W + 2*clusterRing, H: sh.H + 2*clusterRing,
		Radius: sh.Radius + clusterRing, Stroke: scene.Focus, Width: clusterRing,
	})
}

// split zooms in just as far as it takes to split a cluster, and keeps its events
// in view: about the middle of where they stand, for the cluster may lie beside
// that. What no zoom can separate is handed to the owner. It calls done when the
// view has come to rest.
func (c *clusters) split(cluster scene.Shape, done func()) {
	v := c.frame.view
	members := c.frame.drawing.Members(cluster.ID, v)
	x := c.middleOf(members, v, cluster.X+cluster.W/2+c.frame.stage.shift)
	if inside := min(max(x, 0), v.Width()); inside != x {
		v, x = v.Pan(inside-x), inside
	}
	for whole := true; whole; {
		closer := v.Zoom(zoomPerClick, x)
		if closer.Scale() == v.Scale() {
			if c.tell.OnCluster != nil {
				c.tell.OnCluster(members)
			}
			return
		}
		v = closer
		whole = c.stands(members, v)
	}
	c.motion.leapTo(v, done)
}

// middleOf returns the middle between the first and the last of some events in a
// view, in px; otherwise where none of them is drawn.
func (c *clusters) middleOf(members []string, v axis.View, otherwise float64) float64 {
	first, last, some := 0.0, 0.0, false
	for _, id := range members {
		at, drawn := c.frame.drawing.Stands(id)
		if !drawn {
			continue
		}
		x := v.X(v.Axis().Place(at))
		if !some {
			first, last, some = x, x, true
		}
		first, last = min(first, x), max(last, x)
	}
	if !some {
		return otherwise
	}
	return (first + last) / 2
}

// stands reports whether in a view a cluster stands for exactly these events. Its id
// may have changed with the scale. One without a count, which shows bars, may stand for any
// number.
func (c *clusters) stands(members []string, v axis.View) bool {
	c.frame.drawing.Body(&c.frame.stage.trial, v)
	return slices.ContainsFunc(c.frame.stage.trial.Shapes, func(sh scene.Shape) bool {
		return sh.Class == scene.Cluster && sh.ID != "" && (sh.Count == len(members) || sh.Count == 0) && slices.Equal(c.frame.drawing.Members(sh.ID, v), members)
	})
}
