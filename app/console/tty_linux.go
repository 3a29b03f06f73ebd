package console

import (
	"os"

	"golang.org/x/sys/unix"
)

// IsTerminal reports whether a stream is a terminal, and not a file, a pipe or a
// device such as /dev/null.
func IsTerminal(f *os.File) bool {
	_, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS)
	return err == nil
}
