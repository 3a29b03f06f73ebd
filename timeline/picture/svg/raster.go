package svg

import (
	"image"
	"math"
)

// raster computes the coverage of every pixel of a region. Each edge adds the signed
// area it covers of the pixels it crosses; the running sum along a row is the winding
// number.
type raster struct {
	area image.Rectangle
	w    int       // of a row: the area's and two more, for what lies right of it
	sum  []float32 // signed areas
	out  []uint8
	work func(int)
}

// cover returns how much of each pixel of the area the path covers, as finish
// does. All is in pixels.
func (r *raster) cover(p *path, area image.Rectangle, evenOdd bool) []uint8 {
	r.begin(area)
	for _, c := range p.lines {
		for i := 1; i < len(c.points); i++ {
			r.edge(c.points[i-1], c.points[i])
		}
		r.edge(c.points[len(c.points)-1], c.points[0])
	}
	return r.finish(evenOdd)
}

// begin prepares for the edges of contours.
func (r *raster) begin(area image.Rectangle) {
	r.work(coverWork * area.Dx() * area.Dy())
	r.area, r.w = area, area.Dx()+2
	if need := r.w * area.Dy(); cap(r.sum) < need {
		r.sum = make([]float32, need)
	} else {
		r.sum = r.sum[:need]
		clear(r.sum)
	}
}

// finish returns how much of each pixel the contours cover, 0 to 255, row by
// row, until it is called again.
func (r *raster) finish(evenOdd bool) []uint8 {
	area := r.area
	r.out = r.out[:0]
	for y := range area.Dy() {
		var wound float32
		row := r.sum[y*r.w : (y+1)*r.w]
		for x := range area.Dx() {
			wound += row[x]
			r.out = append(r.out, covered(wound, evenOdd))
		}
	}
	return r.out
}

// covered turns a winding number into coverage, by the fill rule.
func covered(wound float32, evenOdd bool) uint8 {
	if wound < 0 {
		wound = -wound
	}
	if evenOdd && wound > 1 {
		if wound -= 2 * float32(math.Floor(float64(wound)/2)); wound > 1 {
			wound = 2 - wound
		}
	}
	return uint8(min(wound, 1)*255 + 0.5)
}

// edge adds one edge, clipped to the area. To its left an edge counts as one along the
// side; to its right, above and below it has no effect.
func (r *raster) edge(a, b point) {
	a = point{a.x - float64(r.area.Min.X), a.y - float64(r.area.Min.Y)}
	b = point{b.x - float64(r.area.Min.X), b.y - float64(r.area.Min.Y)}
	sign := float32(1)
	if a.y > b.y {
		a, b, sign = b, a, -1
	}
	height, width := float64(r.area.Dy()), float64(r.area.Dx())
	if !(a.y < b.y) || b.y <= 0 || a.y >= height || !finite(a.x, b.x) {
		return
	}
	slope := (b.x - a.x) / (b.y - a.y)
	if a.y < 0 {
		a = point{a.x - a.y*slope, 0}
	}
	if b.y > height {
		b = point{b.x - (b.y-height)*slope, height}
	}
	r.work(20)
	// Where the edge crosses the left and the right side.
	cuts := [4]float64{a.y, a.y, b.y, b.y}
	if slope != 0 {
		left, right := a.y-a.x/slope, a.y+(width-a.x)/slope
		cuts[1], cuts[2] = between(min(left, right), a.y, b.y), between(max(left, right), a.y, b.y)
	}
	for i := range 3 {
		low, high := cuts[i], cuts[i+1]
		if !(low < high) {
			continue
		}
		from, to := a.x+(low-a.y)*slope, a.x+(high-a.y)*slope
		switch middle := (from + to) / 2; {
		case middle <= 0:
			r.line(point{0, low}, point{0, high}, sign)
		case middle >= width: // covers nothing of the area
		default:
			r.line(point{between(from, 0, width), low}, point{between(to, 0, width), high}, sign)
		}
	}
}

func between(v, low, high float64) float64 { return min(max(v, low), high) }

// line adds an edge that goes down within the area.
func (r *raster) line(a, b point, sign float32) {
	slope := (b.x - a.x) / (b.y - a.y)
	x := a.x
	last := r.area.Dy() - 1
	r.work(8 * (int(b.y-a.y) + int(math.Abs(b.x-a.x)) + 1))
	for y := min(int(a.y), last); y <= last; y++ {
		dy := min(float64(y+1), b.y) - max(float64(y), a.y)
		if !(dy > 0) {
			return
		}
		next := x + dy*slope
		r.row(r.sum[y*r.w:(y+1)*r.w], x, next, float32(dy)*sign)
		x = next
	}
}

// row adds an edge that crosses d of a row's height between two places.
func (r *raster) row(row []float32, from, to float64, d float32) {
	low, high := from, to
	if low > high {
		low, high = high, low
	}
	low, high = max(low, 0), min(high, float64(r.w-2))
	first, last := int(low), int(math.Ceil(high))
	if last <= first+1 { // within one pixel
		middle := float32((low+high)/2 - float64(first))
		row[first] += d * (1 - middle)
		row[first+1] += d * middle
		return
	}
	per := float32(1 / (high - low)) // of d to a pixel
	part := float32(first+1) - float32(low)
	start := 0.5 * per * part * part
	row[first] += d * start
	if last == first+2 {
		rest := float32(high) - float32(last-1)
		end := 0.5 * per * rest * rest
		row[first+1] += d * (1 - start - end)
		row[first+2] += d * end
		return
	}
	second := per * (1.5 - (float32(low) - float32(first)))
	row[first+1] += d * (second - start)
	for x := first + 2; x < last-1; x++ {
		row[x] += d * per
	}
	rest := float32(high) - float32(last-1)
	third := second + float32(last-first-3)*per
	end := 0.5 * per * rest * rest
	row[last-1] += d * (1 - third - end)
	row[last] += d * end
}
