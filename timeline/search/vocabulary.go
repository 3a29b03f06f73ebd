package search

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// vocabulary holds all words of a document, folded and in order, so that those with the
// same beginning stand together.
type vocabulary struct {
	words    []string
	unspaced []uint32 // the words of scripts without spaces
}

// sortWords puts the words in order, and numbers the tokens anew.
func (b *builder) sortWords() {
	places := make([]uint32, len(b.found)) // in order
	for i := range places {
		places[i] = uint32(i)
	}
	slices.SortFunc(places, func(i, j uint32) int { return strings.Compare(b.found[i], b.found[j]) })
	renumbered := make([]uint32, len(places))
	b.words.words = make([]string, len(places))
	for to, from := range places {
		renumbered[from] = uint32(to)
		b.words.words[to] = b.found[from]
		if startsUnspaced(b.found[from]) {
			b.words.unspaced = append(b.words.unspaced, uint32(to))
		}
	}
	for i, t := range b.tokens {
		b.tokens[i] = renumbered[t]
	}
	b.found, b.numbers, b.seen = nil, nil, nil
}

func startsUnspaced(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return isUnspaced(c)
}

// matcher tells which words of the vocabulary a word that is looked for means: itself,
// those that begin with it, and in scripts without spaces those that hold it.
type matcher struct {
	folded   string
	from, to uint32          // the words that begin with it
	whole    bool            // whether the first of them is the word itself
	exact    bool            // whether only the word itself counts
	holding  map[uint32]bool // the words that hold it; nil for scripts with spaces
}

func (v *vocabulary) matcher(folded string, exact bool) matcher {
	from := sort.SearchStrings(v.words, folded)
	to := from
	for low, high := from, len(v.words); low < high; { // the end of those with this beginning
		middle := (low + high) / 2
		if strings.HasPrefix(v.words[middle], folded) {
			low, to = middle+1, middle+1
		} else {
			high = middle
		}
	}
	m := matcher{folded: folded, from: uint32(from), to: uint32(to), exact: exact}
	m.whole = from < to && v.words[from] == folded
	if startsUnspaced(folded) {
		m.exact, m.holding = false, map[uint32]bool{}
		for _, w := range v.unspaced {
			if strings.Contains(v.words[w], folded) {
				m.holding[w] = true
			}
		}
		return m
	}
	if exact {
		m.to = m.from
		if m.whole {
			m.to++
		}
	}
	return m
}

// means reports whether a word is meant, and whether it is the whole word.
func (m *matcher) means(word uint32) (hit, whole bool) {
	whole = m.whole && word == m.from
	if m.holding != nil {
		return m.holding[word], whole
	}
	return word-m.from < m.to-m.from, whole
}
