package cli

import (
	"errors"
	"io"
	"os"

	"tideline/app/store"
	"tideline/timeline"
	"tideline/timeline/pattern"
)

// What to do about an output that cannot be written, the second where there need be no
// file.
const (
	otherOutput   pattern.English = "name another output with -o"
	otherOrStdout pattern.English = "name another output with -o, or write to standard output with -o -"
)

// writeFile writes a file atomically. An output that is the events file, or belongs to it, is
// refused, and so is anything that is not a regular file.
func writeFile(path, input string, doc *timeline.Document, write func(io.Writer) error) error {
	err := store.Save(path, store.OpenFiles(input, doc.Beside()), write)
	failed, ok := errors.AsType[*store.Error](err)
	_, misuse := errors.AsType[usageError](err)
	switch {
	case err == nil || misuse:
		return err
	case !ok:
		return fail("{{.File}} could not be written: {{.Why}}", "File", path, "Why", err)
	case failed.Why == store.Open && failed.Same == input:
		return itself(path)
	case failed.Why == store.Open:
		return fail("{{.File}} belongs to the events file and stays as it is; {{.Advice}}", "File", path, "Advice", otherOutput)
	}
	return notWritten(path, failed, otherOutput, otherOrStdout)
}

// itself refuses to write over the events file.
func itself(path string) error {
	return fail("{{.File}} is the events file itself and stays as it is; {{.Advice}}", "File", path, "Advice", otherOutput)
}

// noFile refuses a folder, a device, a pipe or a socket, whatever its ending.
func noFile(path string) error {
	_, err := store.Check(path, nil)
	if failed, ok := errors.AsType[*store.Error](err); ok && (failed.Why == store.Irregular || failed.Why == store.Folder) {
		return notWritten(path, failed, otherOutput, otherOrStdout)
	}
	return nil
}

// notWritten is the error for a file that was not written: other tells how to name
// another file, otherwise what to do where there need be no file.
func notWritten(path string, failed *store.Error, other, besides pattern.English) error {
	if text, known := whyNotWritten()[failed.Why]; known {
		advice := other
		if failed.Why <= store.Foreign {
			advice = besides
		}
		return fail(text, "File", path, "Advice", advice)
	}
	return fail("{{.File}} could not be written: {{.Why}}", "File", path, "Why", failed.System())
}

// whyNotWritten are the reasons, each with what to do.
func whyNotWritten() map[store.Reason]pattern.English {
	return map[store.Reason]pattern.English{
		store.Folder:    "{{.File}} is a folder; name a file in it",
		store.Irregular: "{{.File}} is a device, a pipe or a socket and not a file; {{.Advice}}",
		store.Dangling:  "{{.File}} is a link that leads nowhere; {{.Advice}}",
		store.Protected: "{{.File}} is write-protected and stays as it is; {{.Advice}}",
		store.Foreign:   "{{.File}} belongs to another user and stays as it is; {{.Advice}}",
		store.Exists:    "{{.File}} is there already and stays as it is; {{.Advice}}",
		store.Held:      "{{.File}} is open in another program and stays as it is; close it there, or {{.Advice}}",
		store.NoFolder:  "{{.File}} could not be made: there is no such folder; make it first, or name another",
		store.Denied:    "{{.File}} could not be made: you may not write to its folder; name a folder of your own",
		store.Full:      "{{.File}} could not be written: the disk is full; make room, or {{.Advice}}",
		store.BadName:   "{{.File}} cannot be the name of a file here: it is too long, or contains a character that is not allowed; {{.Advice}}",
	}
}

// sameFile reports whether two names are those of one existing file.
func sameFile(a, b string) bool {
	inA, errA := os.Stat(a)
	inB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(inA, inB)
}

// printed is standard output, whose errors say that it could not be written.
type printed struct{ to io.Writer }

// Write implements io.Writer.
func (p printed) Write(text []byte) (int, error) {
	n, err := p.to.Write(text)
	if err != nil {
		err = fail("standard output could not be written: {{.Why}}", "Why", store.Bare(err))
	}
	return n, err
}
