package phrase

import "testing"

func TestFill(t *testing.T) {
	for _, c := range []struct {
		pattern string
		pairs   []string
		want    string
	}{
		{"{n} of {all}", []string{"n", "1", "all", "14"}, "1 of 14"},
		{"{all}: {n}", []string{"n", "{all}", "all", "x"}, "x: {all}"},
		{"{n}", nil, "{n}"},
		{"“{text}”", []string{"text", "{"}, "“{”"},
	} {
		if got := Fill(c.pattern, c.pairs...); got != c.want {
			t.Errorf("Fill(%q, %q) = %q, want %q", c.pattern, c.pairs, got, c.want)
		}
	}
}
