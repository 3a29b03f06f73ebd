// Package convert reads and writes documents in every format that Tideline knows
// besides its own events file, each in a package of its own below this one.
//
// Read takes the bytes of any file, finds out what they are and reads them. All
// it reads again as the same document, it knows its own files and no others, and no
// input takes more than its share of time and memory.
//
// To add a format: write a package with a function Format, add it to All, and give the
// suite a sample of it. A format of tables or of another program puts a document
// together in a draft, which counts what was guessed, left out or kept, and hands it to
// timeline.New, which checks it as it checks every other. What has no home in the
// document goes to the Extra of its record, under a key that begins with x-.
package convert
