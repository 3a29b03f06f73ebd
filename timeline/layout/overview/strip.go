// Package overview draws the strip under a timeline that shows all of its time, whatever
// the scale of the lanes above: dates, what lasts as lines in a few rows, and everything
// else as cells that are stacked and add up. An event of which no more is known than its
// year has its share in every cell of that year.
//
// A [Strip] is drawn once; only the frame around what the lanes show moves.
package overview

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/shape"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// Event is an event as the strip shows it.
type Event struct {
	ID   string
	Lane int // its place from top to bottom
	Ink  scene.Ink

	// From and To are its time, both belonging to it. What is open there reaches to the
	// end of the strip.
	From, To            edtf.Instant
	OpenLeft, OpenRight bool
	// Lasts says that it takes all of that time. Else it was within it: at one of Members
	// where there are some.
	Lasts   bool
	Members []axis.Span
}

// Options is what a strip depends on besides its events.
type Options struct {
	Width, Height float64 // px
	Scale         float64 // of text, and of all that belongs to it
	Text          float64 // px; the size of its texts
	Lanes         int
	// Extents are the times that the strip reaches over.
	Extents []axis.Span
	// Before is the instant from which the lanes above reckon how long ago something was;
	// nil where they have the calendar.
	Before *edtf.Instant

	Words   edtf.Words
	Say     pattern.Language
	Measure func(text string) float64 // px of a text of the strip
}

// Edge is the px at both sides of the strip in which nothing stands.
const Edge = 12.0

// Height returns the px of the strip in a drawing of some height at some scale of text.
func Height(drawing, scale float64) float64 {
	px := 48.0
	switch high := drawing / scale; {
	case high < 660:
		px = 40
	case high < 900:
		px = 44
	}
	return math.Round(px * scale)
}

// Strip is what is drawn of everything. It never changes.
type Strip struct {
	o     Options
	view  axis.View
	left  float64       // px at the left end, where it says what a stack counts and no time stands
	all   []scene.Shape // but dates and frame
	dates []scene.Shape
}

// New draws a strip.
func New(events []Event, o Options) *Strip {
	a := axis.New(axis.True, o.Extents, axis.Options{Width: o.Width})
	s := &Strip{o: o, view: a.Fit(o.Width, Edge, Edge)}
	if o.Height <= 0 {
		return s
	}
	stretches := s.stretches(events)
	for range 3 { // where there is less room for time, more stands in one column
		most := (&drawing{Strip: s}).most(stretches)
		left := Edge + math.Ceil(o.Measure(most)) + handleWidth
		if most == "" || left <= s.left || left >= o.Width/leftPart {
			break
		}
		s.left, s.view = left, a.Fit(o.Width, left+Edge, Edge)
		stretches = s.stretches(events)
	}
	d := drawing{Strip: s}
	d.add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: o.Width, H: o.Height, Fill: scene.Raised})
	d.addDates()
	d.addCells(d.addSpans(stretches))
	d.add(shape.Horizontal(scene.Overview, o.Width, 0.5, scene.Hairline))
	s.all, s.dates = d.shapes, d.texts
	return s
}

// leftPart is the part of the strip that less than is taken by what a stack counts.
const leftPart = 6

// drawing is a strip that is being drawn.
type drawing struct {
	*Strip
	shapes, texts []scene.Shape
	top           float64 // px; where cells may begin
}

func (d *drawing) add(sh scene.Shape) { d.shapes = append(d.shapes, sh) }

// px returns a size at the scale of text, in whole px.
func (s *Strip) px(v float64) float64 { return max(math.Round(v*s.o.Scale), 1) }

// dateLine is the px of the line of the dates, at the bottom.
func (s *Strip) dateLine() float64 { return s.px(16) }

// bottom is the y at which cells end: clear of the line of the frame, under which one alone
// could not be seen.
func (s *Strip) bottom() float64 { return s.o.Height - s.dateLine() - s.px(floor) }

// X returns where an instant stands, px.
func (s *Strip) X(t edtf.Instant) float64 {
	return min(max(s.view.X(s.view.Axis().Place(t)), s.left), s.o.Width)
}

// At returns the instant at x px.
func (s *Strip) At(x float64) edtf.Instant { return s.view.At(min(max(x, s.left), s.o.Width)) }

// Add draws the strip as it is on paper, where no frame can be moved.
func (s *Strip) Add(dst *scene.Scene) {
	dst.Shapes = append(dst.Shapes, s.all...)
	dst.Shapes = append(dst.Shapes, s.dates...)
}

// The ids of the frame and of its handles.
const (
	FrameID = "window"
	LeftID  = "window:left"
	RightID = "window:right"
)

// Sizes of the frame, px.
const (
	frameLine    = 1.5
	handleWidth  = 8.0
	handleHeight = 24.0
)

// AddFramed draws the strip with a frame around a stretch of time, and a handle at
// either side of it.
func (s *Strip) AddFramed(dst *scene.Scene, from, to edtf.Instant) {
	h, width := s.o.Height, s.o.Width
	if h <= 0 {
		return
	}
	dst.Shapes = append(dst.Shapes, s.all...)
	left, right := s.X(from), s.X(to)
	if room := 2 * handleWidth; right-left < room {
		left = min(max((left+right-room)/2, s.left), width-room)
		right = left + room
	}
	dimming := scene.Shape{Kind: scene.Rect, Class: scene.Overview, H: h, Fill: scene.DimInk}
	for _, part := range [2][2]float64{{s.left, left}, {right, width}} {
		if dimming.X, dimming.W = part[0], part[1]-part[0]; dimming.W > 0 {
			dst.Add(dimming)
		}
	}
	dst.Shapes = append(dst.Shapes, s.dates...)
	// The frame and its handles leave the dates free: half a date is another one.
	h -= s.dateLine()
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Window, ID: FrameID, Stroke: scene.Body, Width: frameLine, Radius: 3,
		X: left + frameLine/2, Y: 1 + frameLine/2, W: right - left - frameLine, H: h - 1 - frameLine,
	})
	grip := min(math.Round(handleHeight*s.o.Scale), h-2)
	handle := scene.Shape{
		Kind: scene.Rect, Class: scene.Window, Fill: scene.Body, Radius: handleWidth / 2, W: handleWidth, H: grip, Y: math.Round((h - grip) / 2),
	}
	// Outside the frame, since the first and the last event often stand at its edges.
	handle.ID, handle.X = LeftID, max(left-handleWidth, 0)
	dst.Add(handle)
	handle.ID, handle.X = RightID, min(right, width-handleWidth)
	dst.Add(handle)
}
