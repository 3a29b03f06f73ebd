package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// The errors of Windows that package syscall has no names for.
const (
	writeProtected   syscall.Errno = 19
	notReady         syscall.Errno = 21
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
	handleDiskFull   syscall.Errno = 39
	badNetPath       syscall.Errno = 53
	devNotExist      syscall.Errno = 55
	unexpNetErr      syscall.Errno = 59
	netnameDeleted   syscall.Errno = 64
	badNetName       syscall.Errno = 67
	diskFull         syscall.Errno = 112
	invalidName      syscall.Errno = 123
	badPathname      syscall.Errno = 161
	filenameTooLong  syscall.Errno = 206
)

// systemReason returns the reason for errors of this system that package fs has no names
// for, and Failed for the others.
func systemReason(err error) Reason {
	code, ok := errors.AsType[syscall.Errno](err)
	if !ok {
		return Failed
	}
	switch code {
	case diskFull, handleDiskFull:
		return Full
	case writeProtected:
		return Denied
	case sharingViolation, lockViolation:
		return Held
	case notReady, badNetPath, devNotExist, unexpNetErr, netnameDeleted, badNetName:
		return Gone
	case invalidName, badPathname, filenameTooLong:
		return BadName
	}
	return Failed
}

// keepOwner does nothing: the folder decides who owns a file.
func keepOwner(*os.File, fs.FileInfo) (group bool, err error) { return true, nil }

// endings are the signals that tell a program to end: Ctrl+C, and the console or
// the session being closed.
func endings() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }

// raise ends the program as Ctrl+C does.
func raise(os.Signal) { os.Exit(int(controlC)) }

// controlC is the exit code of a program that Ctrl+C ended, as a number that
// os.Exit takes on 32 bits too.
const controlC int32 = 0xC000013A - 1<<32

// lock does nothing: Windows does not allow an open file to be removed.
func lock(*os.File) {}

// leastAge is the least age of a temporary file that is swept. A file is closed shortly
// before it gets its name, and then nothing marks it as in use.
const leastAge = time.Minute

// isDead reports whether a temporary file is old. One that is open cannot be removed
// anyway.
func isDead(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > leastAge
}
