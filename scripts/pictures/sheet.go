package main

import (
	"math"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// A picture is a slide of 16:9, laid out in px and painted with two pixels to
// each: the sizes of the drawings' scale stay readable when it is shown small.
const (
	width, height = 800, 450 // px
	density       = 2        // pixels to a px
	margin        = 28       // px

	titleSize = 28 // px; of the text, as are the others
	largeSize = 20
	bodySize  = 16
	smallSize = 14

	lineHeight = 1.4 // of the size of the text
)

// The lane colours, by what they stand for in the story.
const (
	china  = scene.LaneFull
	russia = scene.LaneFull + 1
	korea  = scene.LaneFull + 2
	west   = scene.LaneFull + 3
	un     = scene.LaneFull + 4
)

// tint returns the quiet fill of a lane colour.
func tint(lane scene.Ink) scene.Ink { return lane - scene.LaneFull + scene.LaneTint }

// sheet is a picture being drawn.
type sheet struct {
	scene.Scene
	facts
	fonts *paint.Fonts
}

// style is how a line of text looks and where it goes from its x.
type style struct {
	size  float64 // px
	ink   scene.Ink
	bold  bool
	align float64 // the part of the text that lies left of x: 0, ½ or 1
}

var (
	plain = style{size: bodySize, ink: scene.Body}
	quiet = style{size: smallSize, ink: scene.Second}
	loud  = style{size: bodySize, ink: scene.Body, bold: true}
)

func (st style) aligned(part float64) style { st.align = part; return st }
func (st style) right() style               { return st.aligned(1) }
func (st style) centre() style              { return st.aligned(0.5) }
func (st style) in(ink scene.Ink) style     { st.ink = ink; return st }
func (st style) sized(size float64) style   { st.size = size; return st }

// height returns the room of some lines, in px.
func (st style) height(lines int) float64 { return st.size * lineHeight * float64(lines) }

// wide returns the room of a line of text, in px.
func (s *sheet) wide(text string, st style) float64 { return s.fonts.Width(text, st.size, st.bold) }

// text sets one line whose box begins at y.
func (s *sheet) text(x, y float64, text string, st style) {
	w := s.wide(text, st)
	s.Add(scene.Shape{
		Kind: scene.Text, Fill: st.ink, Size: st.size, Bold: st.bold, Text: text,
		X: x - w*st.align, Y: y, W: w, H: st.height(1),
	})
}

// middle sets one line with its middle at y.
func (s *sheet) middle(x, y float64, text string, st style) { s.text(x, y-st.height(1)/2, text, st) }

// halo is text on a map, with a rim in the colour of the land that keeps lines
// from running into it.
func (s *sheet) halo(x, y float64, text string, st style) {
	for _, d := range [][2]float64{{-1.5, 0}, {1.5, 0}, {0, -1.5}, {0, 1.5}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		s.text(x+d[0], y+d[1], text, st.in(scene.Raised))
	}
	s.text(x, y, text, st)
}

// lines sets text in as many lines as it needs.
func (s *sheet) lines(x, y, wide float64, text string, st style) {
	for i, line := range s.broken(text, wide, st) {
		s.text(x, y+st.height(i), line, st)
	}
}

// broken breaks text into lines of a width, and of about the same length.
func (s *sheet) broken(text string, wide float64, st style) []string {
	lines := s.filled(text, wide, st)
	for {
		wide -= 4 // px
		shorter := s.filled(text, wide, st)
		if len(shorter) > len(lines) || wide < 0 {
			return lines
		}
		lines = shorter
	}
}

// filled breaks text into lines, each as long as a width allows.
func (s *sheet) filled(text string, wide float64, st style) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(text) {
		last := &lines[len(lines)-1]
		longer := strings.TrimSpace(*last + " " + word)
		if *last == "" || s.wide(longer, st) <= wide {
			*last = longer
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// heading sets the title of the picture and the line under it.
func (s *sheet) heading(title, under string) {
	s.text(margin, 18, title, style{size: titleSize, ink: scene.Body, bold: true})
	s.text(margin, 56, under, quiet.sized(bodySize))
}

// foot sets the line at the foot of the picture.
func (s *sheet) foot(text string) { s.text(margin, height-34, text, quiet) }

// line draws a stroke between two points.
func (s *sheet) line(x1, y1, x2, y2, wide float64, ink scene.Ink) {
	s.Add(scene.Shape{Kind: scene.Line, Stroke: ink, Width: wide, X: x1, Y: y1, W: x2 - x1, H: y2 - y1})
}

// dashes is line with gaps.
func (s *sheet) dashes(x1, y1, x2, y2, wide float64, ink scene.Ink) {
	s.Add(scene.Shape{Kind: scene.Line, Stroke: ink, Width: wide, Dashed: true, X: x1, Y: y1, W: x2 - x1, H: y2 - y1})
}

// box fills a rectangle.
func (s *sheet) box(x, y, w, h, radius float64, ink scene.Ink) {
	s.Add(scene.Shape{Kind: scene.Rect, Fill: ink, Radius: radius, X: x, Y: y, W: w, H: h})
}

// dot fills a disc with a rim in the colour of the ground, which parts it from
// its neighbours.
func (s *sheet) dot(x, y, radius float64, ink scene.Ink) {
	s.Add(scene.Shape{Kind: scene.Circle, Fill: ink, Stroke: scene.Paper, Width: 1.5, X: x - radius, Y: y - radius, W: 2 * radius, H: 2 * radius})
}

// cross draws the sign of a veto.
func (s *sheet) cross(x, y, arm, wide float64, ink scene.Ink) {
	s.line(x-arm, y-arm, x+arm, y+arm, wide, ink)
	s.line(x-arm, y+arm, x+arm, y-arm, wide, ink)
}

// span turns moments into x: from start at left to end at right.
type span struct {
	start, end  edtf.Instant
	left, right float64 // px
}

// years returns the span from the beginning of one year to that of another.
func years(first, last int64, left, right float64) span {
	return span{edtf.At(edtf.Civil{Year: first, Month: 1, Day: 1}), edtf.At(edtf.Civil{Year: last, Month: 1, Day: 1}), left, right}
}

func (t span) x(at edtf.Instant) float64 {
	return t.left + (t.right-t.left)*float64(at-t.start)/float64(t.end-t.start)
}

// flag is a text on a pole: above a line of time, or below it.
type flag struct {
	x    float64 // of the pole
	text string
	bold string // set before the text
}

// flags hangs texts from the line at y, upward when step is negative. A flag
// flies to the right and farther out than every pole it passes, so that nothing
// crosses. They must come in the order of their x.
func (s *sheet) flags(y, step float64, all []flag) {
	for i, level := range s.levels(all) {
		at := y + math.Copysign(flagLow, step) + level*step
		s.line(all[i].x, y, all[i].x, at+math.Copysign(9, step), 1, scene.Second)
		s.middle(all[i].x+6, at, all[i].bold, loud.sized(smallSize))
		s.middle(all[i].x+6+s.wide(all[i].bold, loud.sized(smallSize)), at, all[i].text, quiet)
	}
}

const flagLow = 24.0 // px from the line to the middle of the nearest flag

// levels returns how far out each flag flies, in steps.
func (s *sheet) levels(all []flag) []float64 {
	levels := make([]float64, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		end := all[i].x + 9 + s.wide(all[i].bold, loud.sized(smallSize)) + s.wide(all[i].text, quiet) // with px of air
		for j := i + 1; j < len(all) && all[j].x < end; j++ {
			levels[i] = max(levels[i], levels[j]+1)
		}
	}
	return levels
}
