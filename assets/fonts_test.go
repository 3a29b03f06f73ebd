package assets

import (
	"bytes"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"tideline/timeline/scene"
)

func parse(t testing.TB, file []byte) *sfnt.Font {
	t.Helper()
	font, err := sfnt.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return font
}

func faces(t testing.TB) map[string]*sfnt.Font {
	return map[string]*sfnt.Font{
		"regular": parse(t, FontRegular()), "bold": parse(t, FontBold()),
		"full regular": parse(t, FontFullRegular()), "full bold": parse(t, FontFullBold()),
	}
}

// has reports whether the font can draw r.
func has(t testing.TB, font *sfnt.Font, r rune) bool {
	t.Helper()
	index, err := font.GlyphIndex(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	return index != 0
}

// charset is the Han of a standard, found by decoding its two-byte codes.
type charset struct {
	name        string
	code        encoding.Encoding
	first, last byte // of the leading byte
	trail       byte // the first trailing byte
	han         int  // how many the standard has, as a check on this test
}

func charsets() []charset {
	return []charset{
		{"GB 2312", simplifiedchinese.GBK, 0xB0, 0xF7, 0xA1, 6763},
		{"Big5, frequent", traditionalchinese.Big5, 0xA4, 0xC5, 0x40, 5338},
		{"Big5, rarer", traditionalchinese.Big5, 0xC9, 0xF8, 0x40, 7536},
		{"JIS X 0208", japanese.EUCJP, 0xB0, 0xF4, 0xA1, 6355},
		{"KS X 1001", korean.EUCKR, 0xCA, 0xFD, 0xA1, 4888},
	}
}

func (c charset) runes() []rune {
	decoder := c.code.NewDecoder()
	var all []rune
	for lead := int(c.first); lead <= int(c.last); lead++ {
		for trail := int(c.trail); trail <= 0xFE; trail++ {
			text, err := decoder.Bytes([]byte{byte(lead), byte(trail)})
			if runes := bytes.Runes(text); err == nil && len(runes) == 1 && unicode.Is(unicode.Han, runes[0]) {
				all = append(all, runes[0])
			}
		}
	}
	return all
}

func between(first, last rune) []rune {
	var all []rune
	for r := first; r <= last; r++ {
		all = append(all, r)
	}
	return all
}

func TestSmallFontsDrawEuropeAndVietnam(t *testing.T) {
	sets := map[string][]rune{
		"ASCII":                 between(0x20, 0x7E),
		"Latin":                 between(0xA0, 0x24F),
		"Vietnamese and others": between(0x1E00, 0x1EF9),
		"Greek":                 []rune("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
		"Cyrillic":              between(0x400, 0x52F),
		"arrows":                between(0x2190, 0x21FF),
		"punctuation":           []rune("‐‑–—―‘’‚“”„†‡•…‰′″‹›«»·¿¡§¶"),
	}
	for name, font := range faces(t) {
		for set, runes := range sets {
			for _, r := range runes {
				if !has(t, font, r) {
					t.Errorf("%s lacks %q (%U) of %s", name, r, r, set)
				}
			}
		}
	}
}

func TestFullFontsDrawEastAsia(t *testing.T) {
	regular, bold := parse(t, FontFullRegular()), parse(t, FontFullBold())
	check := func(set string, runes []rune) {
		t.Helper()
		for _, r := range runes {
			if !has(t, regular, r) || !has(t, bold, r) {
				t.Errorf("a full font lacks %q (%U) of %s", r, r, set)
			}
			if !NeedsFull(string(r)) {
				t.Errorf("%q (%U) of %s is said not to need the full fonts", r, r, set)
			}
		}
	}
	for _, c := range charsets() {
		runes := c.runes()
		if len(runes) != c.han {
			t.Errorf("%s has %d Han here, want %d", c.name, len(runes), c.han)
		}
		check(c.name, runes)
	}
	check("Hangul", between(0xAC00, 0xD7A3))
	check("jamo", append(between(0x1100, 0x11FF), between(0x3131, 0x318E)...))
	check("kana", append(between(0x3041, 0x3096), between(0x30A1, 0x30FF)...))
	check("Roman numerals to twelve", append(between(0x2160, 0x216B), between(0x2170, 0x217B)...))
	check("CJK punctuation", between(0x3001, 0x301F))
	check("wide forms", between(0xFF01, 0xFF5E))
}

// The window has one font in use at a time, so the full one must be able to take
// the small one's place without moving a letter.
func TestFullFontsContainTheSmallOnes(t *testing.T) {
	all := faces(t)
	for _, weight := range []string{"regular", "bold"} {
		small, full := all[weight], all["full "+weight]
		for r := rune(' '); r <= 0xFFFF; r++ {
			if has(t, small, r) {
				if got, want := advance(t, full, r), advance(t, small, r); got != want {
					t.Errorf("%s: %q (%U) advances by %d units in the full font, %d in the small", weight, r, r, got, want)
				}
				if NeedsFull(string(r)) {
					t.Errorf("%s: %q (%U) is said to need the full font, and the small one has it", weight, r, r)
				}
			} else if has(t, full, r) && !NeedsFull(string(r)) {
				t.Errorf("%s: %q (%U) is only in the full font, and NeedsFull does not know", weight, r, r)
			}
		}
	}
}

func advance(t testing.TB, font *sfnt.Font, r rune) fixed.Int26_6 {
	t.Helper()
	index, err := font.GlyphIndex(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	units, err := font.GlyphAdvance(nil, index, fixed.Int26_6(font.UnitsPerEm()), 0)
	if err != nil {
		t.Fatal(err)
	}
	return units
}

func TestWeightsHaveTheSameCharacters(t *testing.T) {
	all := faces(t)
	for r := rune(' '); r <= 0xFFFF; r++ {
		if has(t, all["full regular"], r) != has(t, all["full bold"], r) {
			t.Errorf("%q (%U) is in one of the full fonts alone", r, r)
		}
	}
}

func TestNeedsFull(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "Nguyễn Phú Trọng → Ελλάδα, Путин": false, "Kim Jong-un (김정은)": true, "World War Ⅱ": true, "习": true, "ア": true, "①": true, "Ａ": true,
	} {
		if got := NeedsFull(text); got != want {
			t.Errorf("NeedsFull(%q) = %v, want %v", text, got, want)
		}
	}
}

// Painters set the baseline by these numbers, so every face must have them.
func TestFontsKeepTheMetricsOfTheScene(t *testing.T) {
	for name, font := range faces(t) {
		em := fixed.Int26_6(font.UnitsPerEm())
		metrics, err := font.Metrics(nil, em, 0)
		if err != nil {
			t.Fatal(err)
		}
		ascent, descent := float64(metrics.Ascent)/float64(em), float64(metrics.Descent)/float64(em)
		if ascent != scene.Ascent || descent != scene.Descent || metrics.Height != metrics.Ascent+metrics.Descent {
			t.Errorf("%s reaches %g em up and %g em down with a line height of %d units, want %g and %g and no gap",
				name, ascent, descent, metrics.Height, scene.Ascent, scene.Descent)
		}
		family, err := font.Name(nil, sfnt.NameIDFamily)
		if err != nil || family != "Tideline Sans" {
			t.Errorf("%s calls itself %q (error %v)", name, family, err)
		}
	}
}

// Where no font has a character the window shows U+FFFD, which is a thin line in
// every face, like those in a picture.
func TestWhatIsLeftOutIsALine(t *testing.T) {
	for name, font := range faces(t) {
		index, err := font.GlyphIndex(nil, unicode.ReplacementChar)
		if err != nil || index == 0 {
			t.Fatalf("%s lacks U+FFFD (error %v)", name, err)
		}
		contours, err := font.LoadGlyph(nil, index, fixed.Int26_6(font.UnitsPerEm()), nil)
		if err != nil {
			t.Fatal(err)
		}
		bounds := contours.Bounds()
		if w, h := bounds.Max.X-bounds.Min.X, bounds.Max.Y-bounds.Min.Y; h <= 0 || w < 6*h || w > advance(t, font, unicode.ReplacementChar) {
			t.Errorf("%s: U+FFFD is %d wide and %d high", name, w, h)
		}
		if got, want := advance(t, font, unicode.ReplacementChar), fixed.Int26_6(600); got != want {
			t.Errorf("%s: U+FFFD advances by %d, the box by %d", name, got, want)
		}
	}
}

func BenchmarkUnpackFullRegular(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		unpack(packedRegular)
	}
}
