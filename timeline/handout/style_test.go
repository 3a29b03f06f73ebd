package handout

import (
	"fmt"
	"image/color"
	"regexp"
	"testing"

	"tideline/timeline/scene"
)

// Every ink that words have can be read on every ground that they stand on.
func TestWordsCanBeRead(t *testing.T) {
	rules := regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(string(style(AsReader)), -1)
	if len(rules) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and paper", len(rules))
	}
	for i, rule := range rules {
		colors := map[string]color.NRGBA{}
		for _, m := range regexp.MustCompile(`--([a-z-]+):#([0-9a-f]{6});`).FindAllStringSubmatch(rule[1], -1) {
			c := color.NRGBA{A: 0xFF}
			if _, err := fmt.Sscanf(m[2], "%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
				t.Fatal(err)
			}
			colors[m[1]] = c
		}
		for _, ink := range []string{"body", "second", "link"} {
			for _, ground := range []string{"paper", "raised", "era", "era-odd"} {
				if got := scene.Contrast(colors[ink], colors[ground]); got < 4.5 {
					t.Errorf("set %d: %s on %s has a contrast of %.2f", i, ink, ground, got)
				}
			}
		}
	}
}
