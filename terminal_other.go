//go:build !windows

package main

import (
	"io"
	"os"
)

// terminal is where the program prints: here, what it was started with.
type terminal struct{ out, err io.Writer }

func newTerminal() *terminal { return &terminal{os.Stdout, os.Stderr} }

// shown reports whether what is printed is shown to a person, and not kept.
func (t *terminal) shown() bool { return isTerminal(os.Stdout) }

// leaveToWindow makes ready for a window. Only Windows has something to do.
func (t *terminal) leaveToWindow() {}

// end is called with the exit code before the program ends.
func (t *terminal) end(int) {}
