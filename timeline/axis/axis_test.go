package axis_test

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

func TestModeNames(t *testing.T) {
	for _, m := range axis.Modes() {
		back, err := axis.ParseMode(m.String())
		if err != nil || back != m {
			t.Errorf("ParseMode(%q) = %v, %v", m.String(), back, err)
		}
		if got := axis.New(m, nil, axis.Options{}).Mode(); got != m {
			t.Errorf("New(%v).Mode() = %v", m, got)
		}
	}
	_, err := axis.ParseMode("log")
	if err == nil || !strings.Contains(err.Error(), "true, shortened, even or logarithmic") {
		t.Errorf("ParseMode(log): %v", err)
	}
	if got := axis.New(axis.Mode(9), nil, axis.Options{}).Mode(); got != axis.True {
		t.Errorf("a mode that does not exist became %v", got)
	}
}

func TestBounds(t *testing.T) {
	for _, c := range readBlocks(t, "testdata/bounds.txt") {
		t.Run(c["case"], func(t *testing.T) {
			for name := range strings.FieldsSeq(cmp.Or(c["scales"], "true shortened even")) {
				m, err := axis.ParseMode(name)
				if err != nil {
					t.Fatal(err)
				}
				a := axis.New(m, spansOf(t, c["events"]), options(1600))
				first, last := a.Bounds()
				if got := first.RFC3339() + " to " + last.RFC3339(); got != c["bounds"] {
					t.Errorf("%v: %s, want %s", m, got, c["bounds"])
				}
				v := a.Fit(1600, 100, 200)
				if x := v.X(a.Place(first)); math.Abs(x-100) > 1e-6 {
					t.Errorf("%v: the first instant stands at %g px, want 100", m, x)
				}
				if x := v.X(a.Place(last)); math.Abs(x-1400) > 1e-6 {
					t.Errorf("%v: the last instant stands at %g px, want 1400", m, x)
				}
			}
		})
	}
}

// Each distinct start is one step from the next; what goes on after the last
// one gets no more than a step.
func TestEvenSteps(t *testing.T) {
	a := axis.New(axis.Even, spansOf(t, "1953-07-27 1953-07-27 1953-07-28/2023 1989 Y-5000000000"), options(1600))
	for i, s := range []string{"Y-5000000000", "1953-07-27", "1953-07-28", "1989-01-01"} {
		want := axis.Pos{U: int64(i) << 32}
		if got := a.Place(instant(t, s)); got != want {
			t.Errorf("%s stands at %v, want %v", s, got, want)
		}
	}
	_, last := a.Bounds()
	if u := a.Place(last).U; u <= 3<<32 || u > 4<<32 {
		t.Errorf("the last end stands at %d, want within a step after %d", u, int64(3)<<32)
	}
}

// A long span after a burst of starts must not squeeze the burst.
func TestEvenLongTail(t *testing.T) {
	a := axis.New(axis.Even, spansOf(t, "1953-07-27 1953-07-28 1953-07-29/2023"), options(1600))
	_, last := a.Bounds()
	if got, want := a.Place(last).U, int64(3)<<32; got != want {
		t.Errorf("the last end stands at %d, want %d", got, want)
	}
}

// Place and Instant undo each other: to the second outside breaks; inside them
// to a millionth of a px; in Even to the resolution of the step,
// and in Logarithmic to that of the stretch where it is linear.
func TestInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		at := drawInstant(t, a)
		back := a.Instant(a.Place(at))
		b, inBreak := breakWith(a, at)
		switch {
		case inBreak:
			px := b.Width * math.Abs(float64(back-at)) / float64(b.To-b.From)
			if px > 1e-6 && math.Abs(float64(back-at)) > 1 {
				t.Fatalf("%s came back as %s", at.RFC3339(), back.RFC3339())
			}
		case a.Mode() == axis.Even:
			first, last := a.Bounds()
			if off, most := float64(at-back), float64(last-first)/(1<<32)+1; math.Abs(off) > most {
				t.Fatalf("%s came back as %s", at.RFC3339(), back.RFC3339())
			}
		case a.Mode() == axis.Logarithmic:
			_, last := a.Bounds()
			want := min(at, last)
			if off, most := float64(want-back), float64(last-want)/(1<<39)+1; off < 0 || off > most && a.Place(back) != a.Place(want) {
				t.Fatalf("%s came back as %s", at.RFC3339(), back.RFC3339())
			}
		case back != at:
			t.Fatalf("%s came back as %s", at.RFC3339(), back.RFC3339())
		}
	})
}

func TestStartsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := drawSpans(t)
		a := axis.New(drawMode(t), spans, options(1600))
		for _, s := range spans {
			if len(spans) > 1 && a.Instant(a.Place(s.From)) != s.From && a.Mode() < axis.Even {
				t.Fatalf("%s is not exact", s.From.RFC3339())
			}
		}
	})
}

func less(p, q axis.Pos) bool { return p.U < q.U || p.U == q.U && p.C < q.C }

func TestMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAxis(t)
		s, e := drawInstant(t, a), drawInstant(t, a)
		s, e = min(s, e), max(s, e)
		p, q := a.Place(s), a.Place(e)
		if less(q, p) {
			t.Fatalf("%s is at %v, later %s at %v", s.RFC3339(), p, e.RFC3339(), q)
		}
		if a.Instant(q) < a.Instant(p) {
			t.Fatalf("%v is %s, farther %v is %s", p, a.Instant(p).RFC3339(), q, a.Instant(q).RFC3339())
		}
	})
}

// What one gives to New does not change, and its order does not matter.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := drawSpans(t)
		mixed := rapid.Permutation(spans).Draw(t, "mixed")
		kept := fmt.Sprint(mixed)
		m := drawMode(t)
		a, b := axis.New(m, spans, options(1600)), axis.New(m, mixed, options(1600))
		if fmt.Sprint(mixed) != kept {
			t.Fatal("New changed its argument")
		}
		if fmt.Sprint(a.Breaks()) != fmt.Sprint(b.Breaks()) {
			t.Fatalf("breaks %v and %v", a.Breaks(), b.Breaks())
		}
		if at := drawInstant(t, a); a.Place(at) != b.Place(at) {
			t.Fatalf("%s is at %v and %v", at.RFC3339(), a.Place(at), b.Place(at))
		}
	})
}

func TestSwappedEndsAndFarInstants(t *testing.T) {
	far := edtf.Instant(math.MaxInt64)
	a := axis.New(axis.True, []axis.Span{{From: far, To: -far}, {From: 5, To: 1}}, options(1600))
	first, last := a.Bounds()
	if first != -edtf.Forever || last != edtf.Forever {
		t.Fatalf("bounds %d to %d", first, last)
	}
	for _, m := range []axis.Mode{axis.True, axis.Even} {
		a := axis.New(m, []axis.Span{{From: 1, To: 1}, {From: 2, To: 2}}, options(1600))
		if p, q := a.Place(-far), a.Place(far); !less(p, q) || a.Instant(p) > 0 || a.Instant(q) < 10 {
			t.Errorf("%v: far instants are at %v and %v", m, p, q)
		}
	}
}
