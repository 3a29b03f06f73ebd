package bidi

import "strings"

// keyCap encloses the character before it in a key cap, as in numbered emoji lists.
const keyCap = "\u20E3"

// WithoutKeyCaps returns a line with the digits and signs of keys as they are. Emoji
// are not drawn yet, and other fonts that have the cap set it over what follows.
func WithoutKeyCaps(line string) string {
	if !strings.Contains(line, keyCap) {
		return line
	}
	return strings.NewReplacer("\uFE0F"+keyCap, "", keyCap, "").Replace(line)
}
