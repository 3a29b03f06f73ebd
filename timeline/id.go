package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongestID is the most characters of an id that is made from a title.
const LongestID = 48

// NewID makes an id from a title: its letters and digits, of any script, in lower
// case, with a hyphen between words; at most LongestID characters, cut between words if
// possible. A title without letters and digits gives "untitled".
func NewID(title string) string {
	var b strings.Builder
	gap := false
	for _, c := range title {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			gap = gap || c != '\'' && c != '’' // Kim's → kims
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(unicode.ToLower(c))
	}
	id := b.String()
	if id == "" {
		return "untitled"
	}
	if utf8.RuneCountInString(id) <= LongestID {
		return id
	}
	cut := string([]rune(id)[:LongestID+1])
	if i := strings.LastIndexByte(cut, '-'); i > 0 {
		return cut[:i]
	}
	return string([]rune(id)[:LongestID])
}
