package album

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// folder holds files in memory.
type folder map[string][]byte

// Open implements fs.FS.
func (f folder) Open(name string) (fs.File, error) {
	content, ok := f[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return open(name, content), nil
}

// file is an open file in memory.
type file struct {
	*bytes.Reader
	name string
}

func open(name string, content []byte) fs.File { return file{bytes.NewReader(content), name} }

// Close implements fs.File.
func (file) Close() error { return nil }

// Stat implements fs.File.
func (f file) Stat() (fs.FileInfo, error) { return f, nil }

// Name implements fs.FileInfo.
func (f file) Name() string { return path.Base(f.name) }

// Mode implements fs.FileInfo.
func (file) Mode() fs.FileMode { return 0o444 }

// ModTime implements fs.FileInfo.
func (file) ModTime() time.Time { return time.Time{} }

// IsDir implements fs.FileInfo.
func (file) IsDir() bool { return false }

// Sys implements fs.FileInfo.
func (file) Sys() any { return nil }
