// Package search finds what a document says: as it is typed, ranked, without regard to
// case, accents, width and the names by which a person or a place is known.
//
// [New] makes an [Index] of a document once. [Parse] reads what was typed, and
// [Index.Find] finds it. An index is never changed, so that it may be used at once by
// whoever has it.
package search
