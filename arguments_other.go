//go:build !windows

package main

import "os"

// arguments returns what the program was asked, as the shell made it.
func arguments() []string { return os.Args[1:] }
