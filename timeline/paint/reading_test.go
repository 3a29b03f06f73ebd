package paint_test

import (
	"slices"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/timeline/paint"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// A text that something lies over stays below it: a name that reaches to the left of the line
// does not stand over the names of the lanes. All others come last, as they are read.
func TestWhatIsCoveredStaysBelow(t *testing.T) {
	text := func(class scene.Class, id, says string, x, y float64) scene.Shape {
		return scene.Shape{Kind: scene.Text, Class: class, ID: id, Text: says, Fill: scene.Body, Size: 13, X: x, Y: y, W: 90, H: 20}
	}
	var s scene.Scene
	s.Reset(600, 200)
	s.Add(text(scene.Label, "late", "late", 400, 60))
	s.Add(text(scene.Label, "cut", "cut", 60, 80))
	s.Add(text(scene.Label, "early", "early", 200, 110))
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper, W: 100, H: 200})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Lane, ID: "lane", Fill: scene.LaneFull, Y: 40, W: 4, H: 150})
	s.Add(text(scene.Lane, "lane", "lane", 10, 90))
	s.Add(text(scene.Title, "", "title", 10, 5))

	d := pdf.New(pdf.Info{Title: "Test"})
	d.Keep()
	page := d.Add(s.W, s.H)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	on := paint.NewPaper(d, fonts, scene.Light(), nil)
	on.Order([]string{"cut", "early", "late"})
	if err := on.Draw(page, &s); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, drawn := range page.Drawn() {
		var b strings.Builder
		for _, g := range drawn.Glyphs {
			b.WriteRune(g.Rune)
		}
		if drawn.Kind == pdf.DrawnBox {
			b.WriteString("box")
		}
		got = append(got, b.String())
	}
	if want := []string{"box", "cut", "box", "box", "title", "lane", "early", "late"}; !slices.Equal(got, want) {
		t.Errorf("drawn are %q, want %q", got, want)
	}
}
