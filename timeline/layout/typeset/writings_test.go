package typeset

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestWritingsGetShorter(t *testing.T) {
	measure := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
	var got []string
	for _, w := range Writings("Treaty of peace", measure) {
		if w.Width != measure(w.Text) {
			t.Errorf("%q is said to be %g wide", w.Text, w.Width)
		}
		got = append(got, w.Text)
	}
	want := []string{"Treaty of peace", "Treaty of…", "Treaty…", "Treat…", "Trea…", "Tre…", "Tr…"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for text, n := range map[string]int{"": 1, "A": 1, "A b": 2} {
		if all := Writings(text, measure); len(all) > n || all[0].Text != text {
			t.Errorf("%q: %v", text, all)
		}
	}
}

func TestTheLongestWritingThatFits(t *testing.T) {
	all := []Writing{{"Treaty of peace", 15}, {"Treaty…", 7}}
	if w, ok := Within(all, 14); !ok || w.Text != "Treaty…" {
		t.Errorf("within 14: %v, %v", w, ok)
	}
	if _, ok := Within(all, 6); ok {
		t.Error("something fits in 6")
	}
}
