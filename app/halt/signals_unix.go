//go:build unix

package halt

import (
	"os"
	"syscall"
)

// ends are the signals that ask for the end: the terminal has gone or interrupts,
// or the session ends.
func ends() []os.Signal { return []os.Signal{syscall.SIGHUP, os.Interrupt, syscall.SIGTERM} }
