package paint

import (
	"slices"
	"strconv"

	"tideline/timeline/scene"
)

// fade is an ink that goes to nothing at one end or both, over a part of the
// box's width: 0 not at all, 1 from end to end.
type fade struct {
	ink         scene.Ink
	left, right float64
}

// gradients writes the definitions of all fades of the scene, each once, in the
// order they are met.
func (d *svg) gradients(s *scene.Scene) {
	for i := range s.Shapes {
		for _, ink := range [2]scene.Ink{s.Shapes[i].Fill, s.Shapes[i].Stroke} {
			if f, ok := fadeOf(&s.Shapes[i], ink); ok && !slices.Contains(d.fades, f) {
				d.fades = append(d.fades, f)
			}
		}
	}
	if len(d.fades) == 0 {
		return
	}
	d.start("defs")
	d.open()
	d.newline()
	for i, f := range d.fades {
		d.gradient(d.fadeName(i), f)
	}
	d.close("defs")
}

func (d *svg) gradient(id string, f fade) {
	d.start("linearGradient")
	d.attr("id", id)
	d.open()
	if f.left > 0 {
		d.stop(f.ink, 0, 0)
	}
	d.stop(f.ink, f.left, 1)
	d.stop(f.ink, 1-f.right, 1)
	if f.right > 0 {
		d.stop(f.ink, 1, 0)
	}
	d.close("linearGradient")
}

func (d *svg) stop(ink scene.Ink, offset, opacity float64) {
	d.start("stop")
	d.percent("offset", offset)
	if d.page != nil {
		d.attr("stop-color", "var("+property(ink)+")")
	} else {
		c := d.palette[ink]
		d.attr("stop-color", hexColour(c.R, c.G, c.B))
		opacity *= float64(c.A) / 0xFF
	}
	if opacity != 1 {
		d.number("stop-opacity", opacity)
	}
	d.text = append(d.text, "/>"...)
}

// fadeID returns the name of the gradient that paints the shape in this ink, or
// "" where the shape does not fade.
func (d *svg) fadeID(s *scene.Shape, ink scene.Ink) string {
	f, ok := fadeOf(s, ink)
	if !ok {
		return ""
	}
	return d.fadeName(slices.Index(d.fades, f))
}

func (d *svg) fadeName(i int) string {
	name := "fade-" + strconv.Itoa(i+1)
	if d.page != nil {
		name = d.page.Prefix + name
	}
	return name
}

// fadeOf returns how the shape fades in this ink. Parts are rounded to a
// thousandth, so that bars of like width share a gradient.
func fadeOf(s *scene.Shape, ink scene.Ink) (fade, bool) {
	left, right := s.Fades()
	if s.Kind != scene.Rect || s.W <= 0 || ink == scene.None || left+right == 0 {
		return fade{}, false
	}
	part := func(v float64) float64 { return float64(int(v/s.W*1000+0.5)) / 1000 }
	return fade{ink: ink, left: part(left), right: part(right)}, true
}
