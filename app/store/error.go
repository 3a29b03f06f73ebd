package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// Reason is why a file was not written; some are why one was not read, see WhyUnread.
type Reason int

// The reasons. Up to Exists nothing has been tried; after that the system failed.
const (
	Folder    Reason = iota // the path is that of a folder
	Open                    // it is one of the open files
	Irregular               // it is a device, a pipe or a socket
	Dangling                // it is a link that leads nowhere
	Protected               // it is write-protected
	Foreign                 // it belongs to another user, and would no longer
	Exists                  // it exists, and must not be replaced

	NoFolder // its folder is not there
	Missing  // the file to be read is not there
	Denied   // its folder may not be written to, or the file may not be read
	Full     // the disk, or the user's quota, is full
	Held     // another program has it open
	Gone     // the drive does not answer
	BadName  // the system does not allow such a name
	Failed   // anything else
)

// Error is why a file was not written. What was there before is untouched.
type Error struct {
	Path string
	Why  Reason
	Same string // for Open: the name by which the file is open
	Err  error  // of the system; nil where nothing was tried
}

// Error returns the path and the reason in English. Callers that know what the user can
// do have words of their own for it.
func (e *Error) Error() string {
	if what, ok := inEnglish()[e.Why]; ok {
		return e.Path + " " + what
	}
	return fmt.Sprintf("%s could not be written: %v", e.Path, e.System())
}

// Unwrap returns the error of the system.
func (e *Error) Unwrap() error { return e.Err }

// System returns the error of the system without the name of the file, which may be a
// temporary one.
func (e *Error) System() error {
	if e.Err == nil {
		return errNoFolder
	}
	return Bare(e.Err)
}

// errNoFolder means that a folder was expected and a file is there.
var errNoFolder = errors.New("not a folder")

func inEnglish() map[Reason]string {
	return map[Reason]string{
		Folder:    "is a folder",
		Open:      "is open and stays as it is",
		Irregular: "is not a file",
		Dangling:  "is a link that leads nowhere",
		Protected: "is write-protected",
		Foreign:   "belongs to another user",
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

// failure turns an error of the system into an *Error, unless it is one already.
func failure(path string, err error) error {
	if known, ok := errors.AsType[*Error](err); ok {
		return &Error{Path: path, Why: known.Why, Same: known.Same, Err: known.Err}
	}
	return &Error{Path: path, Why: reasonOf(err), Err: err}
}

// calledBy names the file of a refusal as the caller did, and not as links resolve it.
// Where the system failed, the resolved name is more useful.
func calledBy(name string, err error) error {
	if refused, ok := errors.AsType[*Error](err); ok && refused.Why < NoFolder {
		refused.Path = name
	}
	return err
}

// reasonOf returns the reason for an error of the system.
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
