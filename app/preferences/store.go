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
	*choices
	switches
	numbers
	texts
}

// choices is what a user chose, whatever its kind, and the file of it.
type choices struct {
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
	c := &choices{path: path, presets: presets, due: make(chan struct{}, 1), values: map[string]any{}, unwritten: map[string]bool{}}
	if values, err := read(path); err == nil {
		c.values = values
	}
	return &Store{choices: c, switches: switches{c}, numbers: numbers{c}, texts: texts{c}}
}

// value is what the user chose for a key, or what was preset, the first that is of
// the kind asked for.
func value[T any](c *choices, key string, fallback T, as func(any) (T, bool)) T {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, values := range []map[string]any{c.values, c.presets} {
		if v, ok := values[key]; ok {
			if typed, ok := as(v); ok {
				return typed
			}
		}
	}
	return fallback
}

// set chooses a value, or none where it is nil, and has it written.
func (c *choices) set(key string, v any) {
	c.mu.Lock()
	if old, ok := c.values[key]; ok == (v != nil) && reflect.DeepEqual(old, v) {
		c.mu.Unlock()
		return
	}
	if v == nil {
		delete(c.values, key)
	} else {
		c.values[key] = v
	}
	c.unwritten[key] = true
	if !c.started {
		c.started = true
		go c.writeWhenDue()
	}
	listeners := slices.Clone(c.listeners)
	c.mu.Unlock()
	select {
	case c.due <- struct{}{}:
	default: // it is known already
	}
	for _, tell := range listeners {
		tell()
	}
}

// writeWhenDue writes the file whenever something has changed, at most so often.
func (c *choices) writeWhenDue() {
	for range c.due {
		_ = c.Flush() // what was not written is tried again with the next change, and at the end
		<-time.After(rest)
	}
}

// Flush writes what is not written yet, and returns why it could not.
func (c *choices) Flush() error {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.mu.Lock()
	changed := maps.Clone(c.unwritten)
	chosen := maps.Clone(c.values)
	clear(c.unwritten)
	c.mu.Unlock()
	if len(changed) == 0 {
		return nil
	}
	err := c.write(changed, chosen)
	for range tries - 1 {
		if err == nil {
			return nil
		}
		<-time.After(tryAgain)
		err = c.write(changed, chosen)
	}
	if err != nil {
		c.mu.Lock()
		maps.Copy(c.unwritten, changed)
		c.mu.Unlock()
	}
	return err
}

// write writes what was changed into the file, beside what stands in it.
func (c *choices) write(changed map[string]bool, chosen map[string]any) error {
	values, err := read(c.path)
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
	if err := os.MkdirAll(filepath.Dir(c.path), 0o700); err != nil {
		return err
	}
	return store.Save(c.path, nil, func(w io.Writer) error { return json.NewEncoder(w).Encode(values) })
}

// Reread takes what another window of the same user has chosen meanwhile for some keys.
func (c *choices) Reread(keys ...string) {
	if !c.writing.TryLock() {
		return // the file is not yet what was chosen here
	}
	defer c.writing.Unlock()
	values, err := read(c.path)
	if err != nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, key := range keys {
		switch v, there := values[key]; {
		case c.unwritten[key]: // what was chosen here is later
		case there:
			c.values[key] = v
		default:
			delete(c.values, key)
		}
	}
}

// RemoveValue forgets what was chosen; a preset counts again.
func (c *choices) RemoveValue(key string) { c.set(key, nil) }

// AddChangeListener has a function called after every change.
func (c *choices) AddChangeListener(tell func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.listeners = append(c.listeners, tell)
}

// ChangeListeners lists the functions that are called.
func (c *choices) ChangeListeners() []func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.listeners)
}
