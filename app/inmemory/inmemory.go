// Package inmemory has files that are held in memory: what was fetched, and is not to be
// written anywhere.
package inmemory

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// Folder holds files by their names. It is read from alone.
type Folder map[string][]byte

// Open implements fs.FS.
func (f Folder) Open(name string) (fs.File, error) {
	content, ok := f[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return Open(name, content), nil
}

// Open returns a file that has some content.
func Open(name string, content []byte) fs.File { return file{bytes.NewReader(content), name} }

// file is an open file, and tells of itself.
type file struct {
	*bytes.Reader
	name string
}

func (file) Close() error                 { return nil }
func (f file) Stat() (fs.FileInfo, error) { return f, nil }

func (f file) Name() string     { return path.Base(f.name) }
func (file) Mode() fs.FileMode  { return 0o444 }
func (file) ModTime() time.Time { return time.Time{} }
func (file) IsDir() bool        { return false }
func (file) Sys() any           { return nil }
