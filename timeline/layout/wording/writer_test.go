package wording

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/internal/ruler"
	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
)

func titled(t *testing.T, text, date string) *Title {
	t.Helper()
	d, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	sign := glyph.Of(d)
	from, to := d.Extent()
	return &Title{Text: text, Drawn: d, Earliest: from, Latest: to, Sign: &sign}
}

func TestWhatALabelMaySay(t *testing.T) {
	w := New(Sizes{Scale: 1, Title: 14, Date: 12, Bar: 14, Years: 12, Dated: true}, edtf.English(), ruler.Ruler{})
	first := titled(t, "The council votes on new rules for the harbour", "1953-07-27")
	second := titled(t, "The council votes on new rules for the abbey", "1954-07-27/1991")
	a, b := w.Write(first), w.Write(second)
	w.Take(a, first)
	w.Take(b, second)
	a, b = w.TellApart(a, first), w.TellApart(b, second)
	for _, c := range []struct {
		form          place.Form
		first, second string
	}{
		{place.Whole, first.Text, ""},
		{place.Dated, first.Text, ""},
		{place.Two, "The council votes on new", "rules for the harbour"},
	} {
		if one, two := a.Lines(c.form); one != c.first || two != c.second {
			t.Errorf("form %d: %q and %q", c.form, one, two)
		}
	}
	one, _ := a.Lines(place.CutShort)
	other, _ := b.Lines(place.CutShort)
	if one == other || one == "" && other == "" {
		t.Errorf("cut to %q and %q", one, other)
	}
	if a.Date != "27 Jul 1953" || b.Years.Text != "1954–1991" || len(a.Names) > 0 || b.Names[0].Text != second.Text {
		t.Errorf("%q, %q, %v, %v", a.Date, b.Years.Text, a.Names, b.Names)
	}
	if a.Width(place.Whole, 0) != float64(a.Widths.Whole) || a.Width(place.Two, 1) != float64(a.Widths.Two[1]) {
		t.Errorf("widths: %v", a.Widths)
	}
}

// A title is cut at the beginning where its kept words are those with which another begins,
// though that one is not cut itself, if its end tells it apart.
func TestTitlesThatBeginAlikeKeepTheirEnds(t *testing.T) {
	for name, c := range map[string]struct {
		titles []string
		want   string // of the first, cut to the least width
	}{
		"others begin so":   {[]string{"Council opens the gate of the long bridge", "Council opens"}, "… long bridge"},
		"none begins so":    {[]string{"Council opens the gate of the long bridge", "Council closes"}, "Council opens…"},
		"others end so too": {[]string{"Council opens the gate of the long bridge", "Council opens", "Fall of the long bridge"}, "Council opens…"},
		"several begin and end so": {[]string{
			"Ida Moreau is baptised in the church of St. Olof", "Ida Moreau is married in the church of St. Olof", "Ada is buried in the church of St. Olof",
		}, "Ida Moreau is…"},
		"several begin so":     {[]string{"Ida Moreau is baptised in Stockholm", "Ida Moreau is off for Duluth"}, "… in Stockholm"},
		"but for a short word": {[]string{"Ada Magnusson Lindqvist dies", "Ada Magnusson Moreau lives"}, ""},
		"a word that goes on":  {[]string{"Council opens the gate of the long bridge", "Council openshaw"}, "Council opens…"},
	} {
		w := New(Sizes{Scale: 1, Title: 14, Date: 12, Bar: 14, Years: 12, Dated: true}, edtf.English(), ruler.Ruler{})
		titles, written := make([]*Title, len(c.titles)), make([]*Writing, len(c.titles))
		for i, text := range c.titles {
			titles[i] = titled(t, text, "1953-07-27")
			written[i] = w.Write(titles[i])
			w.Take(written[i], titles[i])
		}
		for i := range titles {
			written[i] = w.TellApart(written[i], titles[i])
		}
		if got, _ := written[0].Lines(place.CutShort); got != c.want {
			t.Errorf("%s: cut to %q, want %q", name, got, c.want)
		}
	}
}

// Where the whole date has no room its year is told in two figures, and nothing else is left
// out; where all is of one year, which the axis tells, no date has it.
func TestYearsAreToldInTwoFigures(t *testing.T) {
	z := Sizes{Scale: 1, Title: 14, Date: 12, Bar: 14, Years: 12, Dated: true, Short: YearsInTwo}
	w := New(z, edtf.English(), ruler.Ruler{})
	for date, want := range map[string]string{
		"1953-07-27T10:30":      "27 Jul ’53, 10:30",
		"1953-07-27":            "27 Jul ’53",
		"1953-07-27~":           "c. 27 Jul ’53",
		"1953-07-03/1953-07-27": "3–27 Jul ’53",
		"1953-12-30/1954-01-02": "30 Dec ’53 – 2 Jan ’54",
		"1970-09":               "Sep ’70",
		"1954-04-26/1954-07-20": "26 Apr – 20 Jul ’54",
		"1954":                  "",
		"1954/1955":             "",
	} {
		if it := w.Write(titled(t, "A vote", date)); it.Brief != want {
			t.Errorf("%s is told as %q, want %q", date, it.Brief, want)
		}
	}
	z.Short = YearsLeftOut
	w = New(z, edtf.English(), ruler.Ruler{})
	for date, want := range map[string]string{"2024-04-28T10:30": "28 Apr, 10:30", "2024-04-28/2024-05-02": "28 Apr – 2 May", "2024-04": "Apr", "2024": "2024"} {
		if it := w.Write(titled(t, "A vote", date)); it.Date != want || it.Brief != "" {
			t.Errorf("in a file of one year %s is told as %q or %q, want %q", date, it.Date, it.Brief, want)
		}
	}
	z.Short = YearsWhole
	w = New(z, edtf.English(), ruler.Ruler{})
	if it := w.Write(titled(t, "A vote", "1953-07-27")); it.Brief != "" {
		t.Errorf("in a file of several centuries a year is told as %q", it.Brief)
	}
}

// A date in a label is the date as it is known, or that with only its years in two figures.
func TestShortDatesAreAsExactAsWholeOnes(t *testing.T) {
	w := New(Sizes{Scale: 1, Title: 14, Date: 12, Bar: 14, Years: 12, Dated: true, Short: YearsInTwo}, edtf.English(), ruler.Ruler{})
	rapid.Check(t, func(t *rapid.T) {
		part := func(name string) string {
			year, month, day := rapid.IntRange(1910, 1999).Draw(t, name), rapid.IntRange(1, 12).Draw(t, name), rapid.IntRange(1, 28).Draw(t, name)
			switch rapid.IntRange(0, 2).Draw(t, name) {
			case 0:
				return fmt.Sprint(year)
			case 1:
				return fmt.Sprintf("%d-%02d", year, month)
			}
			return fmt.Sprintf("%d-%02d-%02d", year, month, day)
		}
		date := part("date") + rapid.SampledFrom([]string{"", "", "~", "?", "%"}).Draw(t, "sign")
		if rapid.Bool().Draw(t, "lasting") {
			date = part("from") + "/" + part("to")
		}
		d, err := edtf.Parse(date)
		if err != nil {
			t.Skip()
		}
		sign := glyph.Of(d)
		from, to := d.Extent()
		it := w.Write(&Title{Text: "A vote", Drawn: d, Earliest: from, Latest: to, Sign: &sign})
		if it.Date != d.Human(edtf.English().Brief()) {
			t.Fatalf("%s is told as %q", date, it.Date)
		}
		if it.Brief != "" && strings.ReplaceAll(it.Brief, "’", "19") != it.Date {
			t.Fatalf("%s is told as %q", date, it.Brief)
		}
	})
}
