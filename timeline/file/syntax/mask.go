package syntax

import "strings"

// The stand-ins for signs that the YAML parser takes for its own where a text
// may well hold them. It follows YAML 1.1, where no question mark may stand in
// a text between brackets; dates (1953?, ?1953) and addresses have them. A
// percent sign may begin no text at all, and one between braces would take the
// whole record with it.
const (
	questionStandIn = "\uE03F"
	percentStandIn  = "\uE025"
	hashStandIn     = "\uE023" // where a comment would hide a bracket
)

// mask puts stand-ins for the question marks that do not mark a key and for
// the percent signs that begin a value.
func mask(text string) (masked string, done bool) {
	if !strings.ContainsAny(text, "?%") || strings.Contains(text, questionStandIn) || strings.Contains(text, percentStandIn) {
		return text, false
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/64)
	for from := 0; ; {
		i := strings.IndexAny(text[from:], "?%")
		if i < 0 {
			b.WriteString(text[from:])
			return b.String(), true
		}
		i += from
		b.WriteString(text[from:i])
		b.WriteString(masking(text, i))
		from = i + 1
	}
}

// masking returns what stands for the sign at a byte of a text.
func masking(text string, at int) string {
	blank := func(i int) bool { return i < 0 || i >= len(text) || strings.IndexByte(" \t\r\n", text[i]) >= 0 }
	begins := blank(at-1) || strings.IndexByte(",[{", text[at-1]) >= 0
	switch {
	case text[at] == '%':
		if !begins || at == 0 || text[at-1] == '\n' { // in the first column it is a directive
			return "%"
		}
		return percentStandIn
	case begins && blank(at+1):
		return "?"
	}
	return questionStandIn
}

// unmask gives a text its signs back.
func (b *builder) unmask(text string) string {
	if b.padded {
		text = strings.ReplaceAll(strings.ReplaceAll(text, padStandIn, ""), tabStandIn, "\t")
	}
	if b.muted {
		text = unmuted(text)
	}
	if b.separated {
		text = unmaskSeparators(text)
	}
	if b.nameless {
		text = strings.ReplaceAll(text, aliasStandIn, "*")
	}
	if b.hashed {
		text = strings.ReplaceAll(text, hashStandIn, "#")
	}
	if !b.masked {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, questionStandIn, "?"), percentStandIn, "%")
}
