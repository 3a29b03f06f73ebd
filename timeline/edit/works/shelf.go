package works

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tideline/timeline"
	"tideline/timeline/pattern"
)

// shelf knows works by what is told of them.
type shelf map[mark][]book

// book is a work and the id that it has in the file.
type book struct {
	*timeline.Source
	as string
}

// mark is something by which a work is known, the surest first.
type mark struct {
	by   sign
	text string
}

type sign int

const (
	byKey sign = iota
	byDOI
	byISBN
	byAddress
	byTitle
)

// words say by what a work is known.
func (s sign) words() pattern.English {
	return [...]pattern.English{"the same key and title", "the same DOI", "the same ISBN", "the same address", "the same title, year and author"}[s]
}

// mostAlike is how many works with the same mark are told from each other.
const mostAlike = 50

// put puts a work on the shelf.
func (s shelf) put(w *timeline.Source, as string) {
	for _, m := range marks(w) {
		if len(s[m]) < mostAlike {
			s[m] = append(s[m], book{w, as})
		}
	}
}

// find returns the id of a work that is on the shelf, and by what it is known; by is "" where
// it is not there.
func (s shelf) find(w *timeline.Source) (as string, by pattern.English) {
	for _, m := range marks(w) {
		for _, b := range s[m] {
			if m.by <= byDOI || agree(m.by, w, b.Source) {
				return b.as, m.by.words()
			}
		}
	}
	return "", ""
}

// agree reports whether nothing speaks against two sources with a mark in common being one
// work. The parts of a book have its ISBN, and often its address; two reviews may have the
// same title.
func agree(by sign, a, b *timeline.Source) bool {
	if x, y := doi(a), doi(b); x != "" && y != "" && x != y {
		return false
	}
	same := letters(a.Title) == letters(b.Title)
	switch {
	case a.Pages == "" && b.Pages == "":
		return true
	case by == byTitle:
		return a.Pages == "" || b.Pages == "" || digits(a.Pages) == digits(b.Pages)
	}
	return same
}

// marks are those of a work.
func marks(w *timeline.Source) (all []mark) {
	all = append(all, mark{byKey, w.ID + "\n" + letters(w.Title)})
	if d := doi(w); d != "" {
		all = append(all, mark{byDOI, d})
	}
	for _, number := range isbns(w) {
		all = append(all, mark{byISBN, number})
	}
	if at := address(w.URL); at != "" {
		all = append(all, mark{byAddress, at})
	}
	if family, year := family(w.Author), year(w.Date); family != "" && year != "" && letters(w.Title) != "" {
		all = append(all, mark{byTitle, strings.Join([]string{letters(w.Title), year, family}, "\n")})
	}
	return all
}

var doiForm = regexp.MustCompile(`^10\.\d+/\S+$`)

// doi is the DOI of a work, also where it stands in its address; "" for none.
func doi(w *timeline.Source) string {
	text := strings.ToLower(strings.TrimSpace(w.DOI))
	if u, err := url.Parse(w.URL); text == "" && err == nil && strings.TrimPrefix(u.Hostname(), "dx.") == "doi.org" {
		text = strings.ToLower(strings.TrimPrefix(u.Path, "/"))
	}
	if !doiForm.MatchString(text) {
		return ""
	}
	return text
}

// The lengths of numbers of books, of which the last sign is a check.
const (
	oldISBN = 10
	newISBN = 13
)

// isbns are the numbers of a book without their last sign, all in the long form: what a list
// kept as extra. A number of a journal is none.
func isbns(w *timeline.Source) (all []string) {
	text, _ := w.Extra["x-isbn"].(string)
	if text == "" && w.Extra["x-isbn"] != nil {
		text = fmt.Sprint(w.Extra["x-isbn"])
	}
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == ';' || c == '/' }) {
		number := strings.Map(func(c rune) rune {
			if unicode.IsDigit(c) || c == 'X' || c == 'x' {
				return c
			}
			return -1
		}, word)
		switch len(number) {
		case oldISBN:
			all = append(all, "978"+number[:oldISBN-1])
		case newISBN:
			all = append(all, number[:newISBN-1])
		}
	}
	return all
}

// address is a web address without what changes nothing: http or https, www, a slash at its
// end. "" for none, and for one that leads to a DOI.
func address(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Hostname() == "" || strings.TrimPrefix(u.Hostname(), "dx.") == "doi.org" {
		return ""
	}
	at := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimRight(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		at += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		at += "#" + u.Fragment
	}
	return at
}

// family is the family name of the first of the authors, in small letters.
func family(authors string) string {
	first, _, _ := strings.Cut(authors, ";")
	first, _, _ = strings.Cut(first, " and ")
	first, _, _ = strings.Cut(first, "(")
	if name, _, inverted := strings.Cut(first, ","); inverted {
		first = name
	}
	words := strings.FieldsFunc(strings.ToLower(first), func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '’' })
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

var yearForm = regexp.MustCompile(`\d{4}`)

// year is the year of a date as it is written; "" for none.
func year(date string) string { return yearForm.FindString(date) }

// letters are the letters and digits of a text, in small letters.
func letters(text string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
			return c
		}
		return -1
	}, text))
}

// digits are the numbers of a text, such as “737-8” and “737–8”.
func digits(text string) string {
	return strings.Join(slices.DeleteFunc(strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsDigit(c) }), func(s string) bool { return s == "" }), " ")
}
