package widgets

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPartsEndWhereAReaderWouldStop(t *testing.T) {
	para := strings.Repeat("Word upon word. ", 100) // 1600 characters
	for name, c := range map[string]struct {
		text         string
		shown, after string // how the first part ends, and how the rest begins
	}{
		"short":      {"A text.", "A text.", ""},
		"empty":      {"", "", ""},
		"paragraphs": {para + "\n\n" + "Next " + para, "upon word.", "Next "},
		"sentences":  {strings.Repeat("One two three. ", 400), "three.", "One"},
		"words":      {strings.Repeat("word ", 1000), "word", "word"},
		"no spaces":  {strings.Repeat("字", 3000), "字", "字"},
		"Chinese":    {strings.Repeat("一二三四五六七八九。", 300), "九。", "一"},
		"marks":      {strings.Repeat("e\u0301", 2000), "e\u0301", "e"},
		"emoji":      {strings.Repeat("👩\u200d🚀", 1000), "", ""},
		"no UTF-8":   {strings.Repeat("\xff", 5000), "\xff", "\xff"},
	} {
		shown, rest := Part(c.text, MostShown)
		if n := utf8.RuneCountInString(shown); n > MostShown+1 {
			t.Errorf("%s: %d characters are shown", name, n)
		}
		if !strings.HasSuffix(shown, c.shown) || !strings.HasPrefix(rest, c.after) {
			t.Errorf("%s: it ends in %.20q and goes on with %.20q", name, shown[max(0, len(shown)-20):], rest)
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if all := Parts(c.text, MostShown); squeeze(strings.Join(all, " ")) != squeeze(c.text) {
			t.Errorf("%s: the %d parts are not the text", name, len(all))
		}
	}
}

func TestBriefTellsWhereItGoesOn(t *testing.T) {
	if got := Brief("A title.", MostTitle); got != "A title." {
		t.Errorf("%q", got)
	}
	if got := Brief(strings.Repeat("word ", 1000), MostTitle); !strings.HasSuffix(got, "word…") || len(got) > MostTitle+len("…") {
		t.Errorf("%q", got)
	}
	if got := Brief("It ends here. It goes on here", 20); got != "It ends here…" {
		t.Errorf("%q", got)
	}
}
