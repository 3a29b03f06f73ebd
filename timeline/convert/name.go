package convert

import (
	"path"
	"strings"
)

// baseName returns the name of a file without its folders, on every system.
func baseName(name string) string { return path.Base(strings.ReplaceAll(name, `\`, "/")) }
