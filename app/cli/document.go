package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"tideline/app/store"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// standard is the name that stands for standard input or output.
const standard = "-"

// load reads and parses an events file, or the bundled story when path is "", or
// standard input.
func load(env Env, path string) (*timeline.Document, []diag.Problem, error) {
	if path == "" {
		doc, problems := convert.Read(data.Story())
		return doc, problems, nil
	}
	read := env.ReadFile
	if path == standard {
		read = env.readInput
	}
	src, err := read(path)
	if err != nil {
		return nil, nil, unreadableError{path, err}
	}
	doc, problems := convert.Read(path, src)
	return doc, problems, nil
}

// ReadFile reads an events file of the file system, no more of it than the parser
// takes and one byte to tell by.
func ReadFile(path string) ([]byte, error) { return store.ReadFile(path, convert.MaxSize) }

// readInput reads an events file from standard input, within the same limit.
func (env Env) readInput(string) ([]byte, error) {
	if env.Typed {
		env.say("reading what you type; end it with {{.Keys}}", "Keys", endOfInput())
	}
	return io.ReadAll(io.LimitReader(env.Stdin, convert.MaxSize+1))
}

// isInput reports whether a path leads to the file that standard input is.
func (env Env) isInput(path string) bool {
	input, ok := env.Stdin.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return false
	}
	in, errIn := input.Stat()
	there, err := os.Stat(path)
	return errIn == nil && err == nil && os.SameFile(in, there)
}

// endOfInput is what ends the input at a terminal.
func endOfInput() pattern.English {
	if runtime.GOOS == "windows" {
		return "Ctrl+Z and Enter"
	}
	return "Ctrl+D on a line of its own"
}

// unreadableError says which events file could not be read, and why.
type unreadableError struct {
	path string
	err  error
}

// Error returns the file, why it could not be read and what to do.
func (e unreadableError) Error() string {
	return e.In(pattern.InEnglish)
}

// In implements pattern.Value.
func (e unreadableError) In(l pattern.Language) string {
	text := pattern.Tell(e.what(), l) + "; " + e.advice().In(l)
	if e.path == standard {
		return text
	}
	return e.path + ": " + text
}

// Unwrap returns the error of the file system.
func (e unreadableError) Unwrap() error { return e.err }

// isPattern reports whether a name that stands for several files found none.
func (e unreadableError) isPattern() bool {
	none := errors.Is(e.err, fs.ErrNotExist) || store.IsBadName(e.err)
	return none && strings.ContainsAny(e.path, "*?")
}

// advice says what to do.
func (e unreadableError) advice() pattern.English {
	if e.path == standard {
		return "give it what is in an events file, as in: tideline check - < timeline.yaml"
	}
	switch {
	case store.IsHeld(e.err):
		return "close it there, and try again"
	case e.isPattern():
		return "look into which folder you are, and how the names of the files end"
	case errors.Is(e.err, fs.ErrNotExist):
		return "check its name and folder: it may have been moved or renamed"
	}
	return "check the name, and that you may read it"
}

// what says why in the same words on every system.
func (e unreadableError) what() any {
	switch {
	case e.path == standard:
		return pattern.T("standard input could not be read: {{.Why}}", "Why", store.Bare(e.err).Error())
	case e.isPattern():
		return pattern.English("no file here has a name that fits")
	case errors.Is(e.err, fs.ErrNotExist):
		return pattern.English("there is no such file")
	case store.IsHeld(e.err):
		return pattern.English("another program holds this file")
	case errors.Is(e.err, fs.ErrPermission):
		return pattern.English("you may not read this file")
	case errors.Is(e.err, store.ErrFolder):
		return pattern.English("this is a folder, not an events file")
	case store.IsBadName(e.err):
		return pattern.English("no file can have this name here")
	}
	return store.Bare(e.err).Error()
}

// tally counts the problems by severity.
func tally(problems []diag.Problem) (failures, warnings int) {
	for _, p := range problems {
		if p.Severity == diag.Error {
			failures++
		} else {
			warnings++
		}
	}
	return failures, warnings
}

// filesOf and the like write a number with its noun: 1 file, 2 files.
func filesOf(n int) pattern.Text    { return pattern.T("{{.N}} files", "N", n) }
func eventsOf(n int) pattern.Text   { return pattern.T("{{.N}} events", "N", n) }
func concernsIn(n int) pattern.Text { return pattern.T("{{.N}} concerns", "N", n) }
func errorsOf(n int) pattern.Text   { return pattern.T("{{.N}} errors", "N", n) }
func warningsOf(n int) pattern.Text { return pattern.T("{{.N}} warnings", "N", n) }

// found sums up problems: no problems; 1 error, 2 warnings.
func found(failures, warnings int) pattern.Value {
	switch {
	case failures == 0 && warnings == 0:
		return pattern.English("no problems")
	case warnings == 0:
		return errorsOf(failures)
	case failures == 0:
		return warningsOf(warnings)
	}
	return pattern.Series{Items: []any{errorsOf(failures), warningsOf(warnings)}}
}
