package quoting_test

import (
	"encoding/json"
	"testing"

	"tideline/timeline/file/syntax/quoting"
)

// What readers of YAML take for something other than text is known, and only that.
func TestOddTexts(t *testing.T) {
	for _, text := range []string{"", "yes", "On", "~", "null", "1e3", "12:30", "0x1F", ".inf", "<<", "=", "y", "NaN", "0o17"} {
		if !quoting.IsOdd(text) {
			t.Errorf("%q is taken for a text", text)
		}
	}
	for _, text := range []string{"1953", "1953-07-27", "yesterday", "no one", "e3", "12:75", "a"} {
		if quoting.IsOdd(text) {
			t.Errorf("%q is not taken for a text", text)
		}
	}
}

// Between double quotes JSON reads every text as it was.
func TestDoubleQuotes(t *testing.T) {
	for _, text := range []string{"", "a\"b\\c", "a\n\tb", "\u0000\u007f\u0085\u2028\ufeff", "中文 \U0001F600", "\u00a0"} {
		for _, escaped := range []func(rune) bool{nil, func(c rune) bool { return c > 0x7F }} {
			var back string
			if err := json.Unmarshal([]byte(quoting.Double(text, escaped)), &back); err != nil || back != text {
				t.Errorf("%q comes back as %q: %v", text, back, err)
			}
		}
	}
	if got := quoting.Double("é\u2028", nil); got != `"é\u2028"` {
		t.Errorf("got %s", got)
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]bool{"5": true, "-5.25": true, "0": true, "05": false, "1e3": false, "": false, "1953-07": false} {
		if quoting.IsNumber(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
