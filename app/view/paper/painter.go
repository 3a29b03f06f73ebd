package paper

import (
	"image"
	"image/color"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/bidi"
	"tideline/timeline/scene"
)

// inks are the colours of a palette, boxed once: an interface made anew for
// every object would allocate.
type inks [len(scene.Palette{})]color.Color

// painter turns scenes into canvas objects. It keeps the objects of one scene
// for the next, sets only what has changed, and allocates nothing once it has
// made as many as the largest scene takes.
type painter struct {
	pools
	colors   inks
	faint    inks                          // the same colours at no strength: what a fade ends in
	pictures func(name string) image.Image // may be nil
	objects  []fyne.CanvasObject
	corners  []scene.Point // scratch
}

// setPalette chooses the colours of the next draw.
func (p *painter) setPalette(palette scene.Palette) {
	for i, c := range palette {
		p.colors[i] = c
		c.A = 0
		p.faint[i] = c
	}
}

// draw returns the objects that show the scene, in paint order. They are valid
// until the next draw.
func (p *painter) draw(s *scene.Scene) []fyne.CanvasObject {
	before := len(p.objects)
	p.begin()
	for i := range s.Shapes {
		p.shape(&s.Shapes[i])
	}
	if n := len(p.objects); n < before {
		clear(p.objects[n:before])
	}
	return p.objects
}

// begin forgets what was drawn, and keeps its objects.
func (p *painter) begin() {
	p.pools.begin()
	p.objects = p.objects[:0]
}

func (p *painter) shape(s *scene.Shape) {
	switch s.Kind {
	case scene.Rect:
		p.rect(s)
	case scene.Line:
		p.along(s, scene.Point{X: s.X, Y: s.Y}, scene.Point{X: s.X + s.W, Y: s.Y + s.H})
	case scene.Circle:
		p.round(s)
	case scene.Diamond:
		p.diamond(s)
	case scene.Text:
		p.text(s)
	case scene.Zigzag:
		p.corners = s.Zigzag(p.corners[:0])
		p.way(s)
	case scene.Image:
		p.image(s)
	}
}

// stroked reports whether the shape's outline is painted.
func stroked(s *scene.Shape) bool { return s.Stroke != scene.None && s.Width > 0 }

// rect paints a box. Where it is dashed or fades it is put together from parts.
func (p *painter) rect(s *scene.Shape) {
	left, right := s.Fades()
	switch {
	case left+right > 0:
		p.faded(s, left, right)
	case stroked(s) && s.Dashed:
		if s.Fill != scene.None {
			p.box(s.X, s.Y, s.W, s.H, s.Fill, s.Radius)
		}
		p.corners = outlineOf(s, p.corners[:0])
		p.way(s)
	case stroked(s):
		p.stroked(s)
	case s.Fill != scene.None:
		p.box(s.X, s.Y, s.W, s.H, s.Fill, s.Radius)
	}
}

// box paints a plain rectangle.
func (p *painter) box(x, y, w, h float64, fill scene.Ink, radius float64) *canvas.Rectangle {
	r := p.rects.next()
	r.FillColor, r.StrokeColor, r.StrokeWidth = p.colors[fill], nil, 0
	r.CornerRadius = float32(radius)
	r.TopLeftCornerRadius, r.BottomLeftCornerRadius = 0, 0
	r.TopRightCornerRadius, r.BottomRightCornerRadius = 0, 0
	p.put(r, x, y, w, h)
	return r
}

// stroked paints a rectangle with an outline. The scene's stroke lies half
// inside and half outside the edge, Fyne's wholly inside.
func (p *painter) stroked(s *scene.Shape) {
	half := s.Width / 2
	radius := s.Radius
	if radius > 0 {
		radius = min(radius, s.W/2, s.H/2) + half
	}
	r := p.box(s.X-half, s.Y-half, s.W+s.Width, s.H+s.Width, s.Fill, radius)
	if s.Fill == scene.None {
		r.FillColor = nil
	}
	r.StrokeColor, r.StrokeWidth = p.colors[s.Stroke], float32(s.Width)
}

// round paints the ellipse inside the box.
func (p *painter) round(s *scene.Shape) {
	var fill, stroke color.Color
	if s.Fill != scene.None {
		fill = p.colors[s.Fill]
	}
	half := 0.0
	if stroked(s) && !s.Dashed {
		half, stroke = s.Width/2, p.colors[s.Stroke]
	}
	switch {
	case fill == nil && stroke == nil:
	case s.W == s.H:
		c := p.circles.next()
		c.FillColor, c.StrokeColor, c.StrokeWidth = fill, stroke, float32(2*half)
		p.put(c, s.X-half, s.Y-half, s.W+2*half, s.H+2*half)
	default:
		e := p.ellipses.next()
		e.FillColor, e.StrokeColor, e.StrokeWidth = fill, stroke, float32(2*half)
		p.put(e, s.X-half, s.Y-half, s.W+2*half, s.H+2*half)
	}
	if stroked(s) && s.Dashed {
		p.corners = outlineOf(s, p.corners[:0])
		p.way(s)
	}
}

// diamondCorners are the corners of a Diamond, clockwise from the top, in parts of
// its box.
func diamondCorners() []fyne.Position {
	return []fyne.Position{{X: 0.5}, {X: 1, Y: 0.5}, {X: 0.5, Y: 1}, {Y: 0.5}}
}

// diamond paints a square on its corner.
func (p *painter) diamond(s *scene.Shape) {
	if s.Fill != scene.None {
		d := p.polygons.next()
		if d.Points == nil {
			d.Points, d.NormalizedPoints = diamondCorners(), true
		}
		stale := d.FillColor != p.colors[s.Fill]
		d.FillColor = p.colors[s.Fill]
		if p.put(d, s.X, s.Y, s.W, s.H); stale {
			d.Refresh()
		}
	}
	p.corners = outlineOf(s, p.corners[:0])
	p.way(s)
}

// text paints one line of text. Fyne gives a line its own height: what the font
// reaches is centred in the box, as scene.Shape.Baseline wants it. Fonts of the
// system, which draw what the bundled ones lack, may need more room than was
// measured: such a line is set smaller, so that it stays in its label.
func (p *painter) text(s *scene.Shape) {
	if s.Text == "" || s.Fill == scene.None {
		return
	}
	t := p.texts.next()
	t.Text, t.TextSize, t.Color = bidi.Ordered(s.Text), float32(s.Size), p.colors[s.Fill]
	t.TextStyle.Bold = s.Bold
	size, lead := t.MinSize(), float32(0)
	if w := float32(s.W); w > 0 && size.Width > w+overrun {
		t.TextSize *= w / size.Width
		size = t.MinSize()
	}
	if Hangs(t.Text) {
		lead = -size.Width
		t.Text = " " + t.Text
		lead += t.MinSize().Width
	}
	x, height := s.X, float64(size.Height)
	if spare := s.W - float64(size.Width); s.Ends && spare > narrower {
		x += spare
	}
	p.put(t, x-float64(lead), s.Y+(s.H-height)/2, s.W+float64(lead), height)
}

// Hangs reports whether the first letter of a text reaches out to the left of where
// the text begins. Fyne cuts off what does; a space before it makes room.
func Hangs(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("JjĴĵǰȷɈɉЈјϳ", first)
}

// overrun is how far a line may reach beyond its measured width, in px.
const overrun = 0.5

// narrower is how much narrower than measured a line is to be, in px, that stands at the
// end of its room.
const narrower = 2

// put places an object and adds it to the frame.
func (p *painter) put(o fyne.CanvasObject, x, y, w, h float64) {
	o.Move(fyne.NewPos(float32(x), float32(y)))
	o.Resize(fyne.NewSize(float32(w), float32(h)))
	p.objects = append(p.objects, o)
}
