package axis_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/internal/golden"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// The golden shows, for every case of testdata/ticks.txt, what is written
// under the axis: x[label] or x[label/group], minor ticks as dots, and before them
// the group in which the view begins.
func TestTickCases(t *testing.T) {
	var out strings.Builder
	for _, c := range readBlocks(t, "testdata/ticks.txt") {
		m, err := axis.ParseMode(c["scale"])
		if err != nil {
			t.Fatal(err)
		}
		a := axis.New(m, spansOf(t, c["events"]), options(800))
		v := a.Fit(800, 0, 0)
		if c["view"] != "" {
			from, to := date(t, c["view"]).Extent()
			v = a.Span(from, to, 800, 0, 0)
		}
		ticks := written(v.Ticks(edtf.English(), measure, nil))
		if name := within(v); name != "" {
			ticks = "[" + name + "] " + ticks
		}
		fmt.Fprintf(&out, "case: %s\n%s\n\n", c["case"], ticks)
	}
	golden.Equal(t, "testdata/ticks.golden", out.String())
}

func written(ticks []axis.Tick) string {
	var out strings.Builder
	for _, k := range ticks {
		switch {
		case k.Date != "":
			fmt.Fprintf(&out, " %.0f[%s/%s/%s]", k.X, k.Label, k.Group, k.Date)
		case !k.Major:
			out.WriteString(".")
			continue
		case k.Group != "":
			fmt.Fprintf(&out, " %.0f[%s/%s]", k.X, k.Label, k.Group)
		default:
			fmt.Fprintf(&out, " %.0f[%s]", k.X, k.Label)
		}
	}
	return strings.TrimSpace(out.String())
}

// within returns the name of the group in which a view begins.
func within(v axis.View) string { return axis.NewTicker(edtf.English(), measure).Within(v) }

func ticksOf(v axis.View) []axis.Tick { return v.Ticks(edtf.English(), measure, nil) }

func TestTicksAreInOrderAndInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		v := drawView(t, a)
		ticks := ticksOf(v)
		if limit := int(v.Width()/7) + 2 + len(a.Breaks()); len(ticks) > limit {
			t.Fatalf("%d ticks on %g px", len(ticks), v.Width())
		}
		for i, k := range ticks {
			if k.X < 0 || k.X > v.Width() {
				t.Fatalf("a tick stands at %g px of %g", k.X, v.Width())
			}
			if x := v.X(a.Place(k.At)); math.Abs(x-k.X) > 1e-6 {
				t.Fatalf("%s stands at %g px and not at %g", k.At.RFC3339(), x, k.X)
			}
			if i > 0 && (k.At <= ticks[i-1].At || k.X < ticks[i-1].X) {
				t.Fatalf("%s follows %s", k.At.RFC3339(), ticks[i-1].At.RFC3339())
			}
			if !k.Major && k.Label+k.Group != "" {
				t.Fatalf("a minor tick says %q %q", k.Label, k.Group)
			}
			if b, in := breakWith(a, k.At); in {
				t.Fatalf("%s is in the break %v", k.At.RFC3339(), b)
			}
		}
	})
}

func TestTextsDoNotCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axis.New(drawCalendar(t), drawSpans(t), options(rapid.Float64Range(300, 4000).Draw(t, "width at fit")))
		v := drawView(t, a)
		labels, groups := math.Inf(-1), math.Inf(-1) // where the last ones end
		if name := within(v); name != "" {
			groups = axis.LabelGap + measure(name)
			for _, b := range a.Breaks() {
				if x := v.X(b.At); x+b.Width > 0 && x < groups {
					t.Fatalf("%q at the edge lies in a break", name)
				}
			}
		}
		names := map[string]bool{within(v): true}
		for _, k := range ticksOf(v) {
			left := k.X + axis.LabelGap
			for _, line := range []struct {
				text string
				end  *float64
			}{{k.Label, &labels}, {k.Group, &groups}} {
				if line.text == "" {
					continue
				}
				if line.end == &groups && names[line.text] && !crossed(a, k.At) {
					t.Fatalf("%q stands twice", line.text)
				}
				if line.end == &groups {
					names[line.text] = true
				}
				if left < *line.end+12-1e-6 {
					t.Fatalf("%q begins at %g px, the one before ends at %g", line.text, left, *line.end)
				}
				*line.end = left + measure(line.text)
				for _, b := range a.Breaks() {
					from, to := v.X(b.At), v.X(b.At)+b.Width
					if left < to-1e-6 && *line.end > from+1e-6 {
						t.Fatalf("%q lies in a break", line.text)
					}
				}
			}
		}
	})
}

// crossed reports whether a break ends at an instant.
func crossed(a *axis.Axis, t edtf.Instant) bool {
	return slices.ContainsFunc(a.Breaks(), func(b axis.Break) bool { return b.To == t })
}

// What a tick says does not depend on where the view begins.
func TestTicksStayUnderPanning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t, drawAxis(t))
		moved := v.Widen(rapid.Float64Range(-200, 200).Draw(t, "left"), rapid.Float64Range(-200, 600).Draw(t, "right"))
		moved = moved.Pan(rapid.Float64Range(-1000, 1000).Draw(t, "dx"))
		seen := map[edtf.Instant]axis.Tick{}
		for _, k := range ticksOf(v) {
			seen[k.At] = k
		}
		inside := func(v axis.View, at edtf.Instant) bool {
			x := v.X(v.Axis().Place(at))
			return x > 1e-3 && x < v.Width()-1e-3
		}
		for _, k := range ticksOf(moved) {
			before, ok := seen[k.At]
			delete(seen, k.At)
			switch {
			case !inside(v, k.At):
			case !ok:
				t.Fatalf("%s has come", k.At.RFC3339())
			case before.Label != k.Label || before.Group != k.Group || before.Major != k.Major || before.Date != k.Date:
				t.Fatalf("%v has become %v", before, k)
			}
		}
		for at := range seen {
			if inside(moved, at) {
				t.Fatalf("%s has gone", at.RFC3339())
			}
		}
	})
}

// In a window of the usual width something always says where in time it is.
func TestSomethingIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axis.New(axis.True, drawSpans(t), options(1600))
		v := drawView(t, a)
		if v.Width() < 1000 {
			v = v.Resize(1000)
		}
		ticks := ticksOf(v)
		var labels, groups int
		finer := false
		for _, k := range ticks {
			if k.Label != "" {
				labels++
				c := k.At.Civil()
				finer = finer || c.Month != 1 || c.Day != 1 || c.Hour+c.Minute+c.Second != 0
			}
			if k.Group != "" {
				groups++
			}
		}
		if within(v) != "" {
			groups++
		}
		if labels < 2 || finer && groups == 0 {
			t.Fatalf("%d labels and %d groups: %s", labels, groups, written(ticks))
		}
	})
}

// Zooming in never takes a label from a step of an Even axis.
func TestEvenLabelsStayWhileZoomingIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axis.New(axis.Even, drawSpans(t), options(1600))
		v := a.Fit(1600, 0, 200)
		x := rapid.Float64Range(0, 1400).Draw(t, "x")
		nearer := v.Zoom(rapid.Float64Range(1, 4).Draw(t, "factor"), x)
		said := map[edtf.Instant]string{}
		for _, k := range ticksOf(nearer) {
			said[k.At] = k.Label
		}
		for _, k := range ticksOf(v) {
			now := nearer.X(a.Place(k.At))
			if k.Label != "" && now > 1e-3 && now < 1599 && said[k.At] != k.Label {
				t.Fatalf("%q has become %q", k.Label, said[k.At])
			}
		}
	})
}

// A ticker says what View.Ticks says, whatever it has been asked before.
func TestTickerRemembersRightly(t *testing.T) {
	ticker := axis.NewTicker(edtf.English(), measure)
	var buffer []axis.Tick
	rapid.Check(t, func(t *rapid.T) {
		v := drawView(t, drawAxis(t))
		buffer = ticker.Ticks(v, buffer)
		if got, want := fmt.Sprint(buffer), fmt.Sprint(ticksOf(v)); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

func TestSteadyPanDoesNotAllocate(t *testing.T) {
	for _, m := range axis.Modes() {
		v := story(t, m).Fit(1600, 24, 120).Zoom(3, 800)
		ticker := axis.NewTicker(edtf.English(), measure)
		var buffer []axis.Tick
		dx := 0.0
		pan := func() {
			buffer = ticker.Ticks(v.Pan(dx), buffer)
			ticker.Within(v.Pan(dx))
			dx = math.Mod(dx+7, 300)
		}
		for range 100 {
			pan()
		}
		if n := testing.AllocsPerRun(100, pan); n > 0 {
			t.Errorf("%v: %g allocations a frame", m, n)
		}
	}
}

// story is the bundled one in outline.
func story(t testing.TB, m axis.Mode) *axis.Axis {
	return axis.New(m, spansOf(t, `1953-07-27 1953-09-01 1954-04-26 1956-02-25 1956-08 1961-07-06
		1961-07-11 1964-10-16 1969-03-02 1972-02-21 1989-05-15 1991-12-26 1992-08-24 2000-06-13
		2003-08-27 2006-10-09 2018-06-12 2019-04-25 2023-09-13`), options(1600))
}
