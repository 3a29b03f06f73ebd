package edtf

import (
	"strconv"
	"strings"
)

// Words is what a language says in dates. Patterns hold names in braces, which
// stand for what is filled in; a pattern may put them in any order and leave
// them out. The zero Words stands for English.
type Words struct {
	Months       [12]string `json:"months"`                // January …
	MonthsInDate [12]string `json:"monthsInDate,omitzero"` // beside a day, where the language bends them; empty: Months
	ShortMonths  [12]string `json:"shortMonths"`           // Jan …

	Day          string `json:"day"`          // {n}: the number of a day, “27” or “27.”
	DayMonth     string `json:"dayMonth"`     // {day} {month}
	DayMonthYear string `json:"dayMonthYear"` // {daymonth} {year}
	MonthYear    string `json:"monthYear"`    // {month} {year}
	DayYear      string `json:"dayYear"`      // {day} {year}: the month is unknown

	YearBC    string `json:"yearBC"`    // {year} BC
	YearAD    string `json:"yearAD"`    // AD {year}, for years below 1000
	Thousands string `json:"thousands"` // between groups of three digits
	Decimal   string `json:"decimal"`   // between a number and its tenths
	Million   string `json:"million"`   // {n} million
	Billion   string `json:"billion"`   // {n} billion: a thousand million

	Decade       string `json:"decade"`       // the {year}s
	InDecade     string `json:"inDecade"`     // {date} in the {year}s
	Century      string `json:"century"`      // {n} century; {n} is an Ordinal
	InCentury    string `json:"inCentury"`    // {date} in the {n} century
	Millennium   string `json:"millennium"`   // {n} millennium
	InMillennium string `json:"inMillennium"` // {date} in the {n} millennium
	PeriodBC     string `json:"periodBC"`     // {period} BC
	Ordinal      Forms  `json:"ordinal"`      // {n}th

	Seasons          [4]string `json:"seasons"`          // spring, summer, autumn, winter
	Northern         string    `json:"northern"`         // {season} (northern hemisphere)
	Southern         string    `json:"southern"`         // {season} (southern hemisphere)
	SeasonYear       string    `json:"seasonYear"`       // {season} {year}
	SeasonTwoYears   string    `json:"seasonTwoYears"`   // {first}/{second}: the years of a winter
	Quarters         [4]string `json:"quarters"`         // first quarter of {year} …
	Quadrimesters    [3]string `json:"quadrimesters"`    // first four months of {year} …
	Halves           [2]string `json:"halves"`           // first half of {year} …
	Time             string    `json:"time"`             // {date}, {time}
	TimeZone         string    `json:"timeZone"`         // {time} UTC{offset}
	HourMinute       string    `json:"hourMinute"`       // {hour}:{minute}
	HourMinuteSecond string    `json:"hourMinuteSecond"` // {hour}:{minute}:{second}

	Uncertain         string    `json:"uncertain"`         // perhaps {date}
	Approximate       string    `json:"approximate"`       // c. {date}
	ApproximateDecade string    `json:"approximateDecade"` // about {date}, which is a Decade
	Both              string    `json:"both"`              // possibly about {date}
	PartDoubt         string    `json:"partDoubt"`         // {date} ({doubts})
	Doubts            [3]string `json:"doubts"`            // {parts} uncertain, approximate, both
	Parts             [3]string `json:"parts"`             // year, month, day

	YearUnknown  string `json:"yearUnknown"`  // {date}, year unknown
	MonthUnknown string `json:"monthUnknown"` // {date}, month unknown
	DayUnknown   string `json:"dayUnknown"`   // {date}, day unknown
	AllUnknown   string `json:"allUnknown"`   // year unknown: no date is left
	Unknown      string `json:"unknown"`      // undated

	Range        string `json:"range"`        // {from}–{to}
	RangeSpaced  string `json:"rangeSpaced"`  // {from} – {to}, where one of them has a space
	Between      string `json:"between"`      // between {from} and {to}
	From         string `json:"from"`         // from {date}
	Until        string `json:"until"`        // until {date}
	EndUnknown   string `json:"endUnknown"`   // from {date}, end unknown
	StartUnknown string `json:"startUnknown"` // until {date}, start unknown

	Comma      string `json:"comma"`      // “, ” between all but the last two of a list
	Or         string `json:"or"`         // “ or ” before the last
	And        string `json:"and"`        // “ and ” before the last
	OrEarlier  string `json:"orEarlier"`  // {date} or earlier
	OrLater    string `json:"orLater"`    // {date} or later
	AndEarlier string `json:"andEarlier"` // {date} and earlier
	AndLater   string `json:"andLater"`   // {date} and later

	Lengths Lengths `json:"lengths"`
}

// OrEnglish returns the words, or those of English where there are none.
func (w Words) OrEnglish() Words {
	if w.Months == [12]string{} && w.DayMonthYear == "" && w.MonthYear == "" && w.YearBC == "" {
		return English()
	}
	return w
}

// Lengths are the units that a stretch of time is counted in: “{n} years”.
type Lengths struct {
	Years   Forms `json:"years"`
	Months  Forms `json:"months"`
	Days    Forms `json:"days"`
	Hours   Forms `json:"hours"`
	Minutes Forms `json:"minutes"`
	Seconds Forms `json:"seconds"`
}

// Forms is a word that changes with the number before it. The first form whose
// When holds is taken.
type Forms []Form

// Form is one shape of a word. When is a list of digits with commas between:
// "=1" holds for the number 1 alone, "1" for every number that ends with 1;
// "" always holds.
type Form struct {
	When string `json:"when"`
	Text string `json:"text"` // {n} stands for the number
}

// pick returns the pattern for n, which is not negative.
func (f Forms) pick(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for _, form := range f {
		for when := range strings.SplitSeq(form.When, ",") {
			exact, isExact := strings.CutPrefix(when, "=")
			if isExact && exact == digits || !isExact && strings.HasSuffix(digits, when) {
				return form.Text
			}
		}
	}
	return "{n}"
}

// fill puts values into a pattern: pairs of a name and its value. A name that
// is not among them stays as it is.
func fill(pattern string, pairs ...string) string {
	var b strings.Builder
	b.Grow(len(pattern) + 8*len(pairs))
	for {
		before, rest, found := strings.Cut(pattern, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		value := "{" + name + "}"
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				value = pairs[i+1]
			}
		}
		b.WriteString(value)
		pattern = after
	}
}

// Number writes a whole number, in groups of three digits from 10,000 on.
func (w Words) Number(n int64) string {
	s := strconv.FormatInt(n, 10)
	if n < 0 {
		return "−" + w.Number(-n)
	}
	if len(s) < 5 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + w.Thousands + s[i:]
	}
	return s
}

// Year writes an astronomical year: “1953”, “44 BC” for −43, “AD 43” for 43.
// Round years from 100,000 BC back are written as round numbers: there the one
// year between the two ways of counting means nothing. From a million on, before
// and after Christ, round years are written in millions.
func (w Words) Year(y int64) string {
	w = w.OrEnglish()
	return w.era(y, w.bareYear(y))
}

// bareYear writes the year without its era.
func (w Words) bareYear(y int64) string {
	switch {
	case y <= -100_000 && y%1000 == 0:
		return w.large(-y)
	case y <= 0:
		return w.Number(1 - y)
	}
	return w.large(y)
}

// large writes a number that is not negative, in millions or billions where
// two decimals are enough for all of it.
func (w Words) large(n int64) string {
	const million, billion = 1_000_000, 1_000_000_000
	unit, pattern := int64(million), w.Million
	if n >= billion && n%(billion/100) == 0 && w.Billion != "" {
		unit, pattern = billion, w.Billion
	}
	if n < unit || n%(unit/100) != 0 {
		return w.Number(n)
	}
	return w.counted(n, unit, pattern)
}

// counted writes how often a unit goes into n, with as many decimals as it takes,
// two at the most: “4.54 billion”.
func (w Words) counted(n, unit int64, pattern string) string {
	text := w.Number(n / unit)
	if hundredths := n % unit / (unit / 100); hundredths != 0 {
		text += w.Decimal + strings.TrimSuffix(two(int(hundredths)), "0")
	}
	return fill(pattern, "n", text)
}

// era puts the era of the year y around text, where y needs one.
func (w Words) era(y int64, text string) string {
	switch eraOf(y) {
	case beforeChrist:
		return fill(w.YearBC, "year", text)
	case early:
		return fill(w.YearAD, "year", text)
	}
	return text
}

// The eras of a year, as far as they are written differently.
const (
	beforeChrist = iota
	early        // AD, years that need saying so
	late
)

// eraOf returns the era of an astronomical year.
func eraOf(y int64) int {
	switch {
	case y <= 0:
		return beforeChrist
	case y < 1000:
		return early
	}
	return late
}
