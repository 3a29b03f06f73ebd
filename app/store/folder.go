package store

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Entry is a file or a folder in a folder.
type Entry struct {
	Name   string
	Folder bool
}

// List lists a folder: the folders in it, then the files that show accepts, each sorted
// by name. Hidden entries are left out. A link counts as what it leads to. The error is
// an *Error.
func List(folder string, show func(name string) bool) ([]Entry, error) {
	found, err := os.ReadDir(folder)
	if err != nil && len(found) == 0 {
		return nil, failure(folder, err)
	}
	var entries []Entry
	for _, f := range found {
		if strings.HasPrefix(f.Name(), ".") || isHidden(f) {
			continue
		}
		if e := (Entry{f.Name(), leadsToFolder(folder, f)}); e.Folder || show(e.Name) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		switch {
		case a.Folder && !b.Folder:
			return -1
		case b.Folder && !a.Folder:
			return 1
		}
		return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return entries, nil
}

// leadsToFolder reports whether an entry is a folder, or a link to one.
func leadsToFolder(folder string, f fs.DirEntry) bool {
	if f.IsDir() {
		return true
	}
	return !f.Type().IsRegular() && IsFolder(filepath.Join(folder, f.Name()))
}

// IsFolder reports whether there is a folder at a path.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// IsThere reports whether anything exists at a path.
func IsThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// MakeFolder makes a folder, unless it exists. The error is an *Error.
func MakeFolder(path string) error {
	if err := os.Mkdir(path, 0o777); err != nil && !IsFolder(path) { //nolint:gosec // narrowed by the umask, as any folder of the user's
		return failure(path, err)
	}
	return nil
}
