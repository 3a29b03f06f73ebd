package steady_test

import (
	"flag"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
)

// Two runs of a property draw the same values, unless a seed is asked for.
func TestTheSameValuesAreDrawnAgain(t *testing.T) {
	if flag.Lookup("rapid.seed").Value.String() == "0" {
		t.Skip("other values are asked for")
	}
	drawn := func() (all []int) {
		rapid.Check(t, func(t *rapid.T) { all = append(all, rapid.Int().Draw(t, "n")) })
		return all
	}
	first, again := drawn(), drawn()
	for i := range first {
		if first[i] != again[i] {
			t.Fatalf("value %d was %d, and is %d", i, first[i], again[i])
		}
	}
}
