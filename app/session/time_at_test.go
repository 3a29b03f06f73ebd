package session

import (
	"testing"

	"tideline/timeline/edtf"
)

// The date under the pointer is no finer than the view can tell.
func TestTheTimeUnderThePointer(t *testing.T) {
	at := func(year int64, month, day int) edtf.Instant {
		return edtf.At(edtf.Civil{Year: year, Month: month, Day: day, Hour: 20, Minute: 48})
	}
	for _, c := range []struct {
		at   edtf.Instant
		step edtf.Instant
		want string
	}{
		{at(1962, 10, 26), 1, "26 October 1962, 20:48 UTC"},
		{at(1962, 10, 26), edtf.Day, "26 October 1962"},
		{at(1962, 10, 26), 10 * edtf.Day, "October 1962"},
		{at(1962, 10, 26), 200 * edtf.Day, "1962"},
		{at(1962, 10, 26), 9 * yearLength, "1960"},
		{at(1962, 10, 26), 4 * yearLength, "1962"},
		{at(1962, 10, 26), 12 * yearLength, "1960"},
		{at(-43, 3, 15), 200 * edtf.Day, "44 BC"},
		{at(-43, 3, 15), 20 * yearLength, "40 BC"},
		{at(-2, 3, 15), 20 * yearLength, "AD 1"},
		{at(-2038486952, 3, 15), 13_000_000 * yearLength, "2.04 billion BC"},
		{at(-2038486952, 3, 15), 1_300_000 * yearLength, "2.038 billion BC"},
		{at(-65432109, 3, 15), 80_000 * yearLength, "65.4 million BC"},
		{at(-2038486952, 3, 15), 1, "2,038,486,953 BC"},
		{at(3_000_004, 3, 15), 2_000 * yearLength, "3 million"},
	} {
		if got := TimeAt(c.at, c.step, edtf.English()); got != c.want {
			t.Errorf("%s to %d s: %q, want %q", c.at.RFC3339(), c.step, got, c.want)
		}
	}
}

// On a scale of years ago a time long before Christ is as round as what it is told from.
func TestTimeAtCountsBackInRoundYears(t *testing.T) {
	words := edtf.English().Since(2022)
	for _, c := range []struct {
		year, step int64
		want       string
	}{
		{-41_987, 500, "44,000 years ago"},
		{-10_403, 50, "12,400 years ago"},
		{-299_480, 5000, "300,000 years ago"},
		{-66_000_300, 500_000, "66 million years ago"},
	} {
		at := edtf.At(edtf.Civil{Year: c.year, Month: 6, Day: 1})
		if got := TimeAt(at, edtf.Instant(c.step)*yearLength, words); got != c.want {
			t.Errorf("the year %d by steps of %d is %q, want %q", c.year, c.step, got, c.want)
		}
	}
}
