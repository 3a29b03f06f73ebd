package bidi

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"

	_ "tideline/internal/steady"
)

// shown returns a line as it stands, every character where it is seen.
func shown(line string) string {
	var b strings.Builder
	for _, run := range Runs(line) {
		runes := []rune(run.Text)
		for i := range runes {
			if run.RightToLeft {
				b.WriteRune(Mirrored(runes[len(runes)-1-i]))
			} else {
				b.WriteRune(runes[i])
			}
		}
	}
	return b.String()
}

// The lines are written as they are stored: the first letter of a word is that
// which is read first.
func TestRuns(t *testing.T) {
	for line, want := range map[string]string{
		"":                         "",
		"Geneva (1954)":            "Geneva (1954)",
		"אבג":                      "גבא",
		"אבג 1948 דהו":             "והד 1948 גבא",
		"אבג (1948)":               "(1948) גבא",
		"אב - Six-Day War":         "Six-Day War - בא",
		"Camp David (אבג דהו) now": "Camp David (והד גבא) now",
		"1948: אבג":                "גבא :1948",
		"In 1948 אבג 12 דהו.":      "In 1948 והד 12 גבא.",
		"حرب 1948 (نكبة)":          "(ةبكن) 1948 برح",
		"حرب: 29 شهر – 7 شهر 1956": "1956 رهش 7 – رهش 29 :برح",
		"ثورة ٢٣ يوليو":            "ويلوي ٢٣ ةروث",
		"من 1.5 إلى 2,000":         "2,000 ىلإ 1.5 نم",
		"אבג 10-12 דהו":            "והד 10-12 גבא",
		"אבג 5% x":                 "x 5% גבא",
		"ثورة 10-12 x":             "x 12-10 ةروث", // after Arabic letters a hyphen joins no numbers
		"\u200Eאבג!":               "\u200Eגבא!",
		"אבג\u200E!":               "!\u200Eגבא",
		"a\xffאב":                  "a\uFFFDבא",
		"אx[x]":                    "x[x]א",
		"אx [אב] y":                "y [בא] xא",
		"x (אב) y":                 "x (בא) y",
		"x {אב[12]}":               "x {[12]בא}",
	} {
		got := strings.Map(func(r rune) rune {
			if r == 0x200E {
				return -1
			}
			return r
		}, shown(line))
		if want = strings.ReplaceAll(want, "\u200E", ""); got != want {
			t.Errorf("%q is shown as %q, want %q", line, got, want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for line, want := range map[string]bool{
		"": false, "1948": false, "Camp David אבג": false, "1948 אבג": true, "(ثورة)": true, "\u200Fx": true, "٢٣": false,
	} {
		if got := RightToLeft(line); got != want {
			t.Errorf("%q runs to the left: %v, want %v", line, got, want)
		}
	}
}

// signs have every class of the algorithm that a title may have.
var signs = []rune("ab אבج ثـ 12٣٤۵ +-/%$#.,: ()[]{}«»<>!?…–\u0301\u0651\u200E\u200F")

// The directions are those of x/text, which does not tell the order, and where
// brackets are no pairs; these are in TestRuns.
func TestDirectionsAreThoseOfTheReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := string(rapid.SliceOfN(rapid.SampledFrom(signs), 1, 24).Draw(t, "line"))
		line = strings.Trim(strings.Map(func(r rune) rune {
			if strings.ContainsRune("()[]{}", r) {
				return -1
			}
			return r
		}, line), " ") + "."
		var p bidi.Paragraph
		if _, err := p.SetString(line); err != nil {
			t.Fatal(err)
		}
		order, err := p.Order()
		if err != nil {
			t.Fatal(err)
		}
		var want []bool
		for i := range order.NumRuns() {
			run := order.Run(i)
			for range []rune(run.String()) {
				want = append(want, run.Direction() == bidi.RightToLeft)
			}
		}
		for i, level := range levelsOf(line) {
			if got := level%2 == 1; got != want[i] {
				t.Fatalf("%+q: character %d runs to the left: %v, want %v", line, i, got, want[i])
			}
		}
	})
}

// No character is lost, and none comes twice.
func TestRunsHoldTheLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOfN(rapid.SampledFrom(signs), 0, 24), func(r []rune) string { return string(r) })).Draw(t, "line")
		count := map[rune]int{}
		for _, r := range line {
			count[r]++
		}
		bytes := 0
		for _, run := range Runs(line) {
			bytes += len(run.Text)
			for _, r := range run.Text {
				count[r]--
			}
		}
		for r, n := range count {
			if n != 0 {
				t.Errorf("%+q: %q is off by %d", line, r, n)
			}
		}
		if bytes != len(line) {
			t.Errorf("%+q: %d bytes of %d", line, bytes, len(line))
		}
	})
}

// A painter that finds the directions of an ordered line by itself, and sets its
// parts side by side, shows what Runs says. This one has another font for letters
// than for signs, as the window has where a script comes from the system.
func TestOrdered(t *testing.T) {
	if got := Ordered("Geneva (1954)"); got != "Geneva (1954)" {
		t.Errorf("a line that runs to the right became %q", got)
	}
	if got := Ordered("1\uFE0F\u20E3 Geneva #\u20E3"); got != "1 Geneva #" {
		t.Errorf("keys became %q", got)
	}
	visible := func(s string) string { return strings.NewReplacer("\u200E", "", "\u200F", "").Replace(s) }
	rapid.Check(t, func(t *rapid.T) {
		line := string(rapid.SliceOfN(rapid.SampledFrom(signs), 1, 24).Draw(t, "line"))
		if got, want := visible(sideBySide(t, Ordered(line))), visible(shown(line)); got != want {
			t.Fatalf("%+q is shown as %+q, want %+q", line, got, want)
		}
	})
}

func sideBySide(t *rapid.T, line string) string {
	var p bidi.Paragraph
	if _, err := p.SetString(line); err != nil {
		t.Fatal(err)
	}
	order, err := p.Order()
	if err != nil {
		t.Fatal(err)
	}
	var side strings.Builder
	for i := range order.NumRuns() {
		run := order.Run(i)
		if run.Direction() != bidi.RightToLeft {
			side.WriteString(run.String())
			continue
		}
		for _, part := range words(run.String()) {
			runes := []rune(part)
			for j := range runes {
				side.WriteRune(Mirrored(runes[len(runes)-1-j]))
			}
		}
	}
	return side.String()
}
