package stage

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
)

func display(id string, x, y, w, h int) Display {
	return Display{ID: id, Bounds: Rect{x, y, w, h}, Work: Rect{x, y, w, h - 40}, Scale: 1}
}

func primary(d Display) Display {
	d.Primary = true
	return d
}

func TestDisplaysThatMirrorEachOtherAreOne(t *testing.T) {
	laptop, projector := primary(display("laptop", 0, 0, 1920, 1080)), display("projector", 0, 0, 1280, 800)
	beside := display("beside", 1920, 0, 1280, 800)
	for _, c := range []struct {
		name string
		all  []Display
		want []string
	}{
		{"none", nil, nil},
		{"one", []Display{laptop}, []string{"laptop"}},
		{"the same place", []Display{laptop, primary(display("projector", 0, 0, 1920, 1080))}, []string{"projector"}},
		{"a smaller one in the corner", []Display{projector, laptop}, []string{"laptop"}},
		{"two, and one beside", []Display{laptop, projector, beside}, []string{"laptop", "beside"}},
		{"beside", []Display{laptop, beside}, []string{"laptop", "beside"}},
		{"left", []Display{laptop, display("left", -1280, 0, 1280, 800)}, []string{"laptop", "left"}},
		{"above", []Display{laptop, display("above", 320, -800, 1280, 800)}, []string{"laptop", "above"}},
		{"a little over each other", []Display{laptop, display("above", 0, -790, 1280, 800)}, []string{"laptop", "above"}},
		{"one that is just going", []Display{laptop, display("gone", 1920, 0, 0, 0)}, []string{"laptop"}},
	} {
		var got []string
		for _, d := range Places(c.all) {
			got = append(got, d.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// A work area that cannot be true is passed over: window managers of X11 tell one
// for all displays together.
func TestTheWorkAreaLiesOnItsDisplay(t *testing.T) {
	for _, c := range []struct{ work, want Rect }{
		{Rect{1280, 0, 1280, 760}, Rect{1280, 0, 1280, 760}},
		{Rect{0, 0, 2560, 760}, Rect{1280, 0, 1280, 760}},
		{Rect{0, 0, 1280, 760}, Rect{1280, 0, 1280, 800}},
		{Rect{}, Rect{1280, 0, 1280, 800}},
		{Rect{1280, 0, 1280, -300}, Rect{1280, 0, 1280, 800}},
		{Rect{1280, 0, 1280, 200}, Rect{1280, 0, 1280, 800}},
		{Rect{1280, 0, 1280, 399}, Rect{1280, 0, 1280, 800}},
		{Rect{1280, 0, 1280, 400}, Rect{1280, 0, 1280, 400}},
	} {
		d := display("a", 1280, 0, 1280, 800)
		d.Work = c.work
		if got := Places([]Display{d})[0].Work; got != c.want {
			t.Errorf("%v: %v, want %v", c.work, got, c.want)
		}
	}
}

func TestAWindowLiesWhereTheMostOfItIs(t *testing.T) {
	left, right, high := display("left", 0, 0, 1280, 800), display("right", 1280, 0, 1280, 800), display("high", 0, -1080, 1920, 1080)
	all := []Display{left, right, high}
	for _, c := range []struct {
		window Rect
		want   int
	}{
		{Rect{10, 10, 800, 600}, 0},
		{Rect{1000, 10, 800, 600}, 1},
		{Rect{10, -500, 800, 600}, 2},
		{Rect{-5000, 0, 800, 600}, 0},
		{Rect{9000, 700, 800, 600}, 1},
		{Rect{-32000, -32000, 160, 28}, 2}, // put away by Windows
		{Rect{0, 0, 2560, 800}, 0},
	} {
		if got := On(all, c.window); got != c.want {
			t.Errorf("%v: %d, want %d", c.window, got, c.want)
		}
	}
	if got := On(nil, left.Bounds); got != -1 {
		t.Errorf("without a display: %d", got)
	}
}

func TestTheClassLooksWhereThePresenterIsNot(t *testing.T) {
	laptop, projector := primary(display("laptop", 0, 0, 1920, 1080)), display("projector", 1920, 0, 1280, 800)
	third := display("third", -1280, 0, 1280, 800)
	both, three := []Display{laptop, projector}, []Display{laptop, projector, third}
	for _, c := range []struct {
		name         string
		places       []Display
		before, home string
		known        []Display
		want         string
	}{
		{"one display", []Display{laptop}, "", "laptop", nil, "laptop"},
		{"a projector", both, "", "laptop", nil, "projector"},
		{"the projector listed first", []Display{projector, laptop}, "", "laptop", nil, "projector"},
		{"the projector is the primary one", []Display{primary(display("projector", 0, 0, 1280, 800)), display("laptop", 1280, 0, 1920, 1080)}, "", "laptop", nil, "projector"},
		{"the window has been moved over", both, "", "projector", nil, "laptop"},
		{"three, at the primary one", three, "", "laptop", nil, "projector"},
		{"three, at another", three, "", "projector", nil, "third"},
		{"three, one of which has just come", three, "", "laptop", both, "third"},
		{"a projector that has just come", both, "", "laptop", []Display{laptop}, "projector"},
		{"as before", three, "third", "laptop", nil, "third"},
		{"as before, where the presenter is now", both, "projector", "projector", nil, "projector"},
		{"that of before is gone", both, "third", "laptop", three, "projector"},
		{"it is not known where the presenter is", both, "", "", nil, "projector"},
	} {
		got, ok := ForClass(c.places, c.before, c.home, c.known)
		if !ok || got.ID != c.want {
			t.Errorf("%s: %q, %t, want %q", c.name, got.ID, ok, c.want)
		}
	}
	if _, ok := ForClass(nil, "a", "b", both); ok {
		t.Error("without a display there is one for the class")
	}
	if _, ok := ForPresenter(nil, "a", "b"); ok {
		t.Error("without a display there is one for the presenter")
	}
}

// However displays stand, and whatever was before, class and presenter look at
// two displays where there are two, and never at one that is not there.
func TestTwoDisplaysAreNeverGivenTheSameWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "displays")
		first := rapid.IntRange(0, n-1).Draw(t, "primary")
		var all []Display
		for i := range n {
			d := display(strconv.Itoa(i), i*1280, 0, 1280, 800)
			d.Primary = i == first
			all = append(all, d)
		}
		all = rapid.Permutation(all).Draw(t, "listed")
		id := rapid.SampledFrom([]string{"", "0", "1", "2", "3", "gone"})
		before, home := id.Draw(t, "before"), id.Draw(t, "home")
		class, ok := ForClass(all, before, home, all[:rapid.IntRange(0, n).Draw(t, "known")])
		desk, also := ForPresenter(all, class.ID, home)
		if !ok || !also || n > 1 && class.ID == desk.ID {
			t.Fatalf("class %q, presenter %q", class.ID, desk.ID)
		}
		if _, there := Find(all, before); !there && n > 1 && class.ID == home {
			t.Fatalf("the class's window covers the presenter's at %q", home)
		}
		again, _ := ForClass(all, class.ID, desk.ID, all)
		if again.ID != class.ID {
			t.Fatalf("the class looks at %q and then at %q", class.ID, again.ID)
		}
	})
}
