package typeset

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSubtitlesArePlainWords(t *testing.T) {
	goldenColumns(t, "subtitles.txt", 2, func(fields []string) string {
		return PlainText(strings.ReplaceAll(fields[0], `\n`, "\n"))
	})
}

// Descriptions come from anybody, and however they are nested a picture is
// drawn at once.
func TestSubtitlesOfHostileTexts(t *testing.T) {
	for _, part := range []string{"[", "*a ", "_", "`", "[a](", "**x *y ", "\\", "金", "![", "(*"} {
		got := PlainText(strings.Repeat(part, 100_000))
		if n := utf8.RuneCountInString(got); n > Longest+1 || !utf8.ValidString(got) {
			t.Errorf("%q again and again gives %d characters: %q", part, n, got)
		}
	}
}

func FuzzSubtitle(f *testing.F) {
	f.Add("See [the *treaty*](https://example.org) for C# and 5 * 3")
	f.Add("# A `code` and __more__\n\nrest")
	f.Fuzz(func(t *testing.T, text string) {
		got := PlainText(text)
		if n := utf8.RuneCountInString(got); n > Longest+1 {
			t.Errorf("%q gives %d characters", text, n)
		}
		// Nothing but signs and the targets of links goes: plain text stays as it is.
		if !strings.ContainsAny(text, "\\`*_[!#\n\r") && utf8.ValidString(text) && len(text) < Longest && got != OneLine(text) {
			t.Errorf("%q becomes %q", text, got)
		}
	})
}

func TestParagraphs(t *testing.T) {
	text := "# Head\n\nOne *two*\nthree [four](https://example.org).\r\n\r\n- a\n- b **c**\n\n" + strings.Repeat("long ", 300)
	want := []string{"Head", "One two three four.", "• a", "• b c", strings.TrimSpace(strings.Repeat("long ", 300))}
	if got := Paragraphs(text); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := Paragraphs(" \n\n "); len(got) != 0 {
		t.Errorf("%q", got)
	}
}
