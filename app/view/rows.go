package view

import "tideline/timeline/scene"

// rows are where the lanes of a drawing begin, so that scrolling begins and ends on
// whole ones. The zero rows know no lanes: then everything scrolls freely.
type rows struct {
	tops   []float64 // px in the body, where one may scroll to: 0, and each lane but the first
	bottom float64   // px; of the last lane
	free   float64   // px that were scrolled, of which the nearest lane is shown
}

// find finds the lanes in the column of their names.
func (r *rows) find(column *scene.Scene, bottom float64) {
	r.tops, r.bottom = append(r.tops[:0], 0), bottom
	first := true
	for i := range column.Shapes {
		sh := &column.Shapes[i]
		if sh.Class != scene.Lane || sh.Kind != scene.Rect || sh.ID == "" {
			continue
		}
		if top := sh.Y - laneRule; !first && top > r.tops[len(r.tops)-1] {
			r.tops = append(r.tops, top)
		}
		first = false
	}
}

// laneRule is the px between the top of a lane and its colour: the line above it.
const laneRule = 1.0

// known reports whether there are lanes to scroll by.
func (r *rows) known() bool { return len(r.tops) > 1 }

// most returns how far one can scroll where so many px are seen: the last lane is
// whole then, and begins with another.
func (r *rows) most(height float64) float64 {
	free := max(r.bottom-height, 0)
	if !r.known() || free == 0 {
		return free
	}
	for _, top := range r.tops {
		if top >= free-slight {
			return top
		}
	}
	return free // the last lane is higher than what is seen
}

// slight is what sizes may differ by and still be the same, px.
const slight = 0.5

// nearest returns the beginning of a lane that is nearest to y.
func (r *rows) nearest(y float64) float64 {
	if !r.known() {
		return y
	}
	best := 0.0
	for _, top := range r.tops {
		if (top-y)*(top-y) < (best-y)*(best-y) {
			best = top
		}
	}
	return best
}

// seen returns the px of the whole lanes that begin at y, of so many px at most; all of
// them where not even one lane is whole.
func (r *rows) seen(y, height float64) float64 {
	if !r.known() {
		return height
	}
	whole := 0.0
	for _, top := range append(r.tops[1:len(r.tops):len(r.tops)], r.bottom) {
		if top > y && top-y <= height+slight {
			whole = top - y
		}
	}
	if whole <= 0 {
		return height
	}
	return min(whole, height)
}

// after returns the beginning of the lane after that at y, or, backwards, of the one
// before.
func (r *rows) after(y float64, backwards bool) float64 {
	to := y
	for _, top := range r.tops {
		if backwards && top < y-slight {
			to = top
		}
		if !backwards && top > y+slight {
			return top
		}
	}
	return to
}
