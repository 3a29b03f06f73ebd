// Package pattern holds texts that are told in the language of the reader: a
// pattern in English, which is the key of its translations, and the values that
// fill it.
//
// A pattern has names in double braces, “{{.N}} of {{.All}}”, as Fyne's package
// lang and text/template have them, and nothing else of those: no conditions, no
// calls. A translation may put the names in any order. A name without a value
// stays as it is.
package pattern

import "strings"

const open, closing = "{{.", "}}"

// Fill puts values into a pattern: pairs of a name and its value. Values are
// never searched for names.
func Fill(pattern string, pairs ...string) string {
	at := strings.Index(pattern, open)
	if at < 0 {
		return pattern
	}
	size := len(pattern)
	for i := 1; i < len(pairs); i += 2 {
		size += len(pairs[i])
	}
	var b strings.Builder
	b.Grow(size)
	for at >= 0 {
		b.WriteString(pattern[:at])
		pattern = pattern[at:]
		end := strings.Index(pattern, closing)
		if end < 0 {
			break
		}
		end += len(closing)
		b.WriteString(value(pattern[:end], pairs))
		pattern = pattern[end:]
		at = strings.Index(pattern, open)
	}
	b.WriteString(pattern)
	return b.String()
}

// value returns what fills a name in its braces.
func value(braced string, pairs []string) string {
	name := braced[len(open) : len(braced)-len(closing)]
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	return braced
}

// Names returns the names of a pattern, in its order, as often as they stand there.
func Names(pattern string) (names []string) {
	for {
		_, after, found := strings.Cut(pattern, open)
		if !found {
			return names
		}
		name, rest, whole := strings.Cut(after, closing)
		if !whole {
			return names
		}
		names = append(names, name)
		pattern = rest
	}
}
