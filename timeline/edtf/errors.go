package edtf

import (
	"fmt"

	"tideline/timeline/pattern"
)

// SyntaxError is why a text is not a date.
type SyntaxError struct {
	Text   string       // as given to Parse
	Offset int          // of the fault in Text, in bytes
	What   pattern.Text // what is wrong
	Advice pattern.Text // what to do
}

// Error returns the text, what is wrong with it and what to do, in one line of
// English.
func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("date %q: %s", e.Text, e.What)
	if !e.Advice.IsZero() {
		s += "; " + e.Advice.String()
	}
	return s
}

// advising adds what to do.
func (e *SyntaxError) advising(advice pattern.English, pairs ...any) *SyntaxError {
	e.Advice = pattern.T(advice, pairs...)
	return e
}

// fault is a syntax error whose text is not known yet; the offset is in bytes.
func fault(offset int, what pattern.English, pairs ...any) *SyntaxError {
	return &SyntaxError{Offset: offset, What: pattern.T(what, pairs...)}
}
