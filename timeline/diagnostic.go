package timeline

import (
	"fmt"
	"strings"
)

// Severity ranks a diagnostic.
type Severity uint8

// The severities.
const (
	Warning Severity = iota // taken as it stands, and worth a look
	Error                   // could not be taken as it stands
)

// String returns "warning" or "error".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Diagnostic is one problem of an events file. Code is stable and names the
// kind of problem; Args fill the translated texts of the same code.
type Diagnostic struct {
	File     string
	Pos      Pos
	Severity Severity
	Code     string   // such as unknown-key, bad-date; docs/format.md lists all
	Message  string   // what is wrong, in English
	Advice   string   // what to do, in English
	Args     []string // the words inside Message and Advice, in order; see ProblemKind
}

// Pos is a place in the file: line and column count from 1, columns in
// characters. The zero Pos means the whole file.
type Pos struct{ Line, Column int }

// In writes a place in a file as compilers do, as far as it is one: file:line:col,
// and the file alone where all of it is meant.
func (p Pos) In(file string) string {
	switch {
	case p.Line <= 0:
		return file
	case p.Column <= 0:
		return fmt.Sprintf("%s:%d", file, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", file, p.Line, p.Column)
}

// String writes the diagnostic as compilers do: file:line:col: severity:
// message; advice. A question follows a colon: “unknown source `reuter`: did
// you mean `reuters`?”
func (d Diagnostic) String() string {
	s := fmt.Sprintf("%s: %s: %s", d.Pos.In(d.File), d.Severity, d.Message)
	switch {
	case d.Advice == "":
	case strings.HasSuffix(d.Advice, "?"):
		s += ": " + d.Advice
	default:
		s += "; " + d.Advice
	}
	return s
}
