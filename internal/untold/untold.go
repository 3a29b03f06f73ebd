// Package untold finds, in what is told in the language for tests, the words that no
// translator reaches: they stand outside brackets, or have letters without accents
// inside them.
package untold

import (
	"regexp"
	"strings"
	"unicode"
)

// asItIs matches what no language changes: a web address, what stands between
// backticks, of which a text that was cut lacks the second, and the number of a
// character.
var asItIs = regexp.MustCompile("https?://[^\\s)\\]]*|`[^`]*`?|\\(U\\+[0-9A-F]+\\)")

// Words returns the words of a text that no translator reaches. Tests write what
// comes from a file in Greek.
func Words(text string) (found []string) {
	depth := 0
	var word strings.Builder
	reached := true // the word so far
	end := func() {
		if !reached {
			found = append(found, word.String())
		}
		word.Reset()
		reached = true
	}
	for _, c := range asItIs.ReplaceAllString(text, " ") {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			end()
		} else {
			word.WriteRune(c)
			hasNoAccent := c < unicode.MaxASCII && unicode.IsLetter(c) && c != 'q' && c != 'Q'
			reached = reached && !hasNoAccent && (depth > 0 || !unicode.Is(unicode.Latin, c))
		}
		switch c {
		case '[':
			depth++
		case ']':
			depth = max(depth-1, 0)
		}
	}
	end()
	return found
}

// Plain returns the words of a text that have a letter without an accent, wherever
// they stand: for a line of a text that is broken into several.
func Plain(text string) (found []string) {
	return Words("[" + strings.NewReplacer("[", " ", "]", " ").Replace(text) + "]")
}
