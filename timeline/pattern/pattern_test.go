package pattern

import (
	"slices"
	"testing"
)

func TestFill(t *testing.T) {
	for _, c := range []struct {
		pattern string
		pairs   []string
		want    string
	}{
		{"{{.N}} of {{.All}}", []string{"N", "1", "All", "14"}, "1 of 14"},
		{"{{.All}}: {{.N}}", []string{"N", "{{.All}}", "All", "x"}, "x: {{.All}}"},
		{"{{.N}}", nil, "{{.N}}"},
		{"{{.N}} {{.M", []string{"N", "1"}, "1 {{.M"},
		{"{{.N}}{{.N}}", []string{"N", "é"}, "éé"},
		{"write `<<: *{{.Name}}`, as in {date: …}", []string{"Name", "a"}, "write `<<: *a`, as in {date: …}"},
		{"nothing", []string{"N", "1"}, "nothing"},
	} {
		if got := Fill(c.pattern, c.pairs...); got != c.want {
			t.Errorf("Fill(%q, %q) = %q, want %q", c.pattern, c.pairs, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	if got := Names("{{.To}} {date} {{.From}}{{.To}} {{.Open"); !slices.Equal(got, []string{"To", "From", "To"}) {
		t.Errorf("names %q", got)
	}
}

// upside tells every text in another language: a table, and the order of names.
type upside map[string]string

func (u upside) Pattern(english string, n int) string {
	if n == 1 {
		english += "#1"
	}
	if own, ok := u[english]; ok {
		return own
	}
	return english
}

func TestTextInALanguage(t *testing.T) {
	german := upside{
		"{{.N}} times in {{.Where}}": "in {{.Where}} {{.N}}-mal", "a list": "einer Liste", " or ": " oder ", "one of {{.All}}": "eines von {{.All}}",
		"{{.N}} lines": "{{.N}} Zeilen", "{{.N}} lines#1": "{{.N}} Zeile", "a byte order mark": "eine Byte-Folge-Marke",
	}
	for _, c := range []struct {
		text            Value
		english, german string
	}{
		{T("{{.N}} times in {{.Where}}", "N", 3, "Where", English("a list")), "3 times in a list", "in einer Liste 3-mal"},
		{T("{{.N}} times in {{.Where}}", "N", 3, "Where", "a list"), "3 times in a list", "in a list 3-mal"},
		{T("one of {{.All}}", "All", AnyOf([]string{"a", "b", "c"})), "one of a, b or c", "eines von a, b oder c"},
		{T("{{.N}} lines", "N", 1), "1 lines", "1 Zeile"},
		{T("{{.N}} lines", "N", 2), "2 lines", "2 Zeilen"},
		{English("a byte order mark (U+FEFF)"), "a byte order mark (U+FEFF)", "eine Byte-Folge-Marke (U+FEFF)"},
		{Series{Items: []any{"x", 2}}, "x, 2", "x, 2"},
		{Text{}, "", ""},
	} {
		if got := c.text.In(InEnglish); got != c.english {
			t.Errorf("in English %q, want %q", got, c.english)
		}
		if got := c.text.In(german); got != c.german {
			t.Errorf("in German %q, want %q", got, c.german)
		}
	}
}

func BenchmarkFill(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fill("{{.DayMonth}} {{.Year}}", "DayMonth", "27 July", "Year", "1953")
	}
}

// Counts are grouped, years and other numbers are not.
func TestLargeCountsAreGrouped(t *testing.T) {
	for n, want := range map[int]string{1: "1 of 20000", 9999: "9999 of 20000", 1_000_000: "1,000,000 of 20000", -12_345: "−12,345 of 20000"} {
		if got := T("{{.N}} of {{.Year}}", "N", n, "Year", 20000).String(); got != want {
			t.Errorf("%d is told as %q, want %q", n, got, want)
		}
	}
}
