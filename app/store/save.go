package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Save writes a file atomically: into a new file beside it, which is then renamed.
// Whatever fails, the old file is untouched. A link to a file is followed; mode and
// owner of the file that is replaced are kept.
//
// It refuses to replace one of the open files, such as the events file that is drawn, by
// whatever name; a file that is write-protected; and anything that is not a file. Such a
// refusal, and every failure of the file system, is an *Error. An error of write is
// returned as it is, and nothing has been touched then.
func Save(path string, open []string, write func(io.Writer) error) error {
	return put(write, func() (target, error) { return judge(path, open) }, func(t target, content []byte) error { return t.replace(content, nil) })
}

// ErrChanged says that a file has other bytes than those that were to be replaced.
var ErrChanged = errors.New("the file was changed")

// SaveOver is Save over a file that has these bytes, looked at when all is written and only the
// name is to be given: where it has others by then the error is ErrChanged.
func SaveOver(path string, was []byte, open []string, write func(io.Writer) error) error {
	has := func(path string) bool {
		there, err := os.ReadFile(path)
		return err != nil || bytes.Equal(there, was)
	}
	return put(write, func() (target, error) { return judge(path, open) }, func(t target, content []byte) error { return t.replace(content, has) })
}

// Create writes a new file atomically. It replaces nothing, not even a file that
// appeared while write was running.
func Create(path string, write func(io.Writer) error) error {
	return put(write, func() (target, error) { return vacant(path) }, target.add)
}

// Check reports whether Save would replace a file, or why it would refuse. It changes
// nothing.
func Check(path string, open []string) (replaces bool, err error) {
	t, err := judge(path, open)
	return t.old != nil, err
}

// put makes the whole content in memory first, so that no half-written file is on the
// disk meanwhile, and then has place write it. The target is checked twice, since making
// the content can take a while.
func put(write func(io.Writer) error, judge func() (target, error), place func(target, []byte) error) error {
	if _, err := judge(); err != nil {
		return err
	}
	var whole bytes.Buffer
	if err := write(&whole); err != nil {
		return err
	}
	t, err := judge()
	if err != nil {
		return err
	}
	switch err := place(t, whole.Bytes()); {
	case err == nil, errors.Is(err, ErrChanged):
		return err
	default:
		return failure(t.path, err)
	}
}

// replace puts a file with this content in the place of the target, if that is as it is meant
// to be; nil asks nothing.
func (t target) replace(content []byte, is func(path string) bool) error {
	return t.beside(content, func(temp string) error {
		if is != nil && !is(t.path) {
			return ErrChanged
		}
		err := os.Rename(temp, t.path)
		if t.old != nil && runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission) {
			return &Error{Why: Held, Err: err} // the folder could be written to, so the file itself is held
		}
		return err
	})
}

// add puts a file with this content where none may be.
func (t target) add(content []byte) error {
	return t.beside(content, func(temp string) error {
		err := os.Link(temp, t.path)
		switch {
		case err == nil:
			return os.Remove(temp)
		case errors.Is(err, fs.ErrExist):
			return err
		}
		return claim(temp, t.path) // not every file system has hard links
	})
}

// claim creates an empty file under a free name, and then replaces it.
func claim(temp, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, freshMode)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Close(), os.Rename(temp, path)); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// The modes of a new file, which the umask of the user narrows, and of one that gets the
// mode of the file it replaces.
const (
	freshMode  fs.FileMode = 0o666
	secretMode fs.FileMode = 0o600
)

// beside writes the content into a temporary file in the folder of the target and passes
// on its name. Whatever fails, no part of it is left there.
func (t target) beside(content []byte, place func(temp string) error) (err error) {
	mode := freshMode
	if t.old != nil {
		mode = secretMode
	}
	temp, err := newTemp(filepath.Dir(t.path), mode)
	if err != nil {
		return err
	}
	unguard := temp.guard()
	defer unguard()
	defer func() {
		if err != nil {
			temp.discard()
		}
	}()
	defer func() { _ = temp.Close() }() // by then everything is on the disk
	if _, err := temp.Write(content); err != nil {
		return err
	}
	if t.old != nil {
		if err := adopt(temp.File, t.old); err != nil {
			return err
		}
	}
	if err := temp.Sync(); err != nil && !lacking(err) {
		return err
	}
	if runtime.GOOS == "windows" { // which does not rename open files
		if err := temp.Close(); err != nil {
			return err
		}
	}
	return place(temp.Name())
}

// adopt gives a temporary file owner and mode of the file it will replace.
func adopt(temp *os.File, old fs.FileInfo) error {
	mode := old.Mode().Perm()
	group, err := keepOwner(temp, old)
	if err != nil {
		return err
	}
	if !group { // then our group gets no more rights than others have
		mode = mode&^0o070 | mode&0o007<<3
	}
	now, err := temp.Stat()
	if err != nil || now.Mode().Perm() == mode {
		return err // a file system without modes refuses to set one
	}
	if err := temp.Chmod(mode); err != nil && !lacking(err) {
		return err
	}
	return nil
}

// lacking reports whether a file system does not support what was asked for: some have no
// modes, and some cannot flush to the disk.
func lacking(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOSYS) || errors.Is(err, errors.ErrUnsupported)
}
