package paint

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"tideline/timeline/picture"
)

// maxWidths bounds the remembered widths of one style, a few MB. Beyond it the
// cache starts afresh, which costs one measuring of what is on the screen.
const maxWidths = 1 << 16

// Fonts measures and draws text in two weights. It is a scene.Measurer, safe for
// concurrent use; measuring a text again allocates nothing.
type Fonts struct{ regular, bold style }

// NewFonts returns the fonts in two TrueType or OpenType files. The other two
// return the files with rarer scripts; they are called at most once each, when a
// text first has a character that the small file lacks, and may be nil. The
// error says which of the small files cannot be read.
func NewFonts(regular, bold []byte, fullRegular, fullBold func() []byte) (*Fonts, error) {
	f := &Fonts{}
	for _, s := range []struct {
		style *style
		name  string
		small []byte
		full  func() []byte
	}{{&f.regular, "regular", regular, fullRegular}, {&f.bold, "bold", bold, fullBold}} {
		small := newFace(func() []byte { return s.small })
		if _, err := small.read(); err != nil {
			return nil, fmt.Errorf("read the %s font: %w", s.name, err)
		}
		s.style.faces = [2]*face{small, newFace(s.full)}
		s.style.box = small.notdef(&s.style.buf)
		s.style.plain = plainOf(small, &s.style.buf)
		s.style.glyphs = map[rune]glyph{}
		s.style.widths = map[widthKey]float64{}
	}
	return f, nil
}

// Width returns the advance of one line of text in px, without kerning or
// hinting. Advances are those of the size rounded up to a whole px, each rounded
// to 1/64 px: so the window's toolkit sets text, and the painters follow it. For
// characters that no face has it is the room that other fonts may take.
func (f *Fonts) Width(text string, size float64, bold bool) float64 {
	return f.style(bold).width(text, wholeSize(size))
}

// Missing returns the characters of the text that no face can draw, each once
// and in order of code; nil when everything can be shown. Characters that show
// nothing, such as controls and joiners, are not missing.
func (f *Fonts) Missing(text string) []rune {
	var missing []rune
	for _, r := range visible(text) {
		if _, ok := f.regular.glyph(r); !ok {
			missing = append(missing, r)
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// Draws reports whether the faces have every character of the text.
func (f *Fonts) Draws(text string) bool { return len(f.Missing(text)) == 0 }

func (f *Fonts) style(bold bool) *style {
	if bold {
		return &f.bold
	}
	return &f.regular
}

// wholeSize returns the size whose advances text of this size is set with.
func wholeSize(size float64) int { return int(math.Ceil(size)) }

// style is the faces of one weight, in the order they are tried, and what has
// been learned from them.
type style struct {
	faces  [2]*face
	plain  []glyph      // of the plain characters in the first face; no font where it lacks them
	box    glyph        // what the window shows for a character that no font has
	mu     sync.RWMutex // guards what follows
	buf    sfnt.Buffer
	glyphs map[rune]glyph
	widths map[widthKey]float64
}

type widthKey struct {
	text string
	size int
}

func (s *style) width(text string, size int) float64 {
	if sum, ok := s.plainWidth(text, size); ok {
		return float64(sum) / 64
	}
	key := widthKey{text, size}
	s.mu.RLock()
	width, ok := s.widths[key]
	s.mu.RUnlock()
	if ok {
		return width
	}
	sum := 0
	for _, p := range s.pieces(text, size) {
		sum += p.advance
	}
	width = float64(sum) / 64
	key.text = strings.Clone(text) // the caller's may be a slice of a whole file
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.widths) >= maxWidths {
		clear(s.widths)
	}
	s.widths[key] = width
	return width
}

// Plain characters are those of the languages of Europe, and the dashes, quotes and stops that
// titles have: each is one glyph wherever it stands.
const (
	endOfPlain   = 0x530  // the first that is not among the letters
	plainDash    = 0x2010 // the first and the last of the stops
	plainStop    = 0x2027
	plainEntries = endOfPlain + plainStop + 1 - plainDash
)

// plainOf returns the glyphs of the plain characters, as plainAt numbers them.
func plainOf(f *face, buf *sfnt.Buffer) []glyph {
	all := make([]glyph, plainEntries)
	for r := range rune(plainStop + 1) {
		i := plainAt(r)
		if i < 0 || unicode.IsControl(r) || showsNothing(r) || unicode.In(r, unicode.Mn, unicode.Me) || !norm.NFC.IsNormalString(string(r)) {
			continue
		}
		if g, ok := f.glyph(buf, r); ok {
			all[i] = g
		}
	}
	return all
}

// plainAt returns the number of a character among the plain ones, −1 for any other.
func plainAt(r rune) int {
	switch {
	case r < endOfPlain:
		return int(r)
	case plainDash <= r && r <= plainStop:
		return endOfPlain + int(r-plainDash)
	}
	return -1
}

// plainWidth is the width of a text of plain characters in 1/64 px, false for any other. It
// is quicker to add up than to remember.
func (s *style) plainWidth(text string, size int) (sum int, ok bool) {
	for _, r := range text {
		i := plainAt(r)
		if i < 0 || s.plain[i].font == nil {
			return 0, false
		}
		sum += s.plain[i].advance(size)
	}
	return sum, true
}

// glyph returns the glyph of r in the first face that has it, and false where none
// has.
func (s *style) glyph(r rune) (glyph, bool) {
	s.mu.RLock()
	g, ok := s.glyphs[r]
	s.mu.RUnlock()
	if ok {
		return g, true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.faces {
		if g, ok := f.glyph(&s.buf, r); ok {
			s.glyphs[r] = g
			return g, true
		}
	}
	return glyph{}, false
}

// Glyph adds the contours of a character to a pen, in parts of the em, and
// returns how far the pen moves. It implements picture.Letters.
func (f *Fonts) Glyph(to picture.Pen, r rune, bold bool) (advance float64) {
	var buf sfnt.Buffer
	g, ok := f.style(bold).glyph(r)
	switch {
	case !ok && !unicode.IsGraphic(r):
		return 0
	case !ok: // a gap rather than a box
		return float64(f.style(bold).box.units) / float64(f.style(bold).box.upem)
	}
	em := 1 / float64(g.upem)
	at := func(s *sfnt.Segment, i int) (x, y float64) {
		return float64(s.Args[i].X) * em, float64(s.Args[i].Y) * em
	}
	for _, s := range g.outline(&buf) {
		x, y := at(&s, 0)
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			to.Move(x, y)
		case sfnt.SegmentOpLineTo:
			to.Line(x, y)
		case sfnt.SegmentOpQuadTo:
			x1, y1 := at(&s, 1)
			to.Quad(x, y, x1, y1)
		case sfnt.SegmentOpCubeTo:
			x1, y1 := at(&s, 1)
			x2, y2 := at(&s, 2)
			to.Cube(x, y, x1, y1, x2, y2)
		}
	}
	return float64(g.units) * em
}
