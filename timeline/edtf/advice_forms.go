package edtf

import "strings"

// plainForms reads dates in the wide signs that East Asian keyboards write:
// １９５３ for 1953.
func (a *adviser) plainForms(s string) guess {
	const toPlain = '！' - '!' // from the wide forms to those of ASCII
	plain := strings.Map(func(c rune) rune {
		switch {
		case c >= '！' && c <= '～':
			return c - toPlain
		case c == '\u3000': // the wide space
			return ' '
		}
		return c
	}, s)
	if plain == s {
		return guess{}
	}
	g, _ := a.meant(plain)
	if g.text != "" {
		g.what = "a date is written in the narrow digits 0 to 9"
	}
	return g
}

// shortEnd completes the end of an interval that leaves out what it shares
// with the start: 1953-07-27/28.
func shortEnd(s string) guess {
	first, after, _ := strings.Cut(s, "/")
	const doubts = "?~%"
	start, end := strings.TrimRight(first, doubts), strings.TrimRight(after, doubts)
	shared := len(start) - len(end)
	if end == "" || shared < len("1953-") || form(start[shared:]) != form(end) || !strings.Contains("-T", start[shared-1:shared]) {
		return guess{}
	}
	return say(first+"/"+start[:shared]+after, "an interval names both its dates in full")
}

// form is a text with 9 for every digit: texts of the same form are written
// alike.
func form(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '9'
		}
		return c
	}, s)
}
