package edtf_test

import (
	"errors"
	"testing"

	"tideline/timeline/edtf"
)

// FuzzParse holds for every text: no panic; what is read is given back and has
// an order and a text; what is refused is explained.
func FuzzParse(f *testing.F) {
	for _, file := range []string{"loc.txt", "dates.txt", "refused.txt"} {
		for _, c := range readCases(f, file) {
			if c.cells != nil {
				f.Add(c.input())
			}
		}
	}
	words := edtf.English()
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.Parse(text)
		if err != nil {
			checkRefusal(t, text, err)
			return
		}
		if d.String() != text {
			t.Errorf("%q is given back as %q", text, d.String())
		}
		if from, to := d.Extent(); from > to {
			t.Errorf("%q: from %s to %s", text, from.RFC3339(), to.RFC3339())
		}
		if d.Human(words) == "" {
			t.Errorf("%q has no text for a person", text)
		}
	})
}

func checkRefusal(t *testing.T, text string, err error) {
	t.Helper()
	e, ok := errors.AsType[*edtf.SyntaxError](err)
	if !ok {
		t.Fatalf("%q: error %v is no SyntaxError", text, err)
	}
	if e.Text != text || e.What.IsZero() || e.Advice.IsZero() || e.Offset < 0 || e.Offset > len(text) {
		t.Errorf("%q: incomplete error %+v", text, e)
	}
}
