package editing

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"tideline/app/store"
	"tideline/timeline/file"
)

// OthersError says that another program has saved the file since it was last read or
// written; nothing was written over that.
type OthersError struct{ Text []byte } // what is there

// Error implements error.
func (*OthersError) Error() string { return "another program has saved the file meanwhile" }

// IsOnDisk reports whether a file has a text on the disk now.
func IsOnDisk(path string, text []byte) bool {
	there, err := store.ReadFile(path, file.MaxSize)
	return err == nil && bytes.Equal(there, text)
}

// Save writes the text of a desk over its file, whole or not at all, after a look at the
// bytes that are there: they must be those that were last read or written. Times are not
// looked at; those of network drives lie. A file that is gone is made again. Beside are the
// files that it must not be. It returns the desk with the text as that on the disk. Of
// others' bytes the error is an *OthersError, of the file system most often a *store.Error.
func Save(path string, d Desk, beside []string) (Desk, error) {
	text := d.Text()
	write := func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
	there, err := store.ReadFile(path, file.MaxSize)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = store.Create(path, write)
	case err == nil && !bytes.Equal(there, d.base):
		err = &OthersError{there}
	case err == nil:
		err = store.SaveOver(path, there, beside, write)
	}
	if errors.Is(err, store.ErrChanged) { // between the look and the writing
		if there, err = store.ReadFile(path, file.MaxSize); err == nil {
			err = &OthersError{there}
		}
	}
	if err != nil {
		return d, err
	}
	return d.Saved(text), nil
}
