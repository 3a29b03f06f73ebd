package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// Severity ranks a problem.
type Severity uint8

// The severities.
const (
	Warning Severity = iota // taken as it is, and worth a look
	Error                   // could not be taken as it is
)

// String returns "warning" or "error".
func (s Severity) String() string { return string(s.word()) }

// In returns the severity in a language, as a line of problems has it.
func (s Severity) In(l pattern.Language) string { return s.word().In(l) }

func (s Severity) word() pattern.English {
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
	Code     string        // such as unknown-key, bad-date; docs/format.md lists all
	Message  string        // what is wrong, in English
	Advice   string        // what to do, in English
	Args     []pattern.Arg // the words inside Message and Advice; see Kind
}

// In returns what is wrong and what to do, in a language. A problem whose code is
// none of Kinds is written in its own words.
func (p Problem) In(l pattern.Language) (message, advice string) {
	k, ok := kinds()[p.Code]
	if !ok {
		return p.Message, p.Advice
	}
	what, remedy := k.texts(p.Args)
	return what.In(l), remedy.In(l)
}

// BreaksYAML reports whether a problem is an error in how a file is written, which a file
// may have while it is being typed, and not in what it says.
func (p Problem) BreaksYAML() bool {
	return p.Severity == Error && slices.ContainsFunc(yamlProblems(), func(k Kind) bool { return k.Code == p.Code })
}

// told fills Message and Advice.
func (p Problem) told() Problem {
	p.Message, p.Advice = p.In(pattern.InEnglish)
	return p
}

// Line is the problem as compilers write one, in a language: file:line:col:
// severity: message; advice. A question follows a colon: “unknown source
// `reuter`: did you mean `reuters`?”
func (p Problem) Line(l pattern.Language) string {
	message, advice := p.In(l)
	s := p.Pos.In(p.File) + ": " + p.Severity.In(l) + ": " + message
	switch {
	case advice == "":
	case strings.HasSuffix(advice, "?"):
		s += ": " + advice
	default:
		s += "; " + advice
	}
	return s
}

// Pos is a place in the file: line and column count from 1, columns in
// characters. The zero Pos means the whole file.
type Pos struct{ Line, Column int }

// Compare orders places of one file by line and column: below zero where p comes before q.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Before reports whether a place comes before another one of the same file.
func (p Pos) Before(q Pos) bool { return p.Compare(q) < 0 }

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

// String is Line in English.
func (p Problem) String() string { return p.Line(pattern.InEnglish) }
