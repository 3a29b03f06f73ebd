// Package memory remembers what a window was at in each file, what the user marked there,
// and which files were open last.
package memory

import (
	"encoding/json"
	"slices"
)

// Store keeps words and lists of words by name, as preferences do.
type Store interface {
	String(key string) string
	SetString(key, value string)
	StringList(key string) []string
	SetStringList(key string, value []string)
	RemoveValue(key string)
}

// rereader is a store that other windows of the same user write to as well.
type rereader interface{ Reread(keys ...string) }

// Memory remembers in a store.
type Memory struct{ Store Store }

// The keys of the store. What was seen of a file is kept under its path; the bundled
// story has none.
const (
	keyRecent  = "recent" // paths, the last one first
	filePrefix = "file:"
)

// How much is remembered. The store refuses to be larger than 1 MB.
const (
	mostFiles = 50
	mostBytes = 8 << 10 // of one file
)

// Seen is what a window was at in a file. The zero Seen is that of a file that was
// never open.
type Seen struct {
	Scale    string   `json:"scale,omitempty"`    // that was shown
	Asked    string   `json:"asked,omitempty"`    // the scale that the file asked for then
	From     int64    `json:"from,omitempty"`     // of the stretch in view, as an edtf.Instant;
	To       int64    `json:"to,omitempty"`       // no later than From: everything
	Filter   string   `json:"filter,omitempty"`   // as search.ParseFilter reads it
	Lanes    []string `json:"lanes,omitempty"`    // ids in the order of the user
	Folded   []string `json:"folded,omitempty"`   // ids of lanes that show marks only
	Close    bool     `json:"close,omitempty"`    // the axis leaves out what the filter hides
	With     string   `json:"with,omitempty"`     // path of the file that it is compared with
	Selected string   `json:"selected,omitempty"` // id of an event
	Page     string   `json:"page,omitempty"`     // of the panel
	Width    float32  `json:"width,omitempty"`    // of the panel, px; 0: left to the window
	Hidden   bool     `json:"hidden,omitempty"`   // the panel is folded away
	Editing  bool     `json:"editing,omitempty"`  // it was edited, not only read
	List     Listed   `json:"lists,omitzero"`
}

// Listed is what the list under the line is at, whether it is open or not.
type Listed struct {
	Open   bool         `json:"open,omitempty"`
	Kind   int          `json:"kind,omitempty"`   // 0 events, 1 sources, 2 quotations
	Sorted map[int]Sort `json:"sorted,omitempty"` // by kind; as usual where there is none
	Scroll float32      `json:"scroll,omitempty"` // px
}

// Sort is how one kind of list is sorted.
type Sort struct {
	By   int  `json:"by"` // the column, as the program counts them
	Down bool `json:"down,omitempty"`
}

// Of returns what was seen last of the file at a path, "" for the bundled story.
func (m Memory) Of(path string) (s Seen, known bool) {
	text := m.Store.String(filePrefix + path)
	if text == "" || json.Unmarshal([]byte(text), &s) != nil {
		return Seen{}, false
	}
	return s, true
}

// Keep remembers what is seen of a file. What is too much is remembered without the
// order of the lanes.
func (m Memory) Keep(path string, s Seen) {
	text, err := json.Marshal(s)
	if err == nil && len(text) > mostBytes {
		s.Lanes, s.Folded, s.Filter = nil, nil, ""
		text, err = json.Marshal(s)
	}
	if err == nil && len(text) <= mostBytes {
		m.Store.SetString(filePrefix+path, string(text))
	}
}

// Recent lists the paths of the files that were open last, the last one first.
func (m Memory) Recent() []string { return m.Store.StringList(keyRecent) }

// Opened remembers that a file has been opened. What is known of the one that has not
// been open for the longest time is forgotten for it.
func (m Memory) Opened(path string) {
	if again, ok := m.Store.(rereader); ok {
		again.Reread(keyRecent)
	}
	paths := append([]string{path}, slices.DeleteFunc(slices.Clone(m.Recent()), func(p string) bool { return p == path })...)
	for _, old := range paths[min(mostFiles, len(paths)):] {
		m.Store.RemoveValue(filePrefix + old)
	}
	m.Store.SetStringList(keyRecent, paths[:min(mostFiles, len(paths))])
}

// Forget forgets all files, and what was marked in them.
func (m Memory) Forget() {
	m.forgetMarks()
	for _, path := range m.Recent() {
		m.Store.RemoveValue(filePrefix + path)
	}
	m.Store.RemoveValue(keyRecent)
}
