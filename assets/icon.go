package assets

import _ "embed" // for the icon

//go:embed icon.png
var icon []byte

// Icon returns the program's icon as a PNG of 512 × 512 pixels, drawn from
// icon.svg by rsvg-convert. Nobody may write to the bytes.
func Icon() []byte { return icon }
