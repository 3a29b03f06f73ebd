package store

import "os"

// Lock marks a file as being in use, until it is closed or the program ends.
func Lock(f *os.File) { lock(f) }

// IsAbandoned reports whether a file that was marked by Lock is in use no more. It is false
// where nothing can tell.
func IsAbandoned(path string) bool { return isDead(path) }
