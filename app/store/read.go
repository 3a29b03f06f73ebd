package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// errFolder means that there is a folder where a file should be.
var errFolder = errors.New("this is a folder")

// WhyUnread returns why a file could not be read: it is Missing or a Folder, another
// program keeps it (Held), it may not be read (Denied), or no file can have such a name
// (BadName), as on Windows none has an asterisk in it. Anything else is Failed. The
// window and the command line have words of their own for the reasons, since what a user
// can do differs.
func WhyUnread(err error) Reason {
	system := systemReason(err)
	switch {
	case errors.Is(err, errFolder):
		return Folder
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case system == Held:
		return Held
	case errors.Is(err, fs.ErrPermission):
		return Denied
	case system == BadName:
		return BadName
	}
	return Failed
}

// ReadFile reads a file up to a limit in bytes, and one byte more of a larger one, so
// that the caller can detect it.
func ReadFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		return nil, errFolder
	}
	var b bytes.Buffer
	if info != nil { // a large file is not copied from one room to the next
		b.Grow(int(min(max(info.Size(), 0), most)) + bytes.MinRead)
	}
	_, err = b.ReadFrom(io.LimitReader(f, most+1))
	return b.Bytes(), err
}

// Size returns how many bytes a file has; 0 where that cannot be told.
func Size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// IsFile reports whether there is a file at a path. It may take as long as a network
// drive takes.
func IsFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
