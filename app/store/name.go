package store

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"
)

// Resolve returns the path that somebody means who types a name while a folder is
// shown: a name in it, a path from it, or a whole path, which may begin with ~ for
// their own folder, stand in quotes or be an address that begins with file://. A
// separator at its end, which says that a folder is meant, stays.
func Resolve(folder, typed string) string {
	typed = strings.TrimSpace(typed)
	if inner, quoted := unquoted(typed); quoted {
		typed = inner
	}
	if u, err := url.Parse(typed); err == nil && u.Scheme == "file" {
		typed = u.Path
		if drive := strings.TrimPrefix(typed, "/"); runtime.GOOS == "windows" && filepath.VolumeName(drive) != "" {
			typed = drive
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
			typed = home + rest
		}
	}
	path := typed
	switch volume := filepath.VolumeName(typed); {
	case filepath.IsAbs(typed):
	case volume != "": // C:story.yaml
		path = volume + string(filepath.Separator) + typed[len(volume):]
	case typed != "" && os.IsPathSeparator(typed[0]): // \story.yaml
		path = filepath.VolumeName(folder) + typed
	default:
		path = filepath.Join(folder, typed)
	}
	path = filepath.Clean(path)
	if typed != "" && os.IsPathSeparator(typed[len(typed)-1]) && !os.IsPathSeparator(path[len(path)-1]) {
		path += string(filepath.Separator)
	}
	return path
}

// unquoted takes the quotes off a whole path, as Windows copies it.
func unquoted(typed string) (inner string, quoted bool) {
	if len(typed) < 2 || typed[0] != '"' || typed[len(typed)-1] != '"' {
		return "", false
	}
	inner = typed[1 : len(typed)-1]
	return inner, filepath.IsAbs(inner)
}

// WithEnding returns a path whose name ends in one of the endings, such as .html:
// the path itself, in capitals too, or with the first ending added where the name
// has none. It is not ok with a name that has another ending, or nothing but one.
func WithEnding(path string, endings []string) (whole string, ok bool) {
	name := filepath.Base(path)
	for _, e := range endings {
		if len(name) >= len(e) && strings.EqualFold(name[len(name)-len(e):], e) {
			return path, len(name) > len(e)
		}
	}
	name = strings.TrimRight(name, ". ")
	if name == "" || isEnding(filepath.Ext(name)) {
		return path, false
	}
	if first, _, _ := strings.Cut(endings[0][1:], "."); strings.HasSuffix(strings.ToLower(name), "."+first) {
		name = name[:len(name)-len(first)-1] // it has the first half already: war.tideline
	}
	return filepath.Join(filepath.Dir(path), name+endings[0]), true
}

// longestEnding is how many characters an ending has at most behind its dot.
const longestEnding = 5

// isEnding tells an ending from what stands behind a dot in a title, as in “Dr.
// Mao” and “Version 1.2”: it is short, and has letters and no space.
func isEnding(ext string) bool {
	letters, count := false, 0
	for _, r := range strings.TrimPrefix(ext, ".") {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
		letters = letters || unicode.IsLetter(r)
		count++
	}
	return letters && count <= longestEnding
}
