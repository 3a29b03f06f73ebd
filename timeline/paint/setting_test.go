package paint

import (
	"bytes"
	"image/png"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/scene"
)

// What other fonts draw is never wider than what was measured, and the room that
// stays empty is bounded.
func TestRoomForOtherFonts(t *testing.T) {
	f := bundled(t)
	measured, drawn := 0.0, 0.0
	for _, fields := range cases(t, "rooms.txt") {
		em, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range []float64{12, 13.5, 40} {
			if got := f.Width(fields[0], size, size > 13); got < em*size {
				t.Errorf("%s at %g px: measured %.1f px, may be %.1f", fields[0], size, got, em*size)
			}
		}
		measured, drawn = measured+f.Width(fields[0], 100, false)/100, drawn+em
	}
	if measured > 2*drawn {
		t.Errorf("all words take %.1f em and %.1f were measured", drawn, measured)
	}
}

func TestRoomForSigns(t *testing.T) {
	f := bundled(t)
	em := func(text string) float64 { return f.Width(text, 100, false) / 100 }
	box := float64(f.regular.box.advance(100)) / 6400
	for text, want := range map[string]float64{
		"🚀": 1.4, "🚀🌕": 2.8, "🚀\uFE0F": 1.4, "𝄞": 1.4,
		// Where no font has them, their parts stand side by side, each as the box
		// that the window shows, and with the room it leaves after boxes.
		"👍🏽": 3 * box, "🇫🇷": 3 * box, "🇫🇷🇩🇪": 6 * box, "👩\u200D🚀": 4 * box, "👨\u200D👩\u200D👧\u200D👦": 8 * box,
	} {
		if got := em(text); got < want-0.01 || got > want+0.01 {
			t.Errorf("%s takes %.2f em, want %.2f", text, got, want)
		}
	}
	if a, b := em("שלום"), em("שלו\u05C1ם"); a != b {
		t.Errorf("a mark upon a letter makes a word %.2f em of %.2f", b, a)
	}
}

// kindsOf writes a line as it is set, one sign a piece.
func kindsOf(f *Fonts, line string) string {
	var b strings.Builder
	for _, p := range f.regular.pieces(line, 20) {
		b.WriteByte("a-o"[p.kind])
	}
	return b.String()
}

func TestPieces(t *testing.T) {
	f := bundled(t)
	for line, want := range map[string]string{
		"":                 "",
		"ab":               "aa",
		"ab การ c":         "aaa-aa",
		"🚀 a 🌕👩\u200D🚀":    "oaaaoo",
		"ثورة 12 مصر":      "-aaaa-",
		"אבג (12) x":       "aaaaaaa-", // x, then the number in its brackets, then the word
		"1️⃣":              "a",
		"\u200F\u2067":     "",
		"e\u0301a":         "aa",
		"שלום12":           "aa-",
		"\u0E31":           "-", // a mark with nothing to stand on
		"การ\u200Dปฏิวัติ": "-",
	} {
		if got := kindsOf(f, line); got != want {
			t.Errorf("%s is set as %q, want %q", line, got, want)
		}
	}
}

// A line is as wide as its pieces, whatever its characters are, and to find that
// out ends.
func TestAnyLineCanBeSet(t *testing.T) {
	f := bundled(t)
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.String().Draw(t, "line")
		if w := f.Width(line, 13, false); !(w >= 0 && w <= float64(len([]rune(line)))*13*9) {
			t.Fatalf("%+q is %g px wide", line, w)
		}
	})
}

// No text of a picture has the box of a missing glyph: Hebrew, Thai and emoji
// come out as the same lines and dots, whatever the characters are.
func TestNoBoxInAPicture(t *testing.T) {
	f := bundled(t)
	paint := func(text string) []byte {
		s := scene.Scene{W: 200, H: 40, Shapes: []scene.Shape{{Kind: scene.Text, Text: text, X: 10, Y: 5, W: 180, H: 30, Size: 20, Fill: scene.Body}}}
		var out bytes.Buffer
		if err := PNG(&out, &s, scene.Light(), f, 1); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	for _, same := range [][2]string{{"שלום", "אבגד"}, {"🚀", "🌕"}, {"กขคง", "ขคงก"}, {"שלום 12", "12 שלום"}} {
		if a, b := paint(same[0]), paint(same[1]); (string(a) == string(b)) == strings.Contains(same[0], "12") {
			t.Errorf("%s and %s: the same picture is %v", same[0], same[1], string(a) == string(b))
		}
	}
	picture, err := png.Decode(bytes.NewReader(paint("กขคง")))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 40 {
		rows := 0
		for x := range 200 {
			if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
				rows++
			}
		}
		if rows > 0 {
			t.Errorf("row %d has %d dark pixels; what stands for a word should be faint", y, rows)
		}
	}
}

// In an SVG the reader's fonts draw the text, in a width of their own.
func TestTextOfOtherFontsInAnSVG(t *testing.T) {
	f := bundled(t)
	svg := func(text string) string {
		s := scene.Scene{W: 200, H: 40, Shapes: []scene.Shape{{Kind: scene.Text, Text: text, X: 10, Y: 5, W: 180, H: 30, Size: 20, Fill: scene.Body}}}
		var out bytes.Buffer
		if err := SVG(&out, &s, scene.Light(), f, Meta{}); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for _, c := range []struct {
		text                string
		ownWidth, leftwards bool
	}{{"Geneva", false, false}, {"習近平", false, false}, {"การปฏิวัติ", true, false}, {"שלום 12", true, true}, {"12 שלום", true, true}, {"Peace שלום", true, false}} {
		got := svg(c.text)
		if !strings.Contains(got, ">"+c.text+"<") {
			t.Errorf("%s is not in the picture as it stands", c.text)
		}
		if strings.Contains(got, "textLength") == c.ownWidth || strings.Contains(got, `direction="rtl" text-anchor="end"`) != c.leftwards {
			t.Errorf("%s: its own width %v, leftwards %v, in\n%s", c.text, c.ownWidth, c.leftwards, got)
		}
	}
}

// The name of a flag to the left ends at its spine in the reader's fonts, too, to
// whichever side it runs.
func TestTextThatEndsAtTheRightInAnSVG(t *testing.T) {
	f := bundled(t)
	for _, c := range []struct{ text, want, not string }{
		{"Geneva", `x="10"`, "text-anchor"},
		{"การปฏิวัติ", `x="190" `, "direction"},
		{"การปฏิวัติ", `text-anchor="end"`, "direction"},
		{"שלום", `x="190" `, "text-anchor"},
		{"שלום", `direction="rtl"`, "text-anchor"},
	} {
		s := scene.Scene{W: 200, H: 40, Shapes: []scene.Shape{{Kind: scene.Text, Text: c.text, X: 10, Y: 5, W: 180, H: 30, Size: 20, Fill: scene.Body, Ends: true}}}
		var out bytes.Buffer
		if err := SVG(&out, &s, scene.Light(), f, Meta{}); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: want %s and no %s in\n%s", c.text, c.want, c.not, got)
		}
	}
}
