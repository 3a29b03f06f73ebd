package cite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// author is one who wrote a work. One whose family name is not known is told as he was
// written: a body, a name of which the family stands first, or one that nobody can tell.
type author struct {
	as            string // as it was written
	family, given string // "" where they are not known
	suffix        string // such as Jr.
}

// authors are those of one work.
type authors struct {
	all     []author
	editors bool // they edited it
}

// readAuthors reads who wrote a work: names between semicolons, or as a sentence lists them.
func readAuthors(text string) (a authors) {
	for _, end := range []string{"(ed.)", "(eds.)", "(Ed.)", "(Eds.)", ", ed.", ", eds."} {
		if rest, found := strings.CutSuffix(text, end); found {
			text, a.editors = strings.TrimSpace(rest), true
		}
	}
	for _, name := range separated(text) {
		a.all = append(a.all, readAuthor(name))
	}
	return a
}

// separated cuts a list of names. Where a part of it may be no name of a person, “and” may
// belong to the name of a body, and nothing is cut.
func separated(text string) (names []string) {
	if strings.Contains(text, ";") {
		for name := range strings.SplitSeq(text, ";") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
		return names
	}
	if text == "" {
		return nil
	}
	before, last, found := strings.Cut(strings.ReplaceAll(text, " & ", " and "), " and ")
	if !found {
		return []string{text}
	}
	if inverted(before) && (inverted(last) || isPerson(last)) { // Weaver, Ada, and Ben Miller
		return []string{strings.TrimSuffix(before, ","), last}
	}
	for name := range strings.SplitSeq(before, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	names = append(names, strings.TrimSpace(last))
	if slices.ContainsFunc(names, func(n string) bool { return !isPerson(n) && !inverted(n) }) {
		return []string{text}
	}
	return names
}

// particles belong to the family name behind them.
const particles = " de da do dos das del della di du des la le van von der den ter ten zu zur af al bin ibn ben "

// bodies are words that no name of a person has.
const bodies = ` academy administration agency archive archives army assembly associated association authority bank board bureau
 cabinet center centre church circle college command commanders committee commission company congress consortium corporation
 council court delegation department directorate division embassy federation foundation fund government group guard house
 institute institution international investigation joint league library magazine media ministry museum national nations navy
 network news newspaper office organisation organization palace parliament party people's police post presidency press project
 radio republic review school secretariat security senate service services society staff state states studies team times trust
 union united university world `

// isPerson reports whether a name may be that of a person: two to five words, each a name.
func isPerson(name string) bool {
	all := strings.Fields(name)
	if len(all) < 2 || len(all) > 5 {
		return false
	}
	for i, word := range all {
		first, _ := utf8.DecodeRuneInString(word)
		small := strings.ToLower(strings.Trim(word, ".,"))
		particle := i > 0 && i < len(all)-1 && strings.Contains(particles, " "+small+" ")
		if !particle && !unicode.IsUpper(first) || strings.ContainsFunc(word, unicode.IsDigit) || strings.Contains(" "+strings.Join(strings.Fields(bodies), " ")+" ", " "+small+" ") {
			return false
		}
	}
	return true
}

// inverted reports whether a name has the family name first and a comma behind it.
func inverted(name string) bool {
	family, given, found := strings.Cut(strings.TrimSuffix(name, ","), ", ")
	if !found || strings.Contains(given, ",") && suffixOf(given[strings.LastIndex(given, ",")+1:]) == "" {
		return false
	}
	f, g := len(strings.Fields(family)), len(strings.Fields(given))
	return isPerson(given+" "+family) && (f == 1 || f == 2 && g == 1 || strings.Contains(particles, " "+strings.ToLower(strings.Fields(family)[0])+" "))
}

// suffixOf returns a text that stands behind a name, such as Jr., as it is written; "" for others.
func suffixOf(text string) string {
	text = strings.TrimSpace(text)
	switch strings.TrimSuffix(text, ".") {
	case "Jr", "Sr":
		return strings.TrimSuffix(text, ".") + "."
	case "II", "III", "IV":
		return text
	}
	return ""
}

// readAuthor reads one name.
func readAuthor(name string) author {
	a := author{as: name}
	rest := name
	if i := strings.LastIndexAny(rest, " "); i > 0 {
		if s := suffixOf(rest[i+1:]); s != "" {
			a.suffix, rest = s, strings.TrimRight(rest[:i], ", ")
		}
	}
	if inverted(rest) {
		a.family, a.given, _ = strings.Cut(rest, ", ")
		return a
	}
	all := strings.Fields(rest)
	if !isPerson(rest) || !familyLast(all) {
		a.suffix = ""
		return a
	}
	at := len(all) - 1
	for at > 1 && strings.Contains(particles, " "+all[at-1]+" ") {
		at--
	}
	a.given, a.family = strings.Join(all[:at], " "), strings.Join(all[at:], " ")
	return a
}

// familyLast reports whether it is certain that the family name of a person stands last: other
// names are cut to initials, or the first is one that is given in Europe and America.
func familyLast(all []string) bool {
	if strings.Contains(all[len(all)-1], ".") {
		return false
	}
	initial := func(word string) bool { return strings.HasSuffix(word, ".") && utf8.RuneCountInString(word) <= 5 }
	return slices.ContainsFunc(all, initial) || given(all[0])
}

// natural writes a name as it is spoken.
func (a *author) natural() string {
	if a.family == "" {
		return a.as
	}
	return words(" ", a.given, a.family, a.suffix)
}

// turned writes a name with the family name first, where that is known.
func (a *author) turned() string {
	if a.family == "" {
		return a.as
	}
	return words(", ", a.family, a.given, a.suffix)
}

// initials writes a name with the family name first and the others cut.
func (a *author) initials() string {
	if a.family == "" {
		return a.as
	}
	var cut []string
	for word := range strings.FieldsSeq(strings.ReplaceAll(a.given, ".", ". ")) {
		var parts []string
		for part := range strings.SplitSeq(word, "-") {
			if r, _ := utf8.DecodeRuneInString(part); part != "" {
				parts = append(parts, string(r)+".")
			}
		}
		cut = append(cut, strings.Join(parts, "-"))
	}
	return words(", ", a.family, strings.Join(cut, " "), a.suffix)
}

// Person writes a name in parts so that its family name can be told: as it is spoken where that
// is enough, or else with the family first. The suffix, such as Jr., may be "".
func Person(family, given, suffix string) string {
	spoken := words(" ", given, family, suffix)
	if family == "" || given == "" {
		return spoken
	}
	if f, g, s := Parts(spoken); f == family && g == given && s == suffix {
		return spoken
	}
	turned := words(", ", family, given, suffix)
	if f, g, s := Parts(turned); f == family && g == given && s == suffix {
		return turned
	}
	return spoken
}

// Parts returns the parts of the name of a person as citations have them; family is "" where it
// is not known which of them it is.
func Parts(name string) (family, given, suffix string) {
	a := readAuthor(name)
	return a.family, a.given, a.suffix
}

// Alike writes the names of those who wrote one work in one way: where one of them has to have
// the family first, so have all of whom the family is known.
func Alike(names []string) []string {
	turned := func(name string) string {
		family, given, suffix := Parts(name)
		if family == "" {
			return name
		}
		other := words(", ", family, given, suffix)
		if f, g, s := Parts(other); f != family || g != given || s != suffix {
			return name
		}
		return other
	}
	if !slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, ", ") && turned(name) == name }) {
		return names
	}
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = turned(name)
	}
	return all
}
