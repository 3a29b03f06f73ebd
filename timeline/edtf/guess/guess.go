// Package guess reads dates as people write them in English: “27 July 1953”,
// “c. 1960”, “1936–39”, “5th century BC”, “65 Ma”, and in German, French, Spanish, Italian,
// Portuguese, Dutch, Polish and Russian: “27. Juli 1953”, “44 av. J.-C.”; in Chinese, Japanese and Korean, with their
// eras; in the Julian and the Islamic calendar. Package edtf is strict; this
// one says what a text that it refuses was meant to be, and where a text that
// it takes may mean something else.
//
// The rules of the house:
//
//   - a guess is never finer than what was written: “mid-1950s” is the decade;
//   - what has one sensible reading is read; what has several is asked about,
//     with all of them;
//   - a day that never was is not moved to one that was.
//
// Nothing here depends on the day on which it runs: one file always says the
// same. Where a rule needs to know how far the past reaches, it takes LastYear.
package guess

import (
	"errors"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// LastYear is the year up to which a short range such as 1936-39 is taken to
// lie in the past, and two digits such as '21 for a year of this century. It is
// raised now and then with a release; a clock would let one file say different
// things on different days.
const LastYear = 2026

// Word is what is written in place of a date that is not known.
const Word = "unknown"

// Kind is how a text can be taken for a date.
type Kind uint8

// The kinds of guesses.
const (
	Refused Kind = iota // no date, or one that never was
	Exact               // written as package edtf wants it, and not to be mistaken
	Read                // one reading is much likelier than any other
	Ask                 // it could be one of several
	Unknown             // the date is not known, as written
)

// String returns the kind as one lower-case English word.
func (k Kind) String() string {
	return [...]string{"refused", "exact", "read", "ask", "unknown"}[k]
}

// Guess is what a text means as a date. The zero Guess is refused.
type Guess struct {
	Kind     Kind
	Date     edtf.Date    // of Exact and Read; the zero Date otherwise
	Readings []edtf.Date  // of Ask: what it can mean; of Refused: what could be written instead, one or none
	Also     []edtf.Date  // of Read: what it means now and then
	What     pattern.Text // of Refused: what is wrong
	Advice   pattern.Text // of Refused and Ask: what to do
	Offset   int          // of Refused: where the fault is, in bytes
	Part     bool         // it is said to be early, in the middle or late in that date, for which a date has no place
	Julian   string       // of Read: the date in the Julian calendar, as EDTF writes one, where it was written so; else ""
	Islamic  bool         // it is written in the Islamic calendar, and this is about when that was in ours
	Looks    int          // how many texts were looked at, a measure of the work
}

// maxText is the longest text that is guessed about, in bytes: the longest
// date that a person writes out in words, and some room.
const maxText = 80

// words finds a word in a text.
var words = regexp.MustCompile(`\pL{3}`)

// Strict takes a text as package edtf does: nothing is guessed but that it says
// that the date is not known, and what else a valid date may mean.
func Strict(text string) Guess {
	d, err := edtf.Parse(text)
	if refused, ok := errors.AsType[*edtf.SyntaxError](err); ok {
		if isUnknown(cleaned(text)) {
			return Guess{Kind: Unknown}
		}
		return Guess{What: refused.What, Advice: refused.Advice, Offset: refused.Offset}
	}
	return written(d)
}

// Date guesses which date a text means.
func Date(text string) Guess {
	none := Strict(text)
	if none.Kind != Refused || len(text) > maxText {
		return none
	}
	clean := cleaned(text)
	if m := plainly(clean); m.certain() {
		none.Looks = 1
		return m.guess(none)
	}
	g := &guesser{seen: map[string]meaning{}}
	m, ok := g.meant(clean)
	if !ok {
		m, ok = onlyYear(clean)
	}
	if none.Looks = g.looks; !ok {
		if words.MatchString(clean) { // whose first letter is the least of its faults
			none.What, none.Offset = pattern.T("it is not understood"), 0
		}
		return none
	}
	return m.guess(none)
}

// Names lists dates for a message: in words, and as they are written where the
// words alone do not say it.
func Names(dates []edtf.Date) pattern.Series {
	s := pattern.Series{Or: true}
	for _, d := range dates {
		s.Items = append(s.Items, Name(d))
	}
	return s
}

// Name is a date in words; a year that could be taken for a number is called a
// year.
func Name(d edtf.Date) pattern.Text {
	isBare := !strings.ContainsAny(d.Human(edtf.English()), "BCmb") // no era, no millions
	if strings.HasPrefix(d.String(), "Y") && d.Precision() == edtf.Year && isBare {
		return pattern.T("the year {{.Year}}", "Year", d.InWords())
	}
	return pattern.T("{{.Date}}", "Date", d.InWords())
}

// budget is the most texts that one Budget examines: a date in words takes one to ten.
const budget = 400_000

// Budget guesses the dates of one file until it is exhausted, after 400,000 texts that
// were examined. Then dates are read as EDTF alone, so that no file can keep its reader
// busy.
type Budget struct{ looks int }

// Date is the function Date within the budget.
func (b *Budget) Date(text string) Guess {
	if b.looks > budget {
		return Strict(text)
	}
	d := Date(text)
	b.looks += d.Looks
	return d
}
