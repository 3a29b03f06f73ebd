package syntax

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// JSON of more values than may be read ends there, and says so once, with all that came
// before in its place.
func TestTooManyValues(t *testing.T) {
	for text, want := range map[string]int{
		`[` + strings.Repeat("1,", 100) + `1]`:                                   10,
		`{"a":[[` + strings.Repeat(`{"b":1},`, 100) + `{}],[1]],"c":[` + "1]}":   1,
		`[` + strings.Repeat(`[`, 50) + strings.Repeat(`]`, 50) + `,[1],[1],{}]`: 1,
	} {
		r := diag.NewReport("x")
		root := readValues(r, text, 11)
		if got := len(root.Items) + len(root.Pairs); got != want || root.Weight > 13 {
			t.Errorf("%s…: %d parts of weight %d, want %d parts", text[:10], got, root.Weight, want)
		}
		if found := r.Found(); len(found) != 1 || found[0].Code != diag.CodeTooMany {
			t.Errorf("%s…: %v", text[:10], found)
		}
	}
	r := diag.NewReport("x")
	if root := readValues(r, `[1,2,{"a":3}]`, 6); len(root.Items) != 3 || len(r.Found()) > 0 {
		t.Errorf("as many as may be: %d, %v", len(root.Items), r.Found())
	}
}
