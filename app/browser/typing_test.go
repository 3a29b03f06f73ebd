package browser

import "testing"

func TestWhatAKeyboardOnTheScreenTypes(t *testing.T) {
	for _, c := range []struct {
		before, after string
		taken         int
		written       string
	}{
		{"  ", "  a", 0, "a"},
		{"  a", "  ", 1, ""},
		{"  ab", "  ac ", 1, "c "}, // put right
		{"  han", "  한", 3, "한"},
		{"  x", "  x", 0, ""},
	} {
		if taken, written := typed(c.before, c.after); taken != c.taken || string(written) != c.written {
			t.Errorf("%q after %q: %d taken and %q written, want %d and %q", c.after, c.before, taken, string(written), c.taken, c.written)
		}
	}
}
