package review_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/data"
	"tideline/timeline/file"
	"tideline/timeline/paint"
	"tideline/timeline/review"
)

func missing(t *testing.T) func(string) []rune {
	t.Helper()
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	return fonts.Missing
}

func told(t *testing.T, src string) string {
	t.Helper()
	doc, _ := file.Parse("t.yaml", []byte(src))
	var lines []string
	for _, d := range review.Scripts(doc, "t.yaml", missing(t)) {
		lines = append(lines, d.String())
	}
	return strings.Join(lines, "\n")
}

func TestScripts(t *testing.T) {
	const src = `tideline: 1
title: ไทย
lanes: [{id: a, name: A}]
people: [{id: p, name: P, native: שלום}]
events:
  - {date: 1953, title: "ثورة 🚀", text: "ثورة"}
  - {date: soon, title: "🌕 𝄞", tags: [ไทย]}
  - {date: 1954, title: "Việt Nam 김정은 習近平 ひ → ½ Ελλάδα \u2067\uFE0F", quotes: [{text: ไทย, original: {lang: th, text: ไทย}}]}
  - {date: 1955, title: "𠮷"}
`
	got := told(t, src)
	for _, part := range []string{"t.yaml:1:1: warning: Thai", "t.yaml:4:", "Hebrew runs from right to left", "t.yaml:6:", "Arabic runs from right to left", "emoji cannot", "t.yaml:7:", "rare signs", "t.yaml:9:", "rare Chinese characters"} {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not told in\n%s", part, got)
		}
	}
	if n := strings.Count(got, "\n") + 1; n != 6 {
		t.Errorf("%d problems, want one a script:\n%s", n, got)
	}
}

// Signs that are no pictures are not called so.
func TestNamesOfSigns(t *testing.T) {
	for char, want := range map[string]string{
		"🚀": "emoji", "✅": "emoji", "⏰": "emoji", "🇫": "emoji", "🟩": "emoji", "🀄": "emoji",
		"؟": "Arabic", "حرب؛ يونيو، ٣": "Arabic", "हिन्दी।": "Devanagari", "বাংলা।": "Bengali", "۔": "Arabic",
		"⠓": "Braille", "┌": "rare signs", "█": "rare signs", "␀": "rare signs", "⟨": "rare signs", "🜁": "rare signs", "𝄞": "rare signs", "⎺": "rare signs",
		"\uE000": "unknown characters", "\U00016EFF": "unknown characters", "ⲀⲂ": "Coptic", "ԱԲ": "Armenian",
	} {
		got := told(t, "tideline: 1\ntitle: \""+char+"\"\nevents: []\n")
		if !strings.HasPrefix(got, "t.yaml:1:1: warning: "+want+" ") || strings.Contains(got, "\n") {
			t.Errorf("%s: %s, want %s", char, got, want)
		}
	}
}

func TestNothingIsToldOfWhatCanBeDrawn(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	if got := review.Scripts(doc, name, missing(t)); len(got) > 0 {
		t.Errorf("of the bundled story: %v", got)
	}
	if got := told(t, "tideline: 1\ntitle: \"e\\u0301 김 習 ﬁ № ∞ ☭ \\u200D\"\nevents: []\n"); got != "" {
		t.Error(got)
	}
}

// The file has titles in many scripts.
func TestScriptsOfTheKinds(t *testing.T) {
	src, err := os.ReadFile(filepath.Join("..", "handout", "testdata", "kinds", "a11-scripts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	got := told(t, string(src))
	for _, script := range []string{"Arabic", "Hebrew", "Devanagari", "Thai", "Georgian", "Ethiopic", "Bengali", "Tamil", "emoji"} {
		if strings.Count(got, script) != 1 {
			t.Errorf("%s is told %d times in\n%s", script, strings.Count(got, script), got)
		}
	}
	if n := strings.Count(got, "\n") + 1; n != 9 {
		t.Errorf("%d problems:\n%s", n, got)
	}
}
