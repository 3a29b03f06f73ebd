package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxCompared bounds the length, in characters, of texts that are compared for
// a suggestion, and maxCandidates their number: enough for ids people type.
const (
	maxCompared   = 64
	maxCandidates = 20_000
)

// Closest returns the candidate that was probably meant by a text, for suggestions,
// and "" when none is close. Of equally near ones the first in the alphabet is taken.
func Closest(text string, candidates []string) string {
	folded := Fold(text)
	length := utf8.RuneCountInString(folded)
	if length == 0 || length > maxCompared || len(candidates) > maxCandidates {
		return ""
	}
	best, least := "", 1+min(length/3, 3) // one wrong character in three is still a typo
	for _, c := range candidates {
		other := Fold(c)
		if difference := utf8.RuneCountInString(other) - length; difference > least || -difference > least {
			if !isPart(folded, other) {
				continue
			}
		}
		d := distance(folded, other, least+1)
		if isPart(folded, other) {
			d = min(d, 1)
		}
		if d < least || d == least && best != "" && c < best {
			best, least = c, d
		}
	}
	return best
}

// isPart reports whether one id is the first or last part of another, as armistice
// is of armistice-text.
func isPart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 4 && (strings.HasPrefix(b, a+"-") || strings.HasSuffix(b, "-"+a))
}

// Fold makes ids comparable that differ only in case and separators.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c == ' ' || c == '_' {
			return '-'
		}
		return c
	}, strings.ToLower(strings.TrimSpace(s)))
}

// isFolded reports whether a text is its own folded form, as nearly every key and id is.
func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbour between two texts. It may return any number from limit on when the
// distance is at least limit.
func distance(a, b string, limit int) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		if slices.Min(row) >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
