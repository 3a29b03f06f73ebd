package mask

import (
	"strings"

	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/outline"
)

// The separators end a line for YAML 1.1 and for the parser, but not for YAML 1.2, for
// editors and for readers: they come with texts that are copied from other programs.
// Each is followed by its placeholder.
var (
	separators   = strings.NewReplacer("\u0085", "\uE085", "\u2028", "\uE028", "\u2029", "\uE029")
	unseparators = strings.NewReplacer("\uE085", "\u0085", "\uE028", "\u2028", "\uE029", "\u2029")
)

const (
	separatorSigns        = "\u0085\u2028\u2029"
	separatorPlaceholders = "\uE085\uE028\uE029"
)

// HideSeparators puts placeholders for the separators of lines within a text, and
// reports whether it may have. Before a key, an item or a comment a separator ends a
// line, as it was meant to.
func HideSeparators(text string, words outline.Vocabulary) (masked string, done bool) {
	if !strings.ContainsAny(text, separatorSigns) || Holds(text, separatorPlaceholders) {
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

// beginsLine reports whether a text begins with a line of its own: one that has a
// known key, an item or a comment.
func beginsLine(text string, words outline.Vocabulary) bool {
	line := strings.TrimLeft(text, " \t")
	if end := strings.IndexAny(line, "\r\n"+separatorSigns); end >= 0 {
		line = line[:end]
	}
	if strings.HasPrefix(line, "#") || outline.IsItem(line) {
		return true
	}
	key, _, found := strings.Cut(line[:min(len(line), outline.LongestKey+1)], ":")
	return found && words.Known(character.TrimBlank(strings.Trim(key, `"'`)))
}
