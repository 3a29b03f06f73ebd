package mask

import "strings"

// Alias stands for the asterisk of an alias that names nothing in the text that is
// parsed, for which the parser would refuse all of that text.
const Alias = "\uE02A"

// HideAliases puts placeholders for the asterisks of aliases that name nothing earlier
// in the text, and reports whether it may have.
func HideAliases(text string) (masked string, done bool) {
	if Holds(text, Alias) {
		return text, false
	}
	var b strings.Builder
	named := map[string]bool{}
	copied := 0
	for i := range len(text) {
		if text[i] != '&' && text[i] != '*' || !beginsValue(text, i) {
			continue
		}
		name := anchorName(text[i+1:])
		switch {
		case name == "":
		case text[i] == '&':
			named[name] = true
		case !named[name]:
			b.WriteString(text[copied:i] + Alias)
			copied, done = i+1, true
		}
	}
	b.WriteString(text[copied:])
	return b.String(), done
}

// beginsValue reports whether a value can begin at a byte of a text: after a colon,
// a hyphen, a comma, a bracket, or at the beginning of a line.
func beginsValue(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \t")
	return before == "" || strings.IndexByte("\n\r[{,", before[len(before)-1]) >= 0 ||
		len(before) < at && strings.IndexByte(":-?", before[len(before)-1]) >= 0
}

// anchorName returns the name of an anchor that a text begins with, "" for none.
func anchorName(text string) string {
	end := strings.IndexFunc(text, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-'
	})
	if end < 0 {
		return text
	}
	if strings.IndexByte(" \t\r\n,]}:", text[end]) < 0 {
		return ""
	}
	return text[:end]
}
