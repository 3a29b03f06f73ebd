package layout_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/assets"
	"tideline/assets/locale"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// The bundled story at its full range on an ordinary screen: what everybody
// should know can be read without a click.
func TestStoryIsReadable(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		p := layout.New(doc, layout.Options{
			Mode: mode, Width: 1600, Height: 900, Words: locale.Set{}.For(doc.Lang).Dates(), Measure: fonts,
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
		if got, want := count[4]+count[5], of[4]+of[5]; got < want {
			t.Errorf("%d events of importance 4 and 5 are readable, want %d", got, want)
		}
	}
}

// In the line of a small window with its panel the story shows its first and its last
// event, and no lane is without a name.
func TestStoryInASmallWindow(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		width, height float64
		names         int
	}{{664, 640, 22}, {1012, 703, 40}, {1024, 768, 50}} {
		p := layout.New(doc, layout.Options{
			Mode: axis.Shortened, Width: c.width, Height: c.height, Words: locale.Set{}.For(doc.Lang).Dates(), Measure: fonts,
		})
		var s scene.Scene
		p.Picture(&s, p.Fit())
		titles := readable(&s)
		inLane := map[string]int{}
		first, last := &doc.Events[0], &doc.Events[0]
		for i := range doc.Events {
			e := &doc.Events[i]
			from, _ := e.Date.Extent()
			if begins, _ := first.Date.Extent(); from < begins {
				first = e
			}
			if begins, _ := last.Date.Extent(); from > begins {
				last = e
			}
			if titles[e.ID] != "" {
				inLane[e.Lanes[0]]++
			}
		}
		if titles[first.ID] == "" || titles[last.ID] == "" {
			t.Errorf("%g × %g: %q and %q have no names", c.width, c.height, first.Title, last.Title)
		}
		if len(inLane) < len(doc.Lanes) {
			t.Errorf("%g × %g: the lanes have %v names", c.width, c.height, inLane)
		}
		if n := count(doc, &s, p.LaneColumnWidth(), fonts).named; n < c.names {
			t.Errorf("%g × %g: %d names, want %d", c.width, c.height, n, c.names)
		}
	}
}

// The size of the line, in px, in a window of 1600 × 900 with its side panel.
const (
	windowWidth  = 1236
	windowHeight = 781
)

// Opened fresh, the window shows a newcomer the sweep of the seventy years, and
// each decade when it is fitted to the width.
func TestStoryFillsTheWindow(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		p := layout.New(doc, layout.Options{
			Mode: mode, Width: windowWidth, Height: windowHeight, Words: locale.Set{}.For(doc.Lang).Dates(), Measure: fonts,
		})
		var s scene.Scene
		p.Body(&s, p.Fit())
		count, of := countReadable(doc, readable(&s))
		if total := count[1] + count[2] + count[3] + count[4] + count[5]; total < 35 || count[5] < of[5] {
			t.Errorf("%s: %d titles can be read, want 35 at least; %d of the %d of importance 5", mode, total, count[5], of[5])
		}
		for decade := 1950; decade <= 2020; decade += 10 {
			from, to := years(t, max(decade, 1953), min(decade+9, 2023))
			p.Body(&s, p.View(from, to))
			if got, all := len(readable(&s)), begunWithin(doc, from, to); got < min(4, all) {
				t.Errorf("%s: the %ds fitted show %d labels of %d events, want 4 or all", mode, decade, got, all)
			}
		}
	}
}

func years(t *testing.T, first, last int) (from, to edtf.Instant) {
	t.Helper()
	d, err := edtf.Parse(fmt.Sprintf("%d/%d", first, last))
	if err != nil {
		t.Fatal(err)
	}
	return d.Extent()
}

func begunWithin(doc *timeline.Document, from, to edtf.Instant) (n int) {
	for i := range doc.Events {
		if at, _ := doc.Events[i].Date.Extent(); at >= from && at <= to {
			n++
		}
	}
	return n
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

// isReadable reports whether what is shown is the whole title, or at least 11
// characters of it up to the end of a word.
func isReadable(shown, title string) bool {
	kept, shortened := strings.CutSuffix(shown, "…")
	if !shortened {
		return shown != "" && shown == title
	}
	rest, ok := strings.CutPrefix(title, kept)
	return ok && strings.IndexAny(rest, " ,;:.–—-(") == 0 && utf8.RuneCountInString(kept) >= 11
}

// readable returns the titles of the labels that are wholly inside the drawing
// and that nothing painted later covers.
func readable(s *scene.Scene) map[string]string {
	titles := map[string]string{}
	for i := range s.Shapes {
		text := &s.Shapes[i]
		if text.Class != scene.Label || text.Kind != scene.Text || text.Fill == scene.Second {
			continue
		}
		whole := text.X >= 0 && text.Y >= 0 && text.X+text.W <= s.W && text.Y+text.H <= s.H
		if whole && !coveredLater(s.Shapes[i+1:], text) {
			titles[text.ID] = strings.TrimSpace(titles[text.ID] + " " + text.Text)
		}
	}
	return titles
}

// coveredLater reports whether any of the shapes, painted after the text, lies
// over it.
func coveredLater(later []scene.Shape, text *scene.Shape) bool {
	for i := range later {
		sh := &later[i]
		if sh.ID == text.ID && sh.Class == scene.Label && sh.Kind == scene.Text {
			continue // its second line, or its date
		}
		if sh.X < text.X+text.W && text.X < sh.X+sh.W && sh.Y < text.Y+text.H && text.Y < sh.Y+sh.H {
			return true
		}
	}
	return false
}
