package edtf

import "strings"

// token is a run of digits, a word in lower case, or one other character.
type token struct {
	kind byte // '9', 'a', or the character
	text string
}

// tokens splits a text, without its spaces. A full stop after a letter is part
// of the abbreviation and is left out.
func tokens(s string) []token {
	var all []token
	s = strings.NewReplacer("–", "-", "—", "-", "−", "-", "\u00a0", " ").Replace(strings.ToLower(s))
	glue := false
	for i := range len(s) {
		c := s[i]
		kind := c
		switch {
		case c >= '0' && c <= '9':
			kind = '9'
		case c >= 'a' && c <= 'z', c >= 0x80:
			kind = 'a'
		}
		n := len(all) - 1
		switch {
		case c == ' ':
			glue = false
			continue
		case c == '.' && n >= 0 && all[n].kind == 'a':
			continue // “b.c.” stays one word
		case n >= 0 && glue && kind == all[n].kind && (kind == '9' || kind == 'a'):
			all[n].text += s[i : i+1]
		default:
			all = append(all, token{kind, s[i : i+1]})
		}
		glue = true
	}
	return all
}

// shape is the kinds of tokens in a row: "9.9.9" for 27.7.1953.
func shape(ts []token) string {
	kinds := make([]byte, len(ts))
	for i, t := range ts {
		kinds[i] = t.kind
	}
	return string(kinds)
}
