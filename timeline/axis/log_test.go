package axis_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Each time ten times as long ago stands as far to the left again, far from the
// reference, and the oldest and the newest stand at the ends.
func TestEachStepToTheLeftIsTenTimesLongerAgo(t *testing.T) {
	a := axis.New(axis.Logarithmic, spansOf(t, "Y-13800000000 -3300 2012-07-04 2022-07-12"), options(1600))
	first, last := a.Bounds()
	if last != instant(t, "2022-07-12") || first != instant(t, "Y-13800000000") {
		t.Fatalf("it is made for %s to %s", first.RFC3339(), last.RFC3339())
	}
	v := a.Fit(1600, 24, 24)
	if l, r := v.X(a.Place(first)), v.X(a.Place(last)); math.Abs(l-24) > 1e-6 || math.Abs(r-1576) > 1e-6 {
		t.Fatalf("the ends stand at %g and %g px", l, r)
	}
	x := func(years float64) float64 { return v.X(a.Place(last - edtf.Instant(years*yearLength))) }
	const decade = 1552 / 9.14 // of 10 years to 13.8 billion; the last ten years take a third of one
	for years := 1e4; years <= 1e9; years *= 10 {
		if got := x(years) - x(10*years); math.Abs(got-decade) > 0.5 {
			t.Errorf("from %g years ago to ten times that are %g px, want %g", years, got, decade)
		}
	}
	if got, want := x(0)-x(10), decade*math.Log10(2); math.Abs(got-want) > 0.5 {
		t.Errorf("the last ten years take %g px, want %g", got, want)
	}
}

// What is later than the reference stands where it stands.
func TestLaterThanTheReference(t *testing.T) {
	before := spansOf(t, "1950-03")[0]
	o := options(1600)
	o.Before = &before
	a := axis.New(axis.Logarithmic, spansOf(t, "-9600 1492-10-12 1969-07-20 2022-07-12"), o)
	if _, last := a.Bounds(); last != before.From {
		t.Fatalf("it ends in %s", last.RFC3339())
	}
	end := a.Place(before.From)
	for _, s := range []string{"1950-04", "1969-07-20", "2022-07-12", "Y100000000000"} {
		if got := a.Place(instant(t, s)); got != end {
			t.Errorf("%s stands at %v, want %v", s, got, end)
		}
	}
	if p := a.Place(before.From - 1); !less(p, end) {
		t.Errorf("a second before is at %v, the reference at %v", p, end)
	}
	if got := a.Instant(axis.Pos{U: end.U + 1e15}); got != before.From {
		t.Errorf("right of it is %s", got.RFC3339())
	}
}

// Whatever the events are and the reference is, the axis has a length, and drawing it
// ends.
func TestAnyReferenceMakesAnAxis(t *testing.T) {
	for _, events := range []string{
		"", "2022-07-12", "2022-07-12 2022-07-12 2022-07-12", "2022-07-12T10:00:00 2022-07-12T10:00:00", "2000/2100",
		"Y-100000000000 Y100000000000", "Y-100000000000", "Y100000000000", "Y-100000000000 1969-07-20T10:00:00 1969-07-20T10:00:01",
		"1969-07-20T10:00:00 1969-07-20T10:00:01", "1900 1901 1902 1903",
	} {
		for _, before := range []string{"", "2022-07-12", "1950", "Y-100000000000", "Y100000000000", "-9999", "1969-07-20T10:00:01"} {
			o := options(1200)
			if before != "" {
				o.Before = &spansOf(t, before)[0]
			}
			a := axis.New(axis.Logarithmic, spansOf(t, events), o)
			first, last := a.Bounds()
			if first >= last || !less(a.Place(first), a.Place(last)) || a.Place(first) != (axis.Pos{}) {
				t.Fatalf("%q before %q: %v to %v", events, before, a.Place(first), a.Place(last))
			}
			for _, width := range []float64{1, 100, 700, 4000} {
				v := a.Fit(width, 24, 24)
				for range 12 {
					for _, k := range ticksOf(v) {
						if !(k.X >= 0 && k.X <= width) {
							t.Fatalf("%q before %q: a tick at %g px", events, before, k.X)
						}
					}
					v = v.Zoom(30, width*0.8)
				}
				for range 20 {
					ticksOf(v)
					v = v.Pan(width)
				}
				if !(v.Scale() > 0) || math.IsInf(v.Scale(), 0) || math.IsNaN(v.X(a.Place(first))) {
					t.Fatalf("%q before %q: scale %g", events, before, v.Scale())
				}
			}
		}
	}
}

// drawLog makes a view of a logarithmic axis, anywhere.
func drawLog(t *rapid.T) axis.View {
	o := options(1600)
	if rapid.Bool().Draw(t, "with a reference") {
		at := edtf.Instant(rapid.Float64Range(-1e18, 1e18).Draw(t, "reference"))
		o.Before = &axis.Span{From: at, To: at}
	}
	return drawView(t, axis.New(axis.Logarithmic, drawSpans(t), o))
}

// lines returns the texts of each of the lines under a logarithmic axis, with where
// they begin and end.
func lines(ticks []axis.Tick) map[string][][2]float64 {
	out := map[string][][2]float64{}
	for _, k := range ticks {
		for line, s := range map[string]string{"label": k.Label, "group": k.Group, "date": k.Date} {
			if s != "" {
				w := measure(s)
				out[line] = append(out[line], [2]float64{k.X - w/2, k.X + w/2})
			}
		}
	}
	return out
}

func TestTextsOfALogarithmicAxisDoNotCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawLog(t)
		ticks := ticksOf(v)
		for line, texts := range lines(ticks) {
			for i := 1; i < len(texts); i++ {
				if texts[i][0] < texts[i-1][1]+12-1e-6 {
					t.Fatalf("%s: one begins at %g px, the one before ends at %g: %s", line, texts[i][0], texts[i-1][1], written(ticks))
				}
			}
		}
	})
}

// Zooming in takes no name away.
func TestNamesOfALogarithmicAxisStayWhileZoomingIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawLog(t)
		x := rapid.Float64Range(0, v.Width()).Draw(t, "x")
		nearer := v.Zoom(rapid.Float64Range(1, 6).Draw(t, "factor"), x)
		ticks := ticksOf(nearer)
		for _, k := range ticksOf(v) {
			now := nearer.X(v.Axis().Place(k.At))
			if now < 1e-3 || now > v.Width()-1e-3 {
				continue
			}
			i := slices.IndexFunc(ticks, func(n axis.Tick) bool { return n.At == k.At })
			if i < 0 || k.Label != "" && ticks[i].Label == "" || k.Date != "" && ticks[i].Date != k.Date {
				t.Fatalf("%v has become %v", k, ticks[max(i, 0)])
			}
		}
	})
}

// In a window of the usual width something always says where in time it is.
func TestSomethingIsWrittenOnALogarithmicAxis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawLog(t)
		if v.Width() < 1000 {
			v = v.Resize(1000)
		}
		first, last := v.Axis().Bounds()
		from, to := v.Range()
		if to-from < 100 || v.Width()/v.Scale() < 100 || from < first || to >= last {
			t.Skip("between two seconds, or two units of the axis, or beside it")
		}
		if ticks := ticksOf(v); len(lines(ticks)) == 0 {
			t.Fatalf("nothing from %s to %s on %g px at %g px a unit: %s", from.RFC3339(), to.RFC3339(), v.Width(), v.Scale(), written(ticks))
		}
	})
}

func TestWhichEventsSuitALogarithmicAxis(t *testing.T) {
	for _, c := range []struct {
		events string
		suits  bool
	}{
		{"", false},
		{"2022-07-12", false},
		{"2022-07-12 2022-07-12", false},
		{"1953-07-27 1961-07-06 1989-05-15 2006-10-09 2023-09-13", false},
		{"Y-13800000000 Y-4540000000 Y-66000000 -3300 1492-10-12 1969-07-20 2012-07-04 2022-07-12", true},
		{"Y-13800000000 Y-4540000000 Y-3700000000 Y-2400000000 Y-539000000 -3300 2022-07-12", false}, // two of seven
		{"1930 2021 2022", false},                                                         // ninety years, and one: not that much longer
		{"Y-100000000000 Y100000000000", false},                                           // half of two is one, and there is nothing between
		{"1800 2022-07-10 2022-07-11 2022-07-12", false},                                  // four find room on any scale
		{"1800 2022-07-07 2022-07-08 2022-07-09 2022-07-10 2022-07-11 2022-07-12", false}, // one gap, to be shortened
		{"Y-100000 Y-20000 -3300 1000 1900 1990 2020 2022-01-01 2022-07-12", true},
	} {
		if got := axis.SuitsLogarithmic(spansOf(t, c.events)); got != c.suits {
			t.Errorf("%q: %v", c.events, got)
		}
	}
}

// From the Big Bang to this minute every decade has its number, with its unit under it,
// as long as a decade has 63 px, and every third below.
func TestDecadesAreWrittenInTwoLinesBeforeTheyAreLeftOut(t *testing.T) {
	spans := spansOf(t, "Y-13800000000 -3300 2012-07-04 2022-07-12T14:59:00Z 2022-07-12T15:00:00Z")
	a := axis.New(axis.Logarithmic, spans, options(1600))
	year := a.Place(instant(t, "2022-07-12T15:00:00Z") - edtf.Instant(yearLength))
	tenth := a.Place(instant(t, "2022-07-12T15:00:00Z") - 10*edtf.Instant(yearLength))
	for _, c := range []struct {
		decade float64 // px
		label  string
		group  string
	}{{130, "100 million", ""}, {70, "100", "million"}, {63, "100", "million"}, {45, "", ""}} {
		wide := a.Fit(1600, 24, 24)
		v := a.Fit(48+1552*c.decade/(wide.X(year)-wide.X(tenth)), 24, 24)
		label, group := "", ""
		for _, tick := range v.Ticks(edtf.English(), func(text string) float64 { return 6.3 * float64(len(text)) }, nil) {
			if years := float64(instant(t, "2022-07-12T15:00:00Z")-tick.At) / yearLength; math.Abs(years-1e8) < 1e6 {
				label, group = tick.Label, tick.Group
			}
		}
		if label != c.label || group != c.group {
			t.Errorf("%g px a decade: %q, %q, want %q, %q", c.decade, label, group, c.label, c.group)
		}
	}
}

// The year 1970, at which seconds are counted from, is told as every other year is.
func TestNineteenSeventyIsAYear(t *testing.T) {
	a := axis.New(axis.Logarithmic, spansOf(t, "1000 1453 1789 1969-07-20 1990-01-01"), options(1600))
	told := false
	for _, tick := range a.Fit(1600, 24, 24).Ticks(edtf.English(), func(text string) float64 { return 7 * float64(len(text)) }, nil) {
		told = told || tick.Date == "1970"
		if tick.Date == edtf.English().YearsAgo {
			t.Errorf("a date at %g px says %q", tick.X, tick.Date)
		}
	}
	if !told {
		t.Error("the year 1970 is not told: the test shows nothing")
	}
}
