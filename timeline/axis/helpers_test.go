package axis_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

const yearLength = 365.2425 * 86400 // seconds, in the mean

// measure stands for a font in which every letter is 7 px wide.
func measure(s string) float64 { return 7 * float64(utf8.RuneCountInString(s)) }

func options(width float64) axis.Options {
	words := edtf.English()
	return axis.Options{Width: width, LengthWidth: func(from, to edtf.Instant) float64 {
		return measure(words.Duration(from, to))
	}, Words: words, Text: measure}
}

// spansOf reads dates with spaces between.
func spansOf(t testing.TB, dates string) []axis.Span {
	t.Helper()
	fields := strings.Fields(dates)
	out := make([]axis.Span, 0, len(fields))
	for _, s := range fields {
		from, to := date(t, s).Extent()
		out = append(out, axis.Span{From: from, To: to})
	}
	return out
}

func date(t testing.TB, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func instant(t testing.TB, s string) edtf.Instant {
	t.Helper()
	from, _ := date(t, s).Extent()
	return from
}

// block is one case of a case file: lines “key: value” up to an empty line.
type block map[string]string

func readBlocks(t testing.TB, path string) []block {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var (
		out []block
		cur block
	)
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		key, value, found := strings.Cut(line, ":")
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			cur = nil
		case !found:
			t.Fatalf("%s: %q is not “key: value”", path, line)
		default:
			if cur == nil {
				cur = block{}
				out = append(out, cur)
			}
			cur[key] = strings.TrimSpace(value)
		}
	}
	return out
}

// drawSpans makes a document's worth of extents: a few clusters anywhere in
// 2·10¹¹ years, each on a scale between seconds and 10⁹ years.
func drawSpans(t *rapid.T) []axis.Span {
	reach := rapid.SampledFrom([]float64{1e3, 1e6, 1e9, 1e11, 1e13, 3e17, 1e18}).Draw(t, "reach")
	var out []axis.Span
	for range rapid.IntRange(0, 5).Draw(t, "clusters") {
		centre := edtf.Instant(rapid.Float64Range(-1, 1).Draw(t, "centre") * reach)
		size := reach * rapid.SampledFrom([]float64{1, 1e-2, 1e-5, 1e-9}).Draw(t, "size")
		for range rapid.IntRange(1, 6).Draw(t, "events") {
			from := centre + edtf.Instant(rapid.Float64Range(0, 1).Draw(t, "at")*size)
			length := rapid.SampledFrom([]float64{0, 0, 86399, size / 10, size}).Draw(t, "length")
			out = append(out, axis.Span{From: from, To: from + edtf.Instant(length)})
		}
	}
	return out
}

func drawMode(t *rapid.T) axis.Mode {
	return rapid.SampledFrom(axis.Modes()).Draw(t, "mode")
}

// drawCalendar picks a mode whose ticks are of the calendar.
func drawCalendar(t *rapid.T) axis.Mode {
	return rapid.SampledFrom([]axis.Mode{axis.True, axis.Shortened, axis.Even}).Draw(t, "mode")
}

// drawAxis makes an axis of any mode.
func drawAxis(t *rapid.T) *axis.Axis {
	width := rapid.Float64Range(300, 4000).Draw(t, "width at fit")
	return axis.New(drawMode(t), drawSpans(t), options(width))
}

// drawView makes a view anywhere on an axis, at any zoom.
func drawView(t *rapid.T, a *axis.Axis) axis.View {
	width := rapid.Float64Range(300, 4000).Draw(t, "width")
	v := a.Fit(width, 24, 120)
	for range rapid.IntRange(0, 4).Draw(t, "gestures") {
		x := rapid.Float64Range(0, width).Draw(t, "x")
		factor := rapid.SampledFrom([]float64{0.5, 1.2, 7, 1e3, 1e6}).Draw(t, "factor")
		v = v.Zoom(factor, x).Pan(rapid.Float64Range(-2*width, 2*width).Draw(t, "dx"))
	}
	return v
}

// drawInstant picks an instant within the bounds or somewhat beyond.
func drawInstant(t *rapid.T, a *axis.Axis) edtf.Instant {
	first, last := a.Bounds()
	part := rapid.Float64Range(-0.2, 1.2).Draw(t, "part")
	return first + edtf.Instant(part*float64(last-first))
}

// breakWith returns the break that t is inside of.
func breakWith(a *axis.Axis, t edtf.Instant) (axis.Break, bool) {
	for _, b := range a.Breaks() {
		if b.From < t && t < b.To {
			return b, true
		}
	}
	return axis.Break{}, false
}
