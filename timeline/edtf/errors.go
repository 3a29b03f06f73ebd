package edtf

import "fmt"

// SyntaxError says why a text is not a date.
type SyntaxError struct {
	Text   string // as given to Parse
	Offset int    // of the fault in Text, in bytes
	What   string // what is wrong
	Advice string // what to do
}

// Error returns the text, what is wrong with it and what to do, in one line.
func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("date %q: %s", e.Text, e.What)
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s
}

// advising adds what to do.
func (e *SyntaxError) advising(format string, args ...any) *SyntaxError {
	e.Advice = fmt.Sprintf(format, args...)
	return e
}

// fault is a syntax error whose text is not known yet; the offset is in bytes.
func fault(offset int, format string, args ...any) *SyntaxError {
	return &SyntaxError{Offset: offset, What: fmt.Sprintf(format, args...)}
}
