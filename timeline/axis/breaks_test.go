package axis_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

func TestBreakCases(t *testing.T) {
	words := edtf.English()
	for _, c := range readBlocks(t, "testdata/breaks.txt") {
		t.Run(c["case"], func(t *testing.T) {
			o := options(1600)
			if c["width"] != "" {
				if _, err := fmt.Sscan(c["width"], &o.Width); err != nil {
					t.Fatal(err)
				}
			}
			breaks := axis.New(axis.Shortened, spansOf(t, c["events"]), o).Breaks()
			got := make([]string, 0, len(breaks))
			for _, b := range breaks {
				from, to := short(b.From), short(b.To)
				got = append(got, fmt.Sprintf("%s to %s (%s)", from, to, words.Duration(b.From, b.To)))
			}
			if s := strings.Join(got, "; "); s != c["breaks"] {
				t.Errorf("breaks: %s\nwant:   %s", s, c["breaks"])
			}
		})
	}
}

// short writes an instant without a time at midnight.
func short(t edtf.Instant) string { return strings.TrimSuffix(t.RFC3339(), "T00:00:00Z") }

func TestBreakRule(t *testing.T) {
	words := edtf.English()
	rapid.Check(t, func(t *rapid.T) {
		spans := drawSpans(t)
		width := rapid.Float64Range(100, 4000).Draw(t, "width at fit")
		a := axis.New(axis.Shortened, spans, options(width))
		breaks := a.Breaks()
		if len(breaks) > 8 {
			t.Fatalf("%d breaks", len(breaks))
		}
		scale := a.Fit(width, 0, 0).Scale()
		var px float64
		for i, b := range breaks {
			px += b.Width
			if b.From >= b.To || i > 0 && b.From <= breaks[i-1].To {
				t.Fatalf("break %d is out of order: %v", i, breaks)
			}
			millions := b.To-b.From >= 9_999_999*yearLength // written so, see cutYears
			if words.Duration(b.From, b.To) == words.Duration(b.From, b.To-1) && !millions {
				t.Fatalf("“%s” is not exact for %s to %s", words.Duration(b.From, b.To), b.From.RFC3339(), b.To.RFC3339())
			}
			if saved := float64(b.To-b.From) * scale; saved < 2*b.Width*0.99 {
				t.Fatalf("a break of %g px saves %g px", b.Width, saved)
			}
			for _, s := range spans {
				if s.From <= b.To && s.To >= b.From {
					t.Fatalf("break %s to %s touches an event", b.From.RFC3339(), b.To.RFC3339())
				}
				// Marks keep away: by 12 px, less what the last rounds left.
				near := min(math.Abs(float64(s.From-b.To)), math.Abs(float64(s.To-b.From))) * scale
				if near < 9 {
					t.Fatalf("an event stands %g px from a break", near)
				}
			}
		}
		if px > 0.2*width {
			t.Fatalf("breaks take %g of %g px", px, width)
		}
	})
}

func TestContinuousAtBreaks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axis.New(axis.Shortened, drawSpans(t), options(1600))
		v := a.Fit(1600, 24, 120)
		for _, b := range a.Breaks() {
			right := axis.Pos{U: b.At.U, C: b.At.C + b.Width}
			if a.Place(b.From) != b.At || a.Place(b.To) != right {
				t.Fatalf("break %v begins at %v and ends at %v", b, a.Place(b.From), a.Place(b.To))
			}
			if before := (axis.Pos{U: b.At.U - 1, C: b.At.C}); a.Place(b.From-1) != before {
				t.Fatalf("a second before it lies %v, want %v", a.Place(b.From-1), before)
			}
			if after := (axis.Pos{U: right.U + 1, C: right.C}); a.Place(b.To+1) != after {
				t.Fatalf("a second after it lies %v, want %v", a.Place(b.To+1), after)
			}
			if got := v.X(right) - v.X(b.At); math.Abs(got-b.Width) > 1e-6 {
				t.Fatalf("it is %g px wide, want %g", got, b.Width)
			}
			x := v.X(b.At) + b.Width/2
			if got := v.PosAt(x); got.U != b.At.U || math.Abs(v.X(got)-x) > 1e-6 {
				t.Fatalf("its middle is at %v", got)
			}
		}
	})
}

// Breaks belong to the document: whoever asks may change what they get.
func TestBreaksAreACopy(t *testing.T) {
	a := axis.New(axis.Shortened, spansOf(t, "1900 2000"), options(1600))
	a.Breaks()[0].Width = 0
	if a.Breaks()[0].Width == 0 {
		t.Error("the axis changed")
	}
}

func TestNoBreakWithoutRoom(t *testing.T) {
	spans := spansOf(t, "1900 2000")
	for name, o := range map[string]axis.Options{
		"no width":         {},
		"not a number":     {Width: math.NaN()},
		"narrow":           {Width: 200},
		"very wide breaks": {Width: 1600, BreakWidth: func(int) float64 { return 400 }},
	} {
		if got := axis.New(axis.Shortened, spans, o).Breaks(); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := axis.New(axis.Shortened, spans, axis.Options{Width: 1600}).Breaks(); len(got) != 1 || got[0].Width != 48 || got[0].Pleats != 6 {
		t.Errorf("without a measure: %v", got)
	}
	for _, m := range []axis.Mode{axis.True, axis.Even} {
		if got := axis.New(m, spans, options(1600)).Breaks(); len(got) > 0 {
			t.Errorf("%v: %v", m, got)
		}
	}
}

// Beside a break 12 px of the gap stay, at the scale at fit and to within the
// length of a year, at which it begins and ends.
func TestMarginBesideABreak(t *testing.T) {
	const want, rounds, tolerance = 12.0, 0.99, 0.01 // px, a part of it, px
	spans := spansOf(t, "-4000/-2500 -1000/0500 1500/2023")
	a := axis.New(axis.Shortened, spans, axis.Options{Width: 1600})
	scale := a.Fit(1600, 0, 0).Scale()
	if len(a.Breaks()) != len(spans)-1 {
		t.Fatalf("%d breaks", len(a.Breaks()))
	}
	for i, b := range a.Breaks() {
		for side, margin := range map[string]edtf.Instant{"before": b.From - spans[i].To, "after": spans[i+1].From - b.To} {
			px := float64(margin) * scale
			if px < want*rounds-tolerance || px > want+yearLength*scale+tolerance {
				t.Errorf("%g px stay %s the break from %s, want %g to %g",
					px, side, short(b.From), want, want+yearLength*scale)
			}
		}
	}
}
