package untold

import (
	"slices"
	"testing"
)

func TestPlain(t *testing.T) {
	if got := Plain("Çļöšé~] [Go öñ, `title`"); !slices.Equal(got, []string{"Go"}) {
		t.Errorf("%q", got)
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"[Çļöšé~~]": nil,
		"27 [Ĵûļý~~] 1953 – [ç. [Åûğ~~] 1953~]": nil,
		"Close":                      {"Close"},
		"[ţĥé ƒîļé îš a web page~~]": {"a", "web", "page"},
		"[ŵŕîţé `date: 1`, (U+200B), 3ŕđ q~]": nil,
		"[ƒîļé~] name: Ελλάς, 1953":           {"name"},
		"] x":                                 {"x"},
		"https://example.org/a (πηγή)":        nil,
		"[ñééđš `title: A…":                   nil,
		"":                                    nil,
	} {
		if got := Words(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
