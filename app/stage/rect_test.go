package stage

import (
	"testing"

	"fyne.io/fyne/v2"
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
		middle := Centred(window.W, window.H, work)
		if !middle.Within(work) || middle.W != got.W || middle.H != got.H {
			t.Fatalf("%v in the middle of %v: %v", window, work, middle)
		}
		left, right := middle.X-work.X, work.X+work.W-middle.X-middle.W
		above, below := middle.Y-work.Y, work.Y+work.H-middle.Y-middle.H
		if right-left < 0 || right-left > 1 || below-above < 0 || below-above > 1 {
			t.Fatalf("%v in %v is %d px from the left and %d from the right, %d from the top and %d from the bottom", middle, work, left, right, above, below)
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

// Sizes are near each other when rounding alone can explain what lies between them.
func TestNearAllowsForRounding(t *testing.T) {
	for px, want := range map[float32]bool{98: false, 98.1: true, 100: true, 101.9: true, 102: false} {
		if near(px, 100) != want {
			t.Errorf("%g px are near 100: %t", px, !want)
		}
	}
}

// The distance between rectangles is that of their nearest corners or sides.
func TestRectanglesApart(t *testing.T) {
	r := Rect{0, 0, 10, 10}
	for _, c := range []struct {
		other Rect
		want  int
	}{
		{Rect{5, 5, 10, 10}, 0},
		{Rect{10, 0, 10, 10}, 0},
		{Rect{10, 10, 10, 10}, 0},
		{Rect{11, 0, 10, 10}, 1},
		{Rect{-13, 2, 10, 10}, 9},
		{Rect{13, 14, 10, 10}, 25},
		{Rect{0, -14, 10, 10}, 16},
	} {
		if got := r.apart(c.other); got != c.want || c.other.apart(r) != c.want {
			t.Errorf("%v and %v are %d apart, want %d", r, c.other, got, c.want)
		}
	}
}

// Displays are the same while none comes, goes, moves or changes its scale.
func TestSameDisplays(t *testing.T) {
	a := Display{ID: "a", Bounds: Rect{0, 0, 1920, 1080}, Work: Rect{0, 0, 1920, 1040}, Scale: 1}
	other, moved, coarse, taskbar := a, a, a, a
	other.ID, moved.Bounds.X, coarse.Scale, taskbar.Work.H = "b", 1280, 2, 1000
	for _, c := range []struct {
		name string
		now  []Display
		want bool
	}{
		{"untouched", []Display{a}, true},
		{"without its taskbar", []Display{taskbar}, true},
		{"another one", []Display{other}, false},
		{"moved", []Display{moved}, false},
		{"at another scale", []Display{coarse}, false},
		{"with a second one", []Display{a, other}, false},
		{"gone", nil, false},
	} {
		if Same([]Display{a}, c.now) != c.want {
			t.Errorf("%s: the same %t", c.name, !c.want)
		}
	}
}

// Scales come in steps of a tenth, rounded down so that the content fits.
func TestTheLargestScaleAtWhichTheContentFits(t *testing.T) {
	on := Display{Bounds: Rect{0, 0, 1100, 1100}, Work: Rect{0, 0, 1000, 1000}, Scale: 2}
	for _, c := range []struct {
		name string
		w    Window
		want float32
	}{
		{"by its width", Window{Least: fyne.NewSize(800, 500)}, 1.2},
		{"by its height", Window{Least: fyne.NewSize(500, 800)}, 1.2},
		{"with a frame", Window{Least: fyne.NewSize(800, 500), Frame: Frame{Left: 100, Right: 100}}, 1},
		{"over the whole display", Window{Least: fyne.NewSize(800, 500), Full: true}, 1.3},
		{"hardly at all", Window{Least: fyne.NewSize(4000, 500)}, leastScale},
		{"of no known size", Window{}, 2},
	} {
		if got := largestScale(c.w, on); !same(got, c.want) {
			t.Errorf("content that fits %s is drawn at %g, want %g", c.name, got, c.want)
		}
	}
}
