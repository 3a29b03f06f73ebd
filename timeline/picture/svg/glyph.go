package svg

// glyph is the outline of a character, kept while a drawing is drawn.
type glyph struct {
	advance float64 // parts of the em
	steps   []step
}

// step is a move, a line or a curve, by how many numbers it has.
type step struct {
	kind stepKind
	n    [6]float64
}

type stepKind uint8

const (
	moveStep stepKind = iota
	lineStep
	quadStep
	cubeStep
)

// Move implements Pen.
func (g *glyph) Move(x, y float64) { g.steps = append(g.steps, step{moveStep, [6]float64{x, y}}) }

// Line implements Pen.
func (g *glyph) Line(x, y float64) { g.steps = append(g.steps, step{lineStep, [6]float64{x, y}}) }

// Quad implements Pen.
func (g *glyph) Quad(x1, y1, x, y float64) {
	g.steps = append(g.steps, step{quadStep, [6]float64{x1, y1, x, y}})
}

// Cube implements Pen.
func (g *glyph) Cube(x1, y1, x2, y2, x, y float64) {
	g.steps = append(g.steps, step{cubeStep, [6]float64{x1, y1, x2, y2, x, y}})
}

// draw adds the outline to a path: its origin at x, y and its em of this size.
func (g *glyph) draw(to *path, x, y, size float64) {
	for _, s := range g.steps {
		n := s.n
		for i := range n {
			n[i] *= size
			if i%2 == 0 {
				n[i] += x
			} else {
				n[i] += y
			}
		}
		switch s.kind {
		case moveStep:
			to.Move(n[0], n[1])
		case lineStep:
			to.Line(n[0], n[1])
		case quadStep:
			to.Quad(n[0], n[1], n[2], n[3])
		case cubeStep:
			to.Cube(n[0], n[1], n[2], n[3], n[4], n[5])
		}
	}
}

// glyphKey names a character in a weight.
type glyphKey struct {
	r    rune
	bold bool
}

// glyphs keeps the outlines of the characters in a drawing.
type glyphs struct {
	*budget
	letters Letters
	known   map[glyphKey]*glyph
}

// glyph returns the outline of a character.
func (a *glyphs) glyph(r rune, bold bool) *glyph {
	a.spend(letterWork)
	key := glyphKey{r, bold}
	g := a.known[key]
	if g == nil {
		a.spend(glyphWork)
		g = &glyph{}
		g.advance = a.letters.Glyph(g, r, bold)
		a.known[key] = g
	}
	return g
}
