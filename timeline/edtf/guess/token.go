package guess

import "strings"

// token is a run of digits, a word in lower case, or one other sign.
type token struct {
	kind byte // '9', 'a', '~' for a dash that is no hyphen, or the sign
	text string
	gap  bool // there is a space before it
}

// tokens splits a text. A full stop after a letter belongs to the abbreviation
// and is left out; so are the commas within a number: 10,000.
func tokens(s string) []token {
	var all []token
	s = strings.NewReplacer("–", "~", "—", "~", "−", "-", "‐", "-", "‑", "-").Replace(strings.ToLower(s))
	gap := false
	for i := range len(s) {
		c, kind, n := s[i], kindOf(s[i]), len(all)-1
		switch {
		case c == ' ':
			gap = true
			continue
		case c == '.' && n >= 0 && all[n].kind == 'a' && !gap:
			continue // “b.c.” stays one word
		case n >= 0 && !gap && kind == all[n].kind && (kind == '9' || kind == 'a'):
			all[n].text += s[i : i+1]
		default:
			all = append(all, token{kind, s[i : i+1], gap})
		}
		gap = false
	}
	return joined(all, func(comma, group token) bool { return comma.kind == ',' && !comma.gap && !group.gap })
}

// kindOf returns the kind of the token that a byte of a text in lower case
// belongs to.
func kindOf(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return '9'
	case c >= 'a' && c <= 'z', c >= 0x80:
		return 'a'
	}
	return c
}

// spaced joins the groups of a long number with spaces between: 10 000.
func spaced(ts []token) []token {
	return joined(ts, func(before, group token) bool { return before.kind == '9' && group.gap })
}

// joined joins groups of three digits with the number before them, where what precedes
// the group, and the group, pass a test.
func joined(ts []token, belongs func(before, group token) bool) []token {
	var all []token
	open := false // whether the last number may have another group
	for i, t := range ts {
		n := len(all) - 1
		isGroup := t.kind == '9' && len(t.text) == 3 && i > 0 && belongs(ts[i-1], t)
		if ts[max(i-1, 0)].kind == ',' && isGroup {
			n--
		}
		if isGroup && open && n >= 0 && all[n].kind == '9' && len(all[n].text) <= 12 {
			all[n].text += t.text
			all = all[:n+1]
			continue
		}
		open = t.kind == '9' && len(t.text) <= 3 || open && t.kind == ','
		all = append(all, t)
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
