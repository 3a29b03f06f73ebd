package app

import (
	"testing"

	"tideline/timeline"
)

// Every word of the format for claims and translations has one of its own in the
// panel, and what the file does not say is not said.
func TestClaimsAndTranslationsHaveTheirWords(t *testing.T) {
	for what, c := range map[string]struct {
		words []string
		shown func(string) string
	}{
		"claims":       {timeline.ClaimStates(), claimState},
		"translations": {timeline.Translations(), translationText},
	} {
		seen := map[string]string{}
		for _, word := range c.words {
			text := c.shown(word)
			if other, twice := seen[text]; twice || text == "" {
				t.Errorf("%s: %q is shown as %q, like %q", what, word, text, other)
			}
			seen[text] = word
		}
		if text := c.shown(""); text != "" {
			t.Errorf("%s: nothing is shown as %q", what, text)
		}
	}
}
