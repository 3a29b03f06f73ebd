package paint

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is one font file, read when it is first asked for. It is safe for
// concurrent use; each caller brings its own buffer.
type face struct {
	read func() (*sfnt.Font, error)
	data func() []byte // the file; nil for a face without a glyph
}

// newFace returns the font in the file load returns. A nil load is a face
// without a glyph.
func newFace(load func() []byte) *face {
	return &face{data: load, read: sync.OnceValues(func() (*sfnt.Font, error) {
		if load == nil {
			return nil, sfnt.ErrNotFound
		}
		return sfnt.Parse(load())
	})}
}

// glyph is a character's outline in one of the faces.
type glyph struct {
	font  *sfnt.Font
	index sfnt.GlyphIndex
	units int // its advance, in units of the font
	upem  int // units per em
}

// glyph returns the glyph of r, and false where the face has none or cannot be read.
func (f *face) glyph(buf *sfnt.Buffer, r rune) (glyph, bool) {
	file, err := f.read()
	if err != nil {
		return glyph{}, false
	}
	index, err := file.GlyphIndex(buf, r)
	if err != nil || index == 0 {
		return glyph{}, false
	}
	return newGlyph(buf, file, index)
}

// notdef returns the box that stands for a character without a glyph.
func (f *face) notdef(buf *sfnt.Buffer) glyph {
	file, err := f.read()
	if err != nil {
		return glyph{upem: 1}
	}
	g, _ := newGlyph(buf, file, 0)
	return g
}

func newGlyph(buf *sfnt.Buffer, file *sfnt.Font, index sfnt.GlyphIndex) (glyph, bool) {
	upem := int(file.UnitsPerEm())
	// Asked for at as many px as the em has units, sfnt answers in units.
	advance, err := file.GlyphAdvance(buf, index, fixed.Int26_6(upem), font.HintingNone)
	return glyph{font: file, index: index, units: int(advance), upem: upem}, err == nil
}

// advance returns how far the pen moves at a size of whole px, in 1/64 px.
func (g glyph) advance(size int) int {
	return (2*g.units*size*64 + g.upem) / (2 * g.upem)
}

// outline returns the glyph's contours in units of the font, y down.
func (g glyph) outline(buf *sfnt.Buffer) sfnt.Segments {
	if g.font == nil {
		return nil
	}
	segments, err := g.font.LoadGlyph(buf, g.index, fixed.Int26_6(g.upem), nil)
	if err != nil {
		return nil
	}
	return segments
}
