package file

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// Whoever waits for a large file is told how much of it is read, never less than before,
// and gets the same document.
func TestReadingTellsHowFarItIs(t *testing.T) {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Many\nevents:\n")
	for i := range 3000 {
		fmt.Fprintf(&b, "  - {id: e%d, date: 1950, title: Event %d}\n", i, i)
	}
	src := []byte(b.String())
	var parts []float64
	doc, problems := Read(Input{Name: "many.yaml", Source: src, Told: func(part float64) { parts = append(parts, part) }})
	for i, part := range parts {
		if part < 0 || part > 1 || i > 0 && part < parts[i-1] {
			t.Fatalf("told is %g after %v", part, parts[max(0, i-1)])
		}
	}
	if len(parts) < 100 || parts[0] > 0.1 || parts[len(parts)-1] < 0.99 {
		t.Errorf("told is %d times, from %g to %g", len(parts), parts[0], parts[len(parts)-1])
	}
	if again, others := Parse("many.yaml", src); !reflect.DeepEqual(doc, again) || len(problems) != len(others) {
		t.Error("the document is another")
	}
}
