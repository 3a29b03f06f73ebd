package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// What the system says is told without names of files, and without the full stop
// that Windows ends it with.
func TestBareErrors(t *testing.T) {
	said := errors.New("Sharing violation.")
	for _, err := range []error{
		said,
		&fs.PathError{Op: "open", Path: "a.svg", Err: said},
		&os.LinkError{Op: "rename", Old: "a", New: "b", Err: said},
	} {
		got := Bare(err)
		if got.Error() != "Sharing violation" || !errors.Is(got, said) {
			t.Errorf("%v becomes %v", err, got)
		}
	}
}

// Some file systems know no modes or cannot flush; what else fails is an error.
func TestWhatAFileSystemLacks(t *testing.T) {
	for err, want := range map[error]bool{
		syscall.EINVAL: true, syscall.ENOSYS: true, errors.ErrUnsupported: true,
		&fs.PathError{Op: "chmod", Err: syscall.EINVAL}: true, syscall.EACCES: false, syscall.EIO: false, fs.ErrPermission: false,
	} {
		if lacking(err) != want {
			t.Errorf("%v means that something is lacking: %t", err, !want)
		}
	}
}
