package assets_test

import (
	"testing"

	"tideline/assets"
	"tideline/timeline/handout/phrase"
)

// The table in the file and the one in the code are the same, so that a
// translator can begin with the file.
func TestEnglishPhrasesAreTheBuiltInOnes(t *testing.T) {
	if got := assets.Phrases("en"); got != phrase.English() {
		t.Errorf("phrases/en.json differs from phrase.English:\n got %+v\nwant %+v", got, phrase.English())
	}
}

func TestPhrasesOfALanguage(t *testing.T) {
	for tag, want := range map[string]string{
		"de": "Quellen", "de-AT": "Quellen", "DE_ch": "Quellen", "en-GB": "Sources", "": "Sources", "tlh": "Sources", "../phrases/de": "Sources",
	} {
		if got := assets.Phrases(tag).Sources; got != want {
			t.Errorf("in %q sources are called %q, want %q", tag, got, want)
		}
	}
}
