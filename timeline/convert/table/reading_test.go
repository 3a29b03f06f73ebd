package table

import (
	"testing"

	"tideline/timeline/convert/format"
)

// How a table is read is found from its rows, and another way may be asked for.
func TestReading(t *testing.T) {
	german := "Liste;;\nWann;Was;Breite\n10.000 v. Chr.;Siedlung;52,5\n"
	for _, c := range []struct {
		text string
		as   format.Options
		want Reading
		made string
	}{
		{german, format.Options{}, Reading{';', 2, format.DecimalComma, format.DaysUnsaid, false}, "Siedlung -9999; "},
		{german, format.Options{Decimal: format.DecimalPoint}, Reading{';', 2, format.DecimalPoint, format.DaysUnsaid, false}, "Siedlung unknown; "},
		{"Wann;Was\nJahr;Titel\n1953;A\n", format.Options{Header: 2}, Reading{';', 2, format.DecimalComma, format.DaysUnsaid, false}, "A 1953; "},
		{"1953~A, B\n1954~C, D\n", format.Options{Sign: '~'}, Reading{'~', format.NoHeader, format.DecimalPoint, format.DaysUnsaid, false}, "A, B 1953; C, D 1954; "},
		{"Date,Title\n1953,A\n", format.Options{Header: format.NoHeader}, Reading{',', format.NoHeader, format.DecimalPoint, format.DaysUnsaid, false}, ""},
		{"Date,Title\n1/13/1953,A\n", format.Options{Letters: "latin2"}, Reading{',', 1, format.DecimalPoint, format.DaysUnsaid, false}, "A 1953-01-13; "},
		{"Date,Title\n3/4/1953,A\n", format.Options{}, Reading{',', 1, format.DecimalPoint, format.DaysUnsaid, true}, "A [1953-03-04,1953-04-03]; "},
		{"Datum,Titel\n3/4/1953,A\n", format.Options{}, Reading{',', 1, format.DecimalComma, format.DayFirst, true}, "A 1953-04-03; "},
		{"When\tWhat\n65,5 Ma\tA\n4,567 Ga\tB\n10,000 BC\tC\n", format.Options{}, Reading{'\t', 1, format.DecimalComma, format.DaysUnsaid, false}, "A Y-65500000~; B Y-4567000000~; C -9999; "},
		{"When\tWhat\tHigh\n4.567 Ga\tA\t1.5\n1,250 Ma\tB\t2\n", format.Options{}, Reading{'\t', 1, format.DecimalPoint, format.DaysUnsaid, false}, "A Y-4567000000~; B Y-1250000000~; "},
		{"Quand\tQuoi\n27 juillet 1953\tA\n1.250 av. J.-C.\tB\n27.7.1953\tC\n", format.Options{}, Reading{'\t', 1, format.DecimalComma, format.DaysUnsaid, false}, "A 1953-07-27; B -1249; C 1953-07-27; "},
	} {
		found, _ := Look(format.Input{Name: "x.csv", Source: []byte(c.text), Options: c.as})
		made := ""
		for _, e := range found.Preview(c.as, 5) {
			made += e.Title + " " + e.DateText + "; "
		}
		if got := found.Reading(c.as); got != c.want || c.made != "" && made != c.made {
			t.Errorf("%.30q with %+v: %+v and %q, want %+v and %q", c.text, c.as, got, made, c.want, c.made)
		}
	}
}
