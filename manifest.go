package main

import "strings"

// manifestValue returns a value of FyneApp.toml without its quotes, or "" where
// the key is missing. It reads the simple lines of that file, not all of TOML.
func manifestValue(key string) string {
	for line := range strings.Lines(manifest) {
		name, value, found := strings.Cut(line, "=")
		if found && strings.TrimSpace(name) == key {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return ""
}
