// Package edit changes an events file as its author would: the bytes that must, and no
// other.
//
// An Edit is a value: set a field, take it away, add, remove or move a record, rename an
// id with all that refers to it, shift a date, or many of these under one name. File.Apply
// turns it into patches, which keep the neighbours' way of writing, and proves each of
// them: the record is read again and must say what is wanted and nothing else. What
// cannot be proved is refused, with a reason.
//
// A record is named by its list and its id, as package file gives them, and found by its
// place: a field is changed in the lines of its own record, whatever the size of the file.
package edit
