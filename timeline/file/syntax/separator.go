package syntax

import "strings"

// The signs that end a line for YAML 1.1 and for the parser, not for YAML 1.2, for
// editors and for those who read: programs put them into texts that are copied from
// them. Each is followed by what stands for it.
var (
	separators       = strings.NewReplacer("\u0085", "\uE085", "\u2028", "\uE028", "\u2029", "\uE029")
	separatorsReturn = strings.NewReplacer("\uE085", "\u0085", "\uE028", "\u2028", "\uE029", "\u2029")
)

const (
	separatorSigns    = "\u0085\u2028\u2029"
	separatorStandIns = "\uE085\uE028\uE029"
)

// maskSeparators puts stand-ins for the separators of lines that stand within a
// text. Before a key, an item or a comment one ends a line, as it was meant to.
func maskSeparators(text string, words Vocabulary) (masked string, done bool) {
	if !strings.ContainsAny(text, separatorSigns) || strings.ContainsAny(text, separatorStandIns) {
		return text, false
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/64)
	for {
		i := strings.IndexAny(text, separatorSigns)
		if i < 0 {
			b.WriteString(text)
			return b.String(), true
		}
		size := len("\u0085")
		if text[i] != "\u0085"[0] {
			size = len("\u2028")
		}
		sign, rest := text[i:i+size], text[i+size:]
		b.WriteString(text[:i])
		if beginsLine(rest, words) {
			b.WriteString(sign)
		} else {
			b.WriteString(separators.Replace(sign))
		}
		text = rest
	}
}

// unmaskSeparators gives a text its separators back.
func unmaskSeparators(text string) string { return separatorsReturn.Replace(text) }

// beginsLine reports whether a text begins with a line of its own: one that has a
// known key, an item or a comment.
func beginsLine(text string, words Vocabulary) bool {
	line := strings.TrimLeft(text, " \t")
	if end := strings.IndexAny(line, "\r\n"+separatorSigns); end >= 0 {
		line = line[:end]
	}
	if strings.HasPrefix(line, "#") || isItem(line) {
		return true
	}
	key, _, found := strings.Cut(line[:min(len(line), LongestKey+1)], ":")
	return found && words.Known(TrimBlank(strings.Trim(key, `"'`)))
}
