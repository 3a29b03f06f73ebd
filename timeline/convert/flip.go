package convert

import (
	"slices"
	"strings"

	"tideline/timeline/convert/encoding"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Flip is another way to read a file, where an import had to guess.
type Flip struct {
	Name    pattern.English // what it does: Count years as astronomers do
	Options format.Options  // to import the file again with
}

// fewEncodings is how many encodings are offered: more would hide the other ways.
const fewEncodings = 4

// Flips returns the other ways to read a file, for what of the guesses an option decides:
// how years before 1 are counted, whether the day or the month comes first, how exact dates
// are, what time it is in a zone, which letters bytes mean, and whether people who may be alive
// are taken over. The last way is the one of the beginning, where it was left.
func (i Imported) Flips() (all []Flip) {
	add := func(name pattern.English, change func(*format.Options)) {
		if !slices.ContainsFunc(all, func(f Flip) bool { return f.Name == name }) {
			o := i.Of.Options
			change(&o)
			all = append(all, Flip{name, o})
		}
	}
	for _, p := range i.Problems {
		if p.Code == diag.CodeWindows1252 {
			for _, c := range encoding.Fits(i.Of.Source, fewEncodings) {
				add(c.Name, func(o *format.Options) { o.Letters = c.ID })
			}
		}
		if strings.Contains(p.Message, "--living") {
			add("Take over people who may be alive", func(o *format.Options) { o.Living = true })
		}
		flipOf(p, add)
	}
	o := i.Of.Options
	if first := (format.Options{Columns: o.Columns, Sheet: o.Sheet, Sign: o.Sign, Header: o.Header, Lang: o.Lang}); !o.Equal(first) {
		all = append(all, Flip{"Read it as at first", first})
	}
	return all
}

// flipOf adds the other way to read what a problem tells of, where there is one.
func flipOf(p diag.Problem, add func(pattern.English, func(*format.Options))) {
	switch {
	case p.Code != diag.CodeImportGuess && p.Code != diag.CodeAmbiguousDate:
	case strings.Contains(p.Advice, "astronomical years"):
		add("Count years before 1 as astronomers do", func(o *format.Options) { o.Years = format.Astronomical })
	case strings.Contains(p.Advice, "historical years"):
		add("Count years before 1 as historians do", func(o *format.Options) { o.Years = format.Historical })
	case strings.Contains(p.Advice, "as exactly as they are written"):
		add("Take dates as exactly as they are written", func(o *format.Options) { o.Exact = format.AsWritten })
	case strings.Contains(p.Advice, "--decimal"):
		decimalOtherwise(p, add)
	case strings.Contains(p.Advice, "in universal time"):
		add("Turn times into universal time (UTC)", func(o *format.Options) { o.Zone = format.InUniversal })
	case strings.Contains(p.Advice, "day and month") || strings.Contains(p.Advice, "day first"):
		daysOtherwise(p, add)
	}
}

// daysOtherwise adds the orders of day and month that a problem does not tell of.
func daysOtherwise(p diag.Problem, add func(pattern.English, func(*format.Options))) {
	if !strings.Contains(p.Message, "day, month and year") {
		add("In 3/4/1950 the day is first", func(o *format.Options) { o.Days = format.DayFirst })
	}
	if !strings.Contains(p.Message, "month, day and year") && !strings.Contains(p.Message, "month first") {
		add("In 3/4/1950 the month is first", func(o *format.Options) { o.Days = format.MonthFirst })
	}
}

// decimalOtherwise adds the sign before decimals that a problem does not tell of.
func decimalOtherwise(p diag.Problem, add func(pattern.English, func(*format.Options))) {
	if strings.Contains(p.Message, "comma before") {
		add("Take points for the signs before decimals", func(o *format.Options) { o.Decimal = format.DecimalPoint })
		return
	}
	add("Take commas for the signs before decimals", func(o *format.Options) { o.Decimal = format.DecimalComma })
}
