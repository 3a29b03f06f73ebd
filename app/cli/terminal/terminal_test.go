package terminal_test

import (
	"strings"
	"testing"

	"tideline/app/cli/terminal"
)

// JSON stays JSON with the same meaning.
func TestPlainWriter(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\tb\nc", "a\tb\nc"},
		{"\x1b[0m", `\u001b[0m`},
		{"\r\b\x00", `\u000d\u0008\u0000`},
		{"\u009b\u202e", `\u009b\u202e`},
		{"\xff", `\xff`},
		{"\ufffd é 事件 שלום 👍🏽", "\ufffd é 事件 שלום 👍🏽"},
		{"\u200d\ufe0f", "\u200d\ufe0f"},
	} {
		var whole, bytewise strings.Builder
		w := terminal.Plain(&whole)
		if n, err := w.Write([]byte(c.in)); err != nil || n != len(c.in) || whole.String() != c.want {
			t.Errorf("%q became %q, %d, %v", c.in, &whole, n, err)
		}
		w = terminal.Plain(&bytewise)
		for i := range len(c.in) {
			if _, err := w.Write([]byte{c.in[i]}); err != nil {
				t.Fatal(err)
			}
		}
		if bytewise.String() != c.want {
			t.Errorf("%q, a byte at a time, became %q", c.in, &bytewise)
		}
	}
}
