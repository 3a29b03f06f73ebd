package axis

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/edtf"
)

func TestMulDivIsExact(t *testing.T) {
	limit := big.NewInt(int64(edtf.Forever))
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Int64Range(-int64(2*edtf.Forever), int64(2*edtf.Forever)).Draw(t, "a")
		num := rapid.Int64Range(1, int64(edtf.Forever)).Draw(t, "num")
		den := rapid.Int64Range(1, int64(edtf.Forever)).Draw(t, "den")
		want := new(big.Int).Mul(big.NewInt(a), big.NewInt(num))
		want.Div(want, big.NewInt(den)) // rounds down, since den is above zero
		got := big.NewInt(mulDiv(a, num, den))
		if want.CmpAbs(limit) > 0 && num != den {
			want.Mul(limit, big.NewInt(int64(want.Sign())))
		}
		if got.Cmp(want) != 0 {
			t.Fatalf("⌊%d·%d/%d⌋ = %d, want %d", a, num, den, got, want)
		}
	})
}

// allSets returns every set of ticks there is.
func allSets() []every {
	table := levels()
	out := make([]every, 0, len(table))
	for _, l := range table {
		out = append(out, l.major)
	}
	return out
}

func drawTime(t *rapid.T) edtf.Instant {
	const far = int64(400e15) // beyond ten thousand million years
	reach := rapid.SampledFrom([]int64{1e5, 1e8, 1e11, far}).Draw(t, "reach")
	return edtf.Instant(rapid.Int64Range(-reach, reach).Draw(t, "t"))
}

// The sets of ticks are what they are from wherever one comes to them.
func TestCeil(t *testing.T) {
	sets := allSets()
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(sets).Draw(t, "set")
		at := drawTime(t)
		up := e.ceil(at)
		if up < at || e.ceil(up) != up || !e.has(up) {
			t.Fatalf("%v: ceil(%s) = %s, whose ceil is %s", e, at.RFC3339(), up.RFC3339(), e.ceil(up).RFC3339())
		}
		if between := at + (up-at)/2; e.ceil(between) != up {
			t.Fatalf("%v: ceil(%s) = %s, but ceil(%s) = %s", e,
				at.RFC3339(), up.RFC3339(), between.RFC3339(), e.ceil(between).RFC3339())
		}
		next := e.ceil(up + 1)
		if next-up < e.least() {
			t.Fatalf("%v: %s and %s are closer than %d s", e, up.RFC3339(), next.RFC3339(), e.least())
		}
	})
}

// Each tick of a level is one of those that divide it.
func TestLevelsNest(t *testing.T) {
	table := levels()
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(table).Draw(t, "level")
		major := l.major.ceil(drawTime(t))
		for _, m := range l.minors {
			if m.n > 0 && !m.has(major) {
				t.Fatalf("%s is in %v but not in %v", major.RFC3339(), l.major, m)
			}
		}
	})
}

func TestLevelsGrow(t *testing.T) {
	table := levels()
	for i := 1; i < len(table); i++ {
		before, l := table[i-1], table[i]
		if l.major.least() <= before.major.least() {
			t.Errorf("%v is not longer than %v", l.major, before.major)
		}
		for _, m := range l.minors {
			if m.n > 0 && m.least() >= l.major.least() {
				t.Errorf("%v does not divide %v", m, l.major)
			}
		}
	}
	if got := table[len(table)-1].major.n; got < edtf.MaxYear {
		t.Errorf("the longest level is %d years", got)
	}
}

func TestUnitOf(t *testing.T) {
	for want, c := range map[unit]edtf.Civil{
		year:   {Year: 1953, Month: 1, Day: 1},
		month:  {Year: 1953, Month: 7, Day: 1},
		day:    {Year: 1953, Month: 7, Day: 27},
		hour:   {Year: 1953, Month: 7, Day: 27, Hour: 10},
		minute: {Year: 1953, Month: 1, Day: 1, Minute: 12},
		second: {Year: 1953, Month: 1, Day: 1, Second: 5},
	} {
		if got := unitOf(edtf.At(c)); got != want {
			t.Errorf("unitOf(%v) = %d, want %d", c, got, want)
		}
	}
}

func TestStride(t *testing.T) {
	for _, c := range []struct {
		perStep, px float64
		want        int
	}{{10, 5, 1}, {10, 10, 1}, {10, 11, 2}, {10, 20, 2}, {10, 21, 4}, {10, 40, 4}, {1, 100, 128}, {1e-300, 100, 1 << 30}} {
		if got := stride(c.perStep, c.px); got != c.want {
			t.Errorf("stride(%g, %g) = %d, want %d", c.perStep, c.px, got, c.want)
		}
	}
}

func inEnglish() formatter {
	words := edtf.English()
	return formatter{&words}
}

// Words without a billion go on in millions; years round to nothing finer.
func TestYears(t *testing.T) {
	english := inEnglish()
	short := inEnglish()
	short.words.Billion = ""
	for _, c := range []struct {
		f    formatter
		y, n int64
		want string
	}{
		{english, 0, 1, "1 BC"},
		{english, -43, 1, "44 BC"},
		{english, 43, 1, "AD 43"},
		{english, 1953, 1, "1953"},
		{english, 12000, 1, "12,000"},
		{english, -9999, 1, "10,000 BC"},
		{english, -500_000, 500_000, "500,000 BC"},
		{english, -1_500_000, 500_000, "1.5 million BC"},
		{english, -4_500_000_000, 500_000_000, "4.5 billion BC"},
		{english, -4_540_000_000, 10_000_000, "4.54 billion BC"},
		{english, 2_000_000_000, 1_000_000_000, "2 billion"},
		{short, -4_500_000_000, 500_000_000, "4500 million BC"},
		{english, 0, 1_000_000, "AD 1"},
	} {
		e := every{c.n, year, c.n >= 100_000}
		if got := c.f.tick(startOfYear(c.y), e); got != c.want {
			t.Errorf("year %d by %d: %q, want %q", c.y, c.n, got, c.want)
		}
	}
}

// A language may bend the months beside a day.
func TestMonthsInDates(t *testing.T) {
	russian := inEnglish()
	russian.words.Months[6] = "июль"
	russian.words.MonthsInDate[6] = "июля"
	at := edtf.At(edtf.Civil{Year: 1953, Month: 7, Day: 27})
	if got := russian.group(at, month); got != "июль 1953" {
		t.Errorf("month: %q", got)
	}
	if got := russian.group(at, day); got != "27 июля 1953" {
		t.Errorf("day: %q", got)
	}
}

// What is remembered stays bounded however far one pans.
func TestTickerForgets(t *testing.T) {
	spans := []Span{{From: -1e9, To: -1e9}, {From: 1e9, To: 1e9}}
	k := NewTicker(edtf.English(), func(s string) float64 { return float64(7 * len(s)) })
	v := New(True, spans, Options{Width: 1600}).Fit(1600, 0, 0).Zoom(1e5, 100)
	for range 3000 {
		v = v.Pan(-800)
		k.Ticks(v, nil)
	}
	if n := len(k.texts); n > maxTexts+1000 {
		t.Errorf("%d texts are remembered", n)
	}
}

// A cut leaves out no whole number of the next larger unit, which its length would be
// told in: 23 hours at most, 27 days, 11 months.
func TestCutsAreShorterThanTheNextUnit(t *testing.T) {
	g := gap{from: 0, to: 10 * edtf.Day}
	for name, c := range map[string]struct {
		got  cut
		want edtf.Instant
	}{
		"hours":   {cutHours(g), 23 * edtf.Hour},
		"minutes": {cutMinutes(g), 59 * edtf.Minute},
		"days":    {cutDays(gap{from: 0, to: 400 * edtf.Day}), 27 * edtf.Day},
	} {
		if length := c.got.to - c.got.from; length != c.want {
			t.Errorf("%s: %d s are cut, want %d", name, length, c.want)
		}
	}
}
