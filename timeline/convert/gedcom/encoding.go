package gedcom

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// charset is the line that says how characters are written.
var charset = regexp.MustCompile(`(?:^|[\r\n])\s*1\s+CHAR\s+(\S+)`)

// decoded returns a file as UTF-8 where it is in ANSEL, and with a mark of its order
// where it is in two bytes for each character without one; as it is otherwise.
func decoded(src []byte) []byte {
	switch {
	case bytes.HasPrefix(src, []byte("0\x00 \x00H\x00")):
		return append([]byte{0xFF, 0xFE}, src...)
	case bytes.HasPrefix(src, []byte("\x000\x00 \x00H")):
		return append([]byte{0xFE, 0xFF}, src...)
	case utf8.Valid(src):
		return src
	}
	m := charset.FindSubmatch(src[:min(len(src), 4096)])
	if m == nil || !strings.EqualFold(string(m[1]), "ANSEL") {
		return src
	}
	return []byte(ansel(src))
}

// ansel decodes ANSEL (ANSI/NISO Z39.47), in which an accent stands before its letter.
func ansel(src []byte) string {
	var b strings.Builder
	var accents []rune
	signs, marks := anselSigns(), anselMarks()
	for _, c := range src {
		if c >= 0xE0 {
			if mark, ok := marks[c]; ok {
				accents = append(accents, mark)
			}
			continue
		}
		r := rune(c)
		if c >= 0x80 {
			r = utf8.RuneError
			if sign, ok := signs[c]; ok {
				r = sign
			}
		}
		b.WriteRune(r)
		for _, mark := range accents {
			b.WriteRune(mark)
		}
		accents = accents[:0]
	}
	return norm.NFC.String(b.String())
}

func anselSigns() map[byte]rune {
	return map[byte]rune{
		0xA1: 'Ł', 0xA2: 'Ø', 0xA3: 'Đ', 0xA4: 'Þ', 0xA5: 'Æ', 0xA6: 'Œ', 0xA7: 'ʹ', 0xA8: '·', 0xA9: '♭', 0xAA: '®', 0xAB: '±', 0xAC: 'Ơ', 0xAD: 'Ư', 0xAE: 'ʼ',
		0xB0: 'ʻ', 0xB1: 'ł', 0xB2: 'ø', 0xB3: 'đ', 0xB4: 'þ', 0xB5: 'æ', 0xB6: 'œ', 0xB7: 'ʺ', 0xB8: 'ı', 0xB9: '£', 0xBA: 'ð', 0xBC: 'ơ', 0xBD: 'ư',
		0xC0: '°', 0xC1: 'ℓ', 0xC2: '℗', 0xC3: '©', 0xC4: '♯', 0xC5: '¿', 0xC6: '¡', 0xC7: 'ß', 0xC8: '€', 0xCF: 'ß',
	}
}

func anselMarks() map[byte]rune {
	return map[byte]rune{
		0xE0: 0x309, 0xE1: 0x300, 0xE2: 0x301, 0xE3: 0x302, 0xE4: 0x303, 0xE5: 0x304, 0xE6: 0x306, 0xE7: 0x307, 0xE8: 0x308, 0xE9: 0x30C, 0xEA: 0x30A,
		0xEB: 0x361, 0xED: 0x315, 0xEE: 0x30B, 0xEF: 0x310, 0xF0: 0x327, 0xF1: 0x328, 0xF2: 0x323, 0xF3: 0x324, 0xF4: 0x325, 0xF5: 0x333, 0xF6: 0x332,
		0xF7: 0x326, 0xF8: 0x328, 0xF9: 0x32E, 0xFE: 0x313,
	}
}
