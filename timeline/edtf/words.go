package edtf

import (
	"strconv"
	"strings"

	"tideline/timeline/pattern"
)

// Words are the words of a language for dates. Its patterns are those of package
// pattern; each may put its names in any order and leave them out. The zero Words means English.
type Words struct {
	Months       [12]string `json:"months"`                // January …
	MonthsInDate [12]string `json:"monthsInDate,omitzero"` // beside a day, where the language bends them; empty: Months
	ShortMonths  [12]string `json:"shortMonths"`           // Jan …

	Day          string `json:"day"`          // {{.N}}: the number of a day, “27” or “27.”
	DayMonth     string `json:"dayMonth"`     // {{.Day}} {{.Month}}
	DayMonthYear string `json:"dayMonthYear"` // {{.DayMonth}} {{.Year}}
	MonthYear    string `json:"monthYear"`    // {{.Month}} {{.Year}}
	DayYear      string `json:"dayYear"`      // {{.Day}} {{.Year}}: the month is unknown

	YearBC    string `json:"yearBC"`    // {{.Year}} BC
	YearAD    string `json:"yearAD"`    // AD {{.Year}}, for years below 1000
	Thousands string `json:"thousands"` // between groups of three digits
	Decimal   string `json:"decimal"`   // between a number and its tenths
	Million   string `json:"million"`   // {{.N}} million
	Billion   string `json:"billion"`   // {{.N}} billion: a thousand million

	Decade       string `json:"decade"`       // the {{.Year}}s
	InDecade     string `json:"inDecade"`     // {{.Date}} in the {{.Year}}s
	Century      string `json:"century"`      // {{.N}} century; {{.N}} is an Ordinal
	InCentury    string `json:"inCentury"`    // {{.Date}} in the {{.N}} century
	Millennium   string `json:"millennium"`   // {{.N}} millennium
	InMillennium string `json:"inMillennium"` // {{.Date}} in the {{.N}} millennium
	PeriodBC     string `json:"periodBC"`     // {{.Period}} BC
	Ordinal      Forms  `json:"ordinal"`      // {{.N}}th

	Seasons          [4]string `json:"seasons"`          // spring, summer, autumn, winter
	Northern         string    `json:"northern"`         // {{.Season}} (northern hemisphere)
	Southern         string    `json:"southern"`         // {{.Season}} (southern hemisphere)
	SeasonYear       string    `json:"seasonYear"`       // {{.Season}} {{.Year}}
	SeasonTwoYears   string    `json:"seasonTwoYears"`   // {{.First}}/{{.Second}}: the years of a winter
	Quarters         [4]string `json:"quarters"`         // first quarter of {{.Year}} …
	Quadrimesters    [3]string `json:"quadrimesters"`    // first four months of {{.Year}} …
	Halves           [2]string `json:"halves"`           // first half of {{.Year}} …
	Time             string    `json:"time"`             // {{.Date}}, {{.Time}}
	TimeZone         string    `json:"timeZone"`         // {{.Time}} UTC{{.Offset}}
	HourMinute       string    `json:"hourMinute"`       // {{.Hour}}:{{.Minute}}
	HourMinuteSecond string    `json:"hourMinuteSecond"` // {{.Hour}}:{{.Minute}}:{{.Second}}

	Uncertain         string    `json:"uncertain"`         // perhaps {{.Date}}
	Approximate       string    `json:"approximate"`       // c. {{.Date}}
	ApproximateDecade string    `json:"approximateDecade"` // about {{.Date}}, which is a Decade
	Both              string    `json:"both"`              // possibly about {{.Date}}
	PartDoubt         string    `json:"partDoubt"`         // {{.Date}} ({{.Doubts}})
	Doubts            [3]string `json:"doubts"`            // {{.Parts}} uncertain, approximate, both
	Parts             [3]string `json:"parts"`             // year, month, day

	YearUnknown  string `json:"yearUnknown"`  // {{.Date}}, year unknown
	MonthUnknown string `json:"monthUnknown"` // {{.Date}}, month unknown
	DayUnknown   string `json:"dayUnknown"`   // {{.Date}}, day unknown
	AllUnknown   string `json:"allUnknown"`   // year unknown: no date is left
	Unknown      string `json:"unknown"`      // undated

	Range        string `json:"range"`        // {{.From}}–{{.To}}
	RangeSpaced  string `json:"rangeSpaced"`  // {{.From}} – {{.To}}, where one of them has a space
	Between      string `json:"between"`      // between {{.From}} and {{.To}}
	From         string `json:"from"`         // from {{.Date}}: a stretch that is looked at
	GoesOn       string `json:"goesOn"`       // since {{.Date}}, goes on: what has no end
	StillOn      string `json:"stillOn"`      // goes on: the same where there is no room for more
	Until        string `json:"until"`        // until {{.Date}}
	EndUnknown   string `json:"endUnknown"`   // from {{.Date}}, end unknown
	StartUnknown string `json:"startUnknown"` // until {{.Date}}, start unknown

	Comma      string `json:"comma"`      // “, ” between all but the last two of a list
	Or         string `json:"or"`         // “ or ” before the last
	And        string `json:"and"`        // “ and ” before the last
	OrEarlier  string `json:"orEarlier"`  // {{.Date}} or earlier
	OrLater    string `json:"orLater"`    // {{.Date}} or later
	AndEarlier string `json:"andEarlier"` // {{.Date}} and earlier
	AndLater   string `json:"andLater"`   // {{.Date}} and later

	YearsAgo string `json:"yearsAgo"` // “years ago”, under a number on a logarithmic scale
	Ago      string `json:"ago"`      // {{.Year}} years ago, where such a scale is read in years ago

	now *int64 // the year from which years of deep time are counted back; nil for from Christ

	Lengths Lengths `json:"lengths"`
}

// OrEnglish returns the words, or those of English where there are none.
func (w Words) OrEnglish() Words { return *w.orEnglish() }

// Brief returns the words with the short names of months, “27 Jul 1953”, for where there
// is little room.
func (w Words) Brief() Words {
	brief := w.OrEnglish()
	brief.Months, brief.MonthsInDate = brief.ShortMonths, brief.ShortMonths
	return brief
}

// orEnglish does not copy the words, which are large.
func (w *Words) orEnglish() *Words {
	if w.YearBC == "" && w.DayMonthYear == "" && w.MonthYear == "" && w.Months == [12]string{} {
		english := English()
		return &english
	}
	return w
}

// Lengths are the units that a stretch of time is counted in: “{{.N}} years”.
type Lengths struct {
	Years   Forms `json:"years"`
	Months  Forms `json:"months"`
	Days    Forms `json:"days"`
	Hours   Forms `json:"hours"`
	Minutes Forms `json:"minutes"`
	Seconds Forms `json:"seconds"`

	Joined string `json:"joined"` // {{.Long}} {{.Short}}: “5 years 8 months”
}

// Forms is a word that changes with the number before it. The first form whose
// When holds is taken.
type Forms []Form

// Form is one shape of a word. When is a list of digits with commas between:
// "=1" holds for the number 1 alone, "1" for every number that ends with 1;
// "" always holds.
type Form struct {
	When string `json:"when"`
	Text string `json:"text"` // {{.N}} is the number
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
	return "{{.N}}"
}

// Number writes a whole number, in groups of three digits from 10,000 on.
func (w Words) Number(n int64) string { return pattern.Grouped(n, w.Thousands) }

// era puts the era of the year y around text, where y needs one.
func (w *Words) era(y int64, text string) string {
	switch eraOf(y) {
	case beforeChrist:
		return pattern.Fill(w.YearBC, "Year", text)
	case early:
		return pattern.Fill(w.YearAD, "Year", text)
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

// Told is a text that is put into the words of a language: a date, a month, a number.
type Told func(Words) string

// In returns the text in a language. One that knows no words for dates, which it
// would hand out by a method Dates, writes English.
func (t Told) In(l pattern.Language) string {
	if speaker, ok := l.(interface{ Dates() Words }); ok {
		return t(speaker.Dates())
	}
	return t(English())
}

// String returns the text in English.
func (t Told) String() string { return t(English()) }

// InWords is the date as Human writes it.
func (d Date) InWords() Told { return d.Human }

// NumberInWords is a number with its groups of digits.
func NumberInWords(n int64) Told { return func(w Words) string { return w.Number(n) } }

// MonthInWords is the name of a month from 1 to 12.
func MonthInWords(month int) Told { return func(w Words) string { return w.Months[month-1] } }
