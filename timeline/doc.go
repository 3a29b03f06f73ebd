// Package timeline reads an events file into a checked Document.
//
// A file is written by hand, by people who are not programmers, so Parse never
// gives up: it reads as much as it can, and every problem it meets becomes a
// Diagnostic with its place, what is wrong and what to do. A file goes through
// five steps, each in its own files:
//
//	bytes → text        encoding.go: UTF-8, UTF-16, Windows-1252, not text at all
//	text → nodes        yaml.go, and salvage.go where the YAML is broken
//	nodes → ids         ids.go: every record gets an id of its own
//	nodes → records     shape.go, field.go and the tables in shape_*.go
//	records → Document  parse.go: lanes, order, what has no date
//
// Of a document that was read, Concerns lists what its author should look at
// again (claims.go).
//
// docs/format.md is the contract of the file; tests hold it, the JSON Schema
// in data and the tables of this package together.
//
// The package imports the standard library and timeline/edtf; yaml.go alone
// imports a YAML parser. It knows nothing of drawing, windows or languages:
// messages are English, with a code and their words beside them for a
// translator.
package timeline
