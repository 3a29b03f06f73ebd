//go:build !windows

package console

import "os"

// Arguments returns what the program was asked, as the shell made it.
func Arguments() []string { return os.Args[1:] }
