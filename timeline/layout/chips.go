package layout

import (
	"fmt"
	"math"
	"strconv"
	"sync"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// chipKey names a chip: its cell, and how many it counts.
type chipKey struct {
	lane, segment int
	k             uint
	number        int64
	count         int
}

// chipText is what a chip says and how wide that makes it.
type chipText struct {
	id, text string
	textW    float64 // px
	width    float64 // px of the chip
}

// chipTexts remembers what chips say, so that panning allocates nothing for
// those seen before.
type chipTexts struct {
	mu    sync.Mutex
	texts map[chipKey]chipText
}

// chipsKept bounds what is remembered.
const chipsKept = 8192

func newChipTexts() *chipTexts { return &chipTexts{texts: map[chipKey]chipText{}} }

func (p *Preparation) chipText(key chipKey) chipText {
	p.chips.mu.Lock()
	defer p.chips.mu.Unlock()
	if t, ok := p.chips.texts[key]; ok {
		return t
	}
	t := chipText{
		id:   fmt.Sprintf("chip:%d:%d:%d:%d", key.lane, key.segment, key.k, key.number),
		text: strconv.Itoa(key.count),
	}
	t.textW = p.o.Measure.Width(t.text, p.m.small, false)
	t.width = math.Ceil(max(t.textW+2*p.m.chipPad, p.m.chipHeight))
	if len(p.chips.texts) >= chipsKept {
		clear(p.chips.texts)
	}
	p.chips.texts[key] = t
	return t
}

// chipOf returns what a cell's chip says and its left edge.
func (p *Preparation) chipOf(lane int, c *cell, v axis.View, k uint) (chipText, float64) {
	t := p.chipText(chipKey{lane, c.segment, k, c.number, c.count})
	return t, p.pill(&p.lanes[lane], c, v, k, t.width)
}

// Members returns the ids of the events that a chip counts in a view, from left
// to right; nil when there is no such chip. The id is that of the chip's shape.
func (p *Preparation) Members(chipID string, v axis.View) []string {
	var key chipKey
	n, err := fmt.Sscanf(chipID, "chip:%d:%d:%d:%d", &key.lane, &key.segment, &key.k, &key.number)
	if n != 4 || err != nil || key.lane < 0 || key.lane >= len(p.lanes) || key.k > 62 {
		return nil
	}
	l := &p.lanes[key.lane]
	c := cell{
		lo:      p.cellStart(l, key.segment, key.number, key.k),
		hi:      p.cellStart(l, key.segment, key.number+1, key.k),
		segment: key.segment, number: key.number,
	}
	var ids []string
	if l.fill(&c, v, p.m.dotsApart) {
		l.members(&c, v.Scale(), func(it *item) { ids = append(ids, it.event.ID) })
	}
	return ids
}

// addChip draws a pill with the count, or without where the lane is lower than
// a line of text.
func (p *Preparation) addChip(dst *scene.Scene, l *lane, c *cell, t chipText, x float64) {
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Chip, ID: t.id, Count: c.count,
		X: x, Y: l.chipTop, W: t.width, H: l.chipHeight, Radius: l.chipHeight / 2,
		Fill: l.tint(), Stroke: l.full(), Width: 1,
	})
	if l.chipHeight < p.m.small {
		return
	}
	dst.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Chip, Text: t.text, Fill: scene.Body, Size: p.m.small,
		X: x + (t.width-t.textW)/2, Y: l.chipTop, W: t.textW, H: l.chipHeight,
	})
}
