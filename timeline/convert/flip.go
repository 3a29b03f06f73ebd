package convert

import (
	"slices"
	"strings"

	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Flip is another way to read a file, where an import had to guess.
type Flip struct {
	Name    pattern.English // what it does: Count years as astronomers do
	Options format.Options  // to import the file again with
}

// Flips returns the other ways to read a file, for what of the guesses an option decides:
// how years before 1 are counted, and whether the day or the month comes first.
func (i Imported) Flips() (all []Flip) {
	add := func(name pattern.English, change func(*format.Options)) {
		if !slices.ContainsFunc(all, func(f Flip) bool { return f.Name == name }) {
			o := i.Of.Options
			change(&o)
			all = append(all, Flip{name, o})
		}
	}
	for _, p := range i.Problems {
		if p.Code != diag.CodeImportGuess && p.Code != diag.CodeAmbiguousDate {
			continue
		}
		switch {
		case strings.Contains(p.Advice, "astronomical years"):
			add("Count years before 1 as astronomers do", func(o *format.Options) { o.Years = format.Astronomical })
		case strings.Contains(p.Advice, "historical years"):
			add("Count years before 1 as historians do", func(o *format.Options) { o.Years = format.Historical })
		case strings.Contains(p.Advice, "day and month") || strings.Contains(p.Advice, "day first"):
			if !strings.Contains(p.Message, "day, month and year") {
				add("In 3/4/1950 the day is first", func(o *format.Options) { o.Days = format.DayFirst })
			}
			if !strings.Contains(p.Message, "month, day and year") && !strings.Contains(p.Message, "month first") {
				add("In 3/4/1950 the month is first", func(o *format.Options) { o.Days = format.MonthFirst })
			}
		}
	}
	return all
}
