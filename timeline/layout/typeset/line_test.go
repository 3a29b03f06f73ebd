package typeset

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tideline/internal/ruler"
	_ "tideline/internal/steady"
)

func runes(s string) float64 { return ruler.Ruler{}.Width(s, 13, false) }

// The cases are lines of three columns: a width, a title, what is shown.
func TestTitlesAreShortenedAtWords(t *testing.T) {
	goldenColumns(t, "titles.txt", 3, func(fields []string) string {
		width, err := strconv.ParseFloat(strings.TrimSpace(fields[0]), 64)
		if err != nil {
			t.Fatalf("%q: %v", fields, err)
		}
		return Shorten(OneLine(fields[1]), width, LeastKept, runes)
	})
}

func TestShortenedTitles(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[a-zé金ㅎ한́]{1,30}`)).Draw(rt, "words")
		text := OneLine(strings.Join(words, " "))
		width := rapid.Float64Range(0, 900).Draw(rt, "width")
		got := Shorten(text, width, LeastKept, runes)
		if got == text {
			return
		}
		kept, cutOff := strings.CutSuffix(got, ellipsis)
		if !cutOff || !strings.HasPrefix(text, kept) || !utf8.ValidString(kept) {
			rt.Fatalf("%q is shortened to %q", text, got)
		}
		if n := utf8.RuneCountInString(kept); n < LeastKept-1 || n > LeastKept*3 && runes(got) > width {
			rt.Fatalf("%q keeps %d characters and is %g px wide, of %g", got, n, runes(got), width)
		}
		if next, _ := utf8.DecodeRuneInString(text[len(kept):]); joins(next) {
			rt.Fatalf("%q is cut between a letter and its mark", got)
		}
	})
}

func TestWrap(t *testing.T) {
	tests := []struct {
		text  string
		width float64
		lines int
		want  []string
	}{
		{"United States and allies", 100, 2, []string{"United States", "and allies"}},
		{"United States and allies", 300, 2, []string{"United States and allies"}},
		{"one two three four five six seven eight nine ten", 70, 2, []string{"one two", "three…"}},
		{"金正恩訪問北京", 40, 3, []string{"金正恩", "訪問北", "京"}},
		{"", 100, 3, []string{""}},
	}
	for _, test := range tests {
		if got := Wrap(test.text, test.width, test.lines, runes); !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q, %g, %d) = %q, want %q", test.text, test.width, test.lines, got, test.want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		" a\n\tb  c ": "a b c", "": "", "\x00x\u2028y": "x y", "a\u0301": "a\u0301",
		strings.Repeat("x", Longest+5):          strings.Repeat("x", Longest) + ellipsis,
		strings.Repeat("x", Longest-1) + " yes": strings.Repeat("x", Longest-1) + ellipsis,
	} {
		if got := OneLine(text); got != want {
			t.Errorf("OneLine(%q) = %q, want %q", text, got, want)
		}
	}
}
