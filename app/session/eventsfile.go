package session

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"

	"tideline/app/headroom"
	"tideline/app/store"
	"tideline/data"
	"tideline/timeline/picture"
)

// File is where a document came from: a path, or a file that the user has
// handed to a web page. The bundled story has neither.
type File struct {
	Path   string // whole, as the system writes it
	Picked *Picked
	Title  string
}

// Picked is a file that the user has handed to the page.
type Picked struct {
	Name string
	Size int64 // bytes
	Read func() ([]byte, error)

	Beside fs.FS // where its pictures lie; nil for nowhere that may be read
	Pasted bool  // it came from the clipboard, and is nowhere else
}

// Name is the file's name for messages.
func (f File) Name() string {
	switch {
	case f.Picked != nil:
		return f.Picked.Name
	case f.Path != "":
		return filepath.Base(f.Path)
	default:
		return f.Title
	}
}

// Folder is where the pictures of the file lie. The bundled story has no
// address; its folder is part of the program. What a page was handed lies in none
// that may be read.
func (f File) Folder() fs.FS {
	switch {
	case f.Picked != nil && f.Picked.Beside != nil:
		return f.Picked.Beside
	case f.Picked != nil:
		return nowhere{}
	case f.Path == "":
		return data.Images()
	}
	return store.NewBeside(f.Path)
}

// Table returns what is in a table beside the file, in which its events stand. The path has
// slashes. It is refused where it is no regular file in the folder or below it, or larger than
// the memory allows.
func (f File) Table(path string) ([]byte, error) {
	if f.Picked != nil && f.Picked.Beside == nil {
		return nil, errors.ErrUnsupported
	}
	table, err := f.Folder().Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = table.Close() }()
	info, err := table.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fs.ErrInvalid
	case info.Size() > headroom.Most():
		return nil, errTooLarge
	}
	return io.ReadAll(io.LimitReader(table, headroom.Most()))
}

// errTooLarge is the error of a table that does not fit into the memory.
var errTooLarge = errors.New("the table is too large")

// nowhere is the folder of a file that a page was handed.
type nowhere struct{}

// Open implements fs.FS.
func (nowhere) Open(name string) (fs.File, error) {
	return nil, &picture.Problem{Code: picture.InBrowser, Name: name}
}
