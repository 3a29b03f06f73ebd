package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline"
)

// List writes sources as the list of works at the end, in the order of the style: by author,
// else by title; works of one author by title, in APA by year.
func (w Writer) List(sources []*timeline.Source) (all []Citation) {
	works := make([]*listed, len(sources))
	for i, s := range sources {
		works[i] = w.listed(s)
	}
	slices.SortStableFunc(works, func(a, b *listed) int {
		return cmp.Or(cmp.Compare(a.author, b.author), cmp.Compare(a.year, b.year), cmp.Compare(a.title, b.title), cmp.Compare(a.date, b.date))
	})
	for i, one := range works {
		switch w.Style {
		case APA:
			all = append(all, one.lettered(letter(works, i)))
		case MLA:
			all = append(all, one.mla(i > 0 && works[i-1].names == one.names))
		case BibTeX:
			all = append(all, w.Entry(one.source))
		case Chicago:
			all = append(all, one.bibliography())
		}
	}
	return all
}

// listed is a work with what it is sorted by.
type listed struct {
	*work
	source              *timeline.Source
	names               string // its authors as the list has them
	author, year, title string
}

func (w Writer) listed(s *timeline.Source) *listed {
	l := &listed{work: w.work(s, ""), source: s}
	l.title = sorted(l.work.title)
	switch w.Style {
	case APA:
		l.names = l.inAPA()
		if l.names == "" && (l.form == Page || l.form == Data || l.form == Book) {
			l.names = l.in
		}
		l.year = l.yearNumber()
	case MLA:
		l.names = l.inMLA()
	case Chicago, BibTeX:
		l.names = l.listedNames()
	}
	first := l.names
	if first == "" && w.Style == Chicago && l.form == Entry {
		first = l.in // the work of reference stands first
	}
	l.author = cmp.Or(sorted(first), l.title)
	return l
}

// yearNumber is what works of one author are sorted by: those without a date come first.
func (w *work) yearNumber() string {
	if w.day(w.Dates) == "" {
		return ""
	}
	if len(w.date) >= 4 {
		return w.date[:4]
	}
	return w.date
}

// letter returns what tells a work from others of the same author and year: a, b, … ; "" where
// there is none.
func letter(works []*listed, at int) string {
	same := func(i int) bool {
		return i >= 0 && i < len(works) && works[at].names != "" && works[i].names == works[at].names && works[i].year == works[at].year
	}
	if !same(at-1) && !same(at+1) {
		return ""
	}
	n := 0
	for same(at - n - 1) {
		n++
	}
	text := ""
	for n++; n > 0; n = (n - 1) / 26 {
		text = string(rune('a'+(n-1)%26)) + text
	}
	return text
}

// sorted returns what a text is sorted by: without marks, accents and its first article.
func sorted(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case unicode.IsSpace(r), r == '-', r == ',':
			b.WriteByte(' ')
		}
	}
	key := strings.Join(strings.Fields(b.String()), " ")
	for _, articleWord := range []string{"the ", "a ", "an "} {
		if rest, found := strings.CutPrefix(key, articleWord); found && rest != "" {
			return rest
		}
	}
	return key
}
