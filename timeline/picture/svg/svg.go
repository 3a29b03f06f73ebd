// Package svg draws SVG pictures as drawing programs write them, into pixels.
//
// Nothing in a file can make it read another file, ask the network or run
// anything. The work is bounded beforehand: elements, depth, what <use> repeats,
// and the pixels touched all count against a budget, and a drawing that asks for
// more ends in ErrTooComplex. So it needs no clock to stop by.
//
// It is lenient with files that are not well formed: unknown entities, a bare &. It
// knows units, style sheets and variables; what it does not know, such as filters and
// animations, is skipped.
package svg

import (
	"errors"
	"fmt"
	"image"
	"math"
	"strings"
)

// What can be wrong with a drawing as a whole.
var (
	// ErrNotSVG means that the file holds something else.
	ErrNotSVG = errors.New("this is no SVG drawing")
	// ErrCut means that the file ends before the drawing does.
	ErrCut = errors.New("the file ends in the middle of the drawing")
	// ErrTooComplex means that it would take too long or too much memory.
	ErrTooComplex = errors.New("the drawing is too complex")
	// ErrNoSize means that the drawing says it has no area.
	ErrNoSize = errors.New("the drawing has no size")
	// ErrNothing means that nothing in it could be drawn.
	ErrNothing = errors.New("nothing in the drawing can be drawn")
)

// Letters has the outlines of characters. A nil Letters draws no text.
type Letters interface {
	// Glyph adds the contours of a character to to, in parts of the em, y down,
	// its origin at 0, 0, and returns how far the pen moves, in parts of the em.
	Glyph(to Pen, r rune, bold bool) (advance float64)
}

// Pen draws contours; each begins with a Move and is closed by the next.
type Pen interface {
	Move(x, y float64)
	Line(x, y float64)
	Quad(x1, y1, x, y float64)
	Cube(x1, y1, x2, y2, x, y float64)
}

// Decoder makes a picture of the bytes of one that is embedded in a drawing, no
// larger than most. It asks first whether it may read so many pixels.
type Decoder func(content []byte, most image.Point, may func(pixels int) bool) (image.Image, error)

// Drawing is an SVG file that has been read.
type Drawing struct {
	root  *node
	sheet sheet
	ids   map[string]*node
	view  box // what of the drawing is shown, in its own units
	w, h  float64

	maxSteps, maxPixels int // what drawing it may cost
}

// Read reads a drawing. It draws nothing yet; what it holds stays within a small
// multiple of the file's size.
func Read(content []byte) (*Drawing, error) {
	root, err := readTree(content)
	if err != nil {
		return nil, err
	}
	d := &Drawing{root: root, ids: map[string]*node{}, maxSteps: maxSteps, maxPixels: maxPixels}
	var styles []byte
	root.walk(func(n *node) {
		if id := n.get("id"); id != "" && d.ids[id] == nil {
			d.ids[id] = n
		}
		if n.name == "style" {
			styles = append(append(styles, n.words()...), '\n')
		}
	})
	d.sheet = readSheet(string(styles))
	return d, d.measure()
}

// Size returns the size the drawing says it has, in px; 300 × 150 where it says
// nothing.
func (d *Drawing) Size() (w, h float64) { return d.w, d.h }

// The size of a drawing that says nothing of it, in px; as browsers have it.
const (
	usualWidth  = 300
	usualHeight = 150
)

// measure finds the size of the drawing and what part of the plane it shows.
func (d *Drawing) measure() error {
	width, hasW := absolute(d.root.get("width"))
	height, hasH := absolute(d.root.get("height"))
	view, hasView := readBox(d.root.get("viewBox"))
	if hasW && !(width > 0) || hasH && !(height > 0) || hasView && !(view.w > 0 && view.h > 0) {
		return ErrNoSize
	}
	if hasView {
		width, height = sides(width, height, view)
	} else {
		width, height = otherwise(width, usualWidth), otherwise(height, usualHeight)
		view = box{0, 0, width, height}
	}
	d.view, d.w, d.h = view, width, height
	if !finite(view.x, view.y, view.w, view.h, width, height) || width/height > 1e6 || height/width > 1e6 {
		return ErrNoSize
	}
	return nil
}

// sides returns width and height, of which 0 is one that is not said: it follows
// from the other by the proportions of the view, and both from its size.
func sides(width, height float64, view box) (w, h float64) {
	switch {
	case width > 0 && height > 0:
		return width, height
	case width > 0:
		return width, width * view.h / view.w
	case height > 0:
		return height * view.w / view.h, height
	}
	return view.w, view.h
}

// otherwise returns v, or other where v is not said.
func otherwise(v, other float64) float64 {
	if v > 0 {
		return v
	}
	return other
}

// Fit returns the size in pixels at which the drawing fills as much as it can of
// a box without changing its proportions.
func (d *Drawing) Fit(most image.Point) image.Point {
	part := min(float64(most.X)/d.w, float64(most.Y)/d.h)
	return image.Pt(max(int(math.Round(d.w*part)), 1), max(int(math.Round(d.h*part)), 1))
}

// Draw draws within a box of pixels, on a transparent background. If the drawing is too
// complex at its size, it is drawn at a quarter of it.
func (d *Drawing) Draw(most image.Point, letters Letters, decode Decoder) (m *image.RGBA, err error) {
	for range 2 {
		m, err = d.drawOnce(d.Fit(most), letters, decode)
		if err != ErrTooComplex { //nolint:errorlint // one with a reason has that at every size
			return m, err
		}
		most = image.Pt(max(most.X/4, 1), max(most.Y/4, 1))
	}
	return m, err
}

func (d *Drawing) drawOnce(size image.Point, letters Letters, decode Decoder) (m *image.RGBA, err error) {
	defer func() {
		switch why := recover(); why {
		case nil:
		case errBudget:
			m, err = nil, ErrTooComplex
		case errTooMany:
			m, err = nil, fmt.Errorf("%w: it has too many parts", ErrTooComplex)
		default:
			m, err = nil, fmt.Errorf("the drawing cannot be drawn: %v", why)
		}
	}()
	p := newPainter(d, size, letters, decode)
	p.root()
	for i := 3; i < len(p.pixels.Pix); i += 4 {
		if p.pixels.Pix[i] != 0 {
			return p.pixels, nil
		}
	}
	return nil, ErrNothing
}

func finite(all ...float64) bool {
	for _, v := range all {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// Text returns all texts of the drawing, one after the other.
func (d *Drawing) Text() string {
	var b strings.Builder
	d.root.walk(func(n *node) {
		if n.name == "text" {
			b.WriteString(n.words())
			b.WriteByte('\n')
		}
	})
	return b.String()
}
