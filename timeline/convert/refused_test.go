package convert_test

import (
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// What holds nothing that is dated is refused in words that fit it, and is offered to nobody to
// be saved.
func TestWhatIsRefused(t *testing.T) {
	for src, want := range map[string]string{
		`{"a":1}`: "JSON of another program in which nothing is dated",
		`[1,2,3]`: "JSON of another program in which nothing is dated",
	} {
		if _, known := convert.Import(format.Input{Name: "x", Source: []byte(src)}, nil); known {
			t.Errorf("%s is read", src)
		}
		if _, problems := convert.Read("x", []byte(src)); len(problems) != 1 || !strings.Contains(problems[0].Message, want) {
			t.Errorf("%s: %v, want %s", src, problems, want)
		}
	}
	for src, want := range map[string]string{
		"BEGIN:VCALENDAR\nEND:VCALENDAR\n": "without a single entry",
		`{"events": [{% for e in page %}{"start_date": {"year": "{{ e.year }}"}}{% endfor %}]}`: "it is a template",
	} {
		in, known := convert.Import(format.Input{Name: "x", Source: []byte(src)}, nil)
		if !known || !in.IsNothing() || len(in.Problems) != 1 || !strings.Contains(in.Problems[0].Message, want) {
			t.Errorf("%s: %v, want %s", src, in.Problems, want)
		}
	}
	if in, _ := convert.Import(format.Input{Name: format.Piped, Source: []byte("Date,Title\n1950,A\n")}, nil); in.IsNothing() || in.Doc.Title != "Timeline" {
		t.Errorf("what is piped in is called %q", in.Doc.Title)
	}
}
