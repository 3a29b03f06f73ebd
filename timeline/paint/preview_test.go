package paint

import (
	"testing"

	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// A page that is looked at before it is printed shows what the picture of the same drawing does.
func TestPreviewIsThePicture(t *testing.T) {
	fonts := bundled(t)
	s := sampler(fonts)
	doc := pdf.New(pdf.Info{})
	doc.Keep()
	page := doc.Add(s.W+20, s.H+20)
	page.Move(10, 10)
	p := NewPaper(doc, fonts, scene.Light(), nil)
	if err := p.Draw(page, s); err != nil {
		t.Fatal(err)
	}
	got := p.Preview(page, 2)
	want, err := paintPixels(s, scene.Light(), fonts, 2, nil, false)
	if err != nil {
		t.Fatal(err)
	}
	far, all := 0, 0
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			a, b := want.RGBAAt(x, y), got.RGBAAt(x+20, y+20)
			if d := int(a.G) - int(b.G); d > 40 || d < -40 {
				far++
			}
			all++
		}
	}
	if far > all/200 {
		t.Errorf("%d of %d pixels differ", far, all)
	}
	if c := got.RGBAAt(5, 5); c.R != 0xFF || c.A != 0xFF {
		t.Errorf("outside of the drawing the page is %v", c)
	}
}
