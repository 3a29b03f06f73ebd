package guess

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// worded is a date in words, taken apart.
type worded struct {
	numbers  []string // in the order of the text: days and years
	ordinals []bool   // which of them are counted: 27th
	short    bool     // there is an apostrophe before the last of them: '53
	month    int64    // 1–12; 0: none is named
	season   int64    // 1–4, from spring; likewise
	unit     string   // quarter or half
	count    int64    // which quarter or half
	bc, era  bool
	named    bool // “the year 1953”, “in 1953”
	hyphen   bool
}

// straight writes straight apostrophes.
var straight = change("’", "'", "‘", "'")

// inWords reads dates with English words in them: “27 July 1953”, “July 27th,
// 1953”, “44 BC”, “spring 1953”, “Q1 2023”.
func inWords(s string) meaning {
	ts := tokens(straight(s))
	if !slices.ContainsFunc(ts, func(t token) bool { return t.kind == 'a' }) {
		return meaning{}
	}
	w := &worded{}
	for i := 0; i < len(ts); {
		n := w.take(ts, i)
		if n == 0 {
			return meaning{}
		}
		i += n
	}
	if w.era && w.month == 0 && len(w.numbers) > 1 {
		w = &worded{bc: w.bc, era: true, numbers: joinedGroups(ts)}
	}
	switch {
	case w.unit != "":
		return w.partOfYear()
	case w.season != 0:
		return w.inSeason()
	case w.month != 0:
		return w.inMonth()
	case len(w.numbers) == 1 && (w.era || w.named) && !w.ordinals0():
		return w.years(w.numbers[0], func(y int64) string { return edtf.WriteYear(y) })
	}
	return meaning{}
}

// joinedGroups returns the numbers of a text with their groups joined: 10,000
// and 10 000.
func joinedGroups(ts []token) (numbers []string) {
	for _, t := range spaced(ts) {
		if t.kind == '9' {
			numbers = append(numbers, t.text)
		}
	}
	return numbers
}

func (w *worded) ordinals0() bool { return len(w.ordinals) > 0 && w.ordinals[0] }

// take reads the token at i and those that belong to it, and returns how many
// these are; 0 when it is none of a date.
func (w *worded) take(ts []token, i int) int {
	t := ts[i]
	switch t.kind {
	case '9':
		return w.takeNumber(ts, i)
	case 'a':
		return w.takeWord(ts, i)
	case '\'':
		w.short = i+1 < len(ts) && ts[i+1].kind == '9' && len(ts[i+1].text) == 2
		return 1
	case '-', '/', ',', '.', '(', ')':
		w.hyphen = w.hyphen || t.kind == '-'
		return 1
	case '~': // between the years of a winter
		if w.season != 0 {
			return 1
		}
	}
	return 0
}

func (w *worded) takeNumber(ts []token, i int) int {
	t, used := ts[i], 1
	counted := i+1 < len(ts) && !ts[i+1].gap && slices.Contains([]string{"st", "nd", "rd", "th"}, ts[i+1].text)
	if counted {
		used = 2
	}
	w.numbers, w.ordinals = append(w.numbers, t.text), append(w.ordinals, counted)
	return used
}

func (w *worded) takeWord(ts []token, i int) int {
	if n, bc := eraAt(ts, i); n > 0 {
		return w.takeEra(n, bc)
	}
	switch word := ts[i].text; {
	case word == "domini" && w.named:
		return w.takeEra(1, false)
	case slices.Contains([]string{"in", "year", "anno"}, word):
		w.named = true
		return 1
	case slices.Contains([]string{"the", "of", "on", "day"}, word):
		return 1
	case seasonNamed(word) != 0 && w.season == 0 && w.month == 0:
		w.season = seasonNamed(word)
		return 1
	case unitNamed(word) != "" && w.unit == "":
		return w.takeUnit(ts, i)
	case w.month == 0 && monthAt(ts, i) != 0:
		w.month = monthAt(ts, i)
		return 1
	case wordOrdinal(word) != 0 || word == "last":
		w.numbers, w.ordinals = append(w.numbers, strconv.FormatInt(wordOrdinal(word), 10)), append(w.ordinals, true)
		return 1
	}
	return 0
}

// takeEra notes the era that some tokens name; a date has one.
func (w *worded) takeEra(used int, bc bool) int {
	if w.era {
		return 0
	}
	w.era, w.bc = true, bc
	return used
}

// monthAt reads a month by its name or in Roman numerals; 0 when there is none.
func monthAt(ts []token, i int) int64 {
	if m := monthNamed(ts[i].text); m != 0 {
		return m
	}
	return romanMonth(ts, i)
}

// takeUnit reads Q3, 3Q, “third quarter” and “quarter 3”.
func (w *worded) takeUnit(ts []token, i int) int {
	w.unit = unitNamed(ts[i].text)
	if n := len(w.numbers) - 1; n >= 0 && len(w.numbers[n]) == 1 {
		w.count = number(w.numbers[n])
		if w.count == 0 { // the last
			w.count = map[string]int64{"quarter": 4, "half": 2}[w.unit]
		}
		w.numbers, w.ordinals = w.numbers[:n], w.ordinals[:n]
		return 1
	}
	if i+1 < len(ts) && ts[i+1].kind == '9' && len(ts[i+1].text) == 1 {
		w.count = number(ts[i+1].text)
		return 2
	}
	return 0
}

func unitNamed(word string) string {
	switch word {
	case "q", "qtr", "quarter":
		return "quarter"
	case "h", "half":
		return "half"
	}
	return ""
}

// eraAt reads the word for an era, also of single letters: “B. C.”
func eraAt(ts []token, i int) (used int, bc bool) {
	var word strings.Builder
	for n, t := range ts[i:min(i+3, len(ts))] {
		if t.kind != 'a' || n > 0 && len(t.text) > 1 {
			break
		}
		word.WriteString(t.text)
		switch word.String() {
		case "bc", "bce":
			used, bc = n+1, true
		case "ad", "ce":
			used, bc = n+1, false
		}
		if len(t.text) > 1 {
			break
		}
	}
	return used, bc
}

// partOfYear reads a quarter or a half of a year.
func (w *worded) partOfYear() meaning {
	first, most := int64(33), int64(4)
	if w.unit == "half" {
		first, most = 40, 2
	}
	if len(w.numbers) != 1 || w.month != 0 || w.season != 0 || w.count < 1 || w.count > most {
		return meaning{}
	}
	return w.years(w.numbers[0], func(y int64) string {
		return edtf.WriteYear(y) + "-" + strconv.FormatInt(first+w.count-1, 10)
	})
}

// inSeason reads a season; a winter may name both its years.
func (w *worded) inSeason() meaning {
	code := "-" + strconv.FormatInt(20+w.season, 10)
	switch {
	case w.month != 0:
		return meaning{}
	case len(w.numbers) == 1:
		m := w.years(w.numbers[0], func(y int64) string { return edtf.WriteYear(y) + code })
		if w.season == 4 && m.certain() && !w.bc {
			return m.besides(edtf.WriteYear(number(w.numbers[0])-1) + code)
		}
		return m
	case len(w.numbers) == 2 && w.season == 4 && len(w.numbers[0]) >= 3:
		first, next := number(w.numbers[0]), w.numbers[1]
		if !w.bc && first <= edtf.MaxYear && strings.HasSuffix(edtf.WriteYear(first+1), next) {
			return one(edtf.WriteYear(first) + code)
		}
	}
	return meaning{}
}

// inMonth reads a month, or a day of it.
func (w *worded) inMonth() meaning {
	switch len(w.numbers) {
	case 1:
		return w.wholeMonth(w.numbers[0])
	case 2:
		day, year := w.numbers[0], w.numbers[1]
		if len(day) > 2 || w.ordinals[1] && !w.ordinals[0] || len(year) < 3 && !w.era && number(day) > 31 {
			day, year = year, day
		}
		if len(day) > 2 || number(day) < 1 || number(day) > 31 {
			return meaning{}
		}
		return w.dated(year, number(day))
	}
	return meaning{}
}

// wholeMonth reads a month and one number, which may be a day that lacks its
// year.
func (w *worded) wholeMonth(n string) meaning {
	isYear := len(n) > 2 || w.era || w.short || number(n) > 31 || w.hyphen && !w.ordinals[0]
	if !isYear {
		return refusal("", pattern.T("the year is missing"), pattern.T("write the year first, as in 1953-07-27"))
	}
	return w.dated(n, 0)
}

// dated reads the day of a month, or the month where day is 0, in a year.
func (w *worded) dated(year string, day int64) meaning {
	if len(year) < 3 && !w.era {
		if len(year) < 2 {
			return meaning{}
		}
		var texts []string
		for _, y := range centuries(number(year)) {
			texts = append(texts, ymd{y, w.month, day}.text())
		}
		return asked(several(texts...))
	}
	y, ok := w.astronomical(year)
	if !ok {
		return meaning{}
	}
	return ymd{y, w.month, day}.meaning()
}

// years reads a year, or both that two digits can mean.
func (w *worded) years(digits string, write func(year int64) string) meaning {
	if len(digits) < 3 && !w.era {
		if len(digits) < 2 {
			return meaning{}
		}
		var texts []string
		for _, y := range centuries(number(digits)) {
			texts = append(texts, write(y))
		}
		return asked(several(texts...))
	}
	y, ok := w.astronomical(digits)
	if !ok {
		return meaning{}
	}
	return one(write(y))
}

// astronomical returns a year as EDTF counts: 0 is 1 BC. Of round years far
// back the one year between the two ways of counting means nothing.
func (w *worded) astronomical(digits string) (int64, bool) {
	y := number(digits)
	if y > edtf.MaxYear || y == 0 && w.era {
		return 0, false
	}
	switch {
	case w.bc && y >= 100_000 && y%1000 == 0:
		y = -y
	case w.bc:
		y = 1 - y
	}
	return y, true
}
