package assets

import "embed"

// Translations holds the texts of the window, one JSON file a language, keyed
// by the English text as fyne.io/fyne/v2/lang reads them.
//
//go:embed translations
var Translations embed.FS

// ToolkitEnglish is what the toolkit's own dialogs say in English, keyed as in its
// catalogues. The toolkit does not hand its English out, and lacks one text of it.
//
//go:embed toolkit/english.json
var ToolkitEnglish []byte

// ToolkitNames holds a file for each language that the toolkit's dialogs speak
// besides English, in which the language tells its own name.
//
//go:embed toolkit/names
var ToolkitNames embed.FS
