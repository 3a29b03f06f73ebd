package handout

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// clean returns a page without the characters that HTML forbids, wherever a text
// of the file had them: other kinds of line ends become a space, broken bytes,
// controls and noncharacters U+FFFD, as the parser has them.
func clean(page []byte) []byte {
	if utf8.Valid(page) && bytes.IndexFunc(page, forbidden) < 0 {
		return page
	}
	return bytes.Map(func(r rune) rune {
		switch {
		case r == '\f' || r == '\v' || r == 0x85:
			return ' '
		case forbidden(r):
			return utf8.RuneError
		}
		return r
	}, page)
}

// forbidden reports whether a character has no place in a page.
func forbidden(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}
