// Package axis maps time to places on a horizontal line and back.
//
// An [Axis] is an immutable piecewise linear map, made once for a document: in
// true time, with the longest empty gaps shortened to breaks, with one even
// step for every date on which something starts, or by the logarithm of how long
// ago it was. It knows nothing of windows.
// A [View] is an immutable value: the part of an axis that a drawing of some
// width shows at some scale. [Ticker] writes the scale under it.
//
// A place is x = scale·U + C + const: U whole axis units, which scale with the
// zoom, and C pixels of the breaks before it, which do not. U is an int64 and
// a view measures from an anchor near what it shows, so seconds stay exact in
// a file that spans ten thousand million years.
//
// The package knows extents and words, not events: it imports only
// timeline/edtf and the standard library.
package axis

import (
	"cmp"
	"fmt"
	"slices"

	"tideline/timeline/edtf"
)

// Mode says how time becomes distance.
type Mode uint8

// The modes.
const (
	True        Mode = iota // every second has the same length
	Shortened               // long empty gaps are cut out and marked by a break
	Even                    // every distinct start is one step from the next
	Logarithmic             // each step to the left is ten times longer ago
)

// String returns the name that ParseMode reads.
func (m Mode) String() string {
	switch m {
	case Shortened:
		return "shortened"
	case Even:
		return "even"
	case Logarithmic:
		return "logarithmic"
	}
	return "true"
}

// Modes are all modes.
func Modes() []Mode { return []Mode{True, Shortened, Even, Logarithmic} }

// ParseMode reads the name of a mode: true, shortened, even or logarithmic.
func ParseMode(s string) (Mode, error) {
	for _, m := range Modes() {
		if m.String() == s {
			return m, nil
		}
	}
	return True, fmt.Errorf("unknown scale %q: use true, shortened, even or logarithmic", s)
}

// Span is the extent of one event; both ends belong to it.
type Span struct{ From, To edtf.Instant }

// Pos is a place on an axis, whatever the zoom.
type Pos struct {
	U int64   // axis units since the first instant
	C float64 // px of the breaks before it, and of the part of the one it is in
}

// Before reports whether p lies to the left of q.
func (p Pos) Before(q Pos) bool { return p.U < q.U || p.U == q.U && p.C < q.C }

// Compare returns −1 where p lies to the left of q, 1 where it lies to its right, and 0 where they
// are one place.
func (p Pos) Compare(q Pos) int {
	if p.U != q.U {
		return cmp.Compare(p.U, q.U)
	}
	return cmp.Compare(p.C, q.C)
}

// Break is an empty stretch of time drawn in a constant number of pixels.
type Break struct {
	From, To edtf.Instant // whole calendar units apart; nothing happens between
	At       Pos          // the left edge; the right edge is {At.U, At.C + Width}
	Width    float64      // px
	Pleats   int          // one, and one more for each doubling of the step of the axis
}

// Options is what shortening needs to know of the drawing.
type Options struct {
	// Width is the px that the whole axis has at fit.
	Width float64
	// BreakWidth returns the px of a break with so many pleats. Nil stands for the
	// function of that name.
	BreakWidth func(pleats int) float64
	// LengthWidth returns the px that the length of a break takes under it, so that
	// there is room for it between its neighbours. Nil stands for no px.
	LengthWidth func(from, to edtf.Instant) float64
	// Words and Text tell what ticks will say and how many px a text takes, so
	// that beside a break there is room for the names of what stands there.
	// Without Text it is not looked at.
	Words edtf.Words
	Text  func(string) float64

	// Before is the reference of a Logarithmic axis: its first instant. Nil stands for
	// the newest start.
	Before *Span
}

// unitsPerStep is the length of one step of an Even axis, in axis units.
const unitsPerStep int64 = 1 << 32

// Axis maps instants to places and back. It never changes, so it may be
// shared between goroutines.
//
// The unit of True and Shortened is a second of uncut time since the first
// instant; in Even, a step has 1<<32 units; that of Logarithmic is logUnits.
type Axis struct {
	mode        Mode
	first, last edtf.Instant
	points      []controlPoint // ascending; the map is linear between neighbours
	outer       ratio          // the slope before the first control point and after the last
	breaks      []Break
	marks       []Span // of Shortened: in every stretch, the first and the last
	steps       []step // of Even: the distinct starts
	known       known  // how finely times are known: how close one may come

	linear edtf.Instant // of Logarithmic: Δ₀, within which it is about linear
	newest step         // of Logarithmic: the reference, as exactly as it is known
}

// New makes an axis for the extents of the events shown. The order of spans
// does not matter, and a span with its ends swapped is turned round. Without
// any span the axis shows the years 1900 to 2000.
func New(m Mode, spans []Span, o Options) *Axis {
	spans = ordered(spans)
	a := &Axis{mode: m, outer: ratio{1, 1}, known: newKnown(spans)}
	a.first, a.last = bounds(spans)
	if m != Even {
		a.first, a.last = atLeastAMinute(a.first, a.last)
	}
	switch m {
	case Even:
		a.evenPoints(spans)
	case Logarithmic:
		a.logPoints(spans, o)
	case Shortened:
		sets := newShortening(spans, a.first, a.last, o).choices()
		a.shorten(sets[len(sets)-1])
		a.findMarks(spans)
	default:
		a.mode = True
		a.shorten(nil)
	}
	return a
}

// Mode returns how the axis turns time into distance.
func (a *Axis) Mode() Mode { return a.mode }

// Bounds returns the first and the last instant that the axis is made for;
// the first is always before the last. The map goes on beyond both.
func (a *Axis) Bounds() (first, last edtf.Instant) { return a.first, a.last }

// Breaks returns the breaks in the order of time. The caller may keep it.
func (a *Axis) Breaks() []Break { return slices.Clone(a.breaks) }

// shorten lays seconds one to one, and every cut in its constant width.
func (a *Axis) shorten(cuts []cut) {
	a.points = append(make([]controlPoint, 0, 2*len(cuts)+2), controlPoint{t: a.first})
	at := a.points[0]
	for _, c := range cuts {
		at = controlPoint{c.from, at.u + int64(c.from-at.t), at.c}
		b := Break{From: c.from, To: c.to, At: Pos{at.u, at.c}, Width: c.width, Pleats: c.pleats}
		a.breaks = append(a.breaks, b)
		a.points = append(a.points, at, controlPoint{c.to, at.u, at.c + c.width})
		at = a.points[len(a.points)-1]
	}
	a.points = append(a.points, controlPoint{a.last, at.u + int64(a.last-at.t), at.c})
}
