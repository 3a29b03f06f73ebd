// Package convert reads and writes documents in every format that Tideline knows
// besides its own events file, each in one file of this package.
//
// Read takes the bytes of any file, finds out what they are and reads them. All
// returns the formats; each goes through the tests of suite_test.go: what it writes
// it reads again as the same document, it knows its own files and no others, and no
// input takes more than its share of time and memory.
//
// To add a format: write one file with a constructor that returns its Format, add it
// to All, and give the suite a sample of it. A format of tables, spreadsheets or
// other programs puts a timeline.Document together and hands it to timeline.New,
// which checks it as it checks every other. What has no home in the document goes to
// the Extra of its record. What was guessed, left out or kept as extra is a
// diag.Problem with a code of its own: the report of an import is a list of them.
package convert
