package memory

import (
	"encoding/json"
	"slices"
)

// Mark is a place of a file that the user wants to come back to.
type Mark struct {
	Name     string `json:"name"`
	From     int64  `json:"from"`               // of the stretch in view, as an edtf.Instant
	To       int64  `json:"to"`                 // likewise
	Selected string `json:"selected,omitempty"` // id of an event
	Filter   string `json:"filter,omitempty"`   // as search.ParseFilter reads it
	Close    bool   `json:"close,omitempty"`    // the axis leaves out what the filter hides
}

// The keys of the store for marks. They outlive what was seen of a file: a user has made
// them.
const (
	keyMarked   = "marked" // paths of the files that have marks, the last one first
	marksPrefix = "marks:"
)

// Marks lists the marks of the file at a path, "" for the bundled story, in the order in
// which they were kept.
func (m Memory) Marks(path string) (all []Mark) {
	if again, ok := m.Store.(rereader); ok {
		again.Reread(marksPrefix + path)
	}
	if json.Unmarshal([]byte(m.Store.String(marksPrefix+path)), &all) != nil {
		return nil
	}
	return all
}

// KeepMarks remembers the marks of a file, none to forget them, and reports whether there
// is room for all of them; where there is not, those of before stay. Of more than fifty
// files the one whose marks have not changed for the longest time loses its own.
func (m Memory) KeepMarks(path string, all []Mark) bool {
	text, err := json.Marshal(all)
	if err != nil || len(text) > mostBytes {
		return false
	}
	if again, ok := m.Store.(rereader); ok {
		again.Reread(keyMarked)
	}
	paths := slices.DeleteFunc(slices.Clone(m.Store.StringList(keyMarked)), func(p string) bool { return p == path })
	if len(all) == 0 {
		m.Store.RemoveValue(marksPrefix + path)
	} else {
		paths = slices.Insert(paths, 0, path)
		m.Store.SetString(marksPrefix+path, string(text))
	}
	for _, old := range paths[min(mostFiles, len(paths)):] {
		m.Store.RemoveValue(marksPrefix + old)
	}
	m.Store.SetStringList(keyMarked, paths[:min(mostFiles, len(paths))])
	return true
}

// forgetMarks forgets the marks of all files.
func (m Memory) forgetMarks() {
	for _, path := range m.Store.StringList(keyMarked) {
		m.Store.RemoveValue(marksPrefix + path)
	}
	m.Store.RemoveValue(keyMarked)
}
