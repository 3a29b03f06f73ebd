package publishing

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"tideline/app/store"
)

// Archive writes the files of a page as one archive, to be unpacked on a server.
func Archive(to io.Writer, files map[string][]byte) error {
	w := zip.NewWriter(to)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		part, err := w.Create(name)
		if err != nil {
			return err
		}
		if _, err := part.Write(files[name]); err != nil {
			return err
		}
	}
	return w.Close()
}

// Why a folder is refused.
var (
	ErrNotEmpty = errors.New("the folder has other files")
	ErrItself   = errors.New("the events file lies in the folder")
)

// Check reports whether a folder may be published to: it is empty, or there is none yet, or
// nothing but an earlier page lies in it. Source is the events file, which must not.
func Check(folder, source string) error {
	_, err := earlier(folder, source)
	return err
}

// earlier returns the files of the page that a folder has from before.
func earlier(folder, source string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case len(entries) == 0:
		return nil, nil
	}
	for _, e := range entries {
		if info, err := os.Stat(source); source != "" && err == nil {
			if there, err := os.Stat(filepath.Join(folder, e.Name())); err == nil && os.SameFile(info, there) {
				return nil, ErrItself
			}
		}
	}
	content, err := os.ReadFile(filepath.Join(folder, manifestName))
	if err != nil {
		return nil, ErrNotEmpty
	}
	var m manifest
	if json.Unmarshal(content, &m) != nil || len(m.Files) == 0 {
		return nil, ErrNotEmpty
	}
	return m.Files, nil
}

// Write writes the files of a page into a folder, which it makes where there is none. Of an
// earlier page it takes away what this one does not have. The page that leads to all others is
// written last: until then the older one stands.
func Write(folder, source string, files map[string][]byte) error {
	before, err := earlier(folder, source)
	if err != nil {
		return err
	}
	names := slices.Sorted(maps.Keys(files))
	names = append(slices.DeleteFunc(names, func(n string) bool { return n == indexName || n == manifestName }), indexName, manifestName)
	for _, name := range names {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // a server reads it
			return err
		}
		err := store.Save(path, nil, func(w io.Writer) error {
			_, err := w.Write(files[name])
			return err
		})
		if err != nil {
			return err
		}
	}
	for _, name := range before {
		if _, stays := files[name]; !stays && filepath.IsLocal(name) {
			if err := os.Remove(filepath.Join(folder, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}
