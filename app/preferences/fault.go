package preferences

import (
	"errors"
	"fmt"
)

// Reason is why a file of presets cannot be read.
type Reason uint8

// The reasons.
const (
	NotOpened Reason = iota // the system said why
	Irregular               // a folder, a pipe or the like
	TooLarge
	NotJSON   // from a line on
	NotObject // another value of JSON
	Empty     // null
)

// Fault is why nothing in a file of presets counts, for whoever tells it in the
// language of the user.
type Fault struct {
	Reason Reason
	Line   int   // of what is not JSON, from 1
	Err    error // what the system or the parser said; nil for none
}

// Error implements error, in English, for the log.
func (f *Fault) Error() string {
	switch f.Reason {
	case Irregular:
		return "it is not a regular file"
	case TooLarge:
		return "it is too large"
	case NotJSON:
		return fmt.Sprintf("line %d is not JSON: %v", f.Line, f.Err)
	case NotObject:
		return "it must be one {…} of names and values"
	case Empty:
		return "it holds nothing"
	}
	return f.Err.Error()
}

// Unwrap returns what the system or the parser said.
func (f *Fault) Unwrap() error { return f.Err }

// What content refuses to read.
var (
	errIrregular = errors.New("not a regular file")
	errTooLarge  = errors.New("too large")
)

// reasonOf is why content could not read a file.
func reasonOf(err error) Reason {
	switch {
	case errors.Is(err, errIrregular):
		return Irregular
	case errors.Is(err, errTooLarge):
		return TooLarge
	}
	return NotOpened
}
