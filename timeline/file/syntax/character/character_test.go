package character

import (
	"testing"

	"tideline/timeline/pattern"
)

func TestNames(t *testing.T) {
	for c, want := range map[rune]string{
		' ': "", '\t': "", '\u009F': "", '\u00A0': "a no-break space (U+00A0)", '\u202F': "a narrow no-break space (U+202F)", '\u3000': "an ideographic space (U+3000)",
		'\u2000': "a space of a typesetter (U+2000)", '\u200A': "a space of a typesetter (U+200A)", '\u205F': "a space of a typesetter (U+205F)", '\u1680': "a space of a typesetter (U+1680)", '\u1FFF': "", '\u200B': "",
	} {
		if got := OddSpace(c); string(got) != want {
			t.Errorf("%U is %q, want %q", c, got, want)
		}
	}
	for c, want := range map[rune]string{'\u200B': "a zero-width space (U+200B)", '\u00AD': "a soft hyphen (U+00AD)", '\u200F': "a mark of direction (U+200F)", '\uFEFF': "a byte order mark (U+FEFF)", '\u2060': "a word joiner (U+2060)", '\u200D': "a zero-width joiner (U+200D)", 'a': "", ' ': ""} {
		if got := Invisible(c); string(got) != want {
			t.Errorf("%U is %q, want %q", c, got, want)
		}
	}
	for c, want := range map[rune]string{'\u202C': "", '\u202D': "a mark that turns letters round (U+202D)", '\u202E': "a mark that turns letters round (U+202E)", '\u202F': "", '\uFFF8': "", '\uFFF9': "a mark of annotations (U+FFF9)", '\uFFFB': "a mark of annotations (U+FFFB)", '\uFFFC': "a stand-in for a picture (U+FFFC)", '\u3164': "a letter that cannot be seen (U+3164)", '\uFFA0': "a letter that cannot be seen (U+FFA0)"} {
		if got := misplaced(c); string(got) != want {
			t.Errorf("%U is %q, want %q", c, got, want)
		}
	}
}

// A date that was pasted is one that was typed, and what was another is named once, by the
// first.
func TestPlain(t *testing.T) {
	for written, want := range map[string]struct{ plain, what string }{
		"1953-07":          {"1953-07", ""},
		"１９５３":             {"1953", "`１`"},
		"19\u200B53":       {"1953", "a zero-width space (U+200B)"},
		"27\u00A0July":     {"27 July", "a no-break space (U+00A0)"},
		"“1953”":           {"1953", "`“`"},
		"„1953“":           {"1953", "`„`"},
		"« 1953 »":         {"1953", "`«`"},
		"»1953«":           {"1953", "`»`"},
		"‘1953’":           {"1953", "`‘`"},
		"「1953」":           {"1953", "`「`"},
		"‘1953‘":           {"1953", "`‘`"},
		"‘1953”":           {"‘1953”", ""},
		"“1953»":           {"“1953»", ""},
		"“”":               {"“”", ""},
		"é":                {"é", ""},
		"\u00A0１９５３\u00A0": {"1953", "a no-break space (U+00A0)"},
		"！～":               {"!~", "`！`"},
	} {
		plain, what := Plain(written)
		name, _ := what.(string)
		if english, is := what.(pattern.English); is {
			name = string(english)
		}
		if plain != want.plain || name != want.what {
			t.Errorf("%q is %q, %q; want %q, %q", written, plain, name, want.plain, want.what)
		}
	}
}

func TestTrimming(t *testing.T) {
	for written, want := range map[string]string{" a ": "a", "\u00A0\u200Ba b\u3000\t": "a b", "\n\u2003": "", "a": "a"} {
		if got := TrimBlank(written); got != want {
			t.Errorf("%q is trimmed to %q, want %q", written, got, want)
		}
	}
	for written, want := range map[string]string{"1953\u00A0# a": "1953\u00A0", "1953 # a": "1953 # a", "#a": "#a", "1953\t#a": "1953\t", "1953#": "1953#"} {
		if got := WithoutComment(written); got != want {
			t.Errorf("%q becomes %q, want %q", written, got, want)
		}
	}
}

func TestMisplaced(t *testing.T) {
	for written, want := range map[string]struct{ plain, what string }{
		"a\u202Eb\uFFFC": {"ab", "a mark that turns letters round (U+202E)"}, "ab": {"ab", ""}, "\u3164": {"", "a letter that cannot be seen (U+3164)"},
	} {
		if plain, what := WithoutMisplaced(written); plain != want.plain || string(what) != want.what {
			t.Errorf("%q is %q, %q", written, plain, what)
		}
	}
	for written, want := range map[string]bool{"": false, " \u200B\u2800\uFE0F": false, "\u202E": false, ".": true, "\u0301": true, "\u202Ex": true} {
		if HasVisible(written) != want {
			t.Errorf("%q: %v", written, !want)
		}
	}
}
