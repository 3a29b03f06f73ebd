package handout_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"testing"

	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// FuzzPictures takes a file through everything that draws it, at any size and
// scale and at any view one can come to: what comes out is made of numbers, has no
// label upon another, and is a whole SVG, PNG and page.
func FuzzPictures(f *testing.F) {
	for i, src := range seeds(f) {
		f.Add(src, uint8(i), uint16(300*i), uint16(100*i), int8(i*7), int8(i*11))
	}
	fonts := smallFonts(f)
	f.Fuzz(func(t *testing.T, src []byte, mode uint8, width, height uint16, zoom, pan int8) {
		if len(src) > longestFuzzed {
			return
		}
		doc, _ := file.Parse("fuzz.yaml", src)
		o := layout.Options{
			Mode: modes()[int(mode)%len(modes())], Words: locale.Set{}.For(doc.Lang).Dates(), Measure: fonts,
			Width: float64(200 + width%1000), Height: float64(150 + height%600), TextScale: 1 + float64(mode%8)/8,
		}
		p := layout.New(doc, o)
		v := p.Fit()
		if zoom != 0 {
			v = v.Zoom(math.Exp2(float64(zoom)/8), o.Width*float64(uint8(pan))/256).Pan(float64(pan) * o.Width / 64)
		}
		var s scene.Scene
		p.Picture(&s, v)
		checkScene(t, &s)
		checkLabels(t, &s)
		checkSVG(t, &s, fonts, doc)
		checkPNG(t, &s, fonts)
		if zoom%4 == 0 { // it takes longer than all the rest
			page := options(t, doc)
			page.Mode, page.Measure = o.Mode, fonts
			checkHandout(t, doc, page)
		}
	})
}

func modes() []axis.Mode { return axis.Modes() }

// checkScene holds that a drawing is made of numbers and valid text.
func checkScene(t *testing.T, s *scene.Scene) {
	t.Helper()
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		for _, v := range []float64{sh.X, sh.Y, sh.W, sh.H, sh.Size, sh.Width, sh.Radius, sh.FadeLeft, sh.FadeRight} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Fatalf("a shape is not made of numbers: %+v", *sh)
			}
		}
		if sh.Kind == scene.Text && sh.Class == scene.Title && (sh.X < 0 || sh.X+sh.W > s.W+0.01) {
			t.Errorf("the title is cut: it reaches from %g to %g of %g px", sh.X, sh.X+sh.W, s.W)
		}
	}
}

// checkLabels holds that no label lies upon another.
func checkLabels(t *testing.T, s *scene.Scene) {
	t.Helper()
	type box struct {
		id         string
		x, y, w, h float64
	}
	var all []box
	seen := map[string]bool{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Class == scene.Label && !seen[sh.ID] {
			seen[sh.ID] = true
			all = append(all, box{sh.ID, sh.X, sh.Y, sh.W, sh.H})
		}
	}
	const touch = 0.01 // px
	for i, a := range all {
		for _, b := range all[:i] {
			if a.x+touch < b.x+b.w && b.x+touch < a.x+a.w && a.y+touch < b.y+b.h && b.y+touch < a.y+a.h {
				t.Errorf("the labels of %q and %q overlap: %+v, %+v", a.id, b.id, a, b)
			}
		}
	}
}

// checkSVG holds that a drawing can be read as XML and is one element.
func checkSVG(t *testing.T, s *scene.Scene, fonts *paint.Fonts, doc *timeline.Document) {
	t.Helper()
	var out bytes.Buffer
	if err := paint.SVG(&out, s, scene.Light(), fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Lang: doc.Lang}); err != nil {
		t.Fatal(err)
	}
	depth, roots := 0, 0
	for d := xml.NewDecoder(&out); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the SVG cannot be read: %v", err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
		case xml.EndElement:
			depth--
		}
	}
	if roots != 1 || depth != 0 {
		t.Errorf("the SVG has %d roots and ends at depth %d", roots, depth)
	}
}

func checkPNG(t *testing.T, s *scene.Scene, fonts *paint.Fonts) {
	t.Helper()
	const scale = 0.25
	var out bytes.Buffer
	if err := paint.PNG(&out, s, scene.Dark(), fonts, scale); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.Bounds().Size(); got.X != int(math.Ceil(s.W*scale)) || got.Y != int(math.Ceil(s.H*scale)) {
		t.Errorf("the PNG has %v pixels for %g × %g px", got, s.W, s.H)
	}
}
