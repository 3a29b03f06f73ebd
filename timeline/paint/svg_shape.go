package paint

import (
	"strconv"

	"tideline/timeline/bidi"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// shape writes one element; identify adds what it is, if it is not in a group.
func (d *svg) shape(s *scene.Shape, identify func()) {
	switch s.Kind {
	case scene.Rect:
		d.rect(s, identify)
	case scene.Line:
		d.line(s, identify)
	case scene.Circle:
		d.ellipse(s, identify)
	case scene.Diamond:
		d.diamond(s, identify)
	case scene.Text:
		d.label(s, identify)
	case scene.Zigzag:
		d.zigzag(s, identify)
	case scene.Image:
		d.image(s)
	}
}

func (d *svg) rect(s *scene.Shape, identify func()) {
	if s.W < 0 || s.H < 0 {
		return
	}
	d.start("rect")
	identify()
	d.box(s)
	if s.Radius > 0 {
		d.number("rx", s.Radius)
	}
	d.paint(s)
	d.empty()
}

func (d *svg) box(s *scene.Shape) {
	d.number("x", s.X)
	d.number("y", s.Y)
	d.number("width", s.W)
	d.number("height", s.H)
}

func (d *svg) line(s *scene.Shape, identify func()) {
	d.start("line")
	identify()
	d.number("x1", s.X)
	d.number("y1", s.Y)
	d.number("x2", s.X+s.W)
	d.number("y2", s.Y+s.H)
	d.stroke(s)
	d.empty()
}

func (d *svg) ellipse(s *scene.Shape, identify func()) {
	d.start("ellipse")
	identify()
	d.number("cx", s.X+s.W/2)
	d.number("cy", s.Y+s.H/2)
	d.number("rx", max(0, s.W/2))
	d.number("ry", max(0, s.H/2))
	d.paint(s)
	d.empty()
}

func (d *svg) diamond(s *scene.Shape, identify func()) {
	x, y := s.X+s.W/2, s.Y+s.H/2
	d.start("polygon")
	identify()
	d.numbers("points", x, s.Y, s.X+s.W, y, x, s.Y+s.H, s.X, y)
	d.paint(s)
	d.empty()
}

func (d *svg) label(s *scene.Shape, identify func()) {
	text := printable(bidi.WithoutKeyCaps(s.Text))
	if text == "" || s.Fill == scene.None {
		return
	}
	d.start("text")
	identify()
	f, ok := d.measure.(interface{ Draws(text string) bool })
	drawn := !ok || f.Draws(text)
	ends := s.Ends && !drawn // it has whatever width the fonts of the reader give it
	if ends {
		d.number("x", s.X+s.W)
	} else {
		d.number("x", s.X)
	}
	d.number("y", s.Baseline())
	d.number("font-size", s.Size)
	if s.Bold {
		d.attr("font-weight", "bold")
	}
	toLeft := bidi.RightToLeft(text)
	if toLeft {
		d.attr("direction", "rtl")
	}
	if toLeft != ends { // the end of a text that runs to the left is its left
		d.attr("text-anchor", "end")
	}
	if drawn {
		d.number("textLength", d.measure.Width(s.Text, s.Size, s.Bold))
		d.attr("lengthAdjust", "spacingAndGlyphs")
	}
	d.ink("fill", s.Fill)
	d.open()
	d.escape(text)
	d.close("text")
}

func (d *svg) zigzag(s *scene.Shape, identify func()) {
	d.start("polyline")
	identify()
	var values []float64
	for _, p := range s.Zigzag(nil) {
		values = append(values, p.X, p.Y)
	}
	d.numbers("points", values...)
	d.attr("fill", "none")
	d.stroke(s)
	d.empty()
}

// image writes a picture with its bytes inside the document, so that the file
// stays whole when it is moved; or the box that stands for a missing one.
func (d *svg) image(s *scene.Shape) {
	uri, err := dataURI(d.pictures, s, d.letters())
	if err != nil {
		for _, part := range alternative(s, d.measure) {
			d.shape(&part, func() {})
		}
		return
	}
	d.start("image")
	d.box(s)
	d.attr("href", uri)
	d.attr("preserveAspectRatio", "xMidYMid meet")
	d.empty()
}

// paint adds fill and stroke, fading where the shape does.
func (d *svg) paint(s *scene.Shape) {
	if s.Fill == scene.None {
		d.attr("fill", "none")
	} else if id := d.fadeID(s, s.Fill); id != "" {
		d.attr("fill", "url(#"+id+")")
	} else {
		d.ink("fill", s.Fill)
	}
	d.stroke(s)
}

func (d *svg) stroke(s *scene.Shape) {
	if s.Stroke == scene.None || s.Width <= 0 {
		return
	}
	if id := d.fadeID(s, s.Stroke); id != "" {
		d.attr("stroke", "url(#"+id+")")
	} else {
		d.ink("stroke", s.Stroke)
	}
	d.number("stroke-width", s.Width)
	if s.Dashed {
		on, off := s.Dash()
		d.numbers("stroke-dasharray", on, off)
	}
}

// ink adds a colour as attribute, and its opacity if it has one.
func (d *svg) ink(name string, i scene.Ink) {
	if d.page != nil {
		d.attr(name, "var("+property(i)+")")
		return
	}
	c := d.palette[i]
	d.attr(name, hexColour(c.R, c.G, c.B))
	if c.A != 0xFF {
		d.number(name+"-opacity", float64(c.A)/0xFF)
	}
}

func hexColour(r, g, b uint8) string {
	const base = 1 << 24 // keeps the leading zeros
	return "#" + strconv.FormatUint(base|uint64(r)<<16|uint64(g)<<8|uint64(b), 16)[1:]
}

// letters returns the fonts where what measures text can also draw it.
func (d *svg) letters() picture.Letters {
	letters, _ := d.measure.(picture.Letters)
	return letters
}
