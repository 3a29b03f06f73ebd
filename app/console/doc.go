// Package console is the way to whoever started the program from a terminal: what
// they asked for, where the program prints, and whether somebody reads it there.
// Windows differs from all others in each of these.
//
// It knows nothing of what is asked or printed.
package console
