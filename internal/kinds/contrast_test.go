//go:build !race

package kinds_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// line is the least contrast of a thin line on the ground, of which a pixel may have a part.
const line = 3

// Every mark, fade and dash can be seen in every palette, in high contrast at that of text.
func TestEveryMarkIsSeenInEveryPalette(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	var s scene.Scene
	p := layout.New(everyDate(t), layout.Options{Mode: axis.True, Width: 1400, Height: 900, Measure: fonts})
	p.Body(&s, p.Fit())
	for name, of := range map[string]struct {
		palette scene.Palette
		least   float64 // contrast of marks on the ground
	}{
		"light": {scene.Light(), 3}, "dark": {scene.Dark(), 3},
		"high contrast, light": {scene.HighContrastLight(), 6}, "high contrast, dark": {scene.HighContrastDark(), 6},
	} {
		t.Run(name, func(t *testing.T) {
			m := marksPainted(t, &s, of.palette, fonts)
			dashes, fades := 0, 0
			for _, sh := range s.Shapes {
				if sh.ID == "" || sh.Class != scene.Mark && sh.Class != scene.Secondary || sh.Kind == scene.Text {
					continue
				}
				look := seen{m, of.palette[scene.Paper]}
				if got := look.most(sh.X-1, sh.Y-1, sh.X+sh.W+1, sh.Y+sh.H+1); got < of.least && !lies(&sh, of.palette, of.least) {
					t.Errorf("%v has a contrast of %.2f:1 on the ground", sh, got)
				}
				if sh.Dashed && sh.Kind != scene.Line && sh.W > 20 {
					dashes++
					if n := look.changes(sh.X+6, sh.X+sh.W-6, sh.Y, line); n < 2 {
						t.Errorf("%v is painted without gaps", sh)
					}
				}
				if sh.FadeRight > 0 && sh.Stroke != scene.None && sh.Width > 0 {
					fades++
					end := sh.X + sh.W
					if solid, gone := look.most(end-sh.FadeRight-10, sh.Y-1, end-sh.FadeRight-4, sh.Y+2), look.most(end-3, sh.Y-1, end-1, sh.Y+2); solid < line || gone > 1.6 {
						t.Errorf("%v fades from %.2f:1 to %.2f:1", sh, solid, gone)
					}
				}
			}
			if dashes < 2 || fades < 1 {
				t.Fatalf("%d dashes and %d fades: the test shows nothing", dashes, fades)
			}
		})
	}
}

// lies reports whether a shape is only the ground of others: what it is filled with is not
// meant to be seen by itself.
func lies(sh *scene.Shape, p scene.Palette, least float64) bool {
	return (sh.Stroke == scene.None || sh.Width == 0) && scene.Contrast(p[sh.Fill], p[scene.Paper]) < least
}

// everyDate returns a document with each way in which a time may be known.
func everyDate(t *testing.T) *timeline.Document {
	doc := &timeline.Document{Title: "What is known", Lanes: []timeline.Lane{{ID: "a", Color: "crimson"}, {ID: "b", Color: "ochre"}, {ID: "c", Color: "slate"}}}
	for i, when := range []string{
		"1900-01-01", "1910-05~", "1915?", "1920%", "1920/1930", "1922~/1935~", "1940/..", "../1915", "1935/", "[1950..1955]",
		"{1960,1965}", "[1960,1965]", "196X", "1970-03", "1975?/1985", "2000-12-31",
	} {
		d, err := edtf.Parse(when)
		if err != nil {
			t.Fatalf("%q: %v", when, err)
		}
		doc.Events = append(doc.Events, timeline.Event{ID: when, Title: "Known as " + when, Date: d, Importance: 3, Lanes: []string{[]string{"a", "b", "c"}[i%3]}})
	}
	return doc
}

// marksPainted paints what stands on the lines, without names.
func marksPainted(t *testing.T, s *scene.Scene, p scene.Palette, fonts *paint.Fonts) image.Image {
	t.Helper()
	marks := scene.Scene{W: s.W, H: s.H}
	for _, sh := range s.Shapes {
		if sh.Class == scene.Ground || sh.Class == scene.Mark || sh.Class == scene.Secondary {
			marks.Add(sh)
		}
	}
	var file bytes.Buffer
	if err := paint.PNG(&file, &marks, p, fonts, 1); err != nil {
		t.Fatal(err)
	}
	decoded, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// seen is a painting on a ground.
type seen struct {
	image.Image

	ground color.NRGBA
}

func (s *seen) at(x, y int) float64 {
	c, _ := color.NRGBAModel.Convert(s.At(x, y)).(color.NRGBA)
	return scene.Contrast(c, s.ground)
}

// most returns the greatest contrast within a box.
func (s *seen) most(left, top, right, bottom float64) (most float64) {
	for y := max(int(top), 0); y <= int(bottom); y++ {
		for x := max(int(left), 0); x <= int(right) && x < s.Bounds().Dx(); x++ {
			most = max(most, s.at(x, y))
		}
	}
	return most
}

// changes counts how often a line at about a y changes between what is seen and what is
// not.
func (s *seen) changes(left, right, y, least float64) (n int) {
	was := false
	for x := max(int(left), 0); x < int(right) && x < s.Bounds().Dx(); x++ {
		is := s.most(float64(x), y-1, float64(x), y+1) >= least
		if x > int(left) && is != was {
			n++
		}
		was = is
	}
	return n
}
