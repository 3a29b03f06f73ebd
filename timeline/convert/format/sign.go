package format

import (
	"strings"

	"tideline/timeline/pattern"
)

// SignName is what a sign between columns is called on the command line: tab, comma, semicolon
// or bar; any other is its own name.
func SignName(sign byte) string {
	for _, s := range Signs() {
		if s.Sign == sign {
			return s.Name
		}
	}
	return string(rune(sign))
}

// SignNamed returns the sign with a name, or the one that a text of one sign is; false for what
// stands between no columns: letters, digits, quotes.
func SignNamed(name string) (byte, bool) {
	for _, s := range Signs() {
		if strings.EqualFold(s.Name, name) {
			return s.Sign, true
		}
	}
	if len(name) != 1 {
		return 0, false
	}
	return name[0], name[0] == '\t' || name[0] > ' ' && name[0] < 0x7F && strings.Trim(name, `"'.-_0123456789`) != "" && (name[0]|0x20 < 'a' || name[0]|0x20 > 'z')
}

// Sign is what may stand between columns.
type Sign struct {
	Sign byte
	Name string          // on the command line
	Word pattern.English // what stands between columns
}

// Signs are those that usually stand between columns.
func Signs() []Sign {
	return []Sign{{',', "comma", "commas"}, {';', "semicolon", "semicolons"}, {'\t', "tab", "tabs"}, {'|', "bar", "vertical bars"}}
}
