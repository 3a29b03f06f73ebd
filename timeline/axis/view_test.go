package axis_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// What stands at x is found at x again: to a ten-thousandth of a px, and to
// half a unit where a unit is larger.
func TestViewInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t, drawAxis(t))
		x := rapid.Float64Range(0, v.Width()).Draw(t, "x")
		if off := math.Abs(v.X(v.PosAt(x)) - x); off > 1e-4+v.Scale()/2 {
			t.Fatalf("x = %g came back %g px away at scale %g", x, off, v.Scale())
		}
		if v.At(x) != v.Axis().Instant(v.PosAt(x)) {
			t.Fatalf("At and PosAt differ at %g", x)
		}
		y := rapid.Float64Range(0, v.Width()).Draw(t, "y")
		if y > x && v.At(y) < v.At(x) {
			t.Fatalf("%g px is later than %g px", x, y)
		}
	})
}

// Zooming keeps the instant under the pointer: within 0.01 px, and within half
// a second where a second is larger than that.
func TestZoomAboutAPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t, drawAxis(t))
		first, last := v.Axis().Bounds()
		left, right := max(v.X(v.Axis().Place(first)), 0), min(v.X(v.Axis().Place(last)), v.Width())
		x := rapid.Float64Range(min(left, right), max(left, right)).Draw(t, "x")
		factor := rapid.SampledFrom([]float64{1.05, 1.2, 2, 0.9, 0.5}).Draw(t, "factor")
		p := v.PosAt(x)
		z := v.Zoom(factor, x)
		if off := math.Abs(z.X(p) - x); off > 0.01+z.Scale()/2 {
			t.Fatalf("what was at %g px is now %g px away", x, off)
		}
		back := z.Zoom(v.Scale()/z.Scale(), x)
		if off := math.Abs(back.X(p) - v.X(p)); off > 0.01 {
			t.Fatalf("zooming back put it %g px away", off)
		}
	})
}

// A step of the wheel at a time, the pointer does not creep over the axis.
func TestZoomDoesNotCreep(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "Y-100000000000 2023-09-13T10:00:00Z Y100000000000"), options(1600))
	v := a.Span(instant(t, "2023-09-12"), instant(t, "2023-09-15"), 1600, 0, 0)
	p := a.Place(instant(t, "2023-09-13T10:00:00Z"))
	x := v.X(p)
	for range 100 {
		v = v.Zoom(1.2, x)
	}
	for range 200 {
		v = v.Zoom(1/1.2, x)
	}
	for range 400 {
		v = v.Zoom(1.2, x)
	}
	if off := math.Abs(v.X(p) - x); off > 0.01 || v.Scale() != 20 {
		t.Errorf("the pointer crept by %g px at %g px a second", off, v.Scale())
	}
}

func TestPanThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		v := drawView(t, a)
		first, last := a.Bounds()
		if v.X(a.Place(first)) > v.Width()*0.75 || v.X(a.Place(last)) < v.Width()*0.25 {
			t.Skip("zooming out left it where panning would not go")
		}
		p := v.PosAt(v.Width() / 2)
		dx := rapid.Float64Range(-3000, 3000).Draw(t, "dx")
		there := v.Pan(dx)
		moved := there.X(p) - v.X(p)
		if math.Abs(moved) > math.Abs(dx)+1e-6 || moved*dx < 0 {
			t.Fatalf("panning by %g moved by %g", dx, moved)
		}
		if back := there.Pan(-moved); math.Abs(back.X(p)-v.X(p)) > 1e-6 {
			t.Fatalf("panning back left it %g px away", back.X(p)-v.X(p))
		}
	})
}

// Whatever one does, some of the axis stays in view.
func TestNothingGetsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		v := drawView(t, a)
		first, last := a.Bounds()
		left, right := v.X(a.Place(first)), v.X(a.Place(last))
		if right < 0 || left > v.Width() {
			t.Fatalf("the axis stands from %g to %g px of %g", left, right, v.Width())
		}
		if !(v.Scale() > 0) || math.IsInf(v.Scale(), 0) {
			t.Fatalf("scale %g", v.Scale())
		}
	})
}

// Seconds are exact in a file that spans twenty thousand million years.
func TestSecondsInDeepTime(t *testing.T) {
	dates := "Y-100000000000 1953-07-27T10:00:00 Y100000000000"
	for _, m := range []axis.Mode{axis.True, axis.Shortened} {
		a := axis.New(m, spansOf(t, dates), options(1600))
		at := instant(t, "1953-07-27T10:00:00")
		v := a.Span(at-30, at+30, 1200, 0, 0)
		for s := range edtf.Instant(61) {
			x := v.X(a.Place(at - 30 + s))
			if want := float64(s) * 20; math.Abs(x-want) > 1e-9 {
				t.Errorf("%v: second %d stands at %g px, want %g", m, s, x, want)
			}
			if got := v.At(x + 4); got != at-30+s {
				t.Errorf("%v: second %d is %s", m, s, got.RFC3339())
			}
		}
	}
}

func TestSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		from, to := drawInstant(t, a), drawInstant(t, a)
		v := a.Span(from, to, 1600, 20, 180)
		from, to = min(from, to), max(from, to)
		left, right := v.X(a.Place(from)), v.X(a.Place(to))
		if left < 20-1e-6 {
			t.Fatalf("it begins at %g px", left)
		}
		// Where breaks leave it no room, it keeps its size and runs out.
		if wide := a.Place(to).C - a.Place(from).C; right > 1420+1e-6 && wide < 1000 {
			t.Fatalf("it ends at %g px", right)
		}
	})
}

func TestSpanOfAMoment(t *testing.T) {
	a := axis.New(axis.Shortened, spansOf(t, "1953-07-27 2023-09-13T10:00:00Z"), options(1600))
	for _, s := range []string{"1953-07-27", "1980-01-01"} { // the second is in a break
		at := instant(t, s)
		v := a.Span(at, at, 1000, 100, 100)
		if x := v.X(a.Place(at)); math.Abs(x-500) > 1e-6 || v.Scale() != 20 {
			t.Errorf("%s stands at %g px at scale %g", s, x, v.Scale())
		}
	}
}

func TestSpanBeyondTheAxis(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "1953-07-27 2023-09-13"), options(1600))
	from, to := instant(t, "1800"), instant(t, "2200")
	v := a.Span(to, from, 1000, 0, 0)
	if gotFrom, gotTo := v.Range(); math.Abs(float64(gotFrom-from)) > yearLength/10 || math.Abs(float64(gotTo-to)) > yearLength/10 {
		t.Errorf("range %s to %s", gotFrom.RFC3339(), gotTo.RFC3339())
	}
	if out := v.Zoom(0.5, 500); out.Scale() != v.Scale() {
		t.Error("zooming out went below what the span had asked for")
	}
	if in := v.Zoom(2, 500); math.Abs(in.Scale()/v.Scale()-2) > 1e-9 {
		t.Error("zooming in failed")
	}
}

// Zooming in about what is known ends where its time is 4,000 px wide, or that to the next that
// begins; and not before what is known to the second shows its seconds. Both ends of what lasts may
// be known as well as anything is.
func TestZoomingInEndsWhereNothingMoreIsKnown(t *testing.T) {
	const day, year = 86400, 365 * 86400
	for _, c := range []struct {
		events, about string
		want          float64
	}{
		{"1953 2023", "1953-01-01", 4000.0 / year},
		{"1953-07 2023-09-13", "2023-09-13", 4000.0 / day},
		{"1953-07 2023-09-13", "1953-07-01", 4000.0 / (31 * day)},
		{"1887/1957 1887-01-03/1960", "1887-01-01", 4000.0 / (2 * day)},
		{"1887/1957 1887-01-03/1960", "1957-12-31T23:59:59Z", 4000.0 / (2 * day)},
		{"1953-07-27T10:00Z 2023", "1953-07-27T10:00:00Z", 20},
		{"1953-07-27T10:00:05Z 2023-09-13", "1953-07-27T10:00:05Z", 20},
		{"Y-13800000000 Y-4500000000 2023", "2023-01-01", 4000.0 / year},
		{"1953-07-27 1953-07-27 1953-07-27", "1953-07-27", 4000.0 / day},
		{"2023-09-13T10:00:00Z 2023-09-13T12:00Z", "2023-09-13T12:00:00Z", 20},
	} {
		for _, m := range []axis.Mode{axis.True, axis.Shortened} {
			a := axis.New(m, spansOf(t, c.events), options(1600))
			v := a.Fit(1600, 20, 20)
			if got := v.Zoom(1e30, v.X(a.Place(instant(t, c.about)))).Scale(); math.Abs(got/max(c.want, v.Scale())-1) > 1e-9 {
				t.Errorf("%v of %s: the largest scale about %s is %g, want %g", m, c.events, c.about, got, c.want)
			}
		}
	}
}

// Where nothing is, zooming in ends where the nearest is 4,000 px away: nobody comes to the months
// of 2.3 billion years before Christ because a photograph is known to the day.
func TestZoomingInEndsWhereNothingIs(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "Y-4567000000 Y-2400000000/Y-2060000000 1826-06 2022-07-12"), options(1600))
	v := a.Fit(1600, 20, 20)
	about := a.Place(instant(t, "Y-2300000000"))
	want := 4000 / float64(about.U-a.Place(instant(t, "Y-2400000000")).U)
	if got := v.Zoom(1e30, v.X(about)).Scale(); math.Abs(got/want-1) > 1e-3 {
		t.Errorf("the largest scale is %g px a second, want %g", got, want)
	}
	photograph := instant(t, "2022-07-12")
	closer := a.Span(photograph, photograph+86400, 1600, 16, 16)
	if got := closer.Zoom(1e30, closer.X(a.Place(photograph))).Scale(); math.Abs(got-4000.0/86400) > 1e-9 {
		t.Errorf("about a day it is %g px a second", got)
	}
}

func TestZoomLimits(t *testing.T) {
	for m, most := range map[axis.Mode]float64{axis.True: 4000.0 / 86400, axis.Shortened: 4000.0 / 86400, axis.Even: 4000.0 / (1 << 32)} {
		a := axis.New(m, spansOf(t, "1953-07-27 1972 2023-09-13"), options(1600))
		fit := a.Fit(1600, 20, 180)
		if got := fit.Zoom(1e-9, 800).Scale() / fit.Scale(); math.Abs(got-0.8) > 1e-9 {
			t.Errorf("%v: the least scale is %g of that at fit", m, got)
		}
		if got := fit.Zoom(1e30, fit.X(a.Place(instant(t, "2023-09-13")))).Scale(); math.Abs(got/most-1) > 1e-9 {
			t.Errorf("%v: the largest scale is %g, want %g", m, got, most)
		}
		for _, f := range []float64{0, -1, math.NaN()} {
			if fit.Zoom(f, 800) != fit {
				t.Errorf("%v: a factor of %g changed the view", m, f)
			}
		}
		if fit.Zoom(2, math.NaN()) != fit || fit.Pan(math.NaN()) != fit || fit.Pan(0) != fit {
			t.Errorf("%v: what is no number changed the view", m)
		}
	}
}

// Beside the axis the pointer points at nothing: its nearer end stays.
func TestZoomBesideTheAxis(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "1953 2023"), options(1600))
	first, last := a.Bounds()
	v := a.Fit(1600, 200, 200)
	if x := v.Zoom(100, 10).X(a.Place(first)); math.Abs(x-200) > 1e-6 {
		t.Errorf("the first instant went from 200 to %g px", x)
	}
	if x := v.Zoom(100, 1590).X(a.Place(last)); math.Abs(x-1400) > 1e-6 {
		t.Errorf("the last instant went from 1400 to %g px", x)
	}
}

func TestWidenAndResize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t, drawAxis(t))
		x := rapid.Float64Range(0, v.Width()).Draw(t, "x")
		p := v.PosAt(x)
		wide := v.Widen(300, 500)
		if math.Abs(wide.X(p)-v.X(p)-300) > 1e-6 || wide.Width() != v.Width()+800 || wide.Scale() != v.Scale() {
			t.Fatalf("widened: %g px became %g px of %g", v.X(p), wide.X(p), wide.Width())
		}
		narrow := v.Resize(200)
		if math.Abs(narrow.X(p)-v.X(p)) > 1e-6 || narrow.Width() != 200 || narrow.Scale() != v.Scale() {
			t.Fatalf("resized: %g px became %g px of %g", v.X(p), narrow.X(p), narrow.Width())
		}
	})
}

// A drawing too narrow for its margins still shows the axis in order.
func TestNarrowDrawings(t *testing.T) {
	a := axis.New(axis.Shortened, spansOf(t, "1953 1999 2023"), options(1600))
	for _, width := range []float64{-5, 0, 1, 50, 300} {
		v := a.Fit(width, 100, 300)
		first, last := a.Bounds()
		if !(v.X(a.Place(first)) < v.X(a.Place(last))) {
			t.Errorf("at %g px the axis has no length", width)
		}
		if got := v.Resize(-1).Width(); got != 1 {
			t.Errorf("a negative width became %g", got)
		}
	}
}

// Panning stops where a quarter of the width is left to the axis, on either side.
func TestPanLeavesAQuarterToTheAxis(t *testing.T) {
	for _, m := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		a := axis.New(m, spansOf(t, "1953-07-27 1972 2023-09-13"), options(1600))
		first, last := a.Bounds()
		v := a.Fit(1600, 24, 120).Zoom(3, 700)
		if x := v.Pan(1e6).X(a.Place(first)); math.Abs(x-1200) > 1e-6 {
			t.Errorf("%v: panned to the right, the first instant stands at %g px of 1600, want 1200", m, x)
		}
		if x := v.Pan(-1e6).X(a.Place(last)); math.Abs(x-400) > 1e-6 {
			t.Errorf("%v: panned to the left, the last instant stands at %g px of 1600, want 400", m, x)
		}
	}
}

// Zooming is about the very px, also where a second takes several.
func TestZoomIsAboutThePixel(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "1953-07-27 2023-09-13T10:00:00Z"), options(1600))
	v := a.Fit(1600, 0, 0).Zoom(1e12, 800) // 20 px a second
	const x, factor = 407.0, 0.8
	for away := -1000.0; away <= 1000; away += 250 {
		p := v.PosAt(x + away)
		was := v.X(p)
		if got, want := v.Zoom(factor, x).X(p), x+(was-x)*factor; math.Abs(got-want) > 1e-6 {
			t.Errorf("what was at %g px is at %g, want %g", was, got, want)
		}
	}
}

func TestBefore(t *testing.T) {
	for _, c := range []struct {
		p, q axis.Pos
		want bool
	}{
		{axis.Pos{U: 1, C: 9}, axis.Pos{U: 2, C: 0}, true},
		{axis.Pos{U: 2, C: 0}, axis.Pos{U: 1, C: 9}, false},
		{axis.Pos{U: 1, C: 3}, axis.Pos{U: 1, C: 4}, true},
		{axis.Pos{U: 1, C: 4}, axis.Pos{U: 1, C: 4}, false},
		{axis.Pos{U: 1, C: 4}, axis.Pos{U: 1, C: 3}, false},
	} {
		if got := c.p.Before(c.q); got != c.want {
			t.Errorf("%v before %v: %v", c.p, c.q, got)
		}
	}
}
