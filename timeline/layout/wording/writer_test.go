package wording

import (
	"testing"

	"tideline/internal/ruler"
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
	w.TellApart(&a, first)
	w.TellApart(&b, second)
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

// Where the exact date has no room it is told less exactly, but never as what it may not be.
func TestDatesAreToldLessExactly(t *testing.T) {
	w := New(Sizes{Scale: 1, Title: 14, Date: 12, Bar: 14, Years: 12, Dated: true}, edtf.English(), ruler.Ruler{})
	for date, want := range map[string]string{
		"1953-07-27T10:30":      "27 Jul 1953",
		"1953-07-27":            "Jul 1953",
		"1953-07-03/1953-07-27": "Jul 1953",
		"1970-09":               "1970",
		"1954-04-26/1954-07-20": "1954",
		"1954-04/1955-07":       "",
		"1954":                  "",
		"1970-09~":              "",
		"1954-04/..":            "",
	} {
		if it := w.Write(titled(t, "A vote", date)); it.Brief != want {
			t.Errorf("%s is told as %q, want %q", date, it.Brief, want)
		}
	}
}
