// Package ruler measures text for tests, the same on every machine and in every
// font: its numbers are those of the goldens.
package ruler

import "unicode"

// Ruler is a scene.Measurer that measures every letter alike, ideographs wider.
type Ruler struct{}

// Width returns the px of a text: 7 a letter at a size of 13, 7.5 in bold and 13 of
// what is written in Han, kana or Hangul.
func (Ruler) Width(text string, size float64, bold bool) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case wide(r):
			w += 13
		case bold:
			w += 7.5
		default:
			w += 7
		}
	}
	return w * size / 13
}

func wide(r rune) bool {
	return r >= 0x2E80 && (r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul))
}
