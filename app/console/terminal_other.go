//go:build !windows

package console

import (
	"io"
	"os"
)

// Terminal is where the program prints: here, what it was started with.
type Terminal struct{ Out, Err io.Writer }

// New finds where to print.
func New() *Terminal { return &Terminal{os.Stdout, os.Stderr} }

// Shown reports whether what is printed is shown to a person, and not kept.
func (t *Terminal) Shown() bool { return IsTerminal(os.Stdout) }

// LeaveToWindow makes ready for a window. Only Windows has something to do.
func (t *Terminal) LeaveToWindow() {}

// End is called with the exit code before the program ends.
func (t *Terminal) End(int) {}
