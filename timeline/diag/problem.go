package diag

import (
	"fmt"
	"strings"
)

// Severity ranks a problem.
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

// Problem is one problem of an events file. Code is stable and names the
// kind of problem; Args fill the translated texts of the same code.
type Problem struct {
	File     string
	Pos      Pos
	Severity Severity
	Code     string   // such as unknown-key, bad-date; docs/format.md lists all
	Message  string   // what is wrong, in English
	Advice   string   // what to do, in English
	Args     []string // the words inside Message and Advice, in order; see Kind
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

// String writes the problem as compilers do: file:line:col: severity:
// message; advice. A question follows a colon: “unknown source `reuter`: did
// you mean `reuters`?”
func (p Problem) String() string {
	s := fmt.Sprintf("%s: %s: %s", p.Pos.In(p.File), p.Severity, p.Message)
	switch {
	case p.Advice == "":
	case strings.HasSuffix(p.Advice, "?"):
		s += ": " + p.Advice
	default:
		s += "; " + p.Advice
	}
	return s
}
