// Package bidi puts a line of text with right-to-left parts, as in Arabic and Hebrew,
// into visual order by the Unicode bidirectional algorithm (UAX #9).
//
// It works on one line that is a paragraph by itself, such as a title. Embedding and
// isolating controls are ignored; direction marks are honoured.
package bidi

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Run is a part of a line with one direction. Its text is in logical order, so a
// right-to-left run is drawn from the right.
type Run struct {
	Text        string
	RightToLeft bool
}

// Has reports whether a text has right-to-left characters. Other texts need no
// reordering.
func Has(text string) bool {
	for _, r := range text {
		if r < firstRightToLeft {
			continue
		}
		switch classOf(r) {
		case bidi.R, bidi.AL, bidi.AN:
			return true
		}
	}
	return false
}

const firstRightToLeft = 0x590 // the first character that runs to the left

// RightToLeft reports whether the base direction of a line is right to left, which
// its first letter decides.
func RightToLeft(line string) bool {
	for _, r := range line {
		switch classOf(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// Runs returns the parts of a line in visual order, from left to right.
func Runs(line string) []Run {
	if !Has(line) {
		return []Run{{Text: line}}
	}
	levels := levelsOf(line)
	var runs []Run
	var depths []int8
	start, at := 0, 0
	for i, r := range []rune(line) {
		if i > 0 && levels[i] != levels[i-1] {
			runs, depths = append(runs, Run{line[start:at], levels[i-1]%2 == 1}), append(depths, levels[i-1])
			start = at
		}
		at += runeLen(line[at:], r)
	}
	last := levels[len(levels)-1]
	runs, depths = append(runs, Run{line[start:], last%2 == 1}), append(depths, last)
	reorder(runs, depths)
	return runs
}

// runeLen returns the bytes of the first character of a text, which may be a
// broken byte.
func runeLen(text string, r rune) int {
	if r == utf8.RuneError {
		_, n := utf8.DecodeRuneInString(text)
		return n
	}
	return utf8.RuneLen(r)
}

// reorder reverses what is at each level or deeper, the deepest first (L2).
func reorder(runs []Run, depths []int8) {
	for level := slices.Max(depths); level > 0; level-- {
		for i := 0; i < len(runs); {
			end := i
			for end < len(runs) && depths[end] >= level {
				end++
			}
			slices.Reverse(runs[i:end])
			slices.Reverse(depths[i:end])
			i = max(end, i+1)
		}
	}
}

// toTheRight is a mark of direction: it shows nothing and counts as a letter that
// runs to the right.
const toTheRight = "\u200E"

// Ordered returns a line for a painter that turns words which run to the left and
// nothing else: it sets the parts of a line side by side as they follow in the
// text, a new part beginning wherever direction or font changes. So every word is
// a part by itself, and signs between words stand in the order they are seen. A
// line that runs to the right alone comes back as it is, but for caps of keys.
func Ordered(line string) string {
	line = WithoutKeyCaps(line)
	if !Has(line) {
		return line
	}
	var b strings.Builder
	for _, run := range Runs(line) {
		if !run.RightToLeft {
			b.WriteString(toTheRight + run.Text + toTheRight)
			continue
		}
		parts := words(run.Text)
		slices.Reverse(parts)
		for _, part := range parts {
			if isWord(part) {
				b.WriteString(part)
			} else {
				b.WriteString(toTheRight + turned(part) + toTheRight)
			}
		}
	}
	return b.String()
}

// words splits a text into right-to-left words and what is between them.
func words(text string) []string {
	var parts []string
	start, inWord := 0, false
	for at, r := range text {
		c := classOf(r)
		is := c == bidi.R || c == bidi.AL || inWord && (c == bidi.NSM || c == bidi.BN)
		if at > start && is != inWord {
			parts = append(parts, text[start:at])
			start = at
		}
		inWord = is
	}
	return append(parts, text[start:])
}

// isWord reports whether a part is a right-to-left word.
func isWord(part string) bool {
	r, _ := utf8.DecodeRuneInString(part)
	c := classOf(r)
	return c == bidi.R || c == bidi.AL
}

// turned returns neutral characters in visual order.
func turned(signs string) string {
	runes := []rune(signs)
	slices.Reverse(runes)
	for i, r := range runes {
		runes[i] = Mirrored(r)
	}
	return string(runes)
}

// Mirrored returns the mirror image of a character in right-to-left text, such as an
// opening bracket for a closing one.
func Mirrored(r rune) rune {
	if p, _ := bidi.LookupRune(r); !p.IsBracket() && !strings.ContainsRune("<>«»‹›≤≥", r) {
		return r
	}
	for i, pair := range mirrors {
		if pair == r {
			return mirrors[i^1]
		}
	}
	first, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(r)))
	return first
}

// mirrors are mirrored pairs that the algorithm does not treat as brackets.
var mirrors = [...]rune{'<', '>', '«', '»', '‹', '›', '≤', '≥'}

// classOf returns the class of a character, with controls that are passed over
// and what is not known as neutral things.
func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	switch c := p.Class(); c {
	case bidi.LRO, bidi.RLO, bidi.LRE, bidi.RLE, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI, bidi.Control:
		return bidi.BN
	case bidi.B, bidi.S:
		return bidi.WS // on one line they are spaces
	default:
		return c
	}
}
