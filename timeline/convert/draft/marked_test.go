package draft

import (
	"strings"
	"testing"

	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// What a date says in words counts, unless it says less than what it is marked with, or
// nothing that can be read.
func TestMarked(t *testing.T) {
	for _, c := range []struct {
		marked Marked
		want   string
	}{
		{Marked{Text: "1959", When: "1959-01-01"}, "1959"},
		{Marked{Text: "3 April 1969", When: "1969-04-03"}, "1969-04-03"},
		{Marked{Text: "in spring", When: "1969-04"}, "1969-04"},
		{Marked{Text: "before the end", NotAfter: "1945"}, "[..1945]"},
		{Marked{NotBefore: "1948", NotAfter: "1950"}, "[1948..1950]"},
		{Marked{NotBefore: "1948"}, "[1948..]"},
		{Marked{From: "1950-06-25", To: "1953-07-27"}, "1950-06-25/1953-07-27"},
		{Marked{From: "1950"}, "1950/.."},
		{Marked{To: "1950"}, "../1950"},
		{Marked{From: "1950", To: "1950"}, "1950"},
		{Marked{From: "1950", NotAfter: "1955"}, "1950/1955~"},
		{Marked{When: "19530727"}, "1953-07-27"},
		{Marked{When: "1953-07-27T00:00:00Z"}, "1953-07-27"},
		{Marked{When: "1953-00-00"}, "1953"},
		{Marked{Text: "1960", When: "1959-01-01"}, "1960"},
		{Marked{Text: "5 May 1959", When: "1959"}, "1959-05-05"},
		{Marked{Text: "1914", From: "1914", To: "1918"}, "1914/1918"},
		{Marked{Text: "25 October 1917", When: "1917-11-07", Calendar: "#julian"}, "1917-11-07"},
		{Marked{Text: "300", BC: true}, "-0299"},
		{Marked{When: "1950", Uncertain: true}, "1950?"},
		{Marked{From: "1914", To: "1918", Approximate: true}, "1914~/1918~"},
		{Marked{NotBefore: "1948", NotAfter: "1950", Uncertain: true}, "[1948..1950]"},
		{Marked{Text: "nonsense", When: "nonsense"}, ""},
		{Marked{}, ""},
	} {
		if got := New(format.Input{}).Marked(diag.Pos{Line: 1, Column: 1}, c.marked); got != c.want {
			t.Errorf("%+v is %q, want %s", c.marked, got, c.want)
		}
	}
}

// Where words and what is marked for machines differ, both are told.
func TestWhatIsMarkedOtherwiseIsTold(t *testing.T) {
	for _, m := range []Marked{
		{Text: "1959", When: "1959-01-01"},
		{Text: "1920s", NotBefore: "1920", NotAfter: "1925"},
		{Text: "in spring", When: "1969-04"},
		{Text: "1960", When: "1959-01-01"},
		{Text: "25 October 1917", When: "1917-11-07", Calendar: "julian"},
	} {
		d := New(format.Input{})
		date := d.Marked(diag.Pos{Line: 1, Column: 1}, m)
		_, problems := d.Finish()
		if len(problems) != 1 || !strings.Contains(problems[0].Message, "`"+m.Text+"` was read as "+date) {
			t.Errorf("%+v: %v", m, problems)
		}
	}
	d := New(format.Input{})
	d.Marked(diag.Pos{Line: 1, Column: 1}, Marked{Text: "3 April 1969", When: "1969-04-03"})
	if _, problems := d.Finish(); len(problems) != 0 {
		t.Errorf("two dates that are the same: %v", problems)
	}
}

// A fraction of few digits is a month, one of more a day; what is long ago is a year.
func TestDecimalYear(t *testing.T) {
	for s, want := range map[string]string{
		"1950": "1950", "1950.0": "1950", "1950.083": "1950-02", "1950.5": "1950-07", "1953.5681": "1953-07-27", "-44": "-0043",
		"-13700000000": "Y-13700000000", "-43.7": "-0043", "12345.6": "Y12346", "x": "", "": "", "NaN": "", "1e300": "",
	} {
		if got := New(format.Input{}).DecimalYear(diag.Pos{Line: 1, Column: 1}, s); got != want {
			t.Errorf("%s is %q, want %s", s, got, want)
		}
	}
}
