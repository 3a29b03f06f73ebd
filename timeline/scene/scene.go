// Package scene is a drawing as plain data: a flat list of shapes in paint
// order, each with the id of what it stands for. Window, SVG and PNG paint the
// same list, tests compare its text, and hit-testing is a look-up in it.
//
// It knows no dates, no events and no toolkit, and imports nothing but the
// standard library.
package scene

// Kind says how a shape's box is to be read.
type Kind uint8

// The kinds every painter can draw.
const (
	Rect    Kind = iota // a filled and/or stroked box with corner Radius
	Line                // a straight stroke from (X,Y) to (X+W,Y+H); W and H may be negative
	Circle              // the ellipse inside the box
	Text                // one line of text: X is its left edge, Y its top; W its measured width, H its line height; see Baseline
	Zigzag              // a vertical zigzag stroke filling the box, the sign of a break
	Diamond             // a square on its corner: the four middles of the box's sides, joined
	Image               // a picture fitted into the box; Text holds its file name, shown on a card if it cannot be opened
)

// Class says what a shape is for. It becomes the class of the SVG element and
// decides what a click on the shape means.
type Class uint8

// The classes.
const (
	Ground    Class = iota
	Title           // the document's title in an export
	Lane            // a lane's ground, rule or name
	Era             // an era: its band, its edges or its name
	Grid            // a major tick's line through the lanes
	Break           // a shortened gap
	Leader          // the line from a mark to its label
	Secondary       // a hollow dot in a further lane of an event
	Mark            // an event's dot or bar
	Cluster         // several marks, counted
	Label           // an event's title on the line
	Tick            // axis tick or its text
	Overview        // the overview strip
	Window          // the frame in the overview that shows the view
	Overlay         // selection and hover, above everything
	Dimming         // dims what is not selected
	Distance        // how long it is from one mark to the next
)

// Ink is a colour by its meaning; a Palette says what it looks like.
type Ink uint8

// The inks. The lane inks come in runs of LaneColours: LaneFull+2 is the third
// lane colour at full strength, LaneTint+2 the same as an opaque fill behind text.
const (
	None     Ink = iota // not painted
	Paper               // the ground
	Raised              // cards, labels
	Hairline            // rules and ticks
	Body                // ink of text
	Second              // quieter text
	Focus               // selection and keyboard focus
	DimInk              // the ground at 28 %
	LaneFull
	LaneTint   = LaneFull + LaneColours
	EraInk     = LaneTint + LaneColours // a quiet ground; EraInk+1 is one a little darker
	EraLine    = EraInk + 2             // the outline of an era: quieter than text, 2:1 at least
	EraTint    = EraInk + 3             // the ink at a few per cent, over what is pointed at
	LanePale   = EraInk + 4             // a lane colour at a few per cent: behind what is only dashed
	LaneLeader = LanePale + LaneColours // a lane colour as a quiet line
	inkCount   = LaneLeader + LaneColours
)

// LaneColours is the number of lane colours before they repeat.
const LaneColours = 5

// Shape is one thing to paint. Sizes are in px at 100 % scale, x to the right,
// y down, from the scene's top left corner.
type Shape struct {
	Kind       Kind
	Class      Class
	Fill       Ink
	Stroke     Ink
	Bold       bool
	Dashed     bool
	Ends       bool // Text stands at the right end of its box where a font makes it narrower than measured
	X, Y, W, H float64
	Radius     float64 // of a Rect's corners
	Width      float64 // of the stroke
	Size       float64 // of the text
	FadeLeft   float64 // px over which a Rect fades to nothing at its left end
	FadeRight  float64
	ID         string // event, lane or era id; empty for furniture
	Text       string
	Count      int // events a Cluster stands for
	Group      int // shapes of one thing, next to each other, share a positive number; 0 for none
}

// Scene is a drawing: its size in px and its shapes, first painted first.
type Scene struct {
	W, H   float64
	Shapes []Shape
}

// Reset empties the scene and keeps its memory for the next frame.
func (s *Scene) Reset(w, h float64) {
	s.W, s.H = w, h
	s.Shapes = s.Shapes[:0]
}

// Add appends a shape.
func (s *Scene) Add(sh Shape) { s.Shapes = append(s.Shapes, sh) }

// Scale makes everything larger or smaller by a factor above zero. A stroke of a
// px or more keeps one, or it could not be seen.
func (s *Scene) Scale(factor float64) {
	s.W, s.H = s.W*factor, s.H*factor
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		sh.Width = max(sh.Width*factor, min(sh.Width, 1))
		for _, v := range []*float64{&sh.X, &sh.Y, &sh.W, &sh.H, &sh.Radius, &sh.Size, &sh.FadeLeft, &sh.FadeRight} {
			*v *= factor
		}
	}
}

// Append adds every shape of other moved by (dx, dy). Label groups of other are
// renumbered so that they stay apart from those already there.
func (s *Scene) Append(other *Scene, dx, dy float64) {
	base := 0
	for i := range s.Shapes {
		base = max(base, s.Shapes[i].Group)
	}
	for _, sh := range other.Shapes {
		sh.X += dx
		sh.Y += dy
		if sh.Group > 0 {
			sh.Group += base
		}
		s.Shapes = append(s.Shapes, sh)
	}
}

// Measurer tells how much room text takes. One implementation, with the bundled
// font, serves window, exports and tests.
type Measurer interface {
	// Width returns the advance of one line of text in px at the given size.
	Width(text string, size float64, bold bool) float64
}
