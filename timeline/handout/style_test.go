package handout

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"testing"
)

// Every ink that words have can be read on every ground that they stand on.
func TestWordsCanBeRead(t *testing.T) {
	rules := regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(string(style(AsReader)), -1)
	if len(rules) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and paper", len(rules))
	}
	for i, rule := range rules {
		colors := map[string]color.RGBA{}
		for _, m := range regexp.MustCompile(`--([a-z-]+):#([0-9a-f]{6});`).FindAllStringSubmatch(rule[1], -1) {
			var c color.RGBA
			if _, err := fmt.Sscanf(m[2], "%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
				t.Fatal(err)
			}
			colors[m[1]] = c
		}
		for _, ink := range []string{"body", "second", "link"} {
			for _, ground := range []string{"paper", "raised", "era", "era-odd"} {
				if got := contrast(colors[ink], colors[ground]); got < 4.5 {
					t.Errorf("set %d: %s on %s has a contrast of %.2f", i, ink, ground, got)
				}
			}
		}
	}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.RGBA) float64 {
	light, dark := max(luminance(a), luminance(b)), min(luminance(a), luminance(b))
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.RGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}
