package store

import (
	"path/filepath"
	"strings"
)

// OpenFiles lists an events file and what belongs to it, named relative to it, as
// Save wants them. The file "", which is part of the program, has none.
func OpenFiles(file string, beside []string) (open []string) {
	if file == "" {
		return nil
	}
	open = append(open, file)
	for _, name := range beside {
		if !strings.Contains(name, "://") {
			open = append(open, filepath.Join(filepath.Dir(file), filepath.FromSlash(name)))
		}
	}
	return open
}
