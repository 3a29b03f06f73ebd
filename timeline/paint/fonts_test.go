package paint

import (
	"bufio"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"tideline/assets"
	_ "tideline/internal/steady"
)

func bundled(t testing.TB) *Fonts {
	t.Helper()
	f, err := NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// cases returns the lines of a file under testdata that are neither empty nor
// comments, each split at its tabs.
func cases(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all [][]string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	if err := lines.Err(); err != nil || len(all) == 0 {
		t.Fatalf("%s: %d cases, error %v", name, len(all), err)
	}
	return all
}

func TestEveryNameHasItsGlyphs(t *testing.T) {
	f := bundled(t)
	for _, fields := range cases(t, "names.txt") {
		if missing := f.Missing(fields[0]); missing != nil {
			t.Errorf("%s: no glyph for %q", fields[0], missing)
		}
		for _, r := range visible(fields[0]) {
			if _, ok := f.bold.glyph(r); !ok {
				t.Errorf("%s: no bold glyph for %q", fields[0], r)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	f := bundled(t)
	if got := f.Missing("a𝄞b\U0001F600𝄞\u200D\u202E\n"); !slices.Equal(got, []rune{'𝄞', '\U0001F600'}) {
		t.Errorf("missing are %q, want the clef and the face, once each", got)
	}
	small, err := NewFonts(assets.FontRegular(), assets.FontBold(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := small.Missing("Ким 김"); !slices.Equal(got, []rune{'김'}) {
		t.Errorf("without the full font %q are missing, want only 김", got)
	}
	if width := small.Width("김", 10, false); width <= 0 {
		t.Errorf("a missing character is %g px wide, want the width of its box", width)
	}
}

// strokes is a pen that counts.
type strokes int

func (s *strokes) Move(_, _ float64)             { *s++ }
func (s *strokes) Line(_, _ float64)             { *s++ }
func (s *strokes) Quad(_, _, _, _ float64)       { *s++ }
func (s *strokes) Cube(_, _, _, _, _, _ float64) { *s++ }

// In a drawing a character that no font has leaves a gap, and what follows stands
// beside it.
func TestMissingGlyphsAreGaps(t *testing.T) {
	f := bundled(t)
	for r, want := range map[rune]bool{'\u0E2A': true, '\U0001F600': true, '\u200D': false} {
		var drawn strokes
		if advance := f.Glyph(&drawn, r, true); (advance > 0.2 && advance < 2) != want || !want && advance != 0 || drawn > 0 {
			t.Errorf("%q moves the pen by %g em and draws %d strokes", r, advance, drawn)
		}
	}
}

func TestWidths(t *testing.T) {
	f := bundled(t)
	tests := []struct {
		name, text string
		size       float64
		bold       bool
		want       float64
	}{
		{"nothing", "", 14, false, 0},
		{"a Han character is an em", "近", 14, false, 14},
		{"ten bold Hangul of 0.92 em, each rounded to 1/64 px", "김정은김정은김정은김", 20, true, 184.0625},
		{"controls and marks of direction take no room", "近\u202E\u200D\x07", 14, false, 14},
		{"a letter and its mark are one", "e\u0301", 100, false, f.Width("é", 100, false)},
		{"jamo are composed", "\u1100\u1161", 100, false, f.Width("가", 100, false)},
		{"sizes between two are set as the larger", "Geneva", 13.2, false, f.Width("Geneva", 14, false)},
	}
	for _, test := range tests {
		if got := f.Width(test.text, test.size, test.bold); math.Abs(got-test.want) > 1e-9 {
			t.Errorf("%s: %g px, want %g", test.name, got, test.want)
		}
	}
}

func TestWidthIsTheSumOfItsParts(t *testing.T) {
	f := bundled(t)
	text := rapid.StringOfN(rapid.SampledFrom([]rune("AVTo. éПЖλ김習カー→")), 0, 30, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		size := float64(rapid.IntRange(12, 40).Draw(t, "size"))
		bold := rapid.Bool().Draw(t, "bold")
		if got, want := f.Width(a+b, size, bold), f.Width(a, size, bold)+f.Width(b, size, bold); got != want {
			t.Fatalf("%q is %g px, its parts are %g", a+b, got, want)
		}
	})
}

// Plain characters are added up as any others are set.
func TestPlainWidthsAreThoseOfPieces(t *testing.T) {
	f := bundled(t)
	letters := rapid.OneOf(rapid.Rune(), rapid.Int32Range(0, 2*endOfPlain), rapid.Int32Range(plainDash-2, plainStop+2), rapid.SampledFrom([]rune("The Čtvrté 1953–54 é\u0301")))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(letters).Draw(t, "text")
		size := rapid.IntRange(8, 60).Draw(t, "size")
		sum := 0
		for _, p := range f.regular.pieces(text, size) {
			sum += p.advance
		}
		if got := f.Width(text, float64(size), false); got != float64(sum)/64 {
			t.Fatalf("%q is %g px, its pieces are %g", text, got, float64(sum)/64)
		}
	})
}

func TestDamagedFontIsNamed(t *testing.T) {
	_, err := NewFonts(assets.FontRegular(), []byte("no font"), nil, nil)
	if err == nil || !strings.Contains(err.Error(), "bold") {
		t.Errorf("the error is %v, want one that names the bold font", err)
	}
	f, err := NewFonts(assets.FontRegular(), assets.FontBold(), func() []byte { return []byte("no font") }, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Missing("近"); len(got) != 1 {
		t.Errorf("with a damaged full font %q are missing, want 近", got)
	}
}

func TestFullFontIsReadOnlyWhenNeeded(t *testing.T) {
	reads := 0
	f, err := NewFonts(assets.FontRegular(), assets.FontBold(),
		func() []byte { reads++; return assets.FontFullRegular() }, nil)
	if err != nil {
		t.Fatal(err)
	}
	f.Width("Nguyễn Phú Trọng, Путин, Ελλάδα → 2023", 14, false)
	if reads != 0 {
		t.Errorf("the full font was read for a text that does not need it")
	}
	f.Width("김정은", 14, false)
	f.Width("習近平", 14, false)
	if reads != 1 {
		t.Errorf("the full font was read %d times, want once", reads)
	}
}

func TestWidthFromManyGoroutines(t *testing.T) {
	f := bundled(t)
	want := f.Width("김정은 and 習近平", 14, false)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, r := range "Geneva 1954 ジュネーヴ" {
				f.Width(string(r), 13, r%2 == 0)
			}
			if got := f.Width("김정은 and 習近平", 14, false); got != want {
				t.Errorf("%g px, want %g", got, want)
			}
		})
	}
	all.Wait()
}

func TestMeasuringAgainAllocatesNothing(t *testing.T) {
	f := bundled(t)
	text := "Korean Armistice Agreement signed"
	f.Width(text, 14, true)
	if allocs := testing.AllocsPerRun(100, func() { f.Width(text, 14, true) }); allocs != 0 {
		t.Errorf("%g allocations, want none", allocs)
	}
}

func TestWidthsAreForgottenWhenTheyAreMany(t *testing.T) {
	f := bundled(t)
	for i := range maxWidths + 10 {
		f.Width(string(rune('a'+i%26))+string(rune(0x4E00+i/26)), 12, false)
	}
	if n := len(f.regular.widths); n > maxWidths {
		t.Errorf("%d widths are remembered, want at most %d", n, maxWidths)
	}
}

func BenchmarkWidthRemembered(b *testing.B) {
	f := bundled(b)
	b.ReportAllocs()
	for b.Loop() {
		f.Width("Korean Armistice Agreement signed", 14, false)
	}
}

func BenchmarkWidthNew(b *testing.B) {
	f := bundled(b)
	b.ReportAllocs()
	for b.Loop() {
		clear(f.regular.widths)
		f.Width("Korean Armistice Agreement signed", 14, false)
	}
}
