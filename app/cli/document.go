package cli

import (
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"tideline/app/headroom"
	"tideline/app/session"
	"tideline/app/store"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// standard is the name that means standard input or output.
const standard = "-"

// load reads and parses an events file, or the bundled story when path is "", or standard
// input. Messages name the file as the user did.
func load(env Env, path string) (*timeline.Document, []diag.Problem, error) {
	o := env.opening(path)
	if path != "" {
		o.Name = path
	}
	doc, problems, err := o.Document()
	if err != nil {
		return nil, nil, unreadableError{path, err}
	}
	return doc, problems, nil
}

// opening is an events file that has not been read yet, or the bundled story when
// path is "", or standard input.
func (env Env) opening(path string) *session.Opening {
	switch path {
	case "":
		return session.OpenStory()
	case standard:
		return session.Open(session.File{Title: standard}, env.readInput)
	}
	return session.Open(session.FileAt(path), func() ([]byte, error) { return env.ReadFile(path) })
}

// readInput reads an events file from standard input, within the same limit.
func (env Env) readInput() ([]byte, error) {
	if env.Typed {
		env.say("reading what you type; end it with {{.Keys}}", "Keys", endOfInput())
	}
	return io.ReadAll(io.LimitReader(env.Stdin, headroom.Most()+1))
}

// isInput reports whether a path is that of the file which is standard input.
func (env Env) isInput(path string) bool {
	input, ok := env.Stdin.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return false
	}
	in, errIn := input.Stat()
	there, err := os.Stat(path)
	return errIn == nil && err == nil && os.SameFile(in, there)
}

// endOfInput names the keys that end the input at a terminal.
func endOfInput() pattern.English {
	if runtime.GOOS == "windows" {
		return "Ctrl+Z and Enter"
	}
	return "Ctrl+D on a line of its own"
}

// unreadableError is why an events file could not be read.
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

// isPattern reports whether a name is a pattern that matched no file.
func (e unreadableError) isPattern() bool {
	why := store.WhyUnread(e.err)
	return (why == store.Missing || why == store.BadName) && strings.ContainsAny(e.path, "*?")
}

// advice returns what to do.
func (e unreadableError) advice() pattern.English {
	why := store.WhyUnread(e.err)
	switch {
	case e.path == standard:
		return "give it what is in an events file, as in: tideline check - < timeline.yaml"
	case why == store.Held:
		return "close it there, and try again"
	case e.isPattern():
		return "check which folder you are in, and how the names of the files end"
	case why == store.Missing:
		return "check its name and folder: it may have been moved or renamed"
	}
	return "check the name, and that you may read it"
}

// what returns the reason in the same words on every system.
func (e unreadableError) what() any {
	switch {
	case e.path == standard:
		return pattern.T("standard input could not be read: {{.Why}}", "Why", store.Bare(e.err).Error())
	case e.isPattern():
		return pattern.English("no file here has a name that fits")
	}
	if text, known := whyUnread()[store.WhyUnread(e.err)]; known {
		return text
	}
	return store.Bare(e.err).Error()
}

// whyUnread are the reasons why a file was not read.
func whyUnread() map[store.Reason]pattern.English {
	return map[store.Reason]pattern.English{
		store.Missing: "there is no such file",
		store.Held:    "another program holds this file",
		store.Denied:  "you may not read this file",
		store.Folder:  "this is a folder, not an events file",
		store.BadName: "no file can have this name here",
	}
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

// filesOf and the functions below it write a number with its noun: 1 file, 2 files.
func filesOf(n int) pattern.Text    { return pattern.T("{{.N}} files", "N", n) }
func eventsOf(n int) pattern.Text   { return pattern.T("{{.N}} events", "N", n) }
func concernsIn(n int) pattern.Text { return pattern.T("{{.N}} concerns", "N", n) }
func errorsOf(n int) pattern.Text   { return pattern.T("{{.N}} errors", "N", n) }
func warningsOf(n int) pattern.Text { return pattern.T("{{.N}} warnings", "N", n) }

// found counts problems in words: no problems; 1 error, 2 warnings.
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
