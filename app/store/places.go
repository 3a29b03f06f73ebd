package store

import (
	"os"
	"path/filepath"
	"slices"
)

// Place is a folder where people keep their files.
type Place struct{ Name, Path string }

// Places lists the folders where the user of this computer may keep files: their own with
// those for documents and the like, then drives. Those that do not exist are left out.
// The first, if there is any, is the user's own folder.
func Places() (places []Place) {
	add := func(name, path string) {
		known := slices.ContainsFunc(places, func(p Place) bool { return p.Path == path })
		if path != "" && !known && IsFolder(path) {
			places = append(places, Place{name, path})
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		add(filepath.Base(home), home)
		for _, path := range usersFolders(home) {
			add(filepath.Base(path), path)
		}
	}
	for _, path := range drives() {
		// A drive is not checked, which may take any length of time.
		places = append(places, Place{driveName(path), path})
	}
	return places
}

// driveName is the name of a drive, or its path where it has none.
func driveName(path string) string {
	if name := filepath.Base(path); name != string(filepath.Separator) {
		return name
	}
	return path
}

// standardFolders are those that most systems make for a user.
func standardFolders() []string { return []string{"Desktop", "Documents", "Downloads", "Pictures"} }

// inside lists the entries of a folder without checking each.
func inside(folder string) (paths []string) {
	d, err := os.Open(folder)
	if err != nil {
		return nil
	}
	defer func() { _ = d.Close() }()
	names, _ := d.Readdirnames(-1)
	slices.Sort(names)
	for _, name := range names {
		paths = append(paths, filepath.Join(folder, name))
	}
	return paths
}
