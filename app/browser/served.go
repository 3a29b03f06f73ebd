package browser

import (
	"bytes"
	"io/fs"
	"net/url"
	"strings"
	"time"
)

// withoutFragment returns an address without what stands behind its “#”.
func withoutFragment(address string) string {
	address, _, _ = strings.Cut(address, "#")
	return address
}

// besideAddress returns the address of a file that lies beside another one, or below.
func besideAddress(address, name string) string {
	address, _, _ = strings.Cut(withoutFragment(address), "?")
	parts := strings.Split(name, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return address[:strings.LastIndexByte(address, '/')+1] + strings.Join(parts, "/")
}

// served is a folder on a server: a file of it is fetched when it is opened.
type served struct {
	fetch func(name string) ([]byte, error)
}

// Open implements fs.FS.
func (s served) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) || name == "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	content, err := s.fetch(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &fetchedFile{bytes.NewReader(content), fetchedInfo{name[strings.LastIndexByte(name, '/')+1:], int64(len(content))}}, nil
}

// fetchedFile is a file that has come from a server.
type fetchedFile struct {
	*bytes.Reader
	info fetchedInfo
}

func (f *fetchedFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (*fetchedFile) Close() error                 { return nil }

// fetchedInfo is what is known of it.
type fetchedInfo struct {
	name string
	size int64
}

func (i fetchedInfo) Name() string     { return i.name }
func (i fetchedInfo) Size() int64      { return i.size }
func (fetchedInfo) Mode() fs.FileMode  { return 0o444 }
func (fetchedInfo) ModTime() time.Time { return time.Time{} }
func (fetchedInfo) IsDir() bool        { return false }
func (fetchedInfo) Sys() any           { return nil }
