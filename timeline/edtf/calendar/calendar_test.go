package calendar_test

import (
	"testing"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
)

// Dates of other calendars are read as the days of ours that they mean, and never finer
// than they are written.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		of         calendar.Name
		text, want string
	}{
		{calendar.Julian, "1917-10-25", "1917-11-07"},
		{calendar.Julian, "1917-10-25~", "1917-11-07~"},
		{calendar.Julian, "1700-02-29", "1700-03-11"},
		{calendar.Julian, "1900-02-29", "1900-03-13"},
		{calendar.Julian, "-0043-03-15", "-0043-03-13"},
		{calendar.Julian, "1917-10", "[1917-10-14..1917-11-13]"},
		{calendar.Julian, "1917", "1917"},
		{calendar.Julian, "1917-10-25/1917-10-27", "1917-11-07/1917-11-09"},
		{calendar.Julian, "1917-10-25/..", "1917-11-07/.."},
		{calendar.Julian, "1917-13-01", ""},
		{calendar.Julian, "1917-02-29", ""},
		{calendar.Julian, "1917-00-01", ""},
		{calendar.Julian, "25 October 1917", ""},
		{calendar.Julian, "", ""},
		{calendar.Julian, "../..", ""},
		{calendar.Hebrew, "5 Iyar 5708", "1948-05-14"},
		{calendar.Hebrew, "1 tishri 5784", "2023-09-16"},
		{calendar.Hebrew, "14 Adar II 5784", "2024-03-24"},
		{calendar.Hebrew, "5784", "[2023-09-16..2024-10-02]"},
		{calendar.Hebrew, "5 Foo 5708", ""},
		{calendar.French, "18 Brumaire 8", "1799-11-09"},
		{calendar.French, "18 brumaire an 8", "1799-11-09"},
		{calendar.French, "9 thermidor an 2", "1794-07-27"},
		{calendar.French, "Brumaire 8", "[1799-10-23..1799-11-21]"},
		{calendar.French, "31 vendémiaire 1", ""},
		{calendar.Islamic, "22 Ramadan 977", "1570-03-10~"},
		{"maya", "1", ""},
	} {
		d, ok := calendar.Read(c.of, c.text)
		got := ""
		if ok {
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%s %q is %q, want %q", c.of, c.text, got, c.want)
		}
	}
}

// A date is typed with its calendar before it.
func TestCut(t *testing.T) {
	if of, in, ok := calendar.Cut(" Julian: 1917-10-25 "); of != calendar.Julian || in != "1917-10-25" || !ok {
		t.Error(of, in, ok)
	}
	if _, _, ok := calendar.Cut("25 October 1917"); ok {
		t.Error("a date of no calendar is cut")
	}
}

// Whatever is written is read or refused, and what is read is a date.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"1917-10-25", "5 Iyar 5708", "18 brumaire an 8", "22 Ramadan 977", "1917-10-25~/..", "9999 Adar 9999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, of := range calendar.Names() {
			d, ok := calendar.Read(of, text)
			if !ok {
				continue
			}
			if again, err := edtf.Parse(d.String()); err != nil || again.String() != d.String() {
				t.Errorf("%s %q is %q", of, text, d)
			}
		}
	})
}

// What people write in Old Style is read as what an events file has for it.
func TestOldStyleIsReadAsWritten(t *testing.T) {
	for _, text := range []string{
		"25 October 1917 OS", "October 1917 (Old Style)", "1700 O.S.", "2 September 1752 OS", "25 October (7 November) 1917",
		"5/18 January 1918", "about 25 October 1917 OS", "15 March 44 BC Julian", "25 октября 1917 (ст.ст.)", "December 1699 OS",
	} {
		g := guess.Date(text)
		d, ok := calendar.Read(calendar.Julian, g.Julian)
		if g.Kind != guess.Read || !ok || d.String() != g.Date.String() {
			t.Errorf("%s: %s %s, written %q, which is %s", text, g.Kind, g.Date, g.Julian, d)
		}
	}
}
