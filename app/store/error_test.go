package store

import (
	"errors"
	"io/fs"
	"os"
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
