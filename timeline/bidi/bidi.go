// Package bidi brings a line of text into the order in which it stands on paper
// where parts of it run to the left, as Arabic and Hebrew do, by the Unicode
// bidirectional algorithm (UAX #9).
//
// It works on one line that is a paragraph by itself, such as a title. Controls
// that embed or isolate are passed over; marks of direction count.
package bidi

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Run is a part of a line that runs one way. Its text is in the order it is read
// in, so what draws a run to the left begins with it at the right.
type Run struct {
	Text        string
	RightToLeft bool
}

// Has reports whether a text has characters that run to the left. Texts without
// them stand as they are written.
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

// RightToLeft reports whether a line as a whole runs to the left: its first
// letter says so.
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

// Runs returns the parts of a line as they stand from left to right.
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

// reorder turns round what lies at each level or deeper, the deepest first.
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

// words parts a text into words that run to the left and what stands between.
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

// isWord reports whether a part is a word that runs to the left.
func isWord(part string) bool {
	r, _ := utf8.DecodeRuneInString(part)
	c := classOf(r)
	return c == bidi.R || c == bidi.AL
}

// turned returns signs in the order in which they are seen from left to right.
func turned(signs string) string {
	runes := []rune(signs)
	slices.Reverse(runes)
	for i, r := range runes {
		runes[i] = Mirrored(r)
	}
	return string(runes)
}

// Mirrored returns the character that stands for r where a text runs to the left:
// an opening bracket for a closing one.
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

// mirrors are pairs of signs that are no brackets of the algorithm and turn round
// all the same.
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
