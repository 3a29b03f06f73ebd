package table

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// named is the names of columns that mean one thing, in one language.
type named struct {
	lang  string
	role  role
	names string // with slashes between
}

// plain returns the name of a column as names are compared: words in small letters
// without accents, with single spaces between; startDate is start date.
func plain(name string) string {
	name, _, _ = strings.Cut(name, "(")
	var b strings.Builder
	gap, small := false, false
	for _, c := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, c):
			continue
		case !unicode.IsLetter(c) && !unicode.IsDigit(c):
			gap, small = true, false
			continue
		case unicode.IsUpper(c) && small:
			gap = true
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap, small = false, unicode.IsLower(c)
		b.WriteRune(unicode.ToLower(c))
	}
	return norm.NFC.String(b.String())
}

// dictionary finds what a column is by its name.
type dictionary struct {
	roles map[string][]meant
	words map[string]word // of names that are made of several
	aside map[string]bool // names of asideNames
}

// meant is what a name means in one language.
type meant struct {
	lang string
	role role
}

// word is a word within the name of a column.
type word uint8

const (
	noWord word = iota
	filler
	startWord
	endWord
	dateWord
	yearWord
	monthWord
	dayWord
	timeWord
)

// newDictionary returns the dictionary of all languages.
func newDictionary() dictionary {
	d := dictionary{map[string][]meant{}, map[string]word{}, map[string]bool{}}
	for name := range strings.SplitSeq(asideNames(), "/") {
		d.aside[plain(name)] = true
	}
	for _, n := range columnNames() {
		for name := range strings.SplitSeq(n.names, "/") {
			key := plain(name)
			d.roles[key] = append(d.roles[key], meant{n.lang, n.role})
		}
	}
	for what, names := range nameWords() {
		for name := range strings.SplitSeq(names, " ") {
			d.words[plain(name)] = what
		}
	}
	return d
}

// find returns what a column with a name is, in a language if that has the name; false for
// what no name says. What is too long for a heading says nothing.
func (d dictionary) find(name, lang string) (role, bool) {
	const longest = 40
	key := plain(name)
	if key == "" || len(name) > 2*longest {
		return role{}, false
	}
	if all := d.roles[key]; len(all) > 0 {
		for _, m := range all {
			if m.lang == lang {
				return m.role, true
			}
		}
		return all[0].role, true
	}
	return d.composed(strings.Fields(key))
}

// composed finds what a name of several words is: “start year”, “date of the event”.
func (d dictionary) composed(words []string) (role, bool) {
	var have []word
	var rest []string
	for _, w := range words {
		switch what := d.words[w]; what {
		case filler:
		case noWord:
			rest = append(rest, w)
		default:
			have = append(have, what)
		}
	}
	if len(have) == 0 && len(rest) > 0 && len(rest) < len(words) {
		if all := d.roles[strings.Join(rest, " ")]; len(all) > 0 {
			return all[0].role, true
		}
		return role{}, false
	}
	if len(rest) > 0 || len(have) == 0 {
		return role{}, false
	}
	field := Date
	if slices.Contains(have, endWord) {
		field = End
	}
	for i, what := range []word{yearWord, monthWord, dayWord, timeWord} {
		if slices.Contains(have, what) && !slices.Contains(have, dateWord) {
			return role{field, year + part(i)}, true
		}
	}
	return role{field, whole}, true
}

// langOf returns the language of which most names are; "" where there is none.
func (d dictionary) langOf(names []string) string {
	votes := map[string]int{}
	for _, name := range names {
		for _, m := range d.roles[plain(name)] {
			votes[m.lang] += 2
			if m.role.field == Date && m.role.part != whole {
				votes[m.lang]++ // a day beside its month and year
			}
		}
	}
	best := ""
	for _, n := range columnNames() { // in an order that is the same every time
		if votes[n.lang] > votes[best] {
			best = n.lang
		}
	}
	return best
}
