package diag

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what is told of every problem with the same code. {0}, {1} …
// stand for the words of a Problem's Args.
type Kind struct {
	Code     string
	Severity Severity
	Message  string // what is wrong
	Advice   string // what to do, when every word in it is known
	Else     string // what to do otherwise; "" when Advice always fits
}

// Fill puts words into Message, and into Advice or Else.
func (k Kind) Fill(words []string) (message, advice string) {
	pairs := make([]string, 0, 2*len(words))
	known := true
	for i, w := range words {
		place := "{" + strconv.Itoa(i) + "}"
		pairs = append(pairs, place, w)
		known = known && (w != "" || !strings.Contains(k.Advice, place))
	}
	fill := strings.NewReplacer(pairs...)
	if !known {
		return fill.Replace(k.Message), fill.Replace(k.Else)
	}
	return fill.Replace(k.Message), fill.Replace(k.Advice)
}

// How long the words of a message get, in characters: longestText what it
// repeats of the file, longestWord all else.
const (
	LongestText = 80
	LongestWord = 240
)

// Shortened makes a text fit for one line of a message.
func Shortened(s string, longest int) string {
	if len(s) > utf8.UTFMax*longest {
		s = strings.ToValidUTF8(s[:utf8.UTFMax*longest], "")
	}
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == '\u2028' || c == '\u2029' {
			return ' '
		}
		return c
	}, s)
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest-1]) + "…"
	}
	return s
}
