package draft

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// Loss counts what a format has no place for that a document is written in.
type Loss struct {
	tally *tally.Tally
}

// NewLoss returns the loss of a document, which is nothing yet.
func NewLoss(doc *timeline.Document) *Loss { return &Loss{tally: tally.New(doc.Name)} }

// Left counts something that is not written, with the reason. What is not written for the same
// is one message, in which the first things are named with their places.
func (l *Loss) Left(at diag.Pos, what string, why pattern.Value) {
	l.tally.RepeatedOf(what, diag.CodeImportLeft+why.In(pattern.InEnglish), diag.CodeImportLeft, at, what, why)
}

const noPlace pattern.English = "the format has no place for it"

// Problems returns what was counted.
func (l *Loss) Problems() []diag.Problem {
	l.tally.Flush()
	return l.tally.Problems()
}

// Printable returns a text without the signs that no table and no calendar may hold.
func Printable(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c == '\uFEFF' || c == '\uFFFD' {
			return -1
		}
		return c
	}, s)
}

// Titled returns the title of a document on one line: its own, or the name of its file.
func Titled(doc *timeline.Document) string {
	if title := Line(Printable(doc.Title)); title != "" {
		return title
	}
	return format.Input{Name: doc.Name}.Title()
}

// Told writes a date in words where a document is in English, and as EDTF where it is in
// another language, of which nothing here knows the words.
func Told(doc *timeline.Document, d edtf.Date) string {
	if !IsEnglish(doc) {
		return d.String()
	}
	return d.Human(edtf.English())
}

// IsEnglish reports whether a document is in English, or does not say what it is in.
func IsEnglish(doc *timeline.Document) bool {
	lang, _, _ := strings.Cut(strings.ToLower(doc.Lang), "-")
	return lang == "" || lang == "en"
}
