package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"tideline/timeline/axis"
	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// clusterKey names a cluster and how many it counts.
type clusterKey struct {
	place.ClusterKey
	pill
}

// pill is a cluster as far as its width depends on it.
type pill struct {
	count int
	said  bool // it says that these are so many more
}

// clusterText is what a cluster says.
type clusterText struct {
	id, text string
	width    float64 // px of the text
}

// clusterTexts remembers what clusters say, so that panning allocates nothing for
// those seen before.
type clusterTexts struct {
	m       *metrics
	measure scene.Measurer
	say     pattern.Language

	mu     sync.Mutex
	texts  map[clusterKey]clusterText
	widths map[pill]float64 // px of the whole
}

// clustersKept bounds what is remembered.
const clustersKept = 8192

// text returns what a cluster says.
func (c *clusterTexts) text(key clusterKey) clusterText {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t, ok := c.texts[key]; ok {
		return t
	}
	t := clusterText{
		id:   fmt.Sprintf("cluster:%d:%d:%d:%d", key.Lane, key.Segment, key.Size, key.Number),
		text: c.write(key.pill),
	}
	t.width = c.measure.Width(t.text, c.m.small, true)
	if len(c.texts) >= clustersKept {
		clear(c.texts)
	}
	c.texts[key] = t
	return t
}

// write returns the text of a cluster.
func (c *clusterTexts) write(p pill) string {
	if p.said {
		return pattern.T("{{.N}} more", "N", p.count).In(c.say)
	}
	return pattern.Count(p.count, c.say)
}

// width returns the px of a cluster that counts so many events, and says whether they
// are so many more.
func (c *clusterTexts) width(count int, said bool) float64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	p := pill{count, said}
	if w, ok := c.widths[p]; ok {
		return w
	}
	text := c.measure.Width(c.write(p), c.m.small, true)
	w := math.Ceil(max(text+2*c.m.clusterPad, c.m.ClusterHeight))
	if c.widths == nil || len(c.widths) >= clustersKept {
		c.widths = map[pill]float64{}
	}
	c.widths[p] = w
	return w
}

// Members returns the ids of the events that a cluster counts in a view, from left
// to right, or those whose bars a stretch of a band shows; nil when there is no such
// cluster. The id is that of the cluster's shape.
func (l *Layout) Members(clusterID string, v axis.View) (ids []string) {
	if strings.HasPrefix(clusterID, stretchPrefix) {
		return stretchMembers(l.lanes, clusterID)
	}
	var key place.ClusterKey
	n, err := fmt.Sscanf(clusterID, "cluster:%d:%d:%d:%d", &key.Lane, &key.Segment, &key.Size, &key.Number)
	if n != 4 || err != nil {
		return nil
	}
	if key.Segment == place.OfTime {
		return unnamedOf(l, key, l.orFit(v))
	}
	l.placed.Members(key, l.orFit(v), func(it *place.Item) { ids = append(ids, it.Key) })
	return ids
}

// unnamedOf returns the ids of the events of one time that have no name in a view.
func unnamedOf(l *Layout, key place.ClusterKey, v axis.View) (ids []string) {
	if key.Lane < 0 || key.Lane >= len(l.lanes) {
		return nil
	}
	names := namesIn(&overlay{glyphs: l.glyphs(nil, v), l: l}, key.Lane)
	place.EachOf(l.placed, key.Lane, int(key.Number), func(it *place.Item) {
		if !names.Seen(it, v) {
			ids = append(ids, it.Key)
		}
	})
	return ids
}

// addCluster draws a pill with the count, or without where the lane is lower than
// a line of text.
func (l *Layout) addCluster(dst *scene.Scene, lane *lane, c place.Cluster, left, width float64) {
	t := l.clusters.text(clusterKey{c.ClusterKey, pill{c.Count, c.Said}})
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Cluster, ID: t.id, Count: c.Count,
		X: left, Y: lane.ClusterTop, W: width, H: lane.ClusterHeight, Radius: lane.ClusterHeight / 2,
		Fill: lane.tint(), Stroke: lane.full(), Width: 1,
	})
	if lane.ClusterHeight < l.m.small {
		return
	}
	dst.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Cluster, Text: t.text, Fill: scene.Body, Size: l.m.small, Bold: true,
		X: left + (width-t.width)/2, Y: lane.ClusterTop, W: t.width, H: lane.ClusterHeight,
	})
}

// asideMost is how far a pill steps aside at most, px.
const asideMost = 28.0

// stepAside moves the pill that counts the selected event, so that it lies on the mark of
// no other event, draws those that it lay on again, and reports whether it did: there may be
// no room beside.
func (o *overlay) stepAside(it *item, pill []scene.Shape) bool {
	box := pill[0]
	covers := func(x float64, b *arrow.Box) bool { return x < b.Right && x+box.W > b.Left }
	taken, dots := o.onLine(it, &box)
	on := slices.DeleteFunc(slices.Clone(dots), func(sh scene.Shape) bool {
		return sh.X >= box.X+box.W || sh.X+sh.W <= box.X
	})
	if len(on) == 0 {
		return false
	}
	best := math.Inf(1)
	for i := range taken {
		for _, x := range [2]float64{taken[i].Left - box.W - 1, taken[i].Right + 1} {
			free := x >= 0 && x+box.W <= o.v.Width() && !slices.ContainsFunc(taken, func(b arrow.Box) bool { return covers(x, &b) })
			if aside := x - box.X; free && math.Abs(aside) < math.Abs(best) {
				best = aside
			}
		}
	}
	if math.Abs(best) > asideMost*o.m.scale {
		return false
	}
	line := &o.l.lanes[it.Lane]
	ground := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, X: box.X - 1, Y: box.Y - 1, W: box.W + 2, H: box.H + 2, Radius: box.Radius + 1, Fill: scene.Paper,
	}
	o.dst.Add(ground)
	o.dst.Add(scene.Shape{Kind: scene.Line, Class: scene.Overlay, X: ground.X, Y: line.Line, W: ground.W, Stroke: line.leader(), Width: o.m.step.line})
	o.dst.Shapes = append(o.dst.Shapes, on...)
	for i := range pill {
		pill[i].X += best
	}
	return true
}

// onLine returns what stands on the line of an event besides the pill that counts it: all
// that the pill is to be clear of, and the dots among that, as they are drawn.
func (o *overlay) onLine(it *item, pill *scene.Shape) (taken []arrow.Box, dots []scene.Shape) {
	add := func(left, right float64) {
		taken = append(taken, arrow.Box{Left: left, Top: pill.Y, Right: right, Bottom: pill.Y + pill.H})
	}
	o.placed.EachMark(it.Lane, o.v, place.Marks{
		Bar: func(*place.Item, float64, float64) {},
		Dot: func(other *place.Item, left, right float64) {
			add(left, right)
			sh := o.markOf(&o.l.items[other.Rank])
			sh.Class = scene.Overlay
			dots = append(dots, sh)
		},
		Cluster: func(_ place.Cluster, left, width float64) {
			if left != pill.X {
				add(left, left+width)
			}
		},
	})
	eachSpot(o, it.Lane, func(_ *place.Item, spot *edge.Spot) {
		if spot.Y < pill.Y+pill.H && spot.Y+spot.H > pill.Y {
			add(spot.X, spot.X+spot.W)
		}
	})
	return taken, dots
}
