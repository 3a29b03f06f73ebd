// Package tree keeps an events file as it was written, so that a part of it can
// be changed and every other byte stays.
//
// Parse finds where each value of a YAML or JSON text begins and ends, and how it
// is written; Pieces returns the whole text, with what is between the values. An edit (Set,
// Replace, Insert, InsertPair, Remove, Move) comes as patches, bytes for bytes, and is checked before it is returned: the text that results is read again and must mean
// what was wanted and nothing else.
//
// The YAML parser knows where a value begins; where it ends follows from how it is
// written (build.go, scalar.go). A text that the parser refuses has no values, is
// printed as it is, and refuses every edit.
package tree
