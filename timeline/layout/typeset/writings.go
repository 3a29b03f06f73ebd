package typeset

import (
	"strings"
	"unicode/utf8"
)

// Writing is a text as it is written, and its width in px.
type Writing struct {
	Text  string
	Width float64
}

// Writings returns a text whole, then ever shorter: cut at each of its words from the
// last, then between the letters of what is left, down to two of them.
func Writings(text string, measure func(string) float64) []Writing {
	const least = 2 // letters that are kept
	all := []Writing{{text, measure(text)}}
	for _, apart := range [2]string{" ", "\u00a0"} {
		text = strings.ReplaceAll(text, " ", apart) // which no cut is made at
		for {
			short := Squeeze(text, all[len(all)-1].Width-1, measure)
			if kept := utf8.RuneCountInString(short) - 1; kept < least {
				break
			}
			all = append(all, Writing{short, measure(short)})
		}
	}
	return all
}

// Within returns the longest of some writings that is so many px wide at most.
func Within(all []Writing, room float64) (w Writing, fits bool) {
	for _, w := range all {
		if w.Width <= room {
			return w, true
		}
	}
	return Writing{}, false
}
