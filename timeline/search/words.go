package search

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character is to the words of a text.
type class uint8

const (
	between  class = iota // ends a word
	spaced                // a letter or digit of a script that puts spaces between words
	unspaced              // a letter of one that does not
	inside                // belongs to the word before it
)

func classOf(c rune) class {
	switch {
	case c < utf8.RuneSelf:
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			return spaced
		}
		return between
	case unicode.In(c, unicode.M, unicode.Lm, unicode.Cf):
		return inside
	case isUnspaced(c):
		return unspaced
	case unicode.IsLetter(c) || unicode.IsNumber(c):
		return spaced
	}
	return between
}

// isUnspaced reports whether a script has no spaces between its words: where one
// begins is not known, so that it is looked for anywhere in a run.
func isUnspaced(c rune) bool {
	return c >= 0x0E00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// span is a part of a text, in bytes.
type span struct{ from, to int }

// wordsOf returns where the words of a text are. A word is a run of letters and
// digits; hyphens and apostrophes end it, so that Jong-un is as Jong Un.
func wordsOf(text string) (words []span) {
	word, kind := span{-1, -1}, between
	end := func(at int) {
		if word.from >= 0 {
			words = append(words, span{word.from, at})
		}
		word.from = -1
	}
	for at, c := range text {
		now := classOf(c)
		switch {
		case now == inside && word.from >= 0:
		case now == between:
			end(at)
		case word.from < 0 || now != kind:
			end(at)
			word.from, kind = at, max(now%inside, spaced)
		}
	}
	end(len(text))
	return words
}
