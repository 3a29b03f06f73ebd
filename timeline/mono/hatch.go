package mono

import (
	"math"

	"tideline/timeline/scene"
)

const (
	tile   = 6.0 // px from one line to the next
	stroke = 1.0 // px
	dot    = 1.6 // px
)

// hatch fills a box.
type hatch struct {
	out  *scene.Scene
	line scene.Shape // what every line has
	box  scene.Shape
}

// fill draws the hatch of a lane colour: lines to the right, to the left, across, along,
// or dots. All of one kind are aligned, so that bars beside each other look alike.
func (h *hatch) fill(lane int) {
	switch lane {
	case 0:
		h.diagonals(1)
	case 1:
		h.diagonals(-1)
	case 2:
		for y := math.Ceil(h.box.Y/tile)*tile + 0.5; y < h.box.Y+h.box.H; y += tile {
			h.rule(h.box.X, y, h.box.W)
		}
	case 3:
		for x := math.Ceil(h.box.X/tile)*tile + 0.5; x < h.box.X+h.box.W; x += tile {
			h.add(x, h.box.Y, x, h.box.Y+h.box.H)
		}
	default:
		h.dots()
	}
}

// diagonals draws lines that rise, or fall where rising is −1, by as much as they go on.
func (h *hatch) diagonals(rising float64) {
	x0, y0, x1, y1 := h.box.X, h.box.Y, h.box.X+h.box.W, h.box.Y+h.box.H
	low, high := x0+rising*y0, x1+rising*y1 // of x + rising·y
	if rising < 0 {
		low, high = x0-y1, x1-y0
	}
	for c := math.Ceil(low/tile) * tile; c < high; c += tile {
		// The x at which the line meets the upper and the lower edge.
		above, below := c-rising*y0, c-rising*y1
		from, to := max(min(above, below), x0), min(max(above, below), x1)
		if to > from {
			h.add(from, rising*(c-from), to, rising*(c-to))
		}
	}
}

// dots draws rows of dots, every other row between those above.
func (h *hatch) dots() {
	row := int(math.Ceil(h.box.Y / (tile / 2)))
	for ; float64(row)*tile/2+dot < h.box.Y+h.box.H; row++ {
		y := float64(row) * tile / 2
		shift := float64(row&1) * tile / 2
		for x := math.Ceil((h.box.X-shift)/tile)*tile + shift; x+dot <= h.box.X+h.box.W; x += tile {
			if y < h.box.Y || h.strength(x) < 0.5 {
				continue
			}
			sh := h.line
			sh.Kind, sh.Fill, sh.X, sh.Y, sh.W, sh.H = scene.Circle, scene.Body, x, y, dot, dot
			h.out.Add(sh)
		}
	}
}

// rule draws a line across, which breaks up where the box fades.
func (h *hatch) rule(x, y, w float64) {
	const piece = 12.0
	if h.box.FadeLeft == 0 && h.box.FadeRight == 0 {
		h.add(x, y, x+w, y)
		return
	}
	for from := x; from < x+w; from += piece {
		to := min(from+piece*h.strength(from+piece/2), x+w)
		if to > from+0.5 {
			h.add(from, y, to, y)
		}
	}
}

// add draws a line, where it is not in a part that fades: there every other is left out,
// and at the end all.
func (h *hatch) add(x0, y0, x1, y1 float64) {
	switch s := h.strength((x0 + x1) / 2); {
	case y0 == y1:
	case s < 0.3:
		return
	case s < 0.8 && int(math.Round((x0+y0)/tile))&1 == 0:
		return
	}
	sh := h.line
	sh.Kind, sh.Stroke, sh.Width = scene.Line, scene.Body, stroke
	sh.X, sh.Y, sh.W, sh.H = x0, y0, x1-x0, y1-y0
	h.out.Add(sh)
}

// strength is how much is left at x of a box that fades: 1 where it does not.
func (h *hatch) strength(x float64) float64 {
	left, right := h.box.Fades()
	s := 1.0
	if left > 0 {
		s = min(s, (x-h.box.X)/left)
	}
	if right > 0 {
		s = min(s, (h.box.X+h.box.W-x)/right)
	}
	return max(s, 0)
}
