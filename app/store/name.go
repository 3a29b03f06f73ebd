package store

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"
)

// Resolve returns the path meant by what a user types while a folder is shown: a name in
// it, a path relative to it, or an absolute path, which may begin with ~ for the user's
// own folder, be quoted or be an address that begins with file://. A separator at its
// end, which means a folder, is kept.
func Resolve(folder, typed string) string {
	typed = fromHome(fromAddress(unquoted(strings.TrimSpace(typed)), runtime.GOOS == "windows"))
	path := filepath.Clean(rooted(folder, typed))
	if endsInSeparator(typed) && !endsInSeparator(path) {
		path += string(filepath.Separator)
	}
	return path
}

// unquoted removes the quotes around an absolute path, which Windows adds when it copies
// one.
func unquoted(typed string) string {
	if len(typed) < 2 || typed[0] != '"' || typed[len(typed)-1] != '"' {
		return typed
	}
	if inner := typed[1 : len(typed)-1]; filepath.IsAbs(inner) {
		return inner
	}
	return typed
}

// fromAddress returns the path in an address that begins with file://, and anything else
// as it is. On Windows the host is a server and the drive follows a slash:
// file://server/share/story.yaml, file:///C:/story.yaml.
func fromAddress(typed string, windows bool) string {
	u, err := url.Parse(typed)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return typed
	}
	if !windows {
		return u.Path
	}
	path := u.Path
	switch drive := strings.TrimPrefix(path, "/"); {
	case beginsWithDrive(drive):
		path = drive[:1] + ":" + drive[2:]
	case beginsWithDrive(u.Host): // file://C:/story.yaml, which many programs write
		path = u.Host + path
	case u.Host != "" && !strings.EqualFold(u.Host, "localhost"):
		path = "//" + u.Host + path
	}
	return strings.ReplaceAll(path, "/", `\`)
}

// beginsWithDrive reports whether a path begins with a drive letter, which older
// addresses follow with a bar: C|/story.yaml.
func beginsWithDrive(path string) bool {
	return len(path) >= 2 && (path[1] == ':' || path[1] == '|') && 'a' <= path[0]|0x20 && path[0]|0x20 <= 'z'
}

// fromHome replaces the ~ at the beginning of a path by the user's own folder.
func fromHome(typed string) string {
	rest, ok := strings.CutPrefix(typed, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return typed
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return typed
	}
	return home + rest
}

// rooted makes a path absolute that may lack its beginning: the drive, the root or the
// folder that is shown.
func rooted(folder, path string) string {
	switch volume := filepath.VolumeName(path); {
	case filepath.IsAbs(path):
		return path
	case volume != "": // C:story.yaml
		return volume + string(filepath.Separator) + path[len(volume):]
	case path != "" && os.IsPathSeparator(path[0]): // \story.yaml
		return filepath.VolumeName(folder) + path
	}
	return filepath.Join(folder, path)
}

func endsInSeparator(path string) bool {
	return path != "" && os.IsPathSeparator(path[len(path)-1])
}

// WithEnding returns a path whose name ends in one of the endings, such as .html: the
// path itself, in capitals too, or with the first ending added where the name has none.
// ok is false for a name that has another ending, or consists of an ending.
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

// isEnding distinguishes an ending from what follows a dot in a title, as in “Dr. Mao”
// and “Version 1.2”: it is short, and has letters and no space.
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
