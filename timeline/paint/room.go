package paint

import (
	"strings"
	"unicode"
)

// The window draws characters that the bundled faces lack with fonts of the
// system, and nobody knows which. What is measured for them is room in which
// the common ones stand: a letter's share of the widest words, in em, and some
// for the first letter of a word, because one may be far wider than the rest.
// testdata/rooms.txt has what words take in Noto and DejaVu.
const (
	emblemRoom = 1.4 // Segoe UI Emoji takes 1.37, the others less
	wordRoom   = 0.6
)

// room is what the letters of some scripts take, in em.
type room struct {
	scripts      []*unicode.RangeTable
	letter, word float64
}

// rooms lists the scripts whose letters are unlike most.
func rooms() []room {
	return []room{
		{[]*unicode.RangeTable{unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi, unicode.Tangut, unicode.Nushu}, 1, 0},
		{[]*unicode.RangeTable{unicode.Arabic}, 0.65, 0.8},
		{[]*unicode.RangeTable{unicode.Cuneiform}, 2.4, wordRoom},
		{[]*unicode.RangeTable{
			unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Khmer, unicode.Devanagari,
			unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Georgian, unicode.Armenian, unicode.Mongolian, unicode.Tifinagh,
		}, 0.8, wordRoom},
		{[]*unicode.RangeTable{unicode.Tamil, unicode.Malayalam, unicode.Sinhala, unicode.Myanmar, unicode.Balinese, unicode.Javanese}, 1.6, wordRoom},
	}
}

// wide are letters that are far wider than the others of their script, and more
// is how much wider they are, in em.
const (
	wide = "سشصضݜݭﷲﷺஔဪ"
	more = 0.55
)

// Arabic words, and one sentence, that are characters by themselves, and the room
// of the widest, in em.
const (
	firstWord, lastWord = 0xFD50, 0xFDFC
	wholeWord           = 2.3
	bismillah           = '﷽'
	wholeSentence       = 8
)

// roomOfEmblem returns what a sign takes that is no letter, in em.
func roomOfEmblem(r rune) float64 {
	if r == bismillah {
		return wholeSentence
	}
	return emblemRoom
}

// roomOf returns what a letter takes, and what its word takes besides, in em.
func roomOf(r rune) (letter, word float64) {
	letter, word = 1.15, wordRoom
	for _, of := range rooms() {
		if unicode.In(r, of.scripts...) {
			letter, word = of.letter, of.word
			break
		}
	}
	switch {
	case r >= firstWord && r <= lastWord:
		letter = wholeWord
	case strings.ContainsRune(wide, r):
		letter += more
	}
	return letter, word
}
