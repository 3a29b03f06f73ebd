// Package typeset fits text into the room that a drawing has for it: it makes one
// line of any text, shortens it at a word, breaks it into lines, and takes the marks
// of Markdown out of it. How wide a text is, it is told; it imports nothing but the
// standard library.
package typeset

import (
	"strings"
	"unicode"
)

const (
	// LeastKept is how many characters of a title stay however narrow the label.
	LeastKept = 24
	// Longest is how many characters of a text are looked at; no label and no card
	// shows more.
	Longest = 400

	ellipsis = "…"
)

// OneLine returns the text with every run of spaces, line ends and controls
// made one space, and at most Longest characters of it.
func OneLine(text string) string {
	var b strings.Builder
	space, n := false, 0
	begin := Clip(text)
	for _, r := range begin {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			space = n > 0
			continue
		}
		if n == Longest || space && n+1 == Longest {
			return b.String() + ellipsis
		}
		if space {
			b.WriteByte(' ')
			n++
		}
		b.WriteRune(r)
		space = false
		n++
	}
	if strings.TrimSpace(text[len(begin):]) != "" {
		b.WriteString(ellipsis)
	}
	return b.String()
}

// Shorten returns the text as long as it is at most width px wide, and else its
// beginning up to the end of a word with “…” after it. At least so many
// characters are kept, whatever the width, or as many as there are. A word of
// more than LeastKept characters may be cut between two of them.
func Shorten(text string, width float64, least int, measure func(string) float64) string {
	if measure(text) <= width {
		return text
	}
	return shorten(text, cutsOf(text), width, least, measure)
}

// ShortenTo shortens a text that is wider than each of some widths to each of them, as
// Shorten does, keeping no certain number of characters.
func ShortenTo(text string, widths []float64, measure func(string) float64, yield func(i int, short string)) {
	cuts := cutsOf(text)
	for i, width := range widths {
		yield(i, shorten(text, cuts, width, 0, measure))
	}
}

func shorten(text string, cuts []cut, width float64, least int, measure func(string) float64) string {
	// The widest cut that fits: widths grow with the text.
	lo, hi := 0, len(cuts)
	for lo < hi {
		mid := (lo + hi) / 2
		if measure(cutAt(text, cuts[mid].at)) <= width {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	best := max(lo-1, 0)
	for best < len(cuts)-1 && cuts[best].kept < least {
		best++
	}
	if len(cuts) == 0 || cuts[best].kept < least {
		return text // what a cut would save is not worth the words
	}
	return cutAt(text, cuts[best].at)
}

// cut is a place where a text may end: a byte offset, and the characters before it.
type cut struct{ at, kept int }

// cutsOf lists where the text may be cut: at the ends of words, beside an
// ideograph, and inside a word after every LeastKept characters of it.
func cutsOf(text string) []cut {
	var cuts []cut
	kept, inWord := 0, 0
	prev := rune(' ')
	for at, r := range text {
		switch {
		case at == 0 || joins(r):
		case prev != ' ' && (r == ' ' || isIdeograph(r) || isIdeograph(prev)), inWord >= LeastKept:
			cuts = append(cuts, cut{at, kept})
			inWord = 0
		}
		if r == ' ' {
			inWord = 0
		} else {
			inWord++
		}
		kept++
		prev = r
	}
	return cuts
}

// cutAt returns the text up to the cut, without the marks that would stand
// oddly before the ellipsis.
func cutAt(text string, at int) string {
	return strings.TrimRight(text[:at], " ,;:.–—-(“‘«、，；：（「『") + ellipsis
}

// joins reports whether the character belongs to the one before it.
func joins(r rune) bool {
	return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Variation_Selector) || r == '\u200d'
}

// isIdeograph reports whether lines may break beside the character: Han, kana,
// Hangul and their full-width marks.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && (r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul))
}

// HasRightToLeft reports whether a text has a letter that is written from right to left.
func HasRightToLeft(text string) bool {
	for _, r := range text {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
			return true
		}
	}
	return false
}

// Wrap breaks the text into lines of at most width px, no more of them than
// most, the last one shortened where there is more.
func Wrap(text string, width float64, most int, measure func(string) float64) []string {
	var lines []string
	for len(lines) < most-1 && measure(text) > width {
		end := 0
		for _, c := range cutsOf(text) {
			if end > 0 && measure(text[:c.at]) > width {
				break
			}
			end = c.at
		}
		if end == 0 {
			break
		}
		lines = append(lines, text[:end])
		text = strings.TrimLeft(text[end:], " ")
	}
	return append(lines, Shorten(text, width, 0, measure))
}

// Squeeze shortens a text where a label of its own width cannot be given: it is
// cut between two characters where no whole word fits, and nothing is left of
// it where not even one character does.
func Squeeze(text string, width float64, measure func(string) float64) string {
	short := Shorten(text, width, 0, measure)
	if measure(short) <= width {
		return short
	}
	best := ""
	for at, r := range text {
		if at == 0 || joins(r) {
			continue
		}
		cut := cutAt(text, at)
		if measure(cut) > width {
			break
		}
		best = cut
	}
	return best
}

// leastTelling is how many characters of a title say something where it is cut.
const leastTelling = 11

// Telling reports whether what is left of a title says something: two words and
// eleven letters at least, an ideograph counting for two, and words for none.
func Telling(kept string) bool {
	letters, words, word := 0, 0, false
	for _, r := range kept {
		if r == ' ' {
			word = false
			letters++
			continue
		}
		if !word {
			word = true
			words++
		}
		if letters++; isIdeograph(r) {
			letters++
			words++
		}
	}
	return letters >= leastTelling && (words >= 2 || letters >= LeastKept)
}

// ShortenFront returns the end of the text from a word on, with “… ” before it, at
// most width px wide; "" where no word of the end fits.
func ShortenFront(text string, width float64, measure func(string) float64) string {
	best := ""
	for at := len(text); at > 0; {
		at = strings.LastIndexByte(text[:at], ' ')
		if at <= 0 {
			break
		}
		tail := ellipsis + text[at:]
		if measure(tail) > width {
			break
		}
		best = tail
	}
	return best
}
