package assets

import (
	"bytes"
	"compress/gzip"
	_ "embed" // for the font files
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

//go:embed fonts/TidelineSans-Regular.ttf
var regular []byte

//go:embed fonts/TidelineSans-Bold.ttf
var bold []byte

//go:embed fonts/TidelineSansFull-Regular.otf.gz
var packedRegular []byte

//go:embed fonts/TidelineSansFull-Bold.otf.gz
var packedBold []byte

var (
	fullRegular = sync.OnceValue(func() []byte { return unpack(packedRegular) })
	fullBold    = sync.OnceValue(func() []byte { return unpack(packedBold) })
)

// FontRegular returns Tideline Sans Regular as a TrueType file: Latin with
// Vietnamese, Greek, Cyrillic, punctuation, arrows and signs. Nobody may write
// to the bytes; the same holds for the other fonts.
func FontRegular() []byte { return regular }

// FontBold returns Tideline Sans Bold, with the characters of FontRegular.
func FontBold() []byte { return bold }

// FontFullRegular returns Tideline Sans Regular with Hangul, kana and Han as
// well, as an OpenType file. It contains everything FontRegular has. The first
// call unpacks it, which takes 7 MB and some 50 ms; texts that need it are told by
// NeedsFull.
func FontFullRegular() []byte { return fullRegular() }

// FontFullBold returns Tideline Sans Bold with Hangul, kana and Han as well.
func FontFullBold() []byte { return fullBold() }

// Faces returns the fonts as the painters take them: the small faces, and how
// to get those with Hangul, kana and Han when a text needs them.
func Faces() (small, smallBold []byte, full, fullBold func() []byte) {
	return FontRegular(), FontBold(), FontFullRegular, FontFullBold
}

// NeedsFull reports whether the text has a character that only the full fonts
// can draw: Hangul, kana, Han, or the signs and wide forms that go with them.
func NeedsFull(text string) bool {
	for _, r := range text {
		if isFull(r) {
			return true
		}
	}
	return false
}

// isFull reports whether r lies in a block that build.py takes from Noto Sans
// CJK alone; the ranges are those of its list ASIA and of the Han.
func isFull(r rune) bool {
	for _, block := range [...]struct{ first, last rune }{
		{0x1100, 0x11FF}, // Hangul jamo
		{0x2160, 0x217F}, // Roman numerals
		{0x2460, 0x24FF}, // enclosed letters and numbers
		{0x2E80, 0x9FFF}, // radicals, CJK punctuation, kana, bopomofo, compatibility, Han
		{0xA960, 0xA97F}, // Hangul jamo extended A
		{0xAC00, 0xD7FF}, // Hangul syllables, jamo extended B
		{0xF900, 0xFAFF}, // compatibility Han
		{0xFE30, 0xFE4F}, // vertical forms
		{0xFF00, 0xFFEF}, // wide and narrow forms
	} {
		if r < block.first {
			return false
		}
		if r <= block.last {
			return true
		}
	}
	return false
}

// unpack returns the file in a gzip. The files are part of the program and a
// test unpacks them, so a fault here means a broken binary.
func unpack(packed []byte) []byte {
	size := binary.LittleEndian.Uint32(packed[len(packed)-4:]) // a gzip ends with the size of its file
	font := make([]byte, size)
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err == nil {
		_, err = io.ReadFull(r, font)
	}
	if err != nil {
		panic(fmt.Sprintf("the embedded font is damaged: %v", err))
	}
	return font
}
