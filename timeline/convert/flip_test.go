package convert_test

import (
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// Each guess that an option decides can be flipped, and the import done again.
func TestFlips(t *testing.T) {
	for src, want := range map[string]string{
		"date,title\n-500,A\n-400,B\n":                         "Count years before 1 as astronomers do: -0500",
		"date,title\n3/4/1950,A\n4/5/1950,B\n":                 "In 3/4/1950 the day is first: 1950-04-03; In 3/4/1950 the month is first: 1950-03-04",
		"date,title\n3/4/1950,A\n27/5/1950,B\n":                "In 3/4/1950 the month is first: 1950-03-04",
		"date,title\n1953,A\n1954,B\n":                         "",
		"section A\n3/4/1950: One\nendSection\n":               "In 3/4/1950 the day is first: 1950-04-03",
		"[{\"content\": \"A\", \"start\": \"-000043-03-15\"}]": "Count years before 1 as historians do: -0042-03-15",
	} {
		in := format.Input{Name: "a", Source: []byte(src)}
		first, ok := convert.Import(in, nil)
		if !ok {
			t.Fatalf("%q is in no format", src)
		}
		var got []string
		for _, flip := range first.Flips() {
			in.Options = flip.Options
			again, _ := convert.Import(in, nil)
			got = append(got, string(flip.Name)+": "+again.Doc.Events[0].DateText)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %s, want %s", src, s, want)
		}
	}
}
