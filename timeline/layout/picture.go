package layout

import (
	"math"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

const (
	pictureEdge  = 16.0      // px
	aboutApart   = 18.0      // px between the title and the description beside it
	headingLine  = 28.0 / 20 // of its text size
	subtitleLine = 20.0 / 14 // likewise
)

// newPicture lays out the same drawing with room for a title, and with every
// lane within the height. The axis is the same, so that a view of one is a view of
// the other.
func (l *Layout) newPicture() *Layout {
	return lay(l.doc, l.o, l.axis, true)
}

// head is what stands above a picture: the title, and the beginning of the description
// beside it, on its baseline, or below it where not even a sentence has room beside.
type head struct {
	title, about string
	titleWidth   float64 // px
	below        bool    // the description stands below
}

// newHead finds what stands above a picture of some width. Readers misread logarithmic
// scales: there it begins with what they have to know.
func newHead(doc *timeline.Document, o *Options, m *metrics) (h head) {
	width, measure := o.Width, o.Measure
	room := width - 2*math.Round(pictureEdge*m.scale)
	big := func(s string) float64 { return measure.Width(s, m.heading, true) }
	small := func(s string) float64 { return measure.Width(s, m.about*m.scale, false) }
	h.title = typeset.Squeeze(typeset.OneLine(doc.Title), room, big)
	h.titleWidth = big(h.title)
	about := typeset.PlainText(doc.Description)
	if o.Mode == axis.Logarithmic {
		about = strings.TrimSpace(pattern.T("Each step to the left is ten times longer ago.").In(o.Say) + " " + about)
	}
	if h.title != "" {
		if h.about = typeset.WholeSentences(about, room-h.titleWidth-math.Round(aboutApart*m.scale), small); h.about != "" {
			return h
		}
	}
	h.about = typeset.Sentences(about, room, small)
	h.below = h.about != ""
	return h
}

// height returns the px that it takes; 0 where there is nothing.
func (h *head) height(m *metrics) float64 {
	px := 0.0
	if h.title != "" {
		px += headingLine * m.step.heading
	}
	if h.below {
		px += subtitleLine * m.about
	}
	if px > 0 {
		px += pictureEdge
	}
	return math.Round(px * m.scale)
}

// Picture draws all of it as one picture to be saved, with the title above: as
// wide and as high as the options say, every lane within it, and the overview without a
// frame. Where the room
// asks for fewer rows than the window has, some labels give way to marks.
func (l *Layout) Picture(dst *scene.Scene, v axis.View) {
	q := l.picture()
	if v == l.Fit() || v.Axis() == nil {
		v = q.Fit()
	}
	above := q.head.height(&q.m)
	width, height := l.Size()
	dst.Reset(width, height)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: width, H: height, Fill: scene.Paper})
	var part scene.Scene
	y := above
	q.Still(&part, v)
	dst.Append(&part, q.column.width, y)
	y += q.BodyHeight()
	q.band.addWholeScale(&part, v)
	dst.Append(&part, q.column.width, y)
	part.Reset(v.Width(), q.m.axisHeight)
	addGroupWithin(q, &part, v)
	dst.Append(&part, q.column.width, y)
	y += q.m.axisHeight
	part.Reset(q.lineWidth, q.m.overviewHeight)
	q.overview.Add(&part)
	dst.Append(&part, q.column.width, y)
	// The column comes last: it covers what reaches out of the lanes to the left.
	q.LaneColumn(&part)
	dst.Append(&part, 0, above)
	below := scene.Shape{
		Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper,
		Y: above + q.BodyHeight(), W: q.column.width, H: q.m.axisHeight + q.m.overviewHeight,
	}
	dst.Add(below)
	addCaption(dst, q, y)
	addHead(q, dst)
}

// addCaption says beside the overview of a picture, which begins at y, what it is.
func addCaption(dst *scene.Scene, l *Layout, y float64) {
	m, left := &l.m, math.Round((columnSpine+columnPad)*l.m.scale)
	measure := func(s string) float64 { return l.o.Measure.Width(s, m.small, false) }
	room := l.column.width - left - math.Round(columnPad/2*m.scale)
	lines := typeset.Wrap(pattern.T("Whole time, to scale").In(l.o.Say), room, 2, measure)
	y += math.Round((m.overviewHeight - float64(len(lines))*m.line) / 2)
	for _, line := range lines {
		if width := measure(line); width <= room {
			dst.Add(scene.Shape{
				Kind: scene.Text, Class: scene.Overview, Text: line, Fill: scene.Second, Size: m.small, X: left, Y: y, W: width, H: m.line,
			})
		}
		y += m.line
	}
}

// addHead writes the title and the beginning of the description.
func addHead(l *Layout, dst *scene.Scene) {
	m, h := &l.m, &l.head
	edge := math.Round(pictureEdge * m.scale)
	text := scene.Shape{
		Kind: scene.Text, Class: scene.Title, Text: h.title, Fill: scene.Body, Size: m.heading, Bold: true,
		X: edge, Y: math.Round(pictureEdge / 2 * m.scale), W: h.titleWidth, H: math.Round(headingLine * m.step.heading * m.scale),
	}
	if h.title != "" {
		dst.Add(text)
	}
	if h.about == "" {
		return
	}
	about := text
	about.Text, about.Fill, about.Size, about.Bold = h.about, scene.Second, m.about*m.scale, false
	about.W = l.o.Measure.Width(h.about, about.Size, false)
	switch {
	case !h.below:
		about.X += text.W + math.Round(aboutApart*m.scale)
		about.Y += text.Baseline() - about.Baseline()
	case h.title != "":
		about.Y += text.H
		fallthrough
	default:
		about.H = math.Round(subtitleLine * m.about * m.scale)
	}
	dst.Add(about)
}

// signEdge and signApart are the px that the lengths of breaks keep from the
// edges of a picture and from other texts.
const (
	signEdge  = 2.0
	signApart = 4.0
)

// addSignsWithin writes the lengths of the breaks that an edge of a view would cut within it,
// where those of the next ones leave room.
func (b *band) addSignsWithin(dst *scene.Scene, v axis.View) {
	end := math.Inf(-1) // of the one before
	for i, gap := range b.breaks {
		x := v.X(gap.At)
		sign := b.breakSign(i, x+gap.Width/2, v)
		own, before := sign.X, end
		end = own + sign.W + signApart
		sign.X = max(min(own, v.Width()-signEdge-sign.W), signEdge)
		cut := own < 0 || own+sign.W > v.Width()
		if !cut || !place.Meets(x, x+gap.Width, v) || sign.X < before || !b.clearOfNext(i, sign.X+sign.W, v) {
			continue
		}
		left, right := max(min(own, sign.X), 0), min(max(own, sign.X)+sign.W, v.Width())
		dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper, X: left, Y: sign.Y, W: right - left, H: sign.H})
		dst.Add(sign)
	}
}

// clearOfNext reports whether the length of a break that ends at x px is clear of that of the
// next one.
func (b *band) clearOfNext(i int, x float64, v axis.View) bool {
	if i++; i == len(b.breaks) {
		return true
	}
	gap := &b.breaks[i]
	return x+signApart <= b.breakSign(i, v.X(gap.At)+gap.Width/2, v).X
}

// addWholeScale draws the axis band of a picture: every break in view has its
// whole length written, also one that the edge cuts.
func (b *band) addWholeScale(dst *scene.Scene, v axis.View) {
	b.addScale(dst, v)
	b.addBreaks(dst, 0, b.breakBottom(), v)
	for _, sign := range b.pictureSigns(v) {
		dst.Add(sign)
	}
}

// pictureSigns returns the lengths of the breaks in view from left to right,
// each in the middle of what is to be seen of its break, or as near to it as the
// edges and the other lengths allow. Those for which the others leave no room are
// left out.
func (b *band) pictureSigns(v axis.View) []scene.Shape {
	var signs []scene.Shape
	for i, gap := range b.breaks {
		if x := v.X(gap.At); place.Meets(x, x+gap.Width, v) {
			signs = append(signs, b.breakSign(i, (max(x, 0)+min(x+gap.Width, v.Width()))/2, v))
		}
	}
	least := signEdge
	for i := range signs {
		signs[i].X = max(signs[i].X, least)
		least = signs[i].X + signs[i].W + signApart
	}
	most := v.Width() - signEdge
	for i := range slices.Backward(signs) {
		signs[i].X = min(signs[i].X, most-signs[i].W)
		most = signs[i].X - signApart
	}
	return slices.DeleteFunc(signs, func(sign scene.Shape) bool { return sign.X < signEdge })
}
