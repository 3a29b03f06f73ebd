package panel

import (
	"testing"

	"tideline/timeline"
)

// Every word of the format for claims and translations has one of its own in the
// panel, and what the file does not say is not said.
func TestClaimsAndTranslationsHaveTheirWords(t *testing.T) {
	eachHasItsWord(t, timeline.ClaimStates(), claimState)
	eachHasItsWord(t, timeline.Translations(), translationText)
}

func eachHasItsWord[W ~string](t *testing.T, words []W, shown func(W) string) {
	t.Helper()
	seen := map[string]W{}
	for _, word := range words {
		text := shown(word)
		if other, twice := seen[text]; twice || text == "" {
			t.Errorf("%q is shown as %q, like %q", word, text, other)
		}
		seen[text] = word
	}
	if text := shown(""); text != "" {
		t.Errorf("nothing is shown as %q", text)
	}
}
