package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// Reason is why a file was not written.
type Reason int

// The reasons. Up to Exists nothing has been tried; after that the system failed.
const (
	Folder    Reason = iota // the path is that of a folder
	Open                    // it is one of the open files
	NoFile                  // it is a device, a pipe or a socket
	Dangling                // it is a link that leads nowhere
	Protected               // it is write-protected
	Foreign                 // it belongs to somebody else, and would not any more
	Exists                  // it exists, and must not be replaced

	NoFolder // its folder is not there
	Denied   // its folder may not be written to
	Full     // the disk, or the user's share of it
	Held     // another program has it open
	Gone     // the drive does not answer
	BadName  // the system takes no such name
	Failed   // anything else
)

// Error is why a file was not written. What was there before is untouched.
type Error struct {
	Path string
	Why  Reason
	Same string // for Open: the name by which the file is open
	Err  error  // of the system; nil where nothing was tried
}

// Error returns the path and the reason in English. Callers that know what the
// user can do word it themselves.
func (e *Error) Error() string {
	if what, ok := inEnglish()[e.Why]; ok {
		return e.Path + " " + what
	}
	return fmt.Sprintf("%s could not be written: %v", e.Path, e.System())
}

// Unwrap returns the error of the system.
func (e *Error) Unwrap() error { return e.Err }

// System is the error of the system without the name of a file, which may be that
// of a temporary one.
func (e *Error) System() error {
	if e.Err == nil {
		return errNoFolder
	}
	return Bare(e.Err)
}

// errNoFolder is what is wrong where a folder is asked for and a file is there.
var errNoFolder = errors.New("not a folder")

func inEnglish() map[Reason]string {
	return map[Reason]string{
		Folder:    "is a folder",
		Open:      "is open and stays as it is",
		NoFile:    "is not a file",
		Dangling:  "is a link that leads nowhere",
		Protected: "is write-protected",
		Foreign:   "belongs to somebody else",
		Exists:    "is there already",
		NoFolder:  "could not be made: its folder is not there",
		Full:      "could not be written: the disk is full",
		Held:      "is open in another program",
	}
}

// Bare strips file names from an error of package os, and the full stop from messages
// of Windows, so that the text can be continued.
func Bare(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	} else if e, ok := errors.AsType[*os.LinkError](err); ok {
		err = e.Err
	}
	if text, ended := strings.CutSuffix(err.Error(), "."); ended {
		return unended{err, text}
	}
	return err
}

// unended is an error without the full stop of its text.
type unended struct {
	error
	text string
}

// Error returns the text without its full stop.
func (e unended) Error() string { return e.text }

// Unwrap returns the error as the system gave it.
func (e unended) Unwrap() error { return e.error }

// failure makes an *Error of one of the system, if it is none yet.
func failure(path string, err error) error {
	if known, ok := errors.AsType[*Error](err); ok {
		return &Error{Path: path, Why: known.Why, Same: known.Same, Err: known.Err}
	}
	return &Error{Path: path, Why: reasonOf(err), Err: err}
}

// calledBy names the file of a refusal as it was asked for, and not by what links
// lead to. Where the system failed, the name that it was given says more.
func calledBy(name string, err error) error {
	if refused, ok := errors.AsType[*Error](err); ok && refused.Why < NoFolder {
		refused.Path = name
	}
	return err
}

// reasonOf sorts an error of the system.
func reasonOf(err error) Reason {
	switch why := systemReason(err); {
	case why != Failed:
		return why
	case errors.Is(err, fs.ErrExist):
		return Exists
	case errors.Is(err, fs.ErrPermission):
		return Denied
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return NoFolder
	}
	return Failed
}
