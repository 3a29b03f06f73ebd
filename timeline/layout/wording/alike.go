package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// alike finds titles of a lane that begin, or end, with the same words.
type alike struct {
	titles    []string // in order, once the first was asked for
	backward  []string // the same from the last letter to the first
	isOrdered bool
}

// begin reports whether a title other than one begins with some words.
func (a *alike) begin(words, but string) bool {
	a.order()
	return other(a.titles, words, but)
}

// endIn reports whether a title other than one ends with some words.
func (a *alike) endIn(words, but string) bool {
	a.order()
	return other(a.backward, reversed(words), reversed(but))
}

func (a *alike) order() {
	if a.isOrdered {
		return
	}
	slices.Sort(a.titles)
	a.titles, a.isOrdered = slices.Compact(a.titles), true
	for _, title := range a.titles {
		a.backward = append(a.backward, reversed(title))
	}
	slices.Sort(a.backward)
}

// other reports whether one of some ordered texts other than one begins with some words, to
// the end of the last of them.
func other(texts []string, words, but string) bool {
	const most = 16 // whose last word goes on
	i, _ := slices.BinarySearch(texts, words)
	for n := 0; n < most && i < len(texts) && strings.HasPrefix(texts[i], words); i, n = i+1, n+1 {
		next, _ := utf8.DecodeRuneInString(texts[i][len(words):])
		if texts[i] != but && !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return true
		}
	}
	return false
}

func reversed(text string) string {
	letters := []rune(text)
	slices.Reverse(letters)
	return string(letters)
}
