package store

import (
	"path/filepath"
	"strings"
)

// OpenFiles lists an events file and its pictures, which are named relative to it, as
// Save wants them. The file "", which is part of the program, has none.
func OpenFiles(file string, pictures []string) (open []string) {
	if file == "" {
		return nil
	}
	open = append(open, file)
	for _, name := range pictures {
		if !strings.Contains(name, "://") {
			open = append(open, filepath.Join(filepath.Dir(file), filepath.FromSlash(name)))
		}
	}
	return open
}
