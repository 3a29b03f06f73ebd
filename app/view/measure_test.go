package view_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"tideline/assets"
	_ "tideline/internal/steady"
	"tideline/timeline/bidi"
	"tideline/timeline/paint"
)

// fullTheme sets every text in the bundled font, as the window does for a file
// that needs all of it.
type fullTheme struct{ fyne.Theme }

func (fullTheme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Bold {
		return fyne.NewStaticResource("TidelineSansFull-Bold.otf", assets.FontFullBold())
	}
	return fyne.NewStaticResource("TidelineSansFull-Regular.otf", assets.FontFullRegular())
}

// rounding is what the toolkit's 32-bit sums may lose of a line's width, in px.
const rounding = 0.02

func measureAs(t *testing.T) (m *paint.Fonts, drawn func(text string, size float64, bold bool) float64) {
	t.Helper()
	m, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(fullTheme{theme.DefaultTheme()})
	return m, func(text string, size float64, bold bool) float64 {
		return float64(fyne.MeasureText(text, float32(size), fyne.TextStyle{Bold: bold}).Width)
	}
}

func TestMeasurerNeverMeasuresLessThanTheWindowDraws(t *testing.T) {
	m, drawn := measureAs(t)
	names, err := os.ReadFile("../../timeline/paint/testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(names)) {
		text := strings.TrimSpace(line)
		for _, size := range []float64{12, 13, 13.2, 14, 16, 20, 28, 40, 56} {
			for _, bold := range []bool{false, true} {
				got, want := m.Width(text, size, bold), drawn(text, size, bold)
				if got < want-rounding {
					t.Errorf("%q at %g px, bold %v: measured %.3f px, drawn %.3f px", text, size, bold, got, want)
				}
				if got > want+rounding {
					t.Errorf("%q at %g px, bold %v: measured %.3f px, drawn only %.3f px", text, size, bold, got, want)
				}
			}
		}
	}
}

func TestMeasurerHoldsForAnyText(t *testing.T) {
	m, drawn := measureAs(t)
	letters := []rune("aVAToWfil é ễ Łß \u0301\u0323 ПжЇ λΩά 한국김 \u1100\u1161\u11A8 習近平习 ひカー、。 →✓★… “’–1953\u00AD\u200D")
	texts := rapid.StringOfN(rapid.SampledFrom(letters), 0, 40, -1)
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		size := float64(rapid.IntRange(48, 160).Draw(t, "quarters of a px")) / 4
		bold := rapid.Bool().Draw(t, "bold")
		if got, want := m.Width(text, size, bold), drawn(text, size, bold); got < want-rounding {
			t.Fatalf("%q at %g px: measured %.3f px, drawn %.3f px", text, size, got, want)
		}
	})
}

// Characters that the bundled font lacks are drawn with whatever the system has,
// or as boxes, and take no more than was measured for them either way.
func TestMeasurerHoldsForOtherScripts(t *testing.T) {
	m, drawn := measureAs(t)
	words, err := os.ReadFile("../../timeline/paint/testdata/rooms.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"ثورة ٢٣ يوليو في مصر", "الحرب العربية الإسرائيلية 1948 (النكبة)", "הכרזת העצמאות של ישראל (14 במאי 1948)", "भारत की स्वतंत्रता",
		"การปฏิวัติสยาม พ.ศ. 2475", "🚀 Moon landing 🌕 👨\u200D👩\u200D👧 🇫🇷", "1️⃣", "✝️", "𝄞 𠮷", "𠮷", "𝄞", "ℝ", "☎️", "x\u0E31\u093F\u0301",
	}
	for line := range strings.Lines(string(words)) {
		if word, _, ok := strings.Cut(line, "\t"); ok {
			texts = append(texts, word)
		}
	}
	for _, text := range texts {
		for _, size := range []float64{12, 13, 14, 20, 28} {
			for _, bold := range []bool{false, true} {
				if got, want := m.Width(text, size, bold), drawn(bidi.Ordered(text), size, bold); got < want-rounding {
					t.Errorf("%q at %g px, bold %v: measured %.3f px, drawn %.3f px", text, size, bold, got, want)
				}
			}
		}
	}
}
