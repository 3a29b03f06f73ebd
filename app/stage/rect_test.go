package stage

import (
	"testing"

	"pgregory.net/rapid"
)

func rects(most int) *rapid.Generator[Rect] {
	return rapid.Custom(func(t *rapid.T) Rect {
		side := rapid.IntRange(1, most)
		at := rapid.IntRange(-2*most, 2*most)
		return Rect{at.Draw(t, "x"), at.Draw(t, "y"), side.Draw(t, "w"), side.Draw(t, "h")}
	})
}

// Whatever a window asks for, it comes to lie within the work area, no larger
// than it was, and does not move where it lay there.
func TestAWindowIsFittedIntoTheWorkArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		window, work := rects(4000).Draw(t, "window"), rects(4000).Draw(t, "work")
		got := window.Fit(work)
		if !got.Within(work) || got.Empty() || got.W > window.W || got.H > window.H {
			t.Fatalf("%v in %v: %v", window, work, got)
		}
		if window.Within(work) && got != window {
			t.Fatalf("%v lies in %v and is moved to %v", window, work, got)
		}
		if window.W <= work.W && got.W != window.W || window.H <= work.H && got.H != window.H {
			t.Fatalf("%v has room in %v and becomes %v", window, work, got)
		}
		if again := got.Fit(work); again != got {
			t.Fatalf("%v becomes %v and then %v", window, got, again)
		}
		if middle := Centred(window.W, window.H, work); !middle.Within(work) || middle.W != got.W || middle.H != got.H {
			t.Fatalf("%v in the middle of %v: %v", window, work, middle)
		}
	})
}

func TestFrameAndContentBelongTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := rects(4000).Draw(t, "content")
		side := rapid.IntRange(0, 60)
		f := Frame{side.Draw(t, "left"), side.Draw(t, "top"), side.Draw(t, "right"), side.Draw(t, "bottom")}
		if got := f.Inside(f.Around(content)); got != content {
			t.Fatalf("%v in %v: %v", content, f, got)
		}
	})
}
