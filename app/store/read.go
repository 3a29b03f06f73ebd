package store

import (
	"errors"
	"io"
	"os"
)

// ErrFolder means that there is a folder where a file should be.
var ErrFolder = errors.New("this is a folder")

// IsHeld reports whether a file could not be read since another program holds it,
// as Windows lets programs do.
func IsHeld(err error) bool { return systemReason(err) == Held }

// IsBadName reports whether a file could not be read since none can have its name on
// this system, as on Windows none has an asterisk in it.
func IsBadName(err error) bool { return systemReason(err) == BadName }

// ReadFile reads a file up to a limit in bytes, and one byte more of a larger one, so
// that the caller can detect it.
func ReadFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, ErrFolder
	}
	return io.ReadAll(io.LimitReader(f, most+1))
}
