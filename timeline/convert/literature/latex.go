package literature

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline/convert/draft"
)

// accents are the marks that commands of LaTeX put over or under a letter.
func accents() map[byte]rune {
	return map[byte]rune{
		'`': 0x300, '\'': 0x301, '^': 0x302, '~': 0x303, '=': 0x304, 'u': 0x306, '.': 0x307, '"': 0x308, 'r': 0x30A, 'H': 0x30B, 'v': 0x30C, 'd': 0x323, 'c': 0x327, 'k': 0x328,
	}
}

// signs are commands of LaTeX that are a letter or a sign.
func signs() map[string]string {
	return map[string]string{
		"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "th": "þ",
		"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "LaTeX": "LaTeX", "TeX": "TeX", "copyright": "©", "S": "§", "textquoteright": "’", "textquoteleft": "‘",
		"textbackslash": `\`, "textasciitilde": "~", "textasciicircum": "^", "textdollar": "$", "textbraceleft": "{", "textbraceright": "}",
	}
}

// plain returns a text of LaTeX without its commands and braces.
func plain(s string) string {
	if !strings.ContainsAny(s, "\\{}~$") && !strings.Contains(s, "--") {
		return draft.Line(s)
	}
	var b strings.Builder
	marks, words := accents(), signs()
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{' || c == '}' || c == '$':
		case c == '~':
			b.WriteByte(' ')
		case c == '\\' && i+1 < len(s):
			i = command(&b, s, i+1, marks, words)
		case c == '-' && strings.HasPrefix(s[i:], "---"):
			b.WriteString("—")
			i += 2
		case c == '-' && strings.HasPrefix(s[i:], "--"):
			b.WriteString("–")
			i++
		default:
			b.WriteByte(c)
		}
	}
	return draft.Line(norm.NFC.String(b.String()))
}

// command writes what a command means that begins at a place, and returns its last place.
func command(b *strings.Builder, s string, i int, marks map[byte]rune, words map[string]string) int {
	end := i
	for end < len(s) && isLetter(s[end]) {
		end++
	}
	name := s[i:end]
	if name == "" {
		end = i + 1
	}
	mark, isMark := marks[s[i]]
	switch sign, known := words[name]; {
	case isMark && len(name) <= 1:
		if at := letterAfter(s, end); at < len(s) && isLetter(s[at]) {
			b.WriteByte(s[at])
			b.WriteRune(mark)
			return at
		}
	case known:
		b.WriteString(sign)
		for end < len(s) && s[end] == ' ' {
			end++
		}
	case name == "":
		b.WriteByte(s[i]) // \& and its like
	}
	return end - 1
}

// letterAfter returns the place of the letter that an accent stands on: what follows the
// braces, spaces and backslashes at a place.
func letterAfter(s string, at int) int {
	for at < len(s) && (s[at] == '{' || s[at] == ' ' || s[at] == '\\') {
		at++
	}
	return at
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
