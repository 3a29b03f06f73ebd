package axis_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Whoever looks for the nearest text to the left of a mark, on either line of
// the axis, must not be led to another year, month or day.
func TestTheAxisNamesTheTimeOfEveryMark(t *testing.T) {
	whole := t
	rapid.Check(t, func(t *rapid.T) {
		spans := drawSpans(t)
		if rapid.Bool().Draw(t, "calendar dates") {
			spans = spansOf(whole, drawDates(t))
		}
		width := rapid.Float64Range(300, 4000).Draw(t, "width")
		a := axis.New(drawCalendar(t), spans, options(width-48))
		v := a.Fit(width, 24, 24)
		for range rapid.IntRange(0, 3).Draw(t, "gestures") {
			x := rapid.Float64Range(0, width).Draw(t, "x")
			factor := rapid.SampledFrom([]float64{0.7, 1.2, 3, 7, 60, 1e3}).Draw(t, "factor")
			v = v.Zoom(factor, x).Pan(rapid.Float64Range(-2*width, 2*width).Draw(t, "dx"))
		}
		if wrong := misnamed(v, spans); wrong != "" {
			t.Fatalf("%s, shown %s\n%s", wrong, shown(v), written(ticksOf(v)))
		}
	})
}

func shown(v axis.View) string {
	from, to := v.Range()
	return fmt.Sprintf("%s to %s on %g px", from.RFC3339(), to.RFC3339(), v.Width())
}

// misnamed says which start in the view the axis names wrongly; "" for none.
func misnamed(v axis.View, spans []axis.Span) string {
	ticks := ticksOf(v)
	for _, s := range spans {
		x := v.X(v.Axis().Place(s.From))
		if x < 0 || x > v.Width() {
			continue
		}
		label, group := "", within(v)
		hidden := false // a tick that should say something says nothing
		for _, k := range ticks {
			if k.At > s.From {
				break
			}
			if k.Label != "" {
				label, hidden = k.Label, false
			} else if k.Major {
				hidden = true
			}
			if k.Group != "" {
				group = k.Group
			} else if ofDeepTime(k.Label) {
				group = "" // such a name stands alone
			}
		}
		if label != "" && hidden {
			return fmt.Sprintf("%s stands under %q", s.From.RFC3339(), label)
		}
		if group != "" && !slices.Contains(namesOf(s.From), group) {
			return fmt.Sprintf("%s stands in %q", s.From.RFC3339(), group)
		}
	}
	return ""
}

// ofDeepTime reports whether a label is a year of more than four digits.
func ofDeepTime(label string) bool {
	return strings.Contains(label, ",") || strings.Contains(label, "illion")
}

// namesOf returns the names of the year, the month and the day of an instant.
func namesOf(t edtf.Instant) []string {
	c, words := t.Civil(), edtf.English()
	var year string
	switch {
	case c.Year <= 0:
		year = words.Number(1-c.Year) + " BC"
	case c.Year < 1000:
		year = "AD " + words.Number(c.Year)
	default:
		year = words.Number(c.Year)
	}
	month := words.Months[c.Month-1] + " " + year
	return []string{year, month, fmt.Sprint(c.Day) + " " + month}
}

// drawDates makes dates of years, months, days and times, near each other and
// near where a month or a year begins, as people write them.
func drawDates(t *rapid.T) string {
	year := rapid.Int64Range(1, 2100).Draw(t, "year")
	reach := rapid.SampledFrom([]int64{0, 0, 1, 30}).Draw(t, "years")
	var dates []string
	for range rapid.IntRange(1, 9).Draw(t, "dates") {
		y := fmt.Sprintf("%04d", year+rapid.Int64Range(0, reach).Draw(t, "later"))
		month := fmt.Sprintf("-%02d", rapid.SampledFrom([]int{1, 1, 2, 5, 10, 12}).Draw(t, "month"))
		day := fmt.Sprintf("-%02d", rapid.SampledFrom([]int{1, 2, 15, 24, 26, 28}).Draw(t, "day"))
		hour := fmt.Sprintf("T%02d:30:00", rapid.IntRange(0, 23).Draw(t, "hour"))
		dates = append(dates, rapid.SampledFrom([]string{
			y, y + month, y + month + day, y + month + day, y + month + day + hour,
		}).Draw(t, "as"))
	}
	return strings.Join(dates, " ")
}

// The event of 26 October stands under 26 October, and that of the 28th under
// the 28th, whatever is left out between them.
func TestTheDayAfterABreak(t *testing.T) {
	for _, dates := range []string{
		"1962-10-24 1962-10-26 1962-10-28",
		"1962-09-30 1962-10-02 1962-10-31 1962-11-01",
		"1962-10-24T22:00:00 1962-10-25T23:30:00 1962-10-26T00:10:00 1962-10-28",
	} {
		for width := 300.0; width < 2000; width += 37 {
			spans := spansOf(t, dates)
			a := axis.New(axis.Shortened, spans, options(width-48))
			for zoom := 0.8; zoom < 100; zoom *= 1.13 {
				v := a.Fit(width, 24, 24).Zoom(zoom, width/2)
				if wrong := misnamed(v, spans); wrong != "" {
					t.Fatalf("%s: %s, shown %s\n%s", strings.ReplaceAll(dates, " ", ", "), wrong, shown(v), written(ticksOf(v)))
				}
			}
		}
	}
}

// Between two breaks stands the name of the time there, however few the marks.
func TestTheTimeBetweenTwoBreaksIsNamed(t *testing.T) {
	for _, dates := range []string{
		"3156 3158 3470 3475 3554 5930 8305 8309",
		"1850 1851 1852 1904 1970 1971 1972",
	} {
		for width := 400.0; width < 4000; width += 31 {
			spans := spansOf(t, dates)
			v := axis.New(axis.Shortened, spans, options(width-48)).Fit(width, 24, 24)
			if wrong := misnamed(v, spans); wrong != "" {
				t.Errorf("%s, %g px wide: %s\n%s", dates, width, wrong, written(ticksOf(v)))
			}
		}
	}
}

// One wide name among hundreds of steps does not take the place of the next.
func TestEveryEvenStepIsNamedByItself(t *testing.T) {
	var dates []string
	for y := 1700; y < 1900; y++ {
		dates = append(dates, fmt.Sprint(y))
	}
	dates[77] += "-11-28T10:20:30"
	spans := spansOf(t, strings.Join(dates, " "))
	a := axis.New(axis.Even, spans, options(1600))
	for zoom := 1.0; zoom < 200; zoom *= 1.1 {
		v := a.Fit(1600, 24, 24).Zoom(zoom, 640)
		if wrong := misnamed(v, spans); wrong != "" {
			t.Fatalf("%s, shown %s\n%s", wrong, shown(v), written(ticksOf(v)))
		}
	}
}

// Behind a break in deep time no year is named finer than can be seen.
func TestTheYearAfterABreakIsRoundInDeepTime(t *testing.T) {
	spans := spansOf(t, "Y-4540000000 Y-4500000000 Y-2400000000 Y-2100000000 Y-720000000 Y-66000000 1969")
	for width := 400.0; width < 2000; width += 97 {
		a := axis.New(axis.Shortened, spans, options(width-48))
		v := a.Fit(width, 24, 24)
		for _, k := range ticksOf(v) {
			digits := strings.Trim(strings.NewReplacer(",", "", " ", "", "BC", "", ".", "", "million", "", "billion", "", "AD", "").Replace(k.Label), "0")
			if len(digits) > 4 {
				t.Errorf("%g px wide: %q", width, k.Label)
			}
		}
		if wrong := misnamed(v, spans); wrong != "" {
			t.Error(wrong)
		}
	}
}

// What happened before the first break has a name of its own.
func TestTheTimeBeforeTheFirstBreakIsNamed(t *testing.T) {
	for dates, widest := range map[string]string{ // and a name that there must be room for
		"1899-02 1914/1918 1939/1945 1950/1953 2008-09 2011-12":             "1899",
		"1932-06-24 1945-08-15 1949-10-01 1952-07-23 1964-10-10 1989-11-09": "1932",
		"1962-10-24 1962-10-26 1962-10-28":                                  "24 October 1962",
		"Y-13800000000 Y-4540000000 Y-66000000 1969":                        "13.8 billion BC, or 13",
	} {
		spans := spansOf(t, dates)
		for width := 600.0; width < 2000; width += 41 {
			a := axis.New(axis.Shortened, spans, options(width-48))
			v := a.Fit(width, 24, 24)
			if len(a.Breaks()) == 0 {
				continue
			}
			if v.X(a.Breaks()[0].At)-v.X(a.Place(spans[0].From)) < measure(widest)+8 {
				continue
			}
			named := slices.ContainsFunc(ticksOf(v), func(k axis.Tick) bool { return k.Label != "" && k.X < v.X(a.Breaks()[0].At) })
			if !named {
				t.Errorf("%s, %g px wide: nothing names the time before the first break\n%s", dates, width, written(ticksOf(v)))
			}
			if wrong := misnamed(v, spans); wrong != "" {
				t.Errorf("%s, %g px wide: %s", dates, width, wrong)
			}
		}
	}
}

// The name of the time before the first break meets none that stands by itself.
func TestTextsBeforeTheFirstBreakKeepApart(t *testing.T) {
	for _, dates := range []string{
		"1917-11-02 1948-05-14 1948-05-15/1949-07-20 1967-06-05/1967-06-10",
		"1899-02 1914/1918 1939/1945 1950/1953 2008-09 2011-12",
		"1932-06-24 1945-08-15 1949-10-01 1952-07-23 1964-10-10 1989-11-09",
		"1953-07-27 1961-04 2023-09-13",
	} {
		spans := spansOf(t, dates)
		for width := 400.0; width < 1500; width += 7 {
			v := axis.New(axis.Shortened, spans, options(width-48)).Fit(width, 24, 120)
			label, group := math.Inf(-1), math.Inf(-1) // where the last ends, px
			for _, k := range ticksOf(v) {
				if k.Label != "" && k.X < label || k.Group != "" && k.X < group {
					t.Errorf("%s, %g px wide: %s/%s meets the text before it\n%s", dates, width, k.Label, k.Group, written(ticksOf(v)))
				}
				if k.Label != "" {
					label = k.X + measure(k.Label)
				}
				if k.Group != "" {
					group = k.X + measure(k.Group)
				}
			}
		}
	}
}
