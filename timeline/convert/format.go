package convert

import (
	"io"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/pattern"
)

// Format is one format of timelines: read, written, or both.
type Format struct {
	ID      string          // as the command line names it: json
	Name    pattern.English // as messages name it
	Endings []string        // of names of such files, the usual one first: .json

	// Detect reports whether the bytes of a file are in this format. It goes by
	// what they say alone, never by a name, and answers at once for what is not.
	Detect func(src []byte) bool

	// Read makes a document of them, which is never nil; nil for a format that is
	// only written. The problems say what was guessed, left out or kept as extra.
	Read func(in Input) (*timeline.Document, []diag.Problem)

	// Write writes a document; nil for a format that is only read. The problems say
	// what the format has no place for.
	Write func(to io.Writer, doc *timeline.Document) (lost []diag.Problem, err error)
}

// Input is what a format reads.
type Input struct {
	Name   string // of the file, for messages and for nothing else
	Source []byte
}

// MaxSize is how many bytes a file may have.
const MaxSize = file.MaxSize

// All returns the formats. Where the bytes of a file could be in several, the first
// of them is taken.
func All() []Format { return []Format{JSON()} }

// Detected returns the format that the bytes of a file are in; false for an events
// file, and for what no format knows.
func Detected(src []byte) (Format, bool) {
	for _, f := range All() {
		if f.Read != nil && f.Detect(src) {
			return f, true
		}
	}
	return Format{}, false
}

// Written returns the format that is written under an id.
func Written(id string) (Format, bool) {
	for _, f := range All() {
		if f.Write != nil && f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// Read reads a file, whatever it is: in the format that its bytes are in, and as an
// events file where no other is detected. The document is never nil; see file.Parse.
func Read(name string, src []byte) (*timeline.Document, []diag.Problem) {
	if f, ok := Detected(src); ok {
		return f.Read(Input{name, src})
	}
	return file.Parse(name, src)
}
