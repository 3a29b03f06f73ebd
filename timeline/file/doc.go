// Package file reads an events file into a timeline.Document, and writes one from it.
//
// A file is written by hand, by people who are not programmers, so Parse never gives up:
// it reads as much as it can, and every problem it meets becomes a diag.Problem with its
// place, what is wrong and what to do. A file goes through six steps:
//
//	bytes → text        syntax.Decode: UTF-8, UTF-16, Windows-1252, not text at all
//	text → values       syntax.Read: YAML, JSON, and what is broken
//	values → lists      loose: lists that were not written as lists
//	values → ids        idtable: every record gets an id of its own
//	values → records    shape.go, field.go and the tables in shape_*.go
//	records → Document  timeline.New: lanes, order, what has no date
//
// Write goes the other way: the tables say how each field is written, too.
//
// A file of another program is recognised by package foreign, after the first step or
// the second. docs/format.md is the contract of the file; tests hold it, the JSON Schema
// in data and the tables of this package together.
package file
