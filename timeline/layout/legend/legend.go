// Package legend draws one of each sign that an events file has, for whoever asks what a
// mark means. The signs are those of the drawing, by the same pen; what they mean is said
// by whoever shows them.
package legend

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/scene"
)

// Meaning is what a sign says of an event.
type Meaning int

// The meanings, in the order in which a legend lists them.
const (
	Day         Meaning = iota // on a day that is known
	Around                     // in a month or a year
	Lasting                    // from one time to another, an end known to the day thick
	GoesOn                     // beyond what is drawn
	EndUnknown                 // until, or since, nobody knows when
	About                      // about then
	Doubted                    // perhaps then
	Vague                      // perhaps about then
	Between                    // some time between two
	OneOf                      // at one of several times
	AllOf                      // at each of several times
	Disputed                   // the sources differ
	Important                  // the larger, the more important
	Alternative                // another date that a source gives
	Elsewhere                  // it is named in another lane
	OtherFile                  // its lane is of the file that is compared
	LaneForms                  // marks of lanes that have one colour
	Era                        // a time that has a name
	meanings
)

// Row is a sign with what it means. The sign is Width × Height px at the usual size of text.
type Row struct {
	Meaning Meaning
	Scene   scene.Scene
}

// Width and Height are the px of a sign at the usual size of text.
const (
	Width  = 88
	Height = 32
)

// Rows returns the signs that a document has, each once, in the colour of the first lane, and
// as much larger than usual as scale says of the text beside them. measure tells how many px
// wide bold text of a size is.
func Rows(doc *timeline.Document, scale float64, measure func(text string, size float64) float64) []Row {
	has := found(doc)
	hue := glyph.Hue{}
	if len(doc.Lanes) > 0 {
		hue.Color = scene.LaneIndex(string(doc.Lanes[0].Color))
	}
	sizes := glyph.NewSizes(scale, measure)
	var rows []Row
	for m := range meanings {
		if has[m] {
			rows = append(rows, Row{m, draw(m, hue, &sizes, scale)})
		}
	}
	return rows
}

// found returns which meanings the dated events of a document have.
func found(doc *timeline.Document) (has [meanings]bool) {
	importances := map[int]bool{}
	for i := range doc.Events {
		e := &doc.Events[i]
		drawn := doc.Drawn(e)
		if !drawn.IsPlaced() {
			continue
		}
		sign := glyph.Of(drawn)
		for _, m := range meaningsOf(&sign) {
			has[m] = true
		}
		importances[e.Importance] = true
		has[Disputed] = has[Disputed] || e.Status == timeline.Disputed
		has[Alternative] = has[Alternative] || len(e.Dates) > 0
		has[Elsewhere] = has[Elsewhere] || len(e.Lanes) > 1
	}
	has[Important] = len(importances) > 1
	colors := map[int]bool{}
	for i := range doc.Lanes {
		color := scene.LaneIndex(string(doc.Lanes[i].Color))
		has[LaneForms] = has[LaneForms] || colors[color]
		colors[color] = true
	}
	has[Era] = len(doc.Eras) > 0
	guest, _ := doc.Guest()
	has[OtherFile] = guest != nil
	return has
}

// meaningsOf returns what a sign says.
func meaningsOf(s *glyph.Sign) (all []Meaning) {
	kind := map[glyph.Kind]Meaning{glyph.Day: Day, glyph.Around: Around, glyph.Span: Lasting, glyph.One: Between, glyph.All: AllOf}[s.Kind]
	if s.Kind == glyph.One && len(s.Members) > 0 {
		kind = OneOf
	}
	all = append(all, kind)
	doubt := s.Doubt || s.Left.Doubt || s.Right.Doubt
	switch {
	case s.About && doubt:
		all = append(all, Vague)
	case s.About:
		all = append(all, About)
	case doubt:
		all = append(all, Doubted)
	}
	ends := []glyph.End{s.Left, s.Right}
	if slices.ContainsFunc(ends, func(e glyph.End) bool { return e.Open }) {
		all = append(all, GoesOn)
	}
	if slices.ContainsFunc(ends, func(e glyph.End) bool { return e.Unknown }) {
		all = append(all, EndUnknown)
	}
	return all
}

// Where the samples stand, in px: a dot in the middle, a bar with room at both ends.
const (
	middle = Width / 2
	left   = 16
	right  = Width - 16
	dot    = 8.0
	large  = 12.0
	bar    = 16.0 // high

	edgeWidth = 4 // of the edges of a lane
	edgeGap   = 2 // between them
)

// draw draws the sign of a meaning.
func draw(m Meaning, hue glyph.Hue, sizes *glyph.Sizes, scale float64) (s scene.Scene) {
	wide, line := Width*scale, Height/2*scale
	s.Reset(wide, Height*scale)
	span := axis.Span{From: 0, To: edtf.Instant(Width)}
	a := axis.New(axis.True, []axis.Span{span}, axis.Options{Width: wide})
	view := a.Span(0, edtf.Instant(Width), wide, 0, 0)
	pen := glyph.Pen{Dst: &s, View: view, Sizes: sizes}
	s.Add(scene.Shape{Kind: scene.Line, Class: scene.Lane, X: 0, Y: line, W: wide, Stroke: hue.Full(), Width: 1})
	sign := sample(m)
	mark := glyph.Mark{Hue: hue, Sign: &sign, X: middle * scale, Y: line, Size: dot * scale, High: bar * scale}
	switch m {
	case Day, About, Doubted, Vague, Disputed:
		pen.Dot(&mark)
	case Important:
		for i, size := range []float64{dot, 10, large} {
			mark.X, mark.Size = (middle+float64(i-1)*22)*scale, size*scale
			pen.Dot(&mark)
		}
	case Elsewhere, Alternative:
		ring := glyph.Plain(hue, middle*scale, line, dot*scale)
		ring.Fill, ring.Stroke, ring.Width, ring.Dashed = scene.Paper, hue.Full(), 1.5, m == Alternative
		s.Add(ring)
	case OtherFile:
		edge := scene.Shape{Kind: scene.Rect, Class: scene.Lane, X: left * scale, W: edgeWidth * scale, H: Height * scale, Fill: scene.Body}
		s.Add(edge)
		edge.X, edge.Fill = (left+edgeWidth+edgeGap)*scale, hue.Full()
		s.Add(edge)
	case LaneForms:
		for i := range int(glyph.Forms) {
			hue.Form = glyph.Form(i)
			s.Add(glyph.Plain(hue, (middle+(float64(i)-float64(glyph.Forms-1)/2)*18)*scale, line, 10*scale))
		}
	case Era:
		s.Shapes = s.Shapes[:0]
		s.Add(scene.Shape{
			Kind: scene.Rect, Class: scene.Era, X: left * scale, Y: line - bar/2*scale, W: (right - left) * scale, H: bar * scale,
			Fill: scene.Raised, Stroke: scene.EraLine, Width: 1,
		})
	case GoesOn:
		pen.Bar(&mark, left*scale, wide, a)
	default:
		pen.Bar(&mark, left*scale, right*scale, a)
	}
	return s
}

// sample is a sign that says nothing else.
func sample(m Meaning) glyph.Sign {
	exact := glyph.End{Exact: true}
	members := []axis.Span{{From: 20, To: 20}, {From: Width - 20, To: Width - 20}}
	switch m {
	case Around:
		return glyph.Sign{Kind: glyph.Around}
	case Lasting:
		return glyph.Sign{Kind: glyph.Span, Left: exact}
	case GoesOn:
		return glyph.Sign{Kind: glyph.Span, Left: exact, Right: glyph.End{Open: true}}
	case EndUnknown:
		return glyph.Sign{Kind: glyph.Span, Left: exact, Right: glyph.End{Unknown: true}}
	case About:
		return glyph.Sign{Kind: glyph.Day, About: true}
	case Doubted:
		return glyph.Sign{Kind: glyph.Day, Doubt: true}
	case Vague:
		return glyph.Sign{Kind: glyph.Day, About: true, Doubt: true}
	case Between:
		return glyph.Sign{Kind: glyph.One}
	case OneOf:
		return glyph.Sign{Kind: glyph.One, Members: members}
	case AllOf:
		return glyph.Sign{Kind: glyph.All, Members: members}
	case Disputed:
		return glyph.Sign{Kind: glyph.Day, Disputed: true}
	}
	return glyph.Sign{Kind: glyph.Day}
}
