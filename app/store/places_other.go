//go:build !windows

package store

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// usersFolders are the user's folders under the names that the desktop gave them.
func usersFolders(home string) (paths []string) {
	theirs := namedByDesktop(home)
	for _, name := range standardFolders() {
		path, ok := theirs[name]
		if !ok {
			path = filepath.Join(home, name)
		}
		paths = append(paths, path)
	}
	return paths
}

// namedByDesktop reads the names that Linux desktops store in the user's language.
func namedByDesktop(home string) map[string]string {
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	f, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }()
	keys := map[string]string{
		"XDG_DESKTOP_DIR": "Desktop", "XDG_DOCUMENTS_DIR": "Documents", "XDG_DOWNLOAD_DIR": "Downloads", "XDG_PICTURES_DIR": "Pictures",
	}
	paths := map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, value, _ := strings.Cut(strings.TrimSpace(lines.Text()), "=")
		path := strings.Trim(value, `"`)
		if rest, ok := strings.CutPrefix(path, "$HOME"); ok {
			path = home + rest
		}
		if name, ok := keys[key]; ok && filepath.IsAbs(path) {
			paths[name] = filepath.Clean(path)
		}
	}
	return paths
}

// drives lists the drives that the desktop has mounted, and the whole computer.
func drives() (paths []string) {
	if runtime.GOOS == "darwin" {
		return append(inside("/Volumes"), "/")
	}
	user := os.Getenv("USER")
	for _, folder := range []string{"/run/media", "/media"} {
		if user != "" {
			paths = append(paths, inside(filepath.Join(folder, user))...)
		}
	}
	return append(paths, "/")
}

// isHidden goes by the name alone here.
func isHidden(fs.DirEntry) bool { return false }
