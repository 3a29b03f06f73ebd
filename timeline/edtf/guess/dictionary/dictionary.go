// Package dictionary puts the words of dates in eight European languages into
// English: “27. Juli 1953”, “Ier siècle av. J.-C.”, “década de 1950”, “начало XIX в.”. What it
// writes is for package guess to read, and none of it is a date yet.
package dictionary

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/edtf"
)

// dictionary has the words of one language that dates are written with, in small
// letters, and what they are in English. An empty word is left out: the “de” of Spanish.
type dictionary struct {
	phrases map[string]string
	orders  []order // where a language has another order of words, before the words
}

// order puts what is found into the words or the order of English.
type order struct {
	from *regexp.Regexp
	to   string
}

// orders are pairs of what is found and what is written for it.
func orders(pairs ...string) (all []order) {
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, order{regexp.MustCompile(pairs[i]), pairs[i+1]})
	}
	return all
}

// alsoEnglish are words of other languages that are words of English as well: they do not tell that
// a text is in one of these languages.
var alsoEnglish = strings.Fields("a as do half in late no of on to")

// dictionaries are those of the languages besides English; each text is tried in all.
var dictionaries = []dictionary{german(), french(), spanish(), russian(), italian(), portuguese(), dutch(), polish()}

// phrases joins the twelve months of a language, each in one or more spellings, to other
// words: what they are in English, and how they are written with bars between.
func phrases(months string, others map[string]string) map[string]string {
	all := map[string]string{}
	for english, words := range others {
		for word := range strings.SplitSeq(words, "|") {
			all[word] = english
		}
	}
	english := edtf.English().Months
	for i, spellings := range strings.Fields(months) {
		for month := range strings.SplitSeq(spellings, "/") {
			all[month] = strings.ToLower(english[i])
		}
	}
	return all
}

// longestPhrase is the most bytes that a phrase of a dictionary has.
const longestPhrase = 48

// signs are those of some languages for what others write with letters.
var signs = strings.NewReplacer("’", "'", "ʼ", "'", "ᵉ", "e", "º", "o", "°", "o", "ª", "a")

// Roman numerals are written with the letters of the keyboard that there is: Х for X.
var (
	numerals = regexp.MustCompile(`(?:^|[^\pL])[ivxхі]*[хі][ivxхі]*(?:$|[^\pL])`)
	ending   = regexp.MustCompile(`^-х[^\pL]?$`) // of “1930-х”
	latin    = strings.NewReplacer("х", "x", "і", "i")
)

// English returns what a text says in English, in each of the languages in which it has a
// word that is known; each different text once.
func English(s string) (all []string) {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return nil
	}
	s = signs.Replace(strings.ToLower(s))
	s = numerals.ReplaceAllStringFunc(s, func(n string) string {
		if ending.MatchString(n) {
			return n
		}
		return latin.Replace(n)
	})
	for _, d := range dictionaries {
		if text, ok := d.inEnglish(s); ok && text != s && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// Month returns the English name of a month, in small letters, that a word in small letters
// names in any of the languages; "" for any other word.
func Month(word string) string {
	months := edtf.English().Months
	for _, d := range dictionaries {
		if english := d.phrases[word]; english != "" && slices.ContainsFunc(months[:], func(m string) bool { return strings.EqualFold(m, english) }) {
			return english
		}
	}
	return ""
}

// inEnglish puts the words of a text in small letters into English, and leaves those that
// it does not know; false where it knows none.
func (d dictionary) inEnglish(s string) (string, bool) {
	asWritten := s
	for _, o := range d.orders {
		s = o.from.ReplaceAllString(s, o.to)
	}
	var b strings.Builder
	known := s != asWritten
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) || i > 0 && unicode.IsLetter(before) {
			b.WriteString(s[i : i+size])
			i += size
			continue
		}
		n, word := d.phraseAt(s[i:])
		if n == 0 {
			n = len(s[i:]) - len(strings.TrimLeftFunc(s[i:], unicode.IsLetter))
			word = s[i : i+n]
		} else {
			known = known || !slices.Contains(alsoEnglish, s[i:i+n])
		}
		b.WriteString(word)
		i += n
	}
	return strings.TrimSpace(strings.Join(strings.Fields(b.String()), " ")), known
}

// phraseAt returns the longest phrase that a text begins with, and its English.
func (d dictionary) phraseAt(s string) (n int, english string) {
	for n := min(len(s), longestPhrase); n > 0; n-- {
		after, _ := utf8.DecodeRuneInString(s[n:])
		if n < len(s) && unicode.IsLetter(after) && !strings.HasSuffix(s[:n], ".") && !strings.HasSuffix(s[:n], "'") {
			continue
		}
		if n == 1 && len(s) > 1 && s[1] != ' ' {
			continue // a letter of an abbreviation
		}
		if english, ok := d.phrases[s[:n]]; ok {
			return n, english
		}
	}
	return 0, ""
}
