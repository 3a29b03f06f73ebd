package paint

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline/bidi"
)

// piece is a part of a line as it is set: a glyph, or what stands for characters
// that no face has.
type piece struct {
	kind    pieceKind
	rune    rune // of a letter
	glyph   glyph
	advance int // how far the pen moves, 1/64 px
}

type pieceKind uint8

const (
	letter  pieceKind = iota
	absent            // a word, or letters beside one that can be drawn
	emblems           // a sign that is no letter, such as an emoji
)

// pieces sets a line in the order it stands from left to right, at a size of
// whole px.
func (s *style) pieces(line string, size int) []piece {
	var all []piece
	for _, run := range bidi.Runs(norm.NFC.String(printable(bidi.WithoutKeyCaps(line)))) {
		runes := []rune(run.Text)
		start := len(all)
		for at := 0; at < len(runes); {
			p, n := s.piece(runes[at:], run.RightToLeft, size)
			if n == 0 {
				at++ // it shows nothing
				continue
			}
			all = append(all, p)
			at += n
		}
		if run.RightToLeft {
			slices.Reverse(all[start:])
		}
	}
	return all
}

// piece sets the first piece of some characters and returns how many it takes; 0
// where the first of them shows nothing.
func (s *style) piece(runes []rune, leftwards bool, size int) (piece, int) {
	r := runes[0]
	if showsNothing(r) {
		return piece{}, 0
	}
	if leftwards {
		r = bidi.Mirrored(r)
	}
	if g, ok := s.glyph(r); ok {
		return piece{kind: letter, rune: r, glyph: g, advance: g.advance(size)}, 1
	}
	box := s.box.advance(size)
	if isEmblem(r) {
		n := emblem(runes)
		return piece{kind: emblems, advance: max(spread(roomOfEmblem(r), size), boxes(runes[:n])*box)}, n
	}
	n, em := s.word(runes)
	return piece{kind: absent, advance: max(spread(em, size), boxes(runes[:n])*box)}, n
}

// word returns how many of the first characters no face has, and the room they
// take with the fonts of a system, in em.
func (s *style) word(runes []rune) (n int, em float64) {
	for ; n < len(runes); n++ {
		r := runes[n]
		if !showsNothing(r) && !unicode.In(r, unicode.Mn, unicode.Me) {
			if _, ok := s.glyph(r); ok || isEmblem(r) {
				break
			}
			letter, word := roomOf(r)
			if em == 0 {
				em = word
			}
			em += letter
		}
	}
	return n, em
}

// boxes returns how many boxes some characters take where no font of the system
// has them. Even a mark has its own there, which takes no room otherwise, and the
// toolkit leaves the room of one more after boxes that follow each other.
func boxes(runes []rune) int {
	n, following := 0, false
	for _, r := range runes {
		if showsNothing(r) {
			following = false
			continue
		}
		if !following {
			n++
		}
		n++
		following = true
	}
	return n
}

// spread returns so many em at a size of whole px, in 1/64 px.
func spread(em float64, size int) int { return int(em * float64(size) * 64) }

// showsNothing reports whether a character only says how others are shown: marks
// of direction, joiners, selectors of variants.
func showsNothing(r rune) bool {
	return r >= 0x80 && unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// isEmblem reports whether a character that no face has is a sign and no letter.
func isEmblem(r rune) bool { return unicode.In(r, unicode.So, unicode.Sk, unicode.Sm, unicode.Sc) }

// emblem returns how many of the first characters make one sign: a flag is two
// letters of its country, a family its members with joiners.
func emblem(runes []rune) int {
	const joiner = '\u200D'
	n := 1
	if isRegional(runes[0]) && len(runes) > 1 && isRegional(runes[1]) {
		n = 2
	}
	for n < len(runes) {
		switch r := runes[n]; {
		case r == joiner && n+1 < len(runes) && isEmblem(runes[n+1]):
			n += 2
		case isSkin(r), showsNothing(r), unicode.In(r, unicode.Mn, unicode.Me):
			n++
		default:
			return n
		}
	}
	return n
}

// isSkin reports whether a character colours the skin of the sign before it.
func isSkin(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

// isRegional reports whether a character is a letter of a flag.
func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
