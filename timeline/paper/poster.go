package paper

import (
	"image/color"
	"math"

	"tideline/timeline/edtf"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// What the tiles of a poster share, mm.
const (
	edge    = 10.0 // around a tile, where most printers print nothing
	overlap = 10.0 // of a tile with its neighbours, to be glued
)

// textPx is the px that the text of a drawing has, and readable how many points text must
// have for each metre that it is read from: letters a two-hundredth of the distance high,
// and capitals are 0.7 of their size: 28 points at 2 m.
const (
	textPx   = 13
	readable = 14 // points to a metre
)

// tiles is how a poster is cut.
type tiles struct {
	size          Size // of a page, mm
	inner         area // of the part of the drawing on a page
	step          area // from one tile to the next
	columns, rows int
}

// poster draws the line as large as it must be to be read from a distance, and cuts it into
// pages. Each has marks where it is cut, and a plan of all with its own place in it.
func (p *printer) poster() error {
	scale := p.Distance * readable / textPx * p.Letters // points to a px
	size := p.leaf(Upright)
	const leastHeight = 620 // px, in which four lanes have rows enough
	t := tiles{size: size}
	t.inner = area{(size.W - 2*edge) * mm, (size.H - 2*edge) * mm}
	t.step = area{t.inner.W - overlap*mm, t.inner.H - overlap*mm}
	t.rows = max(1, int(math.Ceil((leastHeight*scale-overlap*mm)/t.step.H)))
	height := float64(t.rows)*t.step.H + overlap*mm
	s, err := p.grown(height/scale, t.rows, func(columns int) float64 {
		t.columns = columns
		return (float64(columns)*t.step.W + overlap*mm) / scale
	})
	if err != nil {
		return err
	}
	for row := range t.rows {
		for column := range t.columns {
			if err := p.tile(s, scale, t, row, column); err != nil {
				return err
			}
		}
	}
	return nil
}

// grown draws the line wider by tiles as long as each brings enough names of events that
// had none; width returns the px of so many columns.
func (p *printer) grown(height float64, rows int, width func(columns int) float64) (*scene.Scene, error) {
	const most = 24
	var best *scene.Scene
	named, at := 0, 0
	for columns := 2; columns <= most; columns += max(1, columns/4) {
		l := p.lay(width(columns), height)
		v, err := p.view(l)
		if err != nil {
			return nil, err
		}
		s := p.picture(l, v)
		n := len(names(s))
		if best == nil || n-named >= worth*rows*(columns-at) {
			best, named, at = s, n, columns
		}
	}
	width(at)
	return best, nil
}

// tile draws one page of a poster.
func (p *printer) tile(s *scene.Scene, scale float64, t tiles, row, column int) error {
	page := p.out.Add(t.size.W*mm, t.size.H*mm)
	page.Trim(edge*mm, edge*mm, t.inner.W, t.inner.H)
	name := p.say("Row {{.Row}}, column {{.Column}}", "Row", row+1, "Column", column+1)
	p.out.Bookmark(name, page, 0, 0)
	page.Save()
	page.Move(edge*mm, edge*mm)
	page.Clip(0, 0, t.inner.W, t.inner.H)
	page.Move(-float64(column)*t.step.W, -float64(row)*t.step.H)
	page.Scale(scale)
	left, top := float64(column)*t.step.W/scale, float64(row)*t.step.H/scale
	part := within(s, left, top, left+t.inner.W/scale, top+t.inner.H/scale)
	p.markEras(page, part, edge*mm-left*scale, edge*mm-top*scale, scale)
	if err := p.paper.Draw(page, part); err != nil {
		return err
	}
	page.Restore()
	p.cropMarks(page, t, row, column)
	p.plan(page, t, row, column)
	ink := p.Palette[scene.Second]
	return p.paper.Text(page, name, (edge+float64(t.columns)*2+3)*mm, (t.size.H-edge/2)*mm+2, 7, false, ink)
}

// within returns the drawing without the shapes that lie outside of a box, px.
func within(s *scene.Scene, left, top, right, bottom float64) *scene.Scene {
	const reach = 8 // px beyond its box that a stroke or a letter may have
	out := &scene.Scene{W: s.W, H: s.H}
	for _, sh := range s.Shapes {
		if max(sh.X, sh.X+sh.W) > left-reach && min(sh.X, sh.X+sh.W) < right+reach && max(sh.Y, sh.Y+sh.H) > top-reach && min(sh.Y, sh.Y+sh.H) < bottom+reach {
			out.Add(sh)
		}
	}
	return out
}

// cropMarks draws where a page is cut: at the edges of the drawing, and where the next tile
// begins.
func (p *printer) cropMarks(page *pdf.Page, t tiles, row, column int) {
	pen := pdf.Pen{Color: p.Palette[scene.Body], Width: 0.4}
	line := func(x1, y1, x2, y2 float64) {
		page.Way([]pdf.Point{{X: x1, Y: y1}, {X: x2, Y: y2}}, false, color.NRGBA{}, pen)
	}
	const long, gap = 5 * mm, 1.5 * mm
	left, top := edge*mm, edge*mm
	right, bottom := left+t.inner.W, top+t.inner.H
	xs, ys := []float64{left, right}, []float64{top, bottom}
	if column+1 < t.columns {
		xs = append(xs, left+t.step.W)
	}
	if row+1 < t.rows {
		ys = append(ys, top+t.step.H)
	}
	for _, x := range xs {
		line(x, top-gap-long, x, top-gap)
		line(x, bottom+gap, x, bottom+gap+long)
	}
	for _, y := range ys {
		line(left-gap-long, y, left-gap, y)
		line(right+gap, y, right+gap+long, y)
	}
}

// plan draws all tiles small in the margin, this one filled.
func (p *printer) plan(page *pdf.Page, t tiles, row, column int) {
	const one = 2.0 * mm
	x, y := edge*mm+2, (t.size.H-edge/2)*mm-float64(t.rows)*one/2
	for r := range t.rows {
		for c := range t.columns {
			fill := color.NRGBA{}
			if r == row && c == column {
				fill = p.Palette[scene.Second]
			}
			page.Rect(x+float64(c)*one, y+float64(r)*one, one, one, 0, fill, pdf.Pen{Color: p.Palette[scene.Second], Width: 0.3})
		}
	}
}

// year writes the year of an instant.
func (p *printer) year(at edtf.Instant) string {
	year, err := edtf.Parse(edtf.WriteYear(at.Civil().Year))
	if err != nil {
		return ""
	}
	return year.Human(p.Dates)
}
