package paper

import "fyne.io/fyne/v2/canvas"

// pool keeps canvas objects of one type for the next frame. Making one costs
// far more than moving one.
type pool[T any] struct {
	all  []*T
	used int
}

// next returns an object that is not yet used in this frame. It still looks as
// in the last frame: whoever takes it sets everything it may set.
func (p *pool[T]) next() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}

// pools has one pool for each primitive.
type pools struct {
	rects     pool[canvas.Rectangle]
	lines     pool[canvas.Line]
	circles   pool[canvas.Circle]
	ellipses  pool[canvas.Ellipse]
	polygons  pool[canvas.ArbitraryPolygon]
	texts     pool[canvas.Text]
	gradients pool[canvas.LinearGradient]
	images    pool[canvas.Image]
}

// begin gives all objects back.
func (p *pools) begin() {
	p.rects.used = 0
	p.lines.used = 0
	p.circles.used = 0
	p.ellipses.used = 0
	p.polygons.used = 0
	p.texts.used = 0
	p.gradients.used = 0
	p.images.used = 0
}
