package layout

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"tideline/timeline/axis"
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
	return strconv.Itoa(p.count)
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
	l.placed.Members(key, l.orFit(v), func(it *place.Item) { ids = append(ids, it.Key) })
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
