//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// systemReason returns the reason for errors of this system that package fs has no names
// for, and Failed for the others.
func systemReason(err error) Reason {
	is := func(codes ...syscall.Errno) bool {
		for _, c := range codes {
			if errors.Is(err, c) {
				return true
			}
		}
		return false
	}
	switch {
	case is(syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG):
		return Full
	case is(syscall.EROFS):
		return Denied
	case is(syscall.ETXTBSY, syscall.EBUSY):
		return Held
	case is(syscall.EIO, syscall.ESTALE, syscall.ENOTCONN, syscall.ENODEV, syscall.ENXIO, syscall.ETIMEDOUT, syscall.EHOSTDOWN, syscall.EHOSTUNREACH):
		return Gone
	case is(syscall.ENAMETOOLONG, syscall.EILSEQ):
		return BadName
	}
	return Failed
}

// keepOwner gives a file the owner and the group of another, and reports whether it has
// the group. Only root may give a file away.
func keepOwner(f *os.File, of fs.FileInfo) (group bool, err error) {
	now, err := f.Stat()
	if err != nil {
		return false, err
	}
	want, known := of.Sys().(*syscall.Stat_t)
	have, alike := now.Sys().(*syscall.Stat_t)
	if !known || !alike {
		return true, nil
	}
	if want.Uid != have.Uid {
		if err := f.Chown(int(want.Uid), -1); err != nil {
			return false, &Error{Why: Foreign, Err: err}
		}
	}
	return want.Gid == have.Gid || f.Chown(-1, int(want.Gid)) == nil, nil
}

// endings are the signals that tell a program to end.
func endings() []os.Signal {
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
}

// raise sends the program a signal again, which nothing but the window intercepts now.
func raise(s os.Signal) {
	if us, err := os.FindProcess(os.Getpid()); err == nil {
		_ = us.Signal(s)
	}
}
