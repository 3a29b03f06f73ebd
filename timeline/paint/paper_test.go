package paint_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/carlos7ags/folio/reader"

	"tideline/assets"
	"tideline/timeline/paint"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// onPaper draws a scene onto a page and returns what is read of it.
func onPaper(t *testing.T, s *scene.Scene) (text string, raw []byte) {
	t.Helper()
	d := pdf.New(pdf.Info{Title: "Test", Language: "en"})
	page := d.Add(s.W, s.H)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	if err := paint.NewPaper(d, fonts, scene.Light(), nil).Draw(page, s); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	r, err := reader.Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	if text, err = p.ExtractText(); err != nil {
		t.Fatal(err)
	}
	return text, b.Bytes()
}

// Text on paper can be searched and copied as it was written, in every script that a font
// draws; and what stands on the line is read aloud.
func TestTextOnPaperIsText(t *testing.T) {
	var s scene.Scene
	s.Reset(600, 300)
	lines := []string{"Korean Armistice Agreement", "Žižkov, naïve Путин", "金正恩 meets 習近平", "판문점 김정은"}
	for i, text := range lines {
		s.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, ID: text, Group: i + 1, Fill: scene.Body, X: 20, Y: 40 * float64(i), W: 400, H: 20, Size: 13, Text: text})
	}
	text, raw := onPaper(t, &s)
	for _, want := range lines {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if got := bytes.Count(raw, []byte("/S /P")); got != len(lines) {
		t.Errorf("%d paragraphs are read aloud, want %d", got, len(lines))
	}
}

// A shape of each kind, with fades, dashes and a picture that is not there, is drawn.
func TestEveryShapeIsPutOnPaper(t *testing.T) {
	var s scene.Scene
	s.Reset(400, 200)
	for i, kind := range []scene.Kind{scene.Rect, scene.Line, scene.Circle, scene.Zigzag, scene.Diamond, scene.Image} {
		s.Add(scene.Shape{Kind: kind, Class: scene.Mark, Fill: scene.LaneFull, Stroke: scene.Body, Width: 2, X: 10 + 60*float64(i), Y: 10, W: 90, H: 40, Text: "missing.png", Size: 12})
		s.Add(scene.Shape{Kind: kind, Class: scene.Mark, Fill: scene.DimInk, Stroke: scene.Body, Width: 1, Dashed: true, FadeLeft: 10, FadeRight: 20, X: 10 + 60*float64(i), Y: 60, W: 90, H: 40, Text: "missing.png", Size: 12})
	}
	text, _ := onPaper(t, &s)
	if strings.Count(text, "missing.png") == 0 {
		t.Errorf("a picture that is not there is not named: %q", text)
	}
}

// A box that fades keeps its edge, which fades with it: it is drawn over its ground alone where
// that is as white as the paper.
func TestTheEdgeOfWhatFadesIsPutOnPaper(t *testing.T) {
	rects := func(width float64) int {
		var s scene.Scene
		s.Reset(400, 200)
		s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Mark, Fill: scene.Paper, Stroke: scene.Body, Width: width, FadeRight: 40, X: 10, Y: 10, W: 90, H: 40})
		_, raw := onPaper(t, &s)
		return len(raw)
	}
	if without, with := rects(0), rects(1); with <= without {
		t.Errorf("an edge makes %d bytes of %d", with, without)
	}
}
