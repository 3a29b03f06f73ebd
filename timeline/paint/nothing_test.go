package paint

import (
	"bytes"
	"strings"
	"testing"

	"tideline/timeline/scene"
)

// Whoever forgets the fonts gets an estimate where that is enough, and else an error
// that says what is missing.
func TestWithoutFonts(t *testing.T) {
	var s scene.Scene
	s.Reset(200, 40)
	s.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, Text: "Armistice", Size: 14, X: 4, Y: 4, W: 80, H: 24, Fill: scene.Body, ID: "a"})
	for name, write := range map[string]func(*bytes.Buffer) error{
		"SVG":    func(b *bytes.Buffer) error { return SVG(b, &s, scene.Light(), nil, Meta{}) },
		"Inline": func(b *bytes.Buffer) error { return Inline(b, &s, nil, Page{}) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil || !strings.Contains(out.String(), ">Armistice<") {
			t.Errorf("%s without a measurer: %v\n%s", name, err, &out)
		}
	}
	for name, f := range map[string]*Fonts{"nil": nil, "the zero Fonts": {}} {
		if err := PNG(&bytes.Buffer{}, &s, scene.Light(), f, 1); err == nil || !strings.Contains(err.Error(), "NewFonts") {
			t.Errorf("PNG with %s: %v", name, err)
		}
	}
}
