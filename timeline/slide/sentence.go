package slide

import (
	"strings"
	"unicode"
)

// FirstSentence returns the beginning of a text up to the end of its first sentence: a full
// stop before a space and a capital.
func FirstSentence(text string) string {
	words := strings.Fields(text)
	for i, w := range words[:max(len(words)-1, 0)] {
		next := []rune(words[i+1])[0]
		if strings.HasSuffix(w, ".") && len(w) > 3 && unicode.IsUpper(next) {
			return strings.Join(words[:i+1], " ")
		}
	}
	return strings.Join(words, " ")
}
