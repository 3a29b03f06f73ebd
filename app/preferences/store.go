package preferences

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"time"

	"tideline/app/store"
)

// Store keeps what a user chose in a file of JSON. It has the methods that the
// toolkit asks of its preferences, and takes the place of the toolkit's own, which
// know one folder for their file and no presets. Besides, it writes the file whole
// or not at all and away from the UI goroutine, and keeps what another window of
// the same user has written meanwhile.
type Store struct {
	path    string
	presets map[string]any
	due     chan struct{} // there is something to write

	mu        sync.Mutex
	values    map[string]any  // what the user chose
	unwritten map[string]bool // the keys of what is not in the file yet
	listeners []func()
	started   bool // the goroutine that writes

	writing sync.Mutex // one at a time
}

// The pause after the file was written, in which changes gather; and how often and
// after which pause it is tried again where another program, such as a virus
// scanner, holds the file.
const (
	rest     = 200 * time.Millisecond
	tries    = 5
	tryAgain = 20 * time.Millisecond
)

// Open reads the preferences of a file. A preset is what counts where the user has
// chosen nothing. What cannot be read counts as nothing; see Check.
func Open(path string, presets map[string]any) *Store {
	s := &Store{path: path, presets: presets, due: make(chan struct{}, 1), values: map[string]any{}, unwritten: map[string]bool{}}
	if values, err := read(path); err == nil {
		s.values = values
	}
	return s
}

// value is what the user chose for a key, or what was preset, the first that is of
// the kind asked for.
func value[T any](s *Store, key string, fallback T, as func(any) (T, bool)) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, values := range []map[string]any{s.values, s.presets} {
		if v, ok := values[key]; ok {
			if typed, ok := as(v); ok {
				return typed
			}
		}
	}
	return fallback
}

// set chooses a value, or none where it is nil, and has it written.
func (s *Store) set(key string, v any) {
	s.mu.Lock()
	if old, ok := s.values[key]; ok == (v != nil) && reflect.DeepEqual(old, v) {
		s.mu.Unlock()
		return
	}
	if v == nil {
		delete(s.values, key)
	} else {
		s.values[key] = v
	}
	s.unwritten[key] = true
	if !s.started {
		s.started = true
		go s.writeWhenDue()
	}
	listeners := slices.Clone(s.listeners)
	s.mu.Unlock()
	select {
	case s.due <- struct{}{}:
	default: // it is known already
	}
	for _, tell := range listeners {
		tell()
	}
}

// writeWhenDue writes the file whenever something has changed, at most so often.
func (s *Store) writeWhenDue() {
	for range s.due {
		_ = s.Flush() // what was not written is tried again with the next change, and at the end
		<-time.After(rest)
	}
}

// Flush writes what is not written yet, and returns why it could not.
func (s *Store) Flush() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	changed := maps.Clone(s.unwritten)
	chosen := maps.Clone(s.values)
	clear(s.unwritten)
	s.mu.Unlock()
	if len(changed) == 0 {
		return nil
	}
	err := s.write(changed, chosen)
	for range tries - 1 {
		if err == nil {
			return nil
		}
		<-time.After(tryAgain)
		err = s.write(changed, chosen)
	}
	if err != nil {
		s.mu.Lock()
		maps.Copy(s.unwritten, changed)
		s.mu.Unlock()
	}
	return err
}

// write writes what was changed into the file, beside what stands in it.
func (s *Store) write(changed map[string]bool, chosen map[string]any) error {
	values, err := read(s.path)
	if err != nil {
		values = map[string]any{} // it was looked at before; what broke it since is replaced
	}
	for key := range changed {
		if v, ok := chosen[key]; ok {
			values[key] = v
		} else {
			delete(values, key)
		}
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	return store.Save(s.path, nil, func(w io.Writer) error { return json.NewEncoder(w).Encode(values) })
}
