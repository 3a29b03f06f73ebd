package guess

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

// dictionaries are those of the languages besides English; each text is tried in all.
var dictionaries = []dictionary{german(), french(), spanish(), russian()}

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

// translated reads a date in German, French, Spanish or Russian: its words are put into
// English, and read as that.
func (g *guesser) translated(s string) meaning {
	if !words.MatchString(s) && !strings.ContainsFunc(s, unicode.IsLetter) {
		return meaning{}
	}
	s = signs.Replace(strings.ToLower(s))
	var tried []string
	for _, d := range dictionaries {
		text, ok := d.english(s)
		if !ok || text == s || slices.Contains(tried, text) {
			continue
		}
		tried = append(tried, text)
		if m, _ := g.meant(text); !m.empty() {
			return m
		}
	}
	return meaning{}
}

// english puts the words of a text in small letters into English, and leaves those that
// it does not know; false where it knows none.
func (d dictionary) english(s string) (string, bool) {
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
			known = true
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
