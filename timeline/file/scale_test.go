package file

import (
	"strings"
	"testing"

	"tideline/timeline"
)

// The scale of a file is a word, or words with colons.
func TestScaleOfAFile(t *testing.T) {
	for _, c := range []struct {
		written string
		kind    timeline.ScaleKind
		before  string
		codes   string
	}{
		{"scale: logarithmic", timeline.LogarithmicScale, "", ""},
		{"scale: true", timeline.TrueScale, "", ""},
		{"scale: Even", timeline.EvenScale, "", "key-spelling"},
		{"scale: {kind: logarithmic, before: 1950}", timeline.LogarithmicScale, "1950", ""},
		{"scale: {before: 2022-07-12}", timeline.LogarithmicScale, "2022-07-12", ""},
		{"scale: {before: 1950, kind: shortened}", timeline.ShortenedScale, "1950", ""},
		{"scale: {type: logarithmic}", timeline.LogarithmicScale, "", "key-spelling"},
		{"scale: log", "", "", "unknown-value"},
		{"scale: {kind: logarithmic, before: soon}", timeline.LogarithmicScale, "", "bad-date"},
		{"scale: {kind: logarithmic, before: XXXX}", timeline.LogarithmicScale, "", "unplaced-date"},
		{"scale: [logarithmic]", "", "", "wrong-type"},
		{"", "", "", ""},
	} {
		doc, problems := Parse("f.yaml", []byte("tideline: 1\ntitle: T\n"+c.written+"\nevents: [{id: e, date: 1953, title: E}]\n"))
		var codes []string
		for _, p := range problems {
			codes = append(codes, p.Code)
		}
		if got := doc.Scale; got.Kind != c.kind || got.Before.String() != c.before || strings.Join(codes, " ") != c.codes {
			t.Errorf("%q: %q before %q, %v", c.written, got.Kind, got.Before, codes)
		}
	}
}
