package svg

import (
	"strings"
	"unicode"
)

// run is letters with one style on one line, and where they begin.
type run struct {
	text  string
	style style
	to    scope
	x, y  []float64 // of each letter, as far as they are said
	dx    float64
	dy    float64
}

// pen is the position of the next letter of a text.
type pen struct{ x, y float64 }

// text draws a text element with the spans in it. Letters that begin at a place
// of their own begin a new chunk, which its anchor moves as a whole.
func (p *painter) text(n *node, s scope) {
	if p.letters == nil {
		return
	}
	var runs []run
	p.runs(n, s, &runs)
	trimSpace(runs)
	at := pen{}
	for i := 0; i < len(runs); {
		end := i + 1
		for end < len(runs) && len(runs[end].x) == 0 && len(runs[end].y) == 0 {
			end++
		}
		at = p.chunk(runs[i:end], at)
		i = end
	}
}

// runs lists the letters of an element in order.
func (p *painter) runs(n *node, s scope, all *[]run) {
	first := run{
		x: p.places(n, "x", s), y: p.places(n, "y", s),
		dx: p.first(n, "dx", s), dy: p.first(n, "dy", s),
	}
	for _, c := range n.inner {
		switch c.name {
		case "":
			r := first
			r.text, r.style, r.to = collapsed(c.text, s.style.keepSpace), s.style, s
			if r.text == "" {
				continue
			}
			*all = append(*all, r)
			first = run{}
		case "tspan", "a", "textPath":
			inner := s
			p.enter(&inner)
			p.styled(c, &inner)
			if !inner.style.own.shown {
				continue
			}
			inner.style.fillOpacity *= inner.style.own.opacity
			before := len(*all)
			p.runs(c, inner, all)
			if len(*all) > before { // it stands where the element begins, unless it says so itself
				r := &(*all)[before]
				if len(r.x) == 0 {
					r.x = first.x
				}
				if len(r.y) == 0 {
					r.y = first.y
				}
				r.dx, r.dy = r.dx+first.dx, r.dy+first.dy
				first = run{}
			}
		}
	}
}

// places reads a list of lengths.
func (p *painter) places(n *node, key string, s scope) []float64 {
	p.spend(byteWork * len(n.get(key)))
	words := strings.FieldsFunc(n.get(key), func(r rune) bool { return strings.ContainsRune(separators, r) })
	var all []float64
	p.spend(wordWork * len(words))
	for _, w := range words {
		all = append(all, s.length(&node{attrs: []attr{{key, w}}}, key))
	}
	return all
}

func (p *painter) first(n *node, key string, s scope) float64 {
	if all := p.places(n, key, s); len(all) > 0 {
		return all[0]
	}
	return 0
}

// collapsed replaces each run of white space by one space.
func collapsed(text string, keep bool) string {
	if keep {
		return strings.Map(func(r rune) rune {
			if r == '\n' || r == '\t' {
				return ' '
			}
			return r
		}, text)
	}
	var b strings.Builder
	space := false
	for _, r := range text {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// trimSpace takes the space from both ends of a text, and one of two that meet.
func trimSpace(runs []run) {
	space := true // before the text
	for i := range runs {
		r := &runs[i]
		if r.style.keepSpace {
			space = false
			continue
		}
		if space {
			r.text = strings.TrimLeft(r.text, " ")
		}
		if r.text != "" {
			space = strings.HasSuffix(r.text, " ")
		}
	}
	if n := len(runs); n > 0 && !runs[n-1].style.keepSpace {
		runs[n-1].text = strings.TrimRight(runs[n-1].text, " ")
	}
}

// chunk draws runs that hang together and returns where the pen stands then.
func (p *painter) chunk(runs []run, at pen) pen {
	lead := &runs[0]
	if len(lead.x) > 0 {
		at.x = lead.x[0]
	}
	if len(lead.y) > 0 {
		at.y = lead.y[0]
	}
	width := 0.0
	for i := range runs {
		width += runs[i].dx + p.width(&runs[i])
	}
	switch lead.style.anchor {
	case "middle":
		at.x -= width / 2
	case "end":
		at.x -= width
	}
	for i := range runs {
		at = p.letter(&runs[i], at)
	}
	return at
}

// width returns how far the letters of a run reach.
func (p *painter) width(r *run) (sum float64) {
	spacing := r.style.spacing.px(r.style.font, 0)
	for _, c := range r.text {
		sum += p.glyph(c, r.style.bold).advance*r.style.font + spacing
	}
	return sum
}

// letter draws the letters of a run and returns where the pen stands then.
func (p *painter) letter(r *run, at pen) pen {
	at.x, at.y = at.x+r.dx, at.y+r.dy
	out := newPath(r.to.to.scale(), p.spend)
	size, spacing := r.style.font, r.style.spacing.px(r.style.font, 0)
	drop := size * dropOf(r.style.baseline)
	i := 0
	for _, c := range r.text {
		if i > 0 && i < len(r.x) {
			at.x = r.x[i]
		}
		if i > 0 && i < len(r.y) {
			at.y = r.y[i]
		}
		i++
		if unicode.IsControl(c) {
			continue
		}
		g := p.glyph(c, r.style.bold)
		g.draw(out, at.x, at.y+drop, size)
		at.x += g.advance*size + spacing
	}
	for i := range out.lines {
		out.lines[i].closed = true
	}
	if len(out.lines) > 0 && !r.style.hidden && finite(at.x, at.y) {
		s := r.to
		s.style = r.style
		s.style.evenOdd = false
		p.inked(out, s)
	}
	return at
}

// dropOf returns how far below its place a baseline lies, in parts of the em.
func dropOf(baseline string) float64 {
	switch baseline {
	case "middle", "central":
		return 0.35
	case "hanging", "text-before-edge", "text-top":
		return 0.75
	case "text-after-edge", "ideographic", "text-bottom":
		return -0.2
	}
	return 0
}

// textExtent visits the boxes of the runs of a text.
func (p *painter) textExtent(n *node, s scope, visit func(box)) {
	if p.letters == nil {
		return
	}
	var runs []run
	p.runs(n, s, &runs)
	trimSpace(runs)
	at := pen{}
	for i := range runs {
		r := &runs[i]
		if len(r.x) > 0 {
			at.x = r.x[0]
		}
		if len(r.y) > 0 {
			at.y = r.y[0]
		}
		width := p.width(r)
		at.x, at.y = at.x+r.dx, at.y+r.dy
		left := at.x
		switch r.style.anchor {
		case "middle":
			left -= width / 2
		case "end":
			left -= width
		}
		visit(box{left, at.y - 0.8*r.style.font, width, r.style.font})
		at.x += width
	}
}
