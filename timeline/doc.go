// Package timeline is a document: what an events file says, as records that answer
// for each other by their ids.
//
// New makes one of records, whoever has put them together, and sees that all of them
// can be relied on: every id is there once, every reference names a record, every
// event has a lane. Package file reads one from a file.
//
// The package imports the standard library, timeline/diag and timeline/edtf. It knows
// nothing of files, drawing, windows or languages.
package timeline
