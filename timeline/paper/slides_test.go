package paper

import (
	"image"
	"strings"
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
)

// Each step of a story has its slide, with what the class sees and nothing that is for the
// presenter alone; pages for the presenter have that, too.
func TestSlidesAreTheStepsOfAStory(t *testing.T) {
	doc := story(t)
	of := &doc.Stories[0]
	for _, kind := range []Kind{Slides, Notes} {
		o := options(t, kind)
		o.Story, o.Mode = of, axis.Shortened
		texts := pages(t, doc, o)
		if len(texts) < len(of.Steps) || kind == Slides && len(texts) > len(of.Steps) {
			t.Fatalf("%s: %d pages for %d steps", kind, len(texts), len(of.Steps))
		}
		all := bare(together(texts))
		for _, step := range of.Steps {
			e, _ := doc.Event(step.Event)
			if kind == Slides && !strings.Contains(all, bare(e.Title)) {
				t.Errorf("no slide has %q", e.Title)
			}
			if said := step.Say != "" && strings.Contains(all, bare(step.Say)); said != (kind == Notes && step.Say != "") {
				t.Errorf("%s: what to say at %s is there: %v", kind, step.Event, said)
			}
		}
	}
}

// Without a story every event has a slide; without an event there is none, and that is said.
func TestSlidesWithoutAStory(t *testing.T) {
	doc := story(t)
	o := options(t, Slides)
	o.Has = func(e *timeline.Event) bool { return e.ID == "armistice" }
	if texts := pages(t, doc, o); len(texts) != 1 || !strings.Contains(bare(texts[0]), bare("Korean Armistice Agreement")) {
		t.Errorf("the slides are %q", texts)
	}
	o.Has = func(*timeline.Event) bool { return false }
	if _, err := Look(doc, o); err == nil {
		t.Error("slides of nothing are made")
	}
}

// What is looked at has the pages and sizes of what is printed, and letters on them.
func TestPreviewShowsThePages(t *testing.T) {
	doc := story(t)
	for _, kind := range []Kind{Sheet, Pages, Sources, Slides} {
		o := options(t, kind)
		o.Turn, o.Letters = Landscape, 1.25
		look, err := Look(doc, o)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(pages(t, doc, o)); n != look.Pages() {
			t.Errorf("%s: %d pages are shown, and %d printed", kind, look.Pages(), n)
		}
		if w, h := look.Size(0); w < h {
			t.Errorf("%s: lying, it is %g × %g mm", kind, w, h)
		}
		page := look.Page(look.Pages()-1, 300, 300)
		if size := page.Bounds().Size(); size.X > 301 || size.Y > 301 || max(size.X, size.Y) < 295 {
			t.Errorf("%s: the page is shown with %v", kind, size)
		}
		if share := inked(page); share < 0.001 || share > 0.6 {
			t.Errorf("%s: %.4f of the page is not white", kind, share)
		}
	}
}

// inked returns the share of the pixels that are not white.
func inked(of image.Image) float64 {
	dark, b := 0, of.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, _, _, _ := of.At(x, y).RGBA(); r < 0xF000 {
				dark++
			}
		}
	}
	return float64(dark) / float64(b.Dx()*b.Dy())
}

// A list of nothing says so; an empty page would look as if something had gone wrong.
func TestEmptyListsSaySo(t *testing.T) {
	doc := kinds.All(t)["deep"]
	for kind, want := range map[Kind]string{Sources: "There are no sources.", Quotes: "There are no quotations."} {
		if all := bare(together(pages(t, doc, options(t, kind)))); !strings.Contains(all, bare(want)) {
			t.Errorf("%s: %q", kind, all)
		}
	}
}

// No edge of the paper cuts the line of a slide: what stands at its ends is within the margins.
func TestTheLineOfASlideIsWithinItsMargins(t *testing.T) {
	doc := kinds.All(t)["family"]
	o := options(t, Slides)
	o.Mode = axis.True
	look, err := Look(doc, o)
	if err != nil {
		t.Fatal(err)
	}
	page := look.Page(0, 600, 600)
	for y := page.Bounds().Dy() * 3 / 4; y < page.Bounds().Dy(); y++ {
		for _, x := range []int{1, page.Bounds().Dx() - 2} {
			if r, _, _, _ := page.At(x, y).RGBA(); r < 0xF000 {
				t.Fatalf("there is something at %d, %d", x, y)
			}
		}
	}
}
