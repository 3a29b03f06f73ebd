// Package distance says how long it is from each mark on the line of a lane to the next:
// where a drawing has few events, that fills its room with facts.
package distance

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Sizes are those of the texts, px.
type Sizes struct {
	Text  float64 // text size
	High  float64 // height of a line of it
	Pad   float64 // of the ground at both sides of a text
	Spare float64 // that a stretch has besides its text, at the least
	Tight float64 // the same where the text is as short as can be
}

// Event is an event on the line of a lane.
type Event struct {
	*place.Item
	Time edtf.Date
	// Vague says that it is not known well when that was, so that nobody can say how long
	// before or after it something else was.
	Vague bool
}

// Line is what the line of a lane says between its marks.
type Line struct {
	sizes     Sizes
	stretches []stretch
}

// stretch lies between two marks.
type stretch struct {
	from, to *place.Item
	long     saying
	short    saying // for where that has no room; "" for none
}

// saying is how long a stretch is, in words.
type saying struct {
	text  string
	width float64 // px
}

// New finds what a line says: events are those of its lane, in the order of their
// places, and others the places of whatever else stands on it.
func New(events []Event, others []axis.Pos, z Sizes, words edtf.Words, measure scene.Measurer) *Line {
	l := &Line{sizes: z}
	var last *Event
	for i := range events {
		e := &events[i]
		if e.Name.Above {
			continue // it is not on the line
		}
		if last != nil && !last.Vague && !e.Vague && !anyBetween(others, last.At, e.At) {
			say := func(text string) saying { return saying{text, math.Ceil(measure.Width(text, z.Text, false))} }
			if long, short := between(last.Time, e.Time, words); long != "" {
				l.stretches = append(l.stretches, stretch{last.Item, e.Item, say(long), say(short)})
			}
		}
		last = e
	}
	return l
}

// between says how long it is from the end of one time to the beginning of the next, in two units
// and in one; "" where they meet, and where one unit says it.
func between(a, b edtf.Date, words edtf.Words) (long, short string) {
	a, b = a.End(), b.Start()
	from, known := a.Earliest()
	to, also := b.Earliest()
	finest := min(a.Precision(), b.Precision())
	if !known || !also || finest < edtf.Year || to <= from || finest < edtf.Month && to.Civil().Year == from.Civil().Year {
		return "", ""
	}
	if finest > edtf.Year && finest < edtf.Month { // a season, a quarter
		finest = edtf.Year
	}
	if from.Civil().Year == to.Civil().Year && from.Civil().Month == to.Civil().Month && finest < edtf.DayOf {
		return "", ""
	}
	return words.Apart(from, to, finest), words.ApartInOne(from, to, finest)
}

func anyBetween(others []axis.Pos, from, to axis.Pos) bool {
	for _, at := range others {
		if from.Before(at) && at.Before(to) {
			return true
		}
	}
	return false
}

// Add writes what there is room for in a view on a line at y: in the middle of each
// stretch, or as near to it as the edges of the view allow. What there is room for once,
// there is at every larger scale where enough of the stretch is in view: labels on the
// line count as long as they ever get.
func (l *Line) Add(dst *scene.Scene, y float64, v axis.View) {
	for i := range l.stretches {
		l.add(dst, &l.stretches[i], y, v)
	}
}

func (l *Line) add(dst *scene.Scene, s *stretch, y float64, v axis.View) {
	z := &l.sizes
	_, left := edges(s.from, v)
	right, _ := edges(s.to, v)
	say := &s.long
	if right-left < say.width+z.Spare {
		if say = &s.short; say.text == "" || right-left < say.width+z.Tight {
			return
		}
	}
	least, most := max(left, 0)+z.Pad, min(right, v.Width())-z.Pad-say.width
	if most < least { // the edges would leave half of it, which is another length
		return
	}
	x := min(max(math.Floor((left+right-say.width)/2), math.Ceil(least)), most) - z.Pad
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Distance, X: x, Y: math.Floor(y - z.High/2), W: say.width + 2*z.Pad, H: z.High, Fill: scene.Paper,
	}
	dst.Add(box)
	text := box
	text.Kind, text.Text, text.Size, text.Fill = scene.Text, say.text, z.Text, scene.Second
	text.X, text.W = x+z.Pad, say.width
	dst.Add(text)
}

// edges returns the edges of what an event takes of the line: its mark, with the text
// beside it.
func edges(it *place.Item, v axis.View) (left, right float64) {
	left, right = it.MarkEdges(v)
	left, right = left-it.Around.Left, right+it.Around.Right
	it.Label.EachOnLine(func(at axis.Pos, before, after float64) {
		left, right = min(left, v.X(at)-before), max(right, v.X(at)+after)
	})
	return left, right
}
