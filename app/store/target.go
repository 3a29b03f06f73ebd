package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// target is where a file will be written.
type target struct {
	path string      // behind all links
	old  fs.FileInfo // of the file that is there; nil for none
}

// judge resolves a path and decides whether a file may be written there. Refusals name
// the path as the caller did.
func judge(name string, open []string) (target, error) {
	path, err := follow(name)
	if err != nil {
		return target{}, err
	}
	old, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return target{path: path}, inFolder(path)
	}
	if err != nil {
		return target{}, failure(path, err)
	}
	if err := replaceable(path, old, open); err != nil {
		return target{}, calledBy(name, err)
	}
	return target{path, old}, nil
}

// vacant is judge for a path where nothing may exist yet, not even a dangling link.
func vacant(path string) (target, error) {
	if err := named(path); err != nil {
		return target{}, err
	}
	_, err := os.Lstat(path)
	switch {
	case err == nil:
		return target{}, &Error{Path: path, Why: Exists}
	case errors.Is(err, fs.ErrNotExist):
		return target{path: path}, inFolder(path)
	}
	return target{}, failure(path, err)
}

// replaceable reports why the file that is there must stay.
func replaceable(path string, old fs.FileInfo, open []string) error {
	refused := func(why Reason) error { return &Error{Path: path, Why: why} }
	switch {
	case old.IsDir():
		return refused(Folder)
	case !old.Mode().IsRegular():
		return refused(Irregular)
	}
	for _, name := range open {
		if info, err := os.Stat(name); err == nil && os.SameFile(old, info) {
			return &Error{Path: path, Why: Open, Same: name}
		}
	}
	if old.Mode().Perm()&0o222 == 0 { // root could write it nevertheless
		return refused(Protected)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0) // this changes nothing
	if errors.Is(err, fs.ErrPermission) {
		return &Error{Path: path, Why: whyProtected(err), Err: err}
	}
	if err != nil {
		return failure(path, err)
	}
	return f.Close()
}

// whyProtected distinguishes a file that may not be written from one that another program
// has open, which Windows reports as the same error.
func whyProtected(err error) Reason {
	if why := systemReason(err); why == Held {
		return Held
	}
	return Protected
}

// inFolder returns what is wrong with the folder of a file that does not exist yet.
func inFolder(path string) error {
	info, err := os.Stat(filepath.Dir(path))
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil || errors.Is(err, fs.ErrNotExist):
		return &Error{Path: path, Why: NoFolder, Err: err}
	}
	return failure(path, err)
}

// named refuses what cannot be a file name on this system.
func named(path string) error {
	switch {
	case path == "" || os.IsPathSeparator(path[len(path)-1]):
		return &Error{Path: path, Why: Folder}
	case runtime.GOOS == "windows" && strings.ContainsRune(filepath.Base(path), ':'): // another stream of a file
		return &Error{Path: path, Why: BadName}
	case isDevice(path):
		return &Error{Path: path, Why: Irregular}
	}
	return nil
}

// isDevice reports whether a name means a device to the system, whatever the file
// system holds: NUL on Windows, and elsewhere the open files of a process, among
// them standard output, which may look like a file.
func isDevice(path string) bool {
	if base := filepath.Base(path); base != "." && base != ".." && !filepath.IsLocal(base) {
		return true
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	whole = filepath.ToSlash(whole)
	return strings.HasPrefix(whole, "/proc/") || strings.HasPrefix(whole, "/dev/fd/")
}

// maxLinks is how many links in a row are followed, as in Linux.
const maxLinks = 40

// follow resolves a path that is a link. Links in the folders above are left to the
// system.
func follow(path string) (string, error) {
	start := path
	for range maxLinks {
		if err := named(path); err != nil {
			return "", calledBy(start, err)
		}
		info, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist) && path != start:
			return "", &Error{Path: start, Why: Dangling, Err: err}
		case errors.Is(err, fs.ErrNotExist):
			return path, nil
		case err != nil:
			return "", failure(start, err)
		case info.Mode()&fs.ModeSymlink == 0:
			return path, nil
		}
		if path, err = next(path); err != nil {
			return "", failure(start, err)
		}
	}
	return "", &Error{Path: start, Why: Dangling}
}

// next returns where one link leads.
func next(link string) (string, error) {
	to, err := os.Readlink(link)
	if err != nil || filepath.IsAbs(to) {
		return to, err
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(link)) // so that “..” means what it does to the system
	return filepath.Join(folder, to), err
}
