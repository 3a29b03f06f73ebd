package browser

import (
	"io/fs"
	"net/url"
	"strings"

	"tideline/app/inmemory"
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
	return inmemory.Open(name, content), nil
}
