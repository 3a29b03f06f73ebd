package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"tideline/timeline/edtf"
)

// wordTables holds what each language says in dates, one JSON file a language,
// named by its BCP 47 primary tag.
//
//go:embed words/*.json
var wordTables embed.FS

// Words returns what a language says in dates. The language is a BCP 47 tag
// such as "de" or "de-AT", of which only the first part counts; a language
// without a table speaks English.
func Words(lang string) edtf.Words {
	tag := primary(lang)
	table, err := wordTables.ReadFile("words/" + tag + ".json")
	if err != nil {
		return edtf.English()
	}
	var w edtf.Words
	if err := json.Unmarshal(table, &w); err != nil {
		// The tables are part of the program, and a test reads each of them.
		panic(fmt.Sprintf("words/%s.json: %v", tag, err))
	}
	return w
}

// primary returns the first part of a language tag, which names its table.
func primary(lang string) string {
	tag, _, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	return strings.ToLower(tag)
}
