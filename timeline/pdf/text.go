package pdf

import (
	"fmt"
	"image/color"

	"github.com/carlos7ags/folio/content"
	"github.com/carlos7ags/folio/font"
)

// Face is a font of a document, of which the glyphs that are used are embedded.
type Face struct {
	name     string
	embedded *font.EmbeddedFont
}

// Face adds a font from a file in TrueType, or in OpenType with numbered glyphs; of
// others the whole is embedded. The error says that it cannot be read.
func (d *Document) Face(data []byte) (*Face, error) {
	face, err := font.ParseFont(data)
	if err != nil {
		return nil, fmt.Errorf("read a font for PDF: %w", err)
	}
	f := &Face{name: fmt.Sprintf("F%d", len(d.faces)+1), embedded: font.NewEmbeddedFont(face)}
	d.faces = append(d.faces, f)
	return f, nil
}

// Glyph is a glyph of a line of text.
type Glyph struct {
	Face    *Face   // nil for room alone
	Index   uint16  // in the face
	Rune    rune    // what it stands for where the text is copied
	Advance float64 // how far the next one is
	Slant   float64 // how far its top leans to the right, to its height
}

// Text draws glyphs from left to right on a line that begins at x and stands on y.
// Means is the text that they stand for, "" where their runes say it in their order.
func (p *Page) Text(glyphs []Glyph, x, y, size float64, ink color.NRGBA, means string) {
	p.ink(ink, Pen{Color: ink})
	p.keep(Drawn{Kind: DrawnText, Points: []Point{p.now.at(x, y)}, Glyphs: glyphs, Size: size, Fill: ink})
	if means != "" {
		p.stream.BeginMarkedContentActualText(means)
	}
	p.stream.BeginText()
	for at := 0; at < len(glyphs); {
		n := 1
		for at+n < len(glyphs) && glyphs[at+n].Face == glyphs[at].Face && glyphs[at+n].Slant == glyphs[at].Slant {
			n++
		}
		if glyphs[at].Face != nil {
			p.run(glyphs[at:at+n], x, y, size)
		}
		for _, g := range glyphs[at : at+n] {
			x += g.Advance
		}
		at += n
	}
	p.stream.EndText()
	if means != "" {
		p.stream.EndMarkedContent()
	}
}

// run draws glyphs of one face and slant.
func (p *Page) run(glyphs []Glyph, x, y, size float64) {
	f := glyphs[0].Face.embedded
	p.stream.SetFont(glyphs[0].Face.name, size)
	p.stream.SetTextMatrix(1, 0, glyphs[0].Slant, -1, x, y)
	var pieces []content.TextArrayElement
	var same []byte
	flush := func() {
		if len(same) > 0 {
			pieces = append(pieces, content.TextArrayElement{HexData: same})
			same = nil
		}
	}
	for _, g := range glyphs {
		same = append(same, f.EncodeGIDs([]uint16{g.Index}, string(g.Rune))...)
		if off := (g.Face.Advance(g.Index, size) - g.Advance) / size * 1000; off > 1 || off < -1 { // thousandths of the size
			flush()
			pieces = append(pieces, content.TextArrayElement{IsAdjustment: true, Adjustment: off})
		}
	}
	flush()
	p.stream.ShowTextArrayHex(pieces)
}

// Index returns the number of the glyph of a character, 0 where there is none.
func (f *Face) Index(r rune) uint16 { return f.embedded.Face().GlyphIndex(r) }

// Advance returns how far the pen moves with a glyph at a size.
func (f *Face) Advance(index uint16, size float64) float64 {
	face := f.embedded.Face()
	return float64(face.GlyphAdvance(index)) / float64(face.UnitsPerEm()) * size
}
