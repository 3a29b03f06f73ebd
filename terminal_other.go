//go:build !windows

package main

import (
	"io"
	"os"
)

// terminal is where the program prints: here, what it was started with.
type terminal struct{ out, err io.Writer }

func newTerminal() *terminal { return &terminal{os.Stdout, os.Stderr} }

// leaveToWindow makes ready for a window. Only Windows has something to do.
func (t *terminal) leaveToWindow() {}

// end is called with the exit code before the program ends.
func (t *terminal) end(int) {}
