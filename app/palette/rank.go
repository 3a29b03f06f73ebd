package palette

import (
	"slices"
	"strings"
	"unicode"

	"tideline/timeline/search"
)

// rank is how well a name fits what is typed, the best first.
type rank int

const (
	whole     rank = iota // it is the name
	begins                // the name begins so
	holds                 // it stands in the name
	follows               // a later word of the name begins so, and what follows it
	words                 // each word begins a word of the name, in any order
	within                // each word stands somewhere in the name
	otherwise             // the name does not hold it
)

// leastWithin is how many letters a word has that is looked for within others: fewer stand
// in too many.
const leastWithin = 3

// plain writes a text as it is compared: folded words with one space between them.
func plain(text string) string {
	return strings.Join(strings.FieldsFunc(search.Fold(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), " ")
}

// rankOf tells how well a name fits what is typed, both plain.
func rankOf(name, typed string) rank {
	switch {
	case typed == "":
		return words
	case name == typed:
		return whole
	case strings.HasPrefix(name, typed):
		return begins
	case strings.Contains(name+" ", " "+typed+" "):
		return holds
	case strings.Contains(name, " "+typed):
		return follows
	}
	wanted := strings.Fields(typed)
	all := func(has func(w string) bool) bool {
		return !slices.ContainsFunc(wanted, func(w string) bool { return !has(w) })
	}
	switch {
	case all(func(w string) bool { return strings.Contains(" "+name, " "+w) }):
		return words
	case all(func(w string) bool { return len(w) >= leastWithin && strings.Contains(name, w) }):
		return within
	}
	return otherwise
}
