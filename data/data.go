// Package data embeds the events files that come with Tideline: the bundled
// story with its pictures, the starter for new files, and the JSON Schema that
// editors use to check and complete them.
//
// It imports nothing but the standard library and reads nothing at run time.
package data

import (
	"embed"
	"io/fs"
)

// The pictures are drawn from the story: see scripts/pictures.
//
//go:generate go run ../scripts/pictures .

//go:embed cease-fire.yaml
var story []byte

//go:embed starter.yaml
var starter []byte

//go:embed schema.json
var schema []byte

// Story returns the bundled story with the name of its file.
func Story() (name string, src []byte) { return "cease-fire.yaml", clone(story) }

//go:embed images/*.png
var images embed.FS

// Images opens the pictures of the bundled story by the names that its events
// give them, such as images/places.png.
func Images() fs.FS { return images }

// Starter returns a short commented events file to begin a new timeline with.
func Starter() []byte { return clone(starter) }

// Schema returns the JSON Schema (draft 2020-12) of version 1 of the events
// file.
func Schema() []byte { return clone(schema) }

// clone keeps the embedded bytes from being changed by a caller.
func clone(b []byte) []byte { return append([]byte(nil), b...) }
