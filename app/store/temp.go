package store

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
)

// tempPrefix begins the names of our temporary files. What follows is what
// rand.Text returns.
const tempPrefix = ".tideline-"

// isTempName matches the names of our temporary files and no others.
var isTempName = regexp.MustCompile(`^\.tideline-[A-Z2-7]{26}$`)

// temp is a temporary file beside the one it will become. It is locked while it is
// open, so that others can distinguish it from an abandoned one.
type temp struct{ *os.File }

// newTemp makes a temporary file in a folder, and removes those that programs left there
// when they crashed.
func newTemp(folder string, mode fs.FileMode) (temp, error) {
	sweep(folder)
	for {
		name := filepath.Join(folder, tempPrefix+rand.Text())
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return temp{}, err
		}
		lock(f)
		if _, err := os.Lstat(name); err == nil {
			return temp{f}, nil
		}
		_ = f.Close() // another process swept it before it was locked
	}
}

// discard removes the file. Its name may already be gone.
func (t temp) discard() {
	_ = t.Close() // Windows does not remove open files
	_ = os.Remove(t.Name())
}

// sweep removes abandoned temporary files from a folder. Failing to do so is not an
// error.
func sweep(folder string) {
	d, err := os.Open(folder)
	if err != nil {
		return
	}
	names, _ := d.Readdirnames(-1)
	_ = d.Close()
	for _, name := range names {
		if path := filepath.Join(folder, name); isTempName.MatchString(name) && isDead(path) {
			_ = os.Remove(path)
		}
	}
}

// guard removes the file when the program is signalled to end, and then passes the
// signal on. It lasts until the function it returns is called.
func (t temp) guard() (unguard func()) {
	told, done := make(chan os.Signal, 1), make(chan struct{})
	for _, s := range endings() {
		if !signal.Ignored(s) { // nohup
			signal.Notify(told, s)
		}
	}
	go func() {
		select {
		case s := <-told:
			_ = os.Remove(t.Name())
			signal.Stop(told)
			raise(s)
		case <-done:
			select {
			case s := <-told: // it came just now
				raise(s)
			default:
			}
		}
	}()
	return func() {
		signal.Stop(told)
		close(done)
	}
}
