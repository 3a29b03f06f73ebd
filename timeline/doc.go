// Package timeline is the model of a document: its records, which refer to each other
// by id.
//
// New makes a document from records, whatever their origin, and guarantees that ids are
// unique, that every reference resolves and that every event has a lane. Package file
// reads one from an events file, package convert from other formats.
//
// The package imports the standard library, timeline/diag and timeline/edtf. It knows
// nothing of files, drawing, windows or languages.
package timeline
