package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"tideline/app/store"
	"tideline/timeline"
)

// What to do about an output that cannot be written.
const (
	otherOutput = "name another output with -o"
	toStdout    = ", or write to standard output with -o -"
)

// writeFile writes a file whole or not at all. An output that is the events file,
// or one of its pictures, is refused, and so is what is no file to write over.
func writeFile(path, input string, doc *timeline.Document, write func(io.Writer) error) error {
	err := store.Save(path, store.OpenFiles(input, doc.Pictures()), write)
	failed, ok := errors.AsType[*store.Error](err)
	_, misuse := errors.AsType[usageError](err)
	switch {
	case err == nil || misuse:
		return err
	case !ok:
		return fmt.Errorf("%s could not be written: %w", path, err)
	case failed.Why == store.Open && failed.Same == input:
		return itself(path)
	case failed.Why == store.Open:
		return fmt.Errorf("%s is a picture of the events file and stays as it is; %s", path, otherOutput)
	}
	return notWritten(path, failed, otherOutput, toStdout)
}

// itself refuses to write over the events file.
func itself(path string) error {
	return fmt.Errorf("%s is the events file itself and stays as it is; %s", path, otherOutput)
}

// noFile refuses a folder, a device, a pipe or a socket, whatever its ending.
func noFile(path string) error {
	_, err := store.Check(path, nil)
	if failed, ok := errors.AsType[*store.Error](err); ok && (failed.Why == store.NoFile || failed.Why == store.Folder) {
		return notWritten(path, failed, otherOutput, toStdout)
	}
	return nil
}

// notWritten words why a file was not written: other says how to name another
// file, and besides what else there is to do where no file is meant.
func notWritten(path string, failed *store.Error, other, besides string) error {
	stays := func(what string) error { return fmt.Errorf("%s %s; %s%s", path, what, other, besides) }
	switch failed.Why {
	case store.Folder:
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case store.NoFile:
		return stays("is a device, a pipe or a socket and not a file")
	case store.Dangling:
		return stays("is a link that leads nowhere")
	case store.Protected:
		return stays("is write-protected and stays as it is")
	case store.Foreign:
		return stays("belongs to somebody else and stays as it is")
	case store.Exists:
		return fmt.Errorf("%s is there already and stays as it is; %s", path, other)
	case store.Held:
		return fmt.Errorf("%s is open in another program and stays as it is; close it there, or %s", path, other)
	case store.NoFolder:
		return fmt.Errorf("%s could not be made: there is no such folder; make it first, or name another", path)
	case store.Denied:
		return fmt.Errorf("%s could not be made: you may not write to its folder; name a folder of your own", path)
	case store.Full:
		return fmt.Errorf("%s could not be written: the disk is full; make room, or %s", path, other)
	case store.BadName:
		return fmt.Errorf("%s cannot be the name of a file here: it is too long, or has a sign that none may have; %s", path, other)
	}
	return fmt.Errorf("%s could not be written: %w", path, failed.System())
}

// sameFile reports whether two names lead to one file that is there.
func sameFile(a, b string) bool {
	inA, errA := os.Stat(a)
	inB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(inA, inB)
}
