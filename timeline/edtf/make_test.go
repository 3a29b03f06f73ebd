package edtf_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
)

// TestNewIsWhatParseReads holds that a date that was made is the one that its text
// says, down to the last second.
func TestNewIsWhatParseReads(t *testing.T) {
	precisions := []edtf.Precision{
		edtf.Millennium, edtf.Century, edtf.Decade, edtf.Year, edtf.Month, edtf.DayOf, edtf.MinuteOf, edtf.Second,
	}
	rapid.Check(t, func(t *rapid.T) {
		reach := rapid.SampledFrom([]int64{3000, 9999, 20_000, edtf.MaxYear}).Draw(t, "reach")
		c := edtf.Civil{
			Year: rapid.Int64Range(-reach, reach).Draw(t, "year"), Month: rapid.IntRange(-1, 14).Draw(t, "month"),
			Day: rapid.IntRange(-1, 33).Draw(t, "day"), Hour: rapid.IntRange(0, 25).Draw(t, "hour"),
			Minute: rapid.IntRange(0, 61).Draw(t, "minute"), Second: rapid.IntRange(0, 61).Draw(t, "second"),
		}
		p := rapid.SampledFrom(precisions).Draw(t, "precision")
		d, err := edtf.New(c, p)
		if err != nil {
			wrong, ok := errors.AsType[*edtf.SyntaxError](err)
			if !ok || wrong.What.IsZero() || wrong.Advice.IsZero() || wrong.Text == "" {
				t.Fatalf("%+v to the %s: %v", c, p, err)
			}
			const inside = edtf.MaxYear - 1000 // a millennium may reach beyond
			if p <= edtf.Year && c.Year >= -inside && c.Year <= inside || p == edtf.Month && c.Month >= 1 && c.Month <= 12 && c.Year <= 9999 && c.Year >= -9999 {
				t.Fatalf("%+v to the %s is refused: %v", c, p, err)
			}
			return
		}
		read, err := edtf.Parse(d.String())
		if err != nil {
			t.Fatalf("%+v to the %s is %s: %v", c, p, d, err)
		}
		same(t, d, read)
		if from, to := d.Extent(); p == edtf.Second && (edtf.At(c) != from || from != to) {
			t.Fatalf("%+v became %s", c, d)
		}
	})
}

// same checks that two dates say the same in every way.
func same(t *rapid.T, a, b edtf.Date) {
	t.Helper()
	words := edtf.English()
	from, to := a.Extent()
	gotFrom, gotTo := b.Extent()
	if from != gotFrom || to != gotTo || a.Precision() != b.Precision() || a.Human(words) != b.Human(words) ||
		a.OpenStart() != b.OpenStart() || a.OpenEnd() != b.OpenEnd() || a.IsInterval() != b.IsInterval() || a.String() != b.String() {
		t.Fatalf("%s (%s) and %s (%s) are not the same", a, a.Human(words), b, b.Human(words))
	}
}

func TestNewIntervalIsWhatParseReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		side := func(label string) edtf.Date {
			text := rapid.OneOf(rapid.Just(""), genPoint(), genDate()).Draw(t, label)
			d, err := edtf.Parse(text)
			if err != nil {
				return edtf.Date{}
			}
			return d
		}
		from, to := side("from"), side("to")
		d, err := edtf.NewInterval(from, to)
		text := func(d edtf.Date) string {
			if d.String() == "" {
				return ".."
			}
			return d.String()
		}
		read, wrong := edtf.Parse(text(from) + "/" + text(to))
		if from.String() == "" && to.String() == "" {
			wrong = errors.New("nothing is known") // Parse reads ../..
		}
		if (err == nil) != (wrong == nil) {
			t.Fatalf("%s to %s: made: %v; read: %v", from, to, err, wrong)
		}
		if err == nil {
			same(t, d, read)
		}
	})
}

func TestNewRefusesWhatCannotBeWritten(t *testing.T) {
	for _, c := range []struct {
		civil     edtf.Civil
		precision edtf.Precision
		want      string
	}{
		{edtf.Civil{Year: 1953, Month: 2, Day: 29}, edtf.DayOf, "1953 is not a leap year: February has 28 days"},
		{edtf.Civil{Year: 12_000, Month: 2, Day: 1}, edtf.Month, "a year of more than four digits stands alone"},
		{edtf.Civil{Year: edtf.MaxYear + 1}, edtf.Year, "years go from -100000000000 to 100000000000"},
		{edtf.Civil{Year: -edtf.MaxYear - 1}, edtf.Year, "years go from -100000000000 to 100000000000"},
		{edtf.Civil{Year: 1953, Month: 7, Day: 27, Hour: 24}, edtf.MinuteOf, "there is no such time"},
		{edtf.Civil{Year: 1953, Month: 7, Day: 27, Second: 60}, edtf.Second, "there is no such time"},
		{edtf.Civil{Year: 1953, Month: 100}, edtf.Month, "there is no such month or day"},
		{edtf.Civil{Year: 1953}, edtf.Season, "no date can be made to the season"},
	} {
		_, err := edtf.New(c.civil, c.precision)
		if wrong, ok := errors.AsType[*edtf.SyntaxError](err); !ok || wrong.What.String() != c.want {
			t.Errorf("%+v to the %s: %v, want %q", c.civil, c.precision, err, c.want)
		}
	}
}

// TestPartsAreThoseOfAWholeDate holds that a scale, which writes a date part by
// part, says what the date says.
func TestPartsAreThoseOfAWholeDate(t *testing.T) {
	words := edtf.English()
	rapid.Check(t, func(t *rapid.T) {
		at := edtf.Instant(rapid.Int64Range(-4_000_000_000_000, 200_000_000_000).Draw(t, "instant"))
		c := at.Civil()
		month := words.Months[c.Month-1]
		for p, got := range map[edtf.Precision]string{
			edtf.Year: words.FullYear(c.Year), edtf.Month: words.MonthOf(month, c.Year), edtf.DayOf: words.DayOf(month, c),
			edtf.MinuteOf: words.TimeOf(words.DayOf(month, c), words.Clock(c, false)),
		} {
			if c.Year <= -9999 && p > edtf.Year || c.Year%1000 == 0 {
				continue // a round year may be rounded
			}
			d, err := edtf.New(c, p)
			if err != nil {
				t.Fatal(err)
			}
			want := d.Human(words)
			if p == edtf.MinuteOf {
				want = want[:len(want)-len(" UTC")]
			}
			if got != want {
				t.Fatalf("%s in parts is %q, want %q", d, got, want)
			}
		}
	})
}

// TestRoundYears holds that the years of one step are written in one unit.
func TestRoundYears(t *testing.T) {
	english, short := edtf.English(), edtf.English()
	short.Billion = ""
	for _, c := range []struct {
		words   edtf.Words
		y, step int64
		want    string
	}{
		{english, -500_000, 500_000, "500,000 BC"},
		{english, -4_500_000_000, 500_000_000, "4.5 billion BC"},
		{english, 2_000_000_000, 1_000_000, "2000 million"},
		{english, 999_000_000, 1_000_000, "999 million"},
		{short, -4_500_000_000, 500_000_000, "4500 million BC"},
		{english, 0, 1_000_000, "AD 1"},
	} {
		if got := c.words.RoundYear(c.y, c.step); got != c.want {
			t.Errorf("year %d by %d: %q, want %q", c.y, c.step, got, c.want)
		}
	}
	if got := short.Year(-4_500_000_000); got != "4500 million BC" {
		t.Errorf("without a word for a billion: %q", got)
	}
}

// What is finer than the precision asked for is not looked at, however wrong it is.
func TestNewLooksAtNothingFinerThanAsked(t *testing.T) {
	wrong := edtf.Civil{Year: 1953, Month: 7, Day: 27, Hour: 99, Minute: 99, Second: 99}
	for precision, want := range map[edtf.Precision]string{edtf.Year: "1953", edtf.Month: "1953-07", edtf.DayOf: "1953-07-27"} {
		if d, err := edtf.New(wrong, precision); err != nil || d.String() != want {
			t.Errorf("to the %v it is %v, %v; want %s", precision, d, err, want)
		}
	}
}

func TestYearsBeyondTheEndsOfTime(t *testing.T) {
	for _, year := range []int64{edtf.MaxYear, -edtf.MaxYear} {
		if _, err := edtf.New(edtf.Civil{Year: year}, edtf.Year); err != nil {
			t.Errorf("the year %d: %v", year, err)
		}
		beyond := year + year/edtf.MaxYear
		if _, err := edtf.New(edtf.Civil{Year: beyond}, edtf.Year); err == nil {
			t.Errorf("there is a year %d", beyond)
		}
	}
}
