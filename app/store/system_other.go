//go:build !unix && !windows

package store

import (
	"io/fs"
	"os"
)

// systemReason knows nothing of this system: in a web page nothing is saved.
func systemReason(error) Reason { return Failed }

// keepOwner finds no owners here.
func keepOwner(*os.File, fs.FileInfo) (group bool, err error) { return true, nil }

// endings are none here.
func endings() []os.Signal { return nil }

// raise is never called here.
func raise(os.Signal) {}
