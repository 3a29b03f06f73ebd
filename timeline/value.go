package timeline

import (
	"io/fs"
	"net/url"
	"path"
	"strings"
)

// IsWebAddress reports whether a text is a whole http or https address.
func IsWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsAny(s, " \t\n")
}

// IsLanguageTag reports whether a text has the form of a BCP 47 tag; the words for
// languages (“English”) do not.
func IsLanguageTag(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		longest := 8
		if i == 0 {
			longest = 3
		}
		if len(part) == 0 || len(part) > longest || i == 0 && len(part) < 2 || strings.IndexFunc(part, func(c rune) bool {
			isLetter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			return !isLetter && (i == 0 || c < '0' || c > '9')
		}) >= 0 {
			return false
		}
	}
	return true
}

// IsBeside reports whether a path names something in the folder of the events file
// or below it.
func IsBeside(file string) bool {
	plain := path.Clean(file)
	return plain != "." && fs.ValidPath(plain) && !strings.ContainsAny(plain, ":\\\x00")
}

// IsOnEarth reports whether a latitude and a longitude are a point. NaN is not.
func (g Geo) IsOnEarth() bool {
	return g.Lat >= -90 && g.Lat <= 90 && g.Lon >= -180 && g.Lon <= 180
}
