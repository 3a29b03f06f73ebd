package paint

import (
	"image/color"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"tideline/timeline/bidi"
	"tideline/timeline/pdf"
)

// Text draws one line that begins at x and stands on y. It is as wide as Fonts.Width
// says, and copied as it was written; for what no face has there is a faint line, as in a
// PNG. The error says that a font cannot be embedded.
func (p *Paper) Text(on *pdf.Page, text string, x, y, size float64, bold bool, ink color.NRGBA) error {
	return p.text(on, text, x, y, size, bold, 0, ink)
}

// Italic likewise draws a line in italics: the letters of the font, slanted, as it has no others.
// What is written without italics stays upright.
func (p *Paper) Italic(on *pdf.Page, text string, x, y, size float64, ink color.NRGBA) error {
	const slant = 0.2 // of the italics of most fonts: 11 degrees
	return p.text(on, text, x, y, size, false, slant, ink)
}

// firstUpright is the first letter of the scripts of Asia that have no italics.
const firstUpright = 0x1100

func (p *Paper) text(on *pdf.Page, text string, x, y, size float64, bold bool, slant float64, ink color.NRGBA) error {
	if ink.A == 0 {
		return nil
	}
	style := p.fonts.style(bold)
	pen := 0
	var glyphs []pdf.Glyph
	var left outline
	complete := true
	for _, s := range style.pieces(text, wholeSize(size)) {
		g := pdf.Glyph{Advance: float64(s.advance) / 64}
		at := x + float64(pen)/64
		switch s.kind {
		case letter:
			face, err := p.face(style, s.glyph.font)
			if err != nil {
				return err
			}
			g.Face, g.Index, g.Rune = face, uint16(s.glyph.index), s.rune
			if s.rune < firstUpright || unicode.IsPunct(s.rune) {
				g.Slant = slant
			}
		case absent:
			complete = false
			addLines(&left, at, y, g.Advance, size)
		case emblems:
			complete = false
			addDot(&left, at, y, g.Advance, size)
		}
		glyphs = append(glyphs, g)
		pen += s.advance
	}
	means := ""
	if !complete || bidi.RightToLeft(text) {
		means = text
	}
	on.Text(glyphs, x, y, size, ink, means)
	p.fill(on, &left, ink)
	return nil
}

// fill draws the lines and dots that stand for what is left out.
func (p *Paper) fill(on *pdf.Page, left *outline, ink color.NRGBA) {
	ink.A = uint8(float64(ink.A) * leftOut)
	for _, contour := range left.flat() {
		way := make([]pdf.Point, len(contour))
		for i, at := range contour {
			way[i] = pdf.Point(at)
		}
		on.Way(way, true, ink, pdf.Pen{})
	}
}

// face returns the font of the document that has the glyphs of one of the faces.
func (p *Paper) face(s *style, of *sfnt.Font) (*pdf.Face, error) {
	if f := p.faces[of]; f != nil {
		return f, nil
	}
	for _, face := range s.faces {
		if font, err := face.read(); err == nil && font == of {
			added, err := p.doc.Face(face.data())
			if err != nil {
				return nil, err
			}
			p.faces[of] = added
			return added, nil
		}
	}
	return nil, sfnt.ErrNotFound
}
