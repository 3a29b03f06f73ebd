package edtf

import "tideline/timeline/pattern"

// plainDivision writes a season, quarter, quadrimester or half of a year.
func (p *point) plainDivision(w *Words) string {
	d := divisionOf(p.division)
	low, high := p.year.limits()
	if d.precision != Season {
		patterns := map[Precision][]string{
			Quarter: w.Quarters[:], Quadrimester: w.Quadrimesters[:], Half: w.Halves[:],
		}[d.precision]
		if low == high {
			return pattern.Fill(patterns[d.index], "Year", w.FullYear(low))
		}
		return p.divisionIn(w, w.through([]string{w.Months[d.month-1], w.Months[d.month+d.months-2]}))
	}
	season := w.Seasons[d.index]
	switch {
	case d.southern:
		season = pattern.Fill(w.Southern, "Season", season)
	case d.named:
		season = pattern.Fill(w.Northern, "Season", season)
	}
	switch {
	case low != high:
		return p.divisionIn(w, season)
	case d.crosses():
		return pattern.Fill(w.SeasonYear, "Season", season, "Year", w.twoYears(low))
	}
	return pattern.Fill(w.SeasonYear, "Season", season, "Year", w.FullYear(low))
}

// divisionIn adds the years to a part of them when the years have an X.
func (p *point) divisionIn(w *Words, part string) string {
	if text, ok := p.year.period(w, part); ok {
		return text
	}
	low, high := p.year.limits()
	years := w.together([]*point{{year: yearOf(low)}, {year: yearOf(high)}}, w.between)
	return pattern.Fill(w.SeasonYear, "Season", part, "Year", years)
}

// twoYears writes the year y and the one after it as one winter: “1950/51”.
func (w *Words) twoYears(y int64) string {
	switch next := y + 1; {
	case eraOf(y) != eraOf(next):
		return pattern.Fill(w.SeasonTwoYears, "First", w.FullYear(y), "Second", w.FullYear(next))
	case y > 0 && y < 10000 && next%100 != 0:
		return w.era(y, pattern.Fill(w.SeasonTwoYears, "First", w.everyDigit(y), "Second", two(int(next%100))))
	default:
		return w.era(y, pattern.Fill(w.SeasonTwoYears, "First", w.everyDigit(y), "Second", w.everyDigit(next)))
	}
}
