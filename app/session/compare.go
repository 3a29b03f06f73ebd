package session

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"

	"tideline/app/store"
	"tideline/timeline"
	"tideline/timeline/picture"
	"tideline/timeline/search"
)

// Guest is a file that the open one is compared with.
type Guest struct {
	File File
	Doc  *timeline.Document // by itself
	Sum  [sha256.Size]byte  // of the bytes of the file

	Script bool // its texts need the fonts with Hangul, kana and Han
}

// Beside is the session of a file with a guest beside it.
func (s *Session) Beside(g *Guest) *Session {
	alone := s.Own()
	with := New(timeline.Compared(alone.Doc, g.Doc), alone.Problems)
	both := *alone
	both.Doc, both.Order, both.Causes, both.Citing = with.Doc, with.Order, with.Causes, with.Citing
	both.Script = alone.Script || g.Script
	both.Guest, both.alone = g, alone
	return &both
}

// Own is the session of the open file by itself.
func (s *Session) Own() *Session {
	if s.alone != nil {
		return s.alone
	}
	return s
}

// FileOf is the file that a record, or a picture, is of: the open one or its guest.
func (s *State) FileOf(id string) File {
	if s.Guest != nil && s.Doc.OfGuest(id) {
		return s.Guest.File
	}
	return s.File
}

// Files lists the paths of all files that make what is shown: those of events, and their
// pictures.
func (s *State) Files() []string {
	paths := store.OpenFiles(s.File.Path, s.Own().Doc.Beside())
	if s.Guest != nil {
		paths = append(paths, store.OpenFiles(s.Guest.File.Path, s.Guest.Doc.Beside())...)
	}
	return paths
}

// Folder is where the pictures of what is shown lie.
func (s *State) Folder() fs.FS {
	if s.Guest == nil {
		return s.File.Folder()
	}
	return folders{doc: s.Doc, host: s.File.Folder(), guest: s.Guest.File.Folder()}
}

// folders are those of a file and of its guest.
type folders struct {
	doc         *timeline.Document
	host, guest fs.FS
}

// Open implements fs.FS.
func (f folders) Open(name string) (fs.File, error) {
	if !f.doc.OfGuest(name) {
		return f.host.Open(name)
	}
	own := f.doc.OwnID(name)
	file, err := f.guest.Open(own)
	if errors.Is(err, fs.ErrNotExist) { // which is told by the name that its file gives it
		err = &picture.Problem{Code: picture.Missing, Name: own, Err: err}
	}
	return file, err
}

// FilterWithout is the filter that is on, as another session of the open file can have it:
// one without the guest has none of its lanes, sources and eras.
func (s *State) FilterWithout(next *Session) search.Filter {
	if next.Guest != nil || s.Guest == nil {
		return s.Filter
	}
	return search.Filter{Conditions: slices.DeleteFunc(slices.Clone(s.Filter.Conditions), func(c search.Condition) bool {
		return slices.ContainsFunc(c.Values, s.Doc.OfGuest)
	})}
}
