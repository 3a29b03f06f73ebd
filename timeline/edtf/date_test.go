package edtf_test

import (
	"testing"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// mustParse is for dates whose validity is not in question.
func mustParse(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestZeroDateIsUnknown(t *testing.T) {
	var d edtf.Date
	_, hasEarliest := d.Earliest()
	_, hasLatest := d.Latest()
	from, to := d.Extent()
	switch {
	case hasEarliest, hasLatest, !d.OpenStart(), !d.OpenEnd(), from != 0, to != 0:
		t.Error("the zero date knows an instant")
	case d.Precision() != edtf.Unknown, d.Uncertain(), d.Approximate(), d.IsInterval(), d.String() != "":
		t.Error("the zero date says something")
	case d.Human(edtf.English()) != "undated":
		t.Errorf("the zero date reads %q", d.Human(edtf.English()))
	}
}

// TestSides reads what stands at both sides of a slash.
func TestSides(t *testing.T) {
	cases := []struct {
		text, start, end   string
		interval           bool
		openStart, openEnd bool
	}{
		{"1953", "1953", "1953", false, false, false},
		{"[1995,1996]", "[1995,1996]", "[1995,1996]", false, false, false},
		{"[..1995]", "[..1995]", "[..1995]", false, true, false},
		{"{1995..}", "{1995..}", "{1995..}", false, false, true},
		{"1953?/1954-07~", "1953?", "1954-07~", true, false, false},
		{"1953/..", "1953", "", true, false, true},
		{"1953/", "1953", "", true, false, true},
		{"../1953", "", "1953", true, true, false},
		{"/1953", "", "1953", true, true, false},
		{"../..", "", "", true, true, true},
	}
	for _, c := range cases {
		d := mustParse(t, c.text)
		if d.IsInterval() != c.interval || d.Start().String() != c.start || d.End().String() != c.end {
			t.Errorf("%s: interval %t from %q to %q", c.text, d.IsInterval(), d.Start(), d.End())
		}
		if d.OpenStart() != c.openStart || d.OpenEnd() != c.openEnd {
			t.Errorf("%s: open start %t, open end %t", c.text, d.OpenStart(), d.OpenEnd())
		}
	}
}

// TestExtentReplacesOpenEnds holds that an open date is drawn where it is
// known.
func TestExtentReplacesOpenEnds(t *testing.T) {
	for _, text := range []string{"1953/..", "1953/", "../1953", "/1953", "[1953..]", "{..1953}", "1953"} {
		from, to := mustParse(t, text).Extent()
		if from.RFC3339() != "1953-01-01T00:00:00Z" || to.RFC3339() != "1953-12-31T23:59:59Z" {
			t.Errorf("%s is drawn from %s to %s", text, from.RFC3339(), to.RFC3339())
		}
	}
}

// TestDurations reads testdata/durations.txt, in both orders.
func TestDurations(t *testing.T) {
	words := edtf.English()
	runCases(t, "durations.txt", func(input string) []string {
		d, err := edtf.Parse(input)
		if err != nil {
			return []string{err.Error()}
		}
		from, _ := d.Start().Earliest()
		to, _ := d.End().Earliest()
		if words.Duration(from, to) != words.Duration(to, from) {
			return []string{"differs by order"}
		}
		return []string{words.Duration(from, to)}
	})
}

// TestApart reads testdata/apart.txt.
func TestApart(t *testing.T) {
	words := edtf.English()
	runCases(t, "apart.txt", func(input string) []string {
		d, err := edtf.Parse(input)
		if err != nil {
			return []string{err.Error()}
		}
		from, _ := d.Start().Earliest()
		to, _ := d.End().Earliest()
		finest := min(d.Start().Precision(), d.End().Precision())
		if words.Apart(from, to, finest) != words.Apart(to, from, finest) {
			return []string{"differs by order"}
		}
		return []string{words.Apart(from, to, finest)}
	})
}

// The same length in one unit, where Apart takes two.
func TestApartInOne(t *testing.T) {
	words := edtf.English()
	for input, want := range map[string]string{
		"1967-01-27/1969-07-20":             "30 months",
		"1961-05-25/1967-01-27":             "68 months",
		"1953-07-27/1967-07-27":             "",
		"1853-01-01/1953-07-01":             "",
		"1953-12-31/1955-01-20":             "13 months",
		"1953-07/1967-09-27":                "",
		"1965-07/1967-09-27":                "26 months",
		"1965/1967-09-27":                   "",
		"1953-07-27/1953-09-01":             "36 days",
		"1953-07-27/1953-08-27":             "",
		"1953-07-27/1954-07-26":             "",
		"1953-07-27T10:00/1953-07-29T13:40": "52 hours",
		"1953-07-27T10:00/1953-07-27T11:20": "80 minutes",
		"1953-07-27T10:00/1953-07-27T10:20": "",
	} {
		d, err := edtf.Parse(input)
		if err != nil {
			t.Fatal(err)
		}
		from, _ := d.Start().Earliest()
		to, _ := d.End().Earliest()
		finest := min(d.Start().Precision(), d.End().Precision())
		if got := words.ApartInOne(from, to, finest); got != want || got != words.ApartInOne(to, from, finest) {
			t.Errorf("%s: %q, want %q", input, got, want)
		}
	}
}

func TestNumbersAndYears(t *testing.T) {
	words := edtf.English()
	for n, want := range map[int64]string{
		0: "0", 999: "999", 1953: "1953", 9999: "9999", 10_000: "10,000", -44: "−44",
		-12_345: "−12,345", 1_234_567: "1,234,567",
	} {
		if got := words.Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
	for year, want := range map[int64]string{
		1953: "1953", 999: "AD 999", 1: "AD 1", 0: "1 BC", -43: "44 BC", -99_999: "100,000 BC",
		-100_000: "100,000 BC", -2_580_000: "2.58 million BC", -1_000_000_000: "1 billion BC",
		10_000_000_000: "10 billion", -4_567_000_000: "4.567 billion BC",
		-9600: "9600 BC", -65_000: "65,000 BC", -3300: "3300 BC", -3299: "3300 BC", -3310: "3311 BC", -2500: "2501 BC", -12_350: "12,350 BC",
	} {
		if got := words.Year(year); got != want {
			t.Errorf("Year(%d) = %q, want %q", year, got, want)
		}
	}
}

// TestForms holds the rule by which a word changes with its number, on the
// example of Russian years.
func TestForms(t *testing.T) {
	words := edtf.English()
	words.Lengths.Years = edtf.Forms{
		{When: "11,12,13,14", Text: "{{.N}} лет"}, {When: "1", Text: "{{.N}} год"}, {When: "2,3,4", Text: "{{.N}} года"}, {When: "", Text: "{{.N}} лет"},
	}
	words.Lengths.Days = edtf.Forms{{When: "=1", Text: "one day"}}
	start := edtf.Civil{Year: 1953, Month: 7, Day: 27}
	for years, want := range map[int64]string{1: "1 год", 2: "2 года", 5: "5 лет", 11: "11 лет", 14: "14 лет", 21: "21 год", 33: "33 года"} {
		end := start
		end.Year += years
		if got := words.Duration(edtf.At(start), edtf.At(end)); got != want {
			t.Errorf("%d years: %q, want %q", years, got, want)
		}
	}
	from := edtf.At(start)
	if got := words.Duration(from, from+edtf.Day); got != "one day" {
		t.Errorf("a day: %q", got)
	}
	if got := words.Duration(from, from+2*edtf.Day); got != "2" {
		t.Errorf("a number without a form: %q, want the number alone", got)
	}
}

// TestWordOrder holds that patterns decide the order of a date.
func TestWordOrder(t *testing.T) {
	words := edtf.English()
	words.DayMonth, words.DayMonthYear = "{{.Month}} {{.Day}}", "{{.DayMonth}}, {{.Year}}"
	words.MonthsInDate[6] = "of July"
	for text, want := range map[string]string{
		"1953-07-27":            "of July 27, 1953",
		"1953-07-27/1953-07-30": "of July 27–30, 1953",
		"1953-07":               "July 1953",
	} {
		if got := mustParse(t, text).Human(words); got != want {
			t.Errorf("%s reads %q, want %q", text, got, want)
		}
	}
}

// TestZeroWordsAreEnglish holds that no date is lost where words were forgotten.
func TestZeroWordsAreEnglish(t *testing.T) {
	var none edtf.Words
	d, c := mustParse(t, "-0043-03-15"), edtf.Civil{Year: -43, Month: 3, Day: 15, Hour: 9}
	for got, want := range map[string]string{
		d.Human(none): "15 March 44 BC", (edtf.Date{}).Human(none): "undated", none.Duration(0, 3*edtf.Day): "3 days",
		none.Year(43): "AD 43", none.FullYear(0): "1 BC", none.RoundYear(-2_000_000, 1_000_000): "2 million BC",
		none.Clock(c, false): "09:00", none.DayNumber(c): "15", none.MonthOf("March", -43): "March 44 BC",
		none.DayOf("March", c): "15 March 44 BC", none.TimeOf("today", "09:00"): "today, 09:00",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	some := edtf.Words{MonthYear: "{{.Month}}"}
	if some.OrEnglish().MonthYear != "{{.Month}}" {
		t.Error("words that are there were replaced")
	}
}

func TestPrecisionNames(t *testing.T) {
	seen := map[string]bool{}
	for p := edtf.Unknown; p <= edtf.Second; p++ {
		if seen[p.String()] {
			t.Errorf("two precisions are called %q", p)
		}
		seen[p.String()] = true
	}
	if got := edtf.Precision(200).String(); got != "unknown" {
		t.Errorf("a precision out of range is called %q", got)
	}
}

func TestErrorText(t *testing.T) {
	_, err := edtf.Parse("1700-02-29")
	want := `date "1700-02-29": only the Julian calendar had a 29 February 1700; dates here are Gregorian; write 1700-03-11, which is the same day`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
	if got := (&edtf.SyntaxError{Text: "x", What: pattern.T("no date")}).Error(); got != `date "x": no date` {
		t.Errorf("without advice: %s", got)
	}
}

// TestCarryOver holds that fields beyond their range carry into the next.
func TestCarryOver(t *testing.T) {
	for _, c := range []struct {
		civil edtf.Civil
		want  string
	}{
		{edtf.Civil{Year: 1953, Month: 13, Day: 1}, "1954-01-01T00:00:00Z"},
		{edtf.Civil{Year: 1953, Month: 0, Day: 1}, "1952-12-01T00:00:00Z"},
		{edtf.Civil{Year: 1953, Month: 2, Day: 29}, "1953-03-01T00:00:00Z"},
		{edtf.Civil{Year: 1953, Month: 7, Day: 27, Hour: 24}, "1953-07-28T00:00:00Z"},
		{edtf.Civil{Year: -1, Month: 12, Day: 31, Hour: 23, Minute: 59, Second: 60}, "0000-01-01T00:00:00Z"},
		{edtf.Civil{Year: 9999, Month: 12, Day: 32}, "+010000-01-01T00:00:00Z"},
	} {
		if got := edtf.At(c.civil).RFC3339(); got != c.want {
			t.Errorf("%+v is %s, want %s", c.civil, got, c.want)
		}
	}
}

func TestHumaniseKeepsWhatIsNoDate(t *testing.T) {
	for text, want := range map[string]string{
		"1953-07-27": "27 July 1953", "1984~": "c. 1984", "": "", "undated": "undated",
	} {
		if got := edtf.Humanise(text, edtf.English()); got != want {
			t.Errorf("%q reads %q, want %q", text, got, want)
		}
	}
}

// TestJulianDays compares days of the Julian calendar with the same days of the
// Gregorian one, as history books give them.
func TestJulianDays(t *testing.T) {
	for _, c := range []struct {
		year       int64
		month, day int
		want       string
	}{
		{1582, 10, 5, "1582-10-15"},  // the reform
		{1700, 2, 29, "1700-03-11"},  // Sweden and England still had it
		{1732, 2, 11, "1732-02-22"},  // Washington is born
		{1900, 2, 29, "1900-03-13"},  // Russia
		{1917, 10, 25, "1917-11-07"}, // the October revolution
		{325, 5, 20, "0325-05-21"},
		{200, 3, 1, "0200-03-01"},   // both calendars agree from here to 300
		{-43, 3, 15, "-0043-03-13"}, // the Ides of March
	} {
		if got := edtf.WriteDay(edtf.Julian(c.year, c.month, c.day)); got != c.want {
			t.Errorf("%d-%d-%d is %s, want %s", c.year, c.month, c.day, got, c.want)
		}
	}
}

func TestWriteYear(t *testing.T) {
	for year, want := range map[int64]string{1953: "1953", 43: "0043", 0: "0000", -43: "-0043", 9999: "9999", 10_000: "Y10000", -10_000: "Y-10000"} {
		if got := edtf.WriteYear(year); got != want {
			t.Errorf("%d is written %s, want %s", year, got, want)
		}
	}
}

func TestIsPlaced(t *testing.T) {
	for text, want := range map[string]bool{"1953": true, "2012/..": true, "../1991": true, "1949/1976": true, "..": false, "": false} {
		d, _ := edtf.Parse(text)
		if d.IsPlaced() != want {
			t.Errorf("%q is placed: %v, want %v", text, d.IsPlaced(), want)
		}
	}
}

func TestYearsBeforeOnAScale(t *testing.T) {
	words := edtf.English()
	for years, want := range map[int64]string{
		1: "1 year", 999: "999 years", 1_000: "1,000", 9_050: "9,050", 999_000: "999,000", 1_000_000: "1 million", 2_500_000: "2.5 million",
		2_500_001: "2,500,001", 999_000_000: "999 million", 1_000_000_000: "1 billion", 4_500_000_000: "4.5 billion", 4_505_000_000: "4.505 billion",
	} {
		if whole, _, _ := words.Before(years); whole != want {
			t.Errorf("%d years before are written %q, want %q", years, whole, want)
		}
	}
}

// Where a scale is read in years ago, deep time is told so, in no more digits than the
// date is written with, and what the calendar reaches stays as it is.
func TestDeepTimeIsToldInYearsAgo(t *testing.T) {
	words := edtf.English().Since(2022)
	for text, want := range map[string]string{
		"Y-4567000000": "4.567 billion years ago", "Y-4540000000": "4.54 billion years ago", "Y-66000000": "66 million years ago",
		"Y-2400000000/Y-2060000000": "2.4–2.06 billion years ago", "Y-300000": "300,000 years ago", "Y-65000": "67,000 years ago",
		"Y-65000~": "c. 67,000 years ago", "Y-10000": "12,000 years ago", "Y-65001": "67,023 years ago", "Y-7000000?": "perhaps 7 million years ago",
		"-9600": "9600 BC", "-9600~": "c. 9600 BC", "-0043-03-15": "15 March 44 BC", "1969-07-20": "20 July 1969",
		"Y-12000/-3000": "12,000–3000 BC", "Y-2580000/..": "since 2.58 million years ago, goes on",
	} {
		if got := mustParse(t, text).Human(words); got != want {
			t.Errorf("%s is told as %q, want %q", text, got, want)
		}
	}
}

func TestBriefWords(t *testing.T) {
	d := mustParse(t, "1953-07-27/1953-09")
	if got := d.Human(edtf.English().Brief()); got != "27 Jul 1953 – Sep 1953" {
		t.Errorf("in brief it is %q", got)
	}
	if got := (edtf.Words{}).Brief(); d.Human(got) != d.Human(edtf.English().Brief()) {
		t.Errorf("no words are in brief %q", d.Human(got))
	}
}
