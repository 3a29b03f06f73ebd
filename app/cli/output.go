package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// notMade takes the name of a file and why it could not be made.
const notMade = "%s could not be made: %w; name a folder that is there and that you may write to"

// writeFile writes a file whole or not at all: into a new file beside it, which
// then takes its name. An output that is the input file is refused.
func writeFile(path, input string, write func(io.Writer) error) (err error) {
	mode := os.FileMode(0o644)
	if old, err := os.Stat(path); err == nil {
		if old.IsDir() {
			return fmt.Errorf("%s is a folder; name a file in it", path)
		}
		if sameFile(path, input) {
			return fmt.Errorf("%s is the events file itself and stays as it is; name another output with -o", path)
		}
		mode = old.Mode().Perm()
		if target, err := filepath.EvalSymlinks(path); err == nil {
			path = target // a link that leads somewhere stays a link
		}
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".tideline-*")
	if err != nil {
		return fmt.Errorf(notMade, path, reason(err))
	}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("%s could not be written: %w", path, err), ignoreGone(os.Remove(temp.Name())))
		}
	}()
	buffered := bufio.NewWriterSize(temp, 1<<16)
	if err := errors.Join(write(buffered), buffered.Flush(), temp.Chmod(mode), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

// sameFile tells whether two names lead to one file that is there.
func sameFile(a, b string) bool {
	inA, errA := os.Stat(a)
	inB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(inA, inB)
}

// reason is an error of the file system without the name of the file, which may
// be one of ours.
func reason(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}

// ignoreGone drops the error of removing what is not there.
func ignoreGone(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
