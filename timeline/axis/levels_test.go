package axis

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/timeline/edtf"
)

// The ladder of what ticks may count: the labelled set, then those between.
func TestTheLadderOfLevels(t *testing.T) {
	want := strings.Fields(`1s 5s:1s 15s:1s,5s 30s:5s,15s 1m:5s,15s 5m:1m 15m:1m,5m 30m:5m,15m 1h:5m,15m 3h:1h 6h:1h,3h
		12h:1h,6h 1D:3h,6h 2D:1D 5D:1D 10D:1D,5D 15D:1D,5D 1M:5D,10D 3M:1M 6M:1M,3M 1Y:1M,3M 2Y:3M,1Y 5Y:1Y
		10Y:1Y,5Y 20Y:5Y,10Y 50Y:10Y,10Y 100Y:10Y,50Y`)
	set := func(e every) string { return fmt.Sprintf("%d%c", e.n, "smhDMY"[e.unit]) }
	for i, l := range levels()[:len(want)] {
		got := set(l.major)
		for j, m := range l.minors {
			if m.n > 0 {
				got += string(":,"[j]) + set(m)
			}
		}
		if got != want[i] {
			t.Errorf("level %d is %s, want %s", i, got, want[i])
		}
	}
}

// The room for the steps of an even axis is that of the widest of their labels,
// whatever makes it wide.
func TestEvenStepsHaveRoomForTheWidest(t *testing.T) {
	width := func(s string) float64 { return 7 * float64(utf8.RuneCountInString(s)) }
	for _, dates := range [][]edtf.Civil{
		{{Year: 1953, Month: 7, Day: 3}, {Year: 1954, Month: 7, Day: 27}},
		{{Year: 1953, Month: 7, Day: 27}, {Year: 1954, Month: 7, Day: 3}},
		{{Year: 1953, Month: 7, Day: 3, Hour: 9}, {Year: 1953, Month: 7, Day: 3, Hour: 9, Second: 5}, {Year: 1960, Month: 7, Day: 3, Hour: 9}},
		{{Year: 953, Month: 7, Day: 3}, {Year: 1954, Month: 7, Day: 3}},
		{{Year: -12_000, Month: 7, Day: 3}, {Year: -43, Month: 7, Day: 3}, {Year: 43, Month: 7, Day: 3}},
		{{Year: -9, Month: 7, Day: 3}, {Year: 9, Month: 7, Day: 3}},
	} {
		var spans []Span
		for _, c := range dates {
			spans = append(spans, Span{edtf.At(c), edtf.At(c) + 59})
		}
		k := NewTicker(edtf.English(), width)
		a := New(Even, spans, Options{})
		k.turnTo(a)
		widest := 0.0
		for _, s := range a.steps {
			widest = max(widest, width(k.format.step(s)))
		}
		if got := k.evenNeed(); got != widest {
			t.Errorf("%v: room for %g px, the widest label takes %g", dates, got, widest)
		}
	}
}

// A year of deep time is written on an even axis as its event says it, and has room for that.
func TestEvenStepsOfDeepTimeAreRound(t *testing.T) {
	years := []int64{-4_567_000_000, -4_540_000_000, -4_000_000_000, -720_000_000, -7_000_000, -300_000, -9600, -3300, -43, 1492}
	var spans []Span
	for _, y := range years {
		spans = append(spans, Span{edtf.At(edtf.Civil{Year: y, Month: 1, Day: 1}), edtf.At(edtf.Civil{Year: y + 1, Month: 1, Day: 1}) - 1})
	}
	k := NewTicker(edtf.English(), func(s string) float64 { return 7 * float64(utf8.RuneCountInString(s)) })
	a := New(Even, spans, Options{})
	k.turnTo(a)
	want, widest := []string{"4.567 billion BC", "4.54 billion BC", "4 billion BC", "720 million BC", "7 million BC", "300,000 BC", "9600 BC", "3300 BC", "44 BC", "1492"}, 0.0
	for i, s := range a.steps {
		got := k.format.step(s)
		widest = max(widest, k.width(got))
		if got != want[i] {
			t.Errorf("the step of %d is named %q, want %q", years[i], got, want[i])
		}
	}
	if got := k.evenNeed(); got != widest {
		t.Errorf("room for %g px, the widest label takes %g", got, widest)
	}
}
