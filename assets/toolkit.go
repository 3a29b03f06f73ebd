package assets

import "embed"

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
