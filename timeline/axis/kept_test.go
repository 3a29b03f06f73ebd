package axis_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
)

// A drawing made anew shows exactly what the one before showed.
func TestKeptIsTheSameView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans, mode := drawSpans(t), drawMode(t)
		width := rapid.Float64Range(300, 4000).Draw(t, "width")
		v := drawView(t, axis.New(mode, spans, options(width)))
		again := v
		for range 10 {
			within := axis.New(mode, spans, options(width)).Fit(v.Width(), 40, 90)
			again = again.Kept(within)
		}
		from, to := v.Range()
		if f, l := again.Range(); f != from || l != to || again.Scale() != v.Scale() {
			t.Fatalf("%s became %s", shown(v), shown(again))
		}
	})
}

// At another width, and in another scale, the same stretch of time is shown from
// edge to edge; in true time, ten times there and back change nothing.
func TestKeptShowsTheSameStretch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := drawSpans(t)
		v := drawView(t, axis.New(drawMode(t), spans, options(1200)))
		other := axis.New(drawMode(t), spans, options(700)).Fit(rapid.Float64Range(300, 4000).Draw(t, "other width"), 24, 24)
		home := v.Axis().Fit(v.Width(), 24, 120)
		there := v.Kept(other)
		if there.Width() != other.Width() || there.Axis() != other.Axis() {
			t.Fatalf("kept in another axis or width: %s", shown(there))
		}
		if crowded(v) || crowded(there) {
			t.Skip("breaks leave no room for time")
		}
		from, to := v.Range()
		if there.Scale() >= 0.999*limit(other) || v.Scale() >= 0.999*limit(home) {
			t.Skip("no closer than one may zoom")
		}
		if to-from < 20000 {
			t.Skip("a second can be seen, and no edge stands between two in every scale")
		}
		// Instants are whole seconds: the edge itself may lie between two.
		between := 0.01 + 4*there.Width()/v.Width()*max(math.Abs(v.X(v.Axis().Place(from))), math.Abs(v.X(v.Axis().Place(to))-v.Width()))
		if x := there.X(other.Axis().Place(from)); math.Abs(x) > between {
			t.Fatalf("%s became %s: the left edge stands at %g px", shown(v), shown(there), x)
		}
		if x := there.X(other.Axis().Place(to)); math.Abs(x-there.Width()) > between {
			t.Fatalf("%s became %s: the right edge stands at %g px", shown(v), shown(there), x)
		}
		if v.Axis().Mode() != axis.True || other.Axis().Mode() != axis.True {
			return // seconds of one may be nothing in the other
		}
		back := v
		for range 10 {
			back = back.Kept(other).Kept(home)
		}
		if off := math.Abs(back.X(v.PosAt(0))-v.X(v.PosAt(0))) / v.Width(); off > 0.002 {
			t.Fatalf("%s became %s", shown(v), shown(back))
		}
		if grown := math.Abs(math.Log(back.Scale() / v.Scale())); grown > 0.002 {
			t.Fatalf("%s became %s: the scale changed by %g %%", shown(v), shown(back), grown*100)
		}
	})
}

// crowded reports whether breaks take most of a view.
func crowded(v axis.View) bool {
	var px float64
	for _, b := range v.Axis().Breaks() {
		px += max(0, min(v.X(b.At)+b.Width, v.Width())-max(v.X(b.At), 0))
	}
	return px > v.Width()*0.7
}

// limit returns the largest scale of a view's axis.
func limit(v axis.View) float64 { return v.Zoom(1e30, v.Width()/2).Scale() }

// Through all scales and back, whatever the number of times, nothing grows.
func TestKeptThroughAllScales(t *testing.T) {
	at := story(t, axis.Shortened).Fit(1600, 24, 24).Zoom(6, 700).Pan(90)
	v := at
	for range 10 {
		for _, m := range []axis.Mode{axis.True, axis.Even, axis.Shortened} {
			v = v.Kept(story(t, m).Fit(1200, 24, 120)).Kept(story(t, m).Fit(1600, 24, 24))
		}
	}
	from, to := at.Range()
	if f, l := v.Range(); f-from > 60 || from-f > 60 || l-to > 60 || to-l > 60 {
		t.Errorf("%s became %s", shown(at), shown(v))
	}
}

// Where the other scale ends before the stretch is as wide, its middle stays.
func TestKeptKeepsTheMiddle(t *testing.T) {
	a := axis.New(axis.True, spansOf(t, "1953-07-27 2023-09-13"), options(800))
	at := instant(t, "1969-03-02")
	v := a.Span(at-20, at+20, 800, 0, 0)
	wide := v.Kept(a.Fit(1600, 0, 0))
	if wide.Scale() != v.Scale() || wide.At(800) != at {
		t.Errorf("at %g px a second, %s stands in the middle", wide.Scale(), wide.At(800).RFC3339())
	}
}
