package markup

import "testing"

func TestStrip(t *testing.T) {
	for text, want := range map[string]string{
		"plain, with  two spaces":       "plain, with  two spaces",
		"a < b and c > d":               "a < b and c > d",
		"AT&T":                          "AT&T",
		"<b>bold</b> and <I>so</I> on":  "bold and so on",
		"one<br/>two<p>three</p>":       "one two three",
		`<a href="https://x.org">x</a>`: "x",
		"<!-- not this -->this":         "this",
		"Sakharov &amp; Bonner":         "Sakharov & Bonner",
		"Sakharov &amp;amp; Bonner":     "Sakharov & Bonner",
		"&notes; &unknown;":             "&notes; &unknown;",
		"caf&#233; &#xe9;":              "café é",
		"a&nbsp;b":                      "a b",
		"a&shy;b":                       "ab",
		"&lt;em&gt;":                    "<em>",
		"<someone> wrote":               "<someone> wrote",
	} {
		if got := Strip(text); got != want {
			t.Errorf("Strip(%q) = %q, want %q", text, got, want)
		}
	}
}
