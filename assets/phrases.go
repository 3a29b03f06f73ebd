package assets

import (
	"embed"
	"encoding/json"
	"fmt"

	"tideline/timeline/handout/phrase"
)

// phraseBooks holds what each language says in a handout, one JSON file a
// language, named by its BCP 47 primary tag.
//
//go:embed phrases/*.json
var phraseBooks embed.FS

// Phrases returns what a language says in a handout. The language is a BCP 47
// tag as for Words; a language without a table speaks English.
func Phrases(lang string) phrase.Book {
	tag := primary(lang)
	table, err := phraseBooks.ReadFile("phrases/" + tag + ".json")
	if err != nil {
		return phrase.English()
	}
	var b phrase.Book
	if err := json.Unmarshal(table, &b); err != nil {
		// The tables are part of the program, and a test reads each of them.
		panic(fmt.Sprintf("phrases/%s.json: %v", tag, err))
	}
	return b
}
