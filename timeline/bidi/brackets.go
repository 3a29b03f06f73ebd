package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// mostBrackets is the depth of the stack of open brackets (BD16).
const mostBrackets = 63

// pair is the places of an opening bracket and of the one that closes it.
type pair struct{ opening, closing int }

// brackets is N0: a pair takes the direction of what it holds, so that both of
// its brackets turn the same way.
func (p *paragraph) brackets() {
	base := direction(p.base)
	for _, b := range p.pairs() {
		inside, other := false, false
		for i := b.opening + 1; i < b.closing; i++ {
			switch c := strongOf(p.class[i]); {
			case c == base:
				inside = true
			case c != bidi.ON:
				other = true
			}
		}
		switch {
		case inside:
			p.set(b, base)
		case other && p.before(b.opening) != base:
			p.set(b, p.before(b.opening))
		case other:
			p.set(b, base)
		}
	}
}

// before returns the direction of the last letter before a place.
func (p *paragraph) before(i int) bidi.Class {
	for i--; i >= 0; i-- {
		if c := strongOf(p.class[i]); c != bidi.ON {
			return c
		}
	}
	return direction(p.base)
}

// set gives both brackets a direction, and the marks upon them.
func (p *paragraph) set(b pair, c bidi.Class) {
	for _, i := range [2]int{b.opening, b.closing} {
		p.class[i] = c
		for i++; i < len(p.first) && p.first[i] == bidi.NSM; i++ {
			p.class[i] = c
		}
	}
}

// pairs is BD16: the brackets that belong together, in the order they open.
func (p *paragraph) pairs() []pair {
	type open struct {
		at   int
		sign rune
	}
	var found []pair
	var stack []open
	for i, r := range p.runes {
		prop, _ := bidi.LookupRune(r)
		if !prop.IsBracket() || p.class[i] != bidi.ON {
			continue
		}
		if prop.IsOpeningBracket() {
			if len(stack) == mostBrackets {
				break
			}
			stack = append(stack, open{i, canonical(r)})
			continue
		}
		opening := canonical(Mirrored(r))
		for j, open := range slices.Backward(stack) {
			if open.sign == opening {
				found = append(found, pair{open.at, i})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return a.opening - b.opening })
	return found
}

// canonical returns one of the signs that are the same bracket, as 〈 and 〈.
func canonical(r rune) rune {
	for _, c := range norm.NFC.String(string(r)) {
		return c
	}
	return r
}
