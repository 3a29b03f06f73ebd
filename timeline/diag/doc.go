// Package diag is a problem that is found in an events file, or beside it: where it
// stands, how bad it is, what is wrong and what to do.
//
// Each kind of problem has a code that is stable, and texts in English that the words
// of a problem are put into; a translator has the same texts by the same code. A
// Report collects the problems of a file and keeps their number bounded. Closest finds
// what was probably meant, for advice.
package diag
