package picture

import "errors"

// Code names what is wrong with a picture. The words are those of the problems
// of an events file, which have their texts.
type Code string

// What can be wrong with a picture.
const (
	Missing    Code = "missing-image"    // there is no such file
	Outside    Code = "outside-image"    // it lies outside the folder of the events file
	Folder     Code = "image-folder"     // the name is that of a folder
	Special    Code = "image-no-file"    // it is a pipe, a device or a socket
	Unreadable Code = "unreadable-image" // it may not be read, or reading it fails
	Silent     Code = "silent-image"     // where it lies does not answer
	Unknown    Code = "unknown-image"    // it is in a format that is not read; Words: what it is
	TooLarge   Code = "large-image"      // Words: how large it is, how large it may be
	TooComplex Code = "complex-image"    // a drawing that would take too long
	Broken     Code = "broken-image"     // it is damaged or cut short
	Empty      Code = "empty-image"      // the file has no bytes
	Undrawn    Code = "undrawn-image"    // nothing in a drawing can be drawn
	Remote     Code = "remote-image"     // it is in the web, and nobody has asked for it
	Unfetched  Code = "unfetched-image"  // it could not be fetched; Words: why
	InBrowser  Code = "browser-image"    // a web page may not read it
)

// Codes lists them all.
func Codes() []Code {
	return []Code{Missing, Outside, Folder, Special, Unreadable, Silent, Unknown, TooLarge, TooComplex, Broken, Empty, Undrawn, Remote, Unfetched, InBrowser}
}

// Problem says why a picture cannot be shown.
type Problem struct {
	Code  Code
	Name  string // as the events file has it
	Words []any  // what the text of the code needs besides the name, as diag.Report takes it
	Err   error  // what went wrong underneath, or nil
}

// Error returns the name and the code: texts for people go by the code.
func (p *Problem) Error() string {
	s := p.Name + ": " + string(p.Code)
	if p.Err != nil {
		s += ": " + p.Err.Error()
	}
	return s
}

// Unwrap returns what went wrong underneath.
func (p *Problem) Unwrap() error { return p.Err }

// asProblem turns any error into a Problem.
func asProblem(name string, code Code, err error) *Problem {
	if p, ok := errors.AsType[*Problem](err); ok {
		if p.Name == "" {
			p.Name = name
		}
		return p
	}
	return &Problem{Code: code, Name: name, Err: err}
}
