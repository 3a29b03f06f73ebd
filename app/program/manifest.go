package program

import "strings"

// Manifest is the text of FyneApp.toml. The build embeds it at the top of the
// module, where the file has to lie, and hands it down.
type Manifest string

// Value returns a value of the manifest without its quotes, or "" where the key
// is missing. It reads the simple lines of that file, not all of TOML.
func (m Manifest) Value(key string) string {
	for line := range strings.Lines(string(m)) {
		name, value, found := strings.Cut(line, "=")
		if found && strings.TrimSpace(name) == key {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return ""
}
