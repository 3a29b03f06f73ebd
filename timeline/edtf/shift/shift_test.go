package shift_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/shift"
)

// Each line is a date, a span and the date wanted, or what the refusal says.
const cases = `
1953-07-27          +3d    1953-07-30
1953-07-27          -27d   1953-06-30
1952-02-28          +2d    1952-03-01
1953-12-31          +1d    1954-01-01
1953-07-27          +2y    1955-07-27
1952-02-29          +1y    1953-02-28
1952-02-29          +4y    1956-02-29
1953-01-31          +1m    1953-02-28
1953-01-31          -2m    1952-11-30
1965-02             +1m    1965-03
1999-12             +1m    2000-01
2000-01             -13m   1998-12
1965-02             +1d    known to the month, so it cannot be moved by days
1956                +1y    1957
1956~               +3y    1959~
1956?               -10y   1946?
?1956-~07-27%       +1m    ?1956-~08-27%
2023-09~            +3m    2023-12~
1956                +1m    known to the year
196X                +10y   197X
196X                -20y   194X
196X                +3y    multiple
196X                +12m   known to the decade
19XX                +100y  20XX
19XX                +10y   multiple
1XXX                +1000y 2XXX
19X3                +1y    digits inside
1953-XX             +1y    digits inside
XXXX                +1y    digits inside
1953-21             +3m    1953-22
1953-24             +3m    1954-21
1953-21             -3m    1952-24
1953-21             +1m    known to the season
1953-40             +6m    1953-41
1953-36             +3m    1954-33
1953-21             +1y    1954-21
1953-29             +3m    known to the season
1953-29             +1y    1954-29
1953-07-27T10:00+09:00   +1d  1953-07-28T10:00+09:00
1953-07-27T10:00:30Z     +1m  1953-08-27T10:00:30Z
1953/..             +1y    1954/..
../1953-07          +1m    ../1953-08
/1953               +1y    /1954
1953-07-27/1953-08-01    +10d 1953-08-06/1953-08-11
1953-07/1954        +1m    known to the year
{1953,1954}         +1y    type the new one
0000                -1y    -0001
-0043               +43y   0000
9999                +1y    Y10000
Y-20000             +5y    Y-19995
Y10000              -1y    9999
9999-12-31          +1d    would be no date
`

func TestDatesAreMoved(t *testing.T) {
	for line := range strings.SplitSeq(strings.TrimSpace(cases), "\n") {
		date, rest, _ := strings.Cut(line, " ")
		span, want, _ := strings.Cut(strings.TrimSpace(rest), " ")
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatalf("%s: %v", date, err)
		}
		by, err := shift.ParseSpan(span)
		if err != nil {
			t.Fatal(err)
		}
		want = strings.TrimSpace(want)
		moved, err := shift.Date(d, by)
		if err != nil && strings.Contains(err.Error(), want) || err == nil && moved.String() == want {
			continue
		}
		t.Errorf("%s %s is %s, %v; want %s", date, span, moved, err, want)
	}
}

func TestSpans(t *testing.T) {
	for _, s := range []string{"+2y", "-3m", "+10d", "-999999999999d"} {
		if span, err := shift.ParseSpan(s); err != nil || span.String() != s {
			t.Errorf("%s is %v, %v", s, span, err)
		}
	}
	for _, s := range []string{"", "2y", "+y", "+2w", "+2y3m", "+9999999999999d", "+1.5y"} {
		if span, err := shift.ParseSpan(s); err == nil || !strings.Contains(err.Error(), "how far") {
			t.Errorf("%s is %v, %v", s, span, err)
		}
	}
}

// A date without the end of a month in it comes back.
func TestThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := edtf.Civil{Year: rapid.Int64Range(-3000, 3000).Draw(t, "year"), Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
		d, err := edtf.New(c, rapid.SampledFrom([]edtf.Precision{edtf.Year, edtf.Month, edtf.DayOf}).Draw(t, "precision"))
		if err != nil {
			t.Fatal(err)
		}
		by := shift.Span{N: rapid.Int64Range(-5000, 5000).Draw(t, "n"), Unit: rapid.SampledFrom([]shift.Unit{shift.Years, shift.Months, shift.Days}).Draw(t, "unit")}
		moved, err := shift.Date(d, by)
		if err != nil {
			return // finer than the date
		}
		by.N = -by.N
		if back, err := shift.Date(moved, by); err != nil || back.String() != d.String() {
			t.Fatalf("%s is moved to %s and back to %s, %v", d, moved, back, err)
		}
		if got, _ := moved.Earliest(); by.N < 0 && got < first(d) {
			t.Fatalf("%s lies before %s", moved, d)
		}
	})
}

func first(d edtf.Date) edtf.Instant {
	at, _ := d.Earliest()
	return at
}
