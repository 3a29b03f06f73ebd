//go:build !linux && !windows

package console

import "os"

// IsTerminal reports whether a stream is a terminal: a device that is not the one
// which swallows everything.
func IsTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
