package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// patience is how long a file system may take for one answer. A network drive that is
// gone may never answer.
const patience = 8 * time.Second

// ErrSilent means that a file system does not answer.
var ErrSilent = errors.New("the drive does not answer")

// Beside opens the files in one folder and below it, and nothing outside, not even
// through a link: such a name is fs.ErrInvalid. Of anything but a regular file it returns
// the mode and opens nothing, so that no pipe and no device can block it.
//
// No call waits longer than a few seconds. While an answer is outstanding every other
// call fails with ErrSilent at once, so that a drive that hangs blocks the program only
// once.
type Beside struct {
	folder   string
	patience time.Duration

	mu      sync.Mutex
	waiting int // answers given up on and still outstanding
}

// NewBeside returns the files beside a file of the file system.
func NewBeside(file string) *Beside {
	return &Beside{folder: filepath.Dir(file), patience: patience}
}

// Open implements fs.FS. Names are those of package fs: with slashes, on every
// system.
func (b *Beside) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) || strings.ContainsRune(name, 0) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	local, err := filepath.Localize(name)
	if err != nil { // such as NUL or a:b on Windows
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	f, err := answered(b, func() (fs.File, error) { return openWithin(b.folder, local) })
	if err != nil {
		return nil, err
	}
	return &patient{f, b}, nil
}

// openWithin opens a regular file in a folder.
func openWithin(folder, name string) (fs.File, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // what it opened stays open
	info, err := root.Stat(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		// A link with an absolute path is refused even where it leads inside.
		if name, err = resolved(folder, name); err != nil {
			return nil, err
		}
		info, err = root.Stat(name)
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return unopened{info}, nil
	}
	// It may have become a pipe since it was checked: opening must not wait.
	f, err := root.OpenFile(name, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err != nil || !info.Mode().IsRegular() {
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		return unopened{info}, nil
	}
	return f, nil
}

// resolved follows the links in a name and returns the name inside the folder that they
// lead to.
func resolved(folder, name string) (string, error) {
	outside := &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	home, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return "", err
	}
	target, err := filepath.EvalSymlinks(filepath.Join(folder, name))
	if err != nil {
		return "", err
	}
	if home, err = filepath.Abs(home); err != nil {
		return "", err
	}
	if target, err = filepath.Abs(target); err != nil {
		return "", err
	}
	within, err := filepath.Rel(home, target)
	if err != nil || !filepath.IsLocal(within) {
		return "", outside
	}
	return within, nil
}

// answered waits for a file system to answer, for as long as it may take.
func answered[T any](b *Beside, ask func() (T, error)) (T, error) {
	type answer struct {
		value T
		err   error
	}
	var none T
	b.mu.Lock()
	silent := b.waiting > 0
	b.mu.Unlock()
	if silent {
		return none, ErrSilent
	}
	got := make(chan answer, 1)
	go func() {
		value, err := ask()
		got <- answer{value, err}
	}()
	timer := time.NewTimer(b.patience)
	defer timer.Stop()
	select {
	case a := <-got:
		return a.value, a.err
	case <-timer.C:
	}
	b.wait(1)
	go func() {
		late := <-got
		if c, ok := any(late.value).(io.Closer); ok && late.err == nil {
			_ = c.Close()
		}
		b.wait(-1)
	}()
	return none, ErrSilent
}

func (b *Beside) wait(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting += n
}

// patient is a file whose calls wait no longer than those of its folder.
type patient struct {
	fs.File
	beside *Beside
}

// Stat implements fs.File.
func (p *patient) Stat() (fs.FileInfo, error) { return answered(p.beside, p.File.Stat) }

// Read implements fs.File. A read that finishes too late must not write into a buffer
// that its caller has reused since.
func (p *patient) Read(to []byte) (int, error) {
	type part struct {
		bytes []byte
		err   error
	}
	got, err := answered(p.beside, func() (part, error) {
		bytes := make([]byte, min(len(to), 1<<20))
		n, err := p.File.Read(bytes)
		return part{bytes[:n], err}, nil
	})
	if err != nil {
		return 0, err
	}
	return copy(to, got.bytes), got.err
}

// Close implements fs.File.
func (p *patient) Close() error {
	_, err := answered(p.beside, func() (struct{}, error) { return struct{}{}, p.File.Close() })
	return err
}

// unopened is a folder, a pipe or a device, of which only the kind is of interest.
type unopened struct{ info fs.FileInfo }

// Stat implements fs.File.
func (u unopened) Stat() (fs.FileInfo, error) { return u.info, nil }

// Read implements fs.File.
func (u unopened) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: u.info.Name(), Err: fs.ErrInvalid}
}

// Close implements fs.File.
func (u unopened) Close() error { return nil }
