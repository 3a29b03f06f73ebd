package search

import (
	"fmt"
	"reflect"
	"testing"
)

func TestParsingQueries(t *testing.T) {
	for text, want := range map[string]string{
		``:                                      ``,
		`jong  un`:                              `jong un`,
		`“jong un” treaty`:                      `"jong un" treaty`,
		`"jong un`:                              `jong un`,
		`source:xinhua 1961 By:kim`:             `1961 source:xinhua by:kim`,
		`person:putin quote:"a, b" tag:`:        `people:putin quotation:"a, b"`,
		`lane:china,russia -lane:"North Korea"`: `lane:china,russia -lane:"North Korea"`,
		`-nuclear -0043 -"a test"`:              `-nuclear -0043 -"a test"`,
		`foo:bar 12:30 ---`:                     `foo:bar 12:30`,
		`a"b c"d`:                               `"ab cd"`,
		`tag:"a`:                                `tag:a`,
	} {
		q := Parse(text)
		if got := q.String(); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{`a "b c" tag:x -lane:"y z",w`, `"`, `-"`, `by:"`, `a"b`, "-\"x\"\" y", "title:\"a\"b\"", `::`, `-by:-a`, `“a`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text)
		again := Parse(q.String())
		if fmt.Sprint(again) != fmt.Sprint(q) || !reflect.DeepEqual(again, q) {
			t.Errorf("%q is read as %#v, written as %q, read as %#v", text, q, q.String(), again)
		}
	})
}
