package overview

import (
	"math"
	"slices"

	"tideline/timeline/layout/shape"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// Sizes of cells, px at 100 %.
const (
	cell      = 4.0 // from one to the next, both ways; what is drawn is 1 px less
	leastLone = 3.0 // the first of a column, which may be all that there is
	leastCell = 2.0 // lower ones are not parted from each other
	leastSeen = 0.75
	underRows = 2.0
	floor     = 4.0 // under them: the line of the frame, and what parts them from it
)

// cells are the counts of one strip.
type cells struct {
	*drawing
	width  float64     // px of a column
	counts [][]float64 // by lane and column
	whole  []float64   // of each column
	most   float64
	inks   []scene.Ink // of the lanes
	bottom float64     // y
	first  float64     // px of the first of a column
	high   float64     // px of each of the others
}

// addCells counts events: each once, in the column of its time, or in shares where it
// takes several. Counts of lanes stand one on another, in the order of the lanes.
func (d *drawing) addCells(all []stretch) {
	c := d.counted(all)
	if c.most == 0 {
		return
	}
	room := c.bottom - d.top
	if d.top > d.px(above) {
		room -= d.px(underRows)
	}
	c.measure(room)
	c.draw()
	c.addMost(room)
}

// measure says how high cells are where the highest stack has so many px: all alike, unless
// they were so low then that one alone could not be seen. Then the first of each stack is as
// high as that takes, and the others share what is left.
func (c *cells) measure(room float64) {
	c.high = max(min(c.width, room/c.most), 0)
	if c.first = c.high; c.first < c.px(leastLone) && c.most > 1 {
		c.first = max(min(c.px(leastLone), room), c.high)
		c.high = (room - c.first) / (c.most - 1)
	}
}

// upTo returns the px of a stack of so many.
func (c *cells) upTo(n float64) float64 {
	return min(n, 1)*c.first + max(n-1, 0)*c.high
}

// counted counts events.
func (d *drawing) counted(all []stretch) *cells {
	c := newCells(d)
	for i := range all {
		c.count(&all[i])
	}
	for _, n := range c.whole {
		c.most = max(c.most, n)
	}
	return c
}

// glance is how many cells can be counted at a glance, where they stand apart.
const glance = 4

// most says how high the highest stack of a strip with these events will be; "" where one
// sees that.
func (d *drawing) most(all []stretch) string {
	short := make([]stretch, 0, len(all))
	for i := range all {
		if !d.isLong(&all[i]) {
			short = append(short, all[i])
		}
	}
	return d.saying(d.counted(short).most)
}

// saying is what is said of the highest stack; "" for what can be counted at a glance.
func (d *drawing) saying(most float64) string {
	if n := int(math.Round(most)); n > glance {
		return pattern.T("{{.N}} at most", "N", n).In(d.o.Say)
	}
	return ""
}

func newCells(d *drawing) *cells {
	c := &cells{drawing: d, width: d.px(cell), inks: make([]scene.Ink, d.o.Lanes), bottom: d.bottom()}
	columns := int(d.o.Width/c.width) + 1
	c.whole = make([]float64, columns)
	c.counts = make([][]float64, d.o.Lanes)
	for i := range c.counts {
		c.counts[i] = make([]float64, columns)
	}
	return c
}

// count counts one event.
func (c *cells) count(e *stretch) {
	c.inks[e.Lane] = e.Ink
	if len(e.Members) == 0 {
		c.share(e.Lane, e.from, e.to, 1)
		return
	}
	for _, m := range e.Members {
		c.share(e.Lane, c.X(m.From), c.X(m.To+1), 1/float64(len(e.Members)))
	}
}

// share deals a weight out to the columns from one x to another.
func (c *cells) share(lane int, from, to, weight float64) {
	last := len(c.whole) - 1
	first := min(max(int(from/c.width), 0), last)
	if to-from <= c.width { // no longer than a cell: it stands in one, so that it can be counted
		c.put(lane, min(max(int((from+to)/2/c.width), 0), last), weight)
		return
	}
	for col := first; col <= last && float64(col)*c.width < to; col++ {
		left := float64(col) * c.width
		c.put(lane, col, weight*(min(to, left+c.width)-max(from, left))/(to-from))
	}
}

func (c *cells) put(lane, column int, weight float64) {
	c.counts[lane][column] += weight
	c.whole[column] += weight
}

// draw draws the counts of each column, the last lane at the bottom, parted into cells
// as far as these can be told apart.
func (c *cells) draw() {
	for col := range c.whole {
		below := 0.0 // how many
		for lane, counts := range slices.Backward(c.counts) {
			n := counts[col]
			if n == 0 {
				continue
			}
			y := c.bottom - c.upTo(below+n)
			h := c.bottom - c.upTo(below) - y
			below += n
			c.add(scene.Shape{
				Kind: scene.Rect, Class: scene.Overview, Fill: c.inks[lane],
				X: float64(col) * c.width, Y: y - max(leastSeen-h, 0), W: c.width - 1, H: max(h, leastSeen),
			})
		}
	}
	if c.high >= leastCell {
		c.part()
	}
}

// part draws the ground between cells that stand on each other: a line for each run of
// columns that are so high.
func (c *cells) part() {
	for level := 1.0; level < c.most; level++ {
		y := math.Round(c.bottom - c.upTo(level))
		for col := 0; col < len(c.whole); col++ {
			from := col
			for col < len(c.whole) && c.whole[col] > level {
				col++
			}
			if col > from {
				line := shape.Horizontal(scene.Overview, float64(col-from)*c.width-1, y-0.5, scene.Raised)
				line.X = float64(from) * c.width
				c.add(line)
			}
		}
	}
}

// addMost says how high the highest stack is, at the left end where nothing else stands, at
// the height of that stack.
func (c *cells) addMost(room float64) {
	words := c.saying(c.most)
	if words == "" || c.left == 0 {
		return
	}
	text := c.text(words, Edge/2)
	if text.X+text.W > c.left {
		return
	}
	text.Y = min(c.bottom-room, c.bottom-text.H)
	c.texts = append(c.texts, text)
}
