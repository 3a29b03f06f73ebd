package store

import (
	"bytes"
	"errors"
	"io"
	"os"
)

// Stream opens a file that is written piece by piece while others may read it, such as
// a trace. An existing file is truncated only if it begins as ours do; otherwise it is
// left alone and the error is an *Error. Devices and pipes are accepted.
func Stream(path string, ours []byte) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, &Error{Path: path, Why: Folder}
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, failure(path, err)
		}
		return f, nil
	case err == nil && info.Mode().Perm()&0o222 == 0:
		return nil, &Error{Path: path, Why: Protected}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, freshMode)
	if err != nil {
		return nil, failure(path, err)
	}
	if err := empty(f, ours); err != nil {
		_ = f.Close() // nothing was written
		return nil, failure(path, err)
	}
	return f, nil
}

// empty truncates a file if it is one of ours, or is empty.
func empty(f *os.File, ours []byte) error {
	head := make([]byte, len(ours))
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return err
	case !bytes.Equal(head[:n], ours):
		return &Error{Why: Exists}
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return f.Truncate(0)
}
