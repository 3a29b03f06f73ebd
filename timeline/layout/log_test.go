package layout_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// On a logarithmic scale what lasts is a bar however long ago it was, deep time is told in
// years ago like the ticks, no two lines of the axis stand on one another, and where
// decades have room for it the dates of the calendar follow right under them.
func TestDeepTimeOnALogarithmicScale(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	deep := kinds.All(t)["deep"]
	for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1600, 900}, {1920, 1080}} {
		l := layout.New(deep, layout.Options{Mode: axis.Logarithmic, Width: size[0], Height: size[1], Measure: fonts})
		var s scene.Scene
		l.Body(&s, l.Fit())
		for _, e := range deep.Events {
			bar := !strings.Contains(e.Date.String(), "/")
			for _, sh := range s.Shapes {
				bar = bar || sh.ID == e.ID && sh.Class == scene.Mark && sh.H > sh.W && sh.H >= 16
			}
			if !bar {
				t.Errorf("%v: %q lasts, and is no bar", size, e.Title)
			}
		}
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Text && strings.Contains(sh.Text, "illion BC") {
				t.Errorf("%v: %q above an axis of years ago", size, sh.Text)
			}
		}
		l.AxisBand(&s, l.Fit())
		lines, dates := map[float64]bool{}, 0
		for i, sh := range s.Shapes {
			if sh.Kind != scene.Text {
				continue
			}
			lines[sh.Y] = true
			if strings.HasPrefix(sh.Text, "AD") || sh.Text == "1500" || sh.Text == "1900" {
				dates++
			}
			for _, other := range s.Shapes[:i] {
				if other.Kind == scene.Text && other.Y == sh.Y && sh.X < other.X+other.W+4 && other.X < sh.X+sh.W+4 {
					t.Errorf("%v: %q and %q meet on the axis", size, other.Text, sh.Text)
				}
			}
		}
		if len(lines) != 2 || dates < 3 {
			t.Errorf("%v: the axis has %d lines, and %d of three dates of the calendar", size, len(lines), dates)
		}
	}
}

// On a larger picture no fewer dates are read: rows that no name needs go to dates, and type
// grows only as far as these stay.
func TestLargerPicturesTellNoFewerDates(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for name, least := range map[string]int{"deep": 24, "uneven": 36} {
		before := least
		for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1600, 900}, {1920, 1080}} {
			n := readFitted(all[name], size[0], size[1], axis.Logarithmic, fonts)
			if n.dated < before {
				t.Errorf("%s, %v: %d of %d names have a date, want %d", name, size, n.dated, n.named, before)
			}
			before = n.dated
		}
	}
}

// No edge takes the unit from under a number: “10” by itself is not 10 billion.
func TestNoEdgeTakesTheUnitFromANumber(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	deep := kinds.All(t)["deep"]
	parted := 0
	for width := 700.0; width < 1000; width += 20 {
		l := layout.New(deep, layout.Options{Mode: axis.Logarithmic, Width: width, Height: 700, Measure: fonts})
		for pan := -60.0; pan <= 60; pan += 3 {
			var s scene.Scene
			l.AxisBand(&s, l.Fit().Pan(pan))
			tops := map[float64]bool{} // middles of the numbers of the first line
			first := math.Inf(1)
			for _, sh := range s.Shapes {
				if sh.Kind == scene.Text {
					first = min(first, sh.Y)
				}
			}
			for _, sh := range s.Shapes {
				if sh.Kind == scene.Text && sh.Y == first {
					tops[math.Round(sh.X+sh.W/2)] = strings.TrimLeft(sh.Text, "10") == ""
				}
			}
			for x, bare := range tops {
				if !bare {
					continue
				}
				parted++
				under := slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool {
					return sh.Kind == scene.Text && sh.Y > first && sh.X-12 < x && x < sh.X+sh.W+12
				})
				if !under {
					t.Errorf("%g px, panned by %g: nothing stands under the number at %g px", width, pan, x)
				}
			}
		}
	}
	if parted < 100 {
		t.Errorf("%d numbers stand over their units: nothing is tried", parted)
	}
}

// What is later than the date before which a logarithmic scale reckons is counted over it.
func TestWhatIsLaterIsCounted(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := file.Parse("t.yaml", []byte("tideline: 1\ntitle: T\nscale: {kind: logarithmic, before: 1990-01-01}\nevents:\n"+
		"  - {id: a, date: -3000, title: A}\n  - {id: b, date: 1969-07-20, title: B}\n  - {id: c, date: 1991-12-26, title: C}\n  - {id: d, date: 2020-03, title: D}\n"))
	l := layout.New(doc, layout.Options{Mode: axis.Logarithmic, Width: 1280, Height: 800, Measure: fonts})
	var s scene.Scene
	l.AxisBand(&s, l.Fit())
	if !slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Text == "2 later" && sh.X > 1000 }) {
		t.Error("two events are later, which is not said")
	}
}
