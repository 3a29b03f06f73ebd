package layout_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/assets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// The bundled story at its full range on an ordinary screen: what everybody
// should know can be read without a click.
func TestStoryIsReadable(t *testing.T) {
	name, src := data.Story()
	doc, _ := timeline.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		p := layout.Prepare(doc, layout.Options{
			Mode: mode, Width: 1600, Height: 900, Words: assets.Words(doc.Lang), Measure: fonts,
		})
		var s scene.Scene
		p.Picture(&s, p.Fit())
		count, of := countReadable(doc, readable(&s))
		t.Logf("%s: readable by importance 1–5: %v of %v", mode, count[1:], of[1:])
		if of[5] == 0 {
			t.Fatal("the story has no event of importance 5")
		}
		if mode != axis.Shortened {
			continue
		}
		if count[5] < of[5] {
			t.Errorf("%d of %d events of importance 5 are readable, want all", count[5], of[5])
		}
		if got, want := count[4]+count[5], float64(of[4]+of[5])*0.9; float64(got) < want {
			t.Errorf("%d events of importance 4 and 5 are readable, want at least %.1f", got, want)
		}
	}
}

func countReadable(doc *timeline.Document, titles map[string]string) (count, of [6]int) {
	for i := range doc.Events {
		e := &doc.Events[i]
		of[e.Importance]++
		if isReadable(titles[e.ID], e.Title) {
			count[e.Importance]++
		}
	}
	return count, of
}

// isReadable reports whether what is shown is the whole title, or at least 24
// characters of it up to the end of a word.
func isReadable(shown, title string) bool {
	kept, shortened := strings.CutSuffix(shown, "…")
	if !shortened {
		return shown != "" && shown == title
	}
	rest, ok := strings.CutPrefix(title, kept)
	return ok && strings.IndexAny(rest, " ,;:.–—-(") == 0 && utf8.RuneCountInString(kept) >= 24
}

// readable returns the titles of the labels that are wholly inside the drawing
// and that nothing painted later covers.
func readable(s *scene.Scene) map[string]string {
	titles := map[string]string{}
	for i := range s.Shapes {
		text := &s.Shapes[i]
		if text.Class != scene.Label || text.Kind != scene.Text {
			continue
		}
		whole := text.X >= 0 && text.Y >= 0 && text.X+text.W <= s.W && text.Y+text.H <= s.H
		if whole && !coveredLater(s.Shapes[i+1:], text) {
			titles[text.ID] = text.Text
		}
	}
	return titles
}

// coveredLater reports whether any of the shapes, painted after the text, lies
// over it.
func coveredLater(later []scene.Shape, text *scene.Shape) bool {
	for i := range later {
		sh := &later[i]
		if sh.X < text.X+text.W && text.X < sh.X+sh.W && sh.Y < text.Y+text.H && text.Y < sh.Y+sh.H {
			return true
		}
	}
	return false
}
