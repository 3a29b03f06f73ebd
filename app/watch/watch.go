// Package watch tells when files are changed by other programs: in place, or by a new
// file that takes the name of the old one, as most editors save. It asks the system to be
// told and looks at nothing by itself; where the system tells nothing, as on many network
// drives, it tells nothing either.
package watch

import (
	"maps"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Quiet is how long nothing must have happened to the files before that is told: editors
// save in several steps.
const Quiet = 120 * time.Millisecond

// Watcher watches some files. Its methods may be called on any goroutine.
type Watcher struct {
	changed func(files []string)
	after   func(time.Duration, func()) (stop func() bool)

	mu      sync.Mutex
	system  *fsnotify.Watcher // nil where the system tells nothing
	folders []string          // watched; the folder of a file tells of a new one of its name
	names   map[string]string // what is watched, and where links lead → the files as they were given
	pending map[string]bool   // files that have changed and were not told yet
	stop    func() bool       // the waiting for quiet; nil for none
}

// New returns a watcher that follows nothing yet. It calls changed, on a goroutine of its
// own, with the files that have changed or gone, in order.
func New(changed func(files []string)) *Watcher {
	w := &Watcher{changed: changed, pending: map[string]bool{}, after: func(d time.Duration, do func()) func() bool {
		return time.AfterFunc(d, do).Stop
	}}
	if system, err := fsnotify.NewWatcher(); err == nil {
		w.system = system
		go w.listen(system)
	}
	return w
}

// Follow watches these files from now on and no others. Files that are not there are
// watched for. What has happened to one of them is told, also where it was not yet. Paths are
// absolute.
func (w *Watcher) Follow(files ...string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.names = map[string]string{}
	maps.DeleteFunc(w.pending, func(file string, _ bool) bool { return !slices.Contains(files, file) })
	var folders []string
	for _, file := range files {
		for _, name := range whereabouts(file) {
			w.names[name] = file
			if folder := filepath.Dir(name); !slices.Contains(folders, folder) {
				folders = append(folders, folder)
			}
		}
	}
	if w.system == nil {
		return
	}
	for _, folder := range w.folders {
		if !slices.Contains(folders, folder) {
			_ = w.system.Remove(folder) // it may be gone
		}
	}
	for _, folder := range folders {
		if !slices.Contains(w.folders, folder) {
			_ = w.system.Add(folder) // one that tells nothing is looked at when the window gets the focus
		}
	}
	w.folders = folders
}

// whereabouts are the names under which a file can change: its own, and that of the file
// that a link leads to.
func whereabouts(file string) []string {
	file = filepath.Clean(file)
	if target, err := filepath.EvalSymlinks(file); err == nil && target != file {
		return []string{file, target}
	}
	return []string{file}
}

// Close ends the watching.
func (w *Watcher) Close() {
	w.Follow()
	if w.system != nil {
		_ = w.system.Close()
	}
}

// listen hears the system until the watcher is closed.
func (w *Watcher) listen(system *fsnotify.Watcher) {
	for {
		select {
		case event, open := <-system.Events:
			if !open {
				return
			}
			if event.Op != fsnotify.Chmod {
				w.touched(event.Name)
			}
		case _, open := <-system.Errors: // too much at once: whatever is watched may have changed
			if !open {
				return
			}
			w.overflowed()
		}
	}
}

// touched notes that something happened to a name.
func (w *Watcher) touched(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if file, watched := w.names[filepath.Clean(name)]; watched {
		w.note(file)
	}
}

// overflowed notes that something may have happened to each of the files.
func (w *Watcher) overflowed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, file := range w.names {
		w.note(file)
	}
}

// note waits for quiet anew.
func (w *Watcher) note(file string) {
	w.pending[file] = true
	if w.stop != nil {
		w.stop()
	}
	w.stop = w.after(Quiet, w.tell)
}

// tell tells what has changed.
func (w *Watcher) tell() {
	w.mu.Lock()
	var files []string
	for file := range w.pending {
		files = append(files, file)
	}
	w.pending, w.stop = map[string]bool{}, nil
	w.mu.Unlock()
	if slices.Sort(files); len(files) > 0 {
		w.changed(files)
	}
}
