package assets

import "embed"

// Translations holds the texts of the window, one JSON file a language, keyed
// by the English text as fyne.io/fyne/v2/lang reads them.
//
//go:embed translations
var Translations embed.FS
