//go:build !unix && !windows

package store

import (
	"io/fs"
	"os"
)

// systemReason always returns Failed here: a web page saves nothing.
func systemReason(error) Reason { return Failed }

// keepOwner does nothing here: there are no owners.
func keepOwner(*os.File, fs.FileInfo) (group bool, err error) { return true, nil }

// endings are the signals that end a program: none here.
func endings() []os.Signal { return nil }

// raise is never called here.
func raise(os.Signal) {}
