package editing

import (
	"strconv"
	"strings"
	"unicode"

	"tideline/timeline/edit"
)

// mostID is how long an id becomes that is made of a title.
const mostID = 30

// NewID makes an id of the title of a new record, or of an address, that none of its list
// has: a few plain words with hyphens between. It is "" where the title has no words that
// can be in one.
func NewID(f edit.File, list edit.List, title string) string {
	return FreeID(title, func(id string) bool { return f.Has(list, id) })
}

// FreeID likewise makes an id that is not taken.
func FreeID(title string, taken func(id string) bool) string {
	text := strings.ToLower(title)
	for _, before := range []string{"https://", "http://", "www."} {
		text = strings.TrimPrefix(text, before)
	}
	id := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if id != "" && len(id)+len(word) >= mostID {
			break
		}
		id = strings.TrimPrefix(id+"-"+word, "-")
	}
	if id == "" {
		return ""
	}
	if unicode.IsDigit(rune(id[0])) {
		id = "of-" + id
	}
	for stem, n := id, 2; taken(id); n++ {
		id = stem + "-" + strconv.Itoa(n)
		if n <= 'z'-'a' {
			id = stem + "-" + string(rune('a'+n-1))
		}
	}
	return id
}
