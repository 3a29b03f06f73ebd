package edtf

// plainDivision writes a season, quarter, quadrimester or half of a year.
func (p *point) plainDivision(w *Words) string {
	d := divisionOf(p.division)
	low, high := p.year.limits()
	if d.precision != Season {
		patterns := map[Precision][]string{
			Quarter: w.Quarters[:], Quadrimester: w.Quadrimesters[:], Half: w.Halves[:],
		}[d.precision]
		if low == high {
			return fill(patterns[d.index], "year", w.Year(low))
		}
		return p.divisionIn(w, w.through([]string{w.Months[d.month-1], w.Months[d.month+d.months-2]}))
	}
	season := w.Seasons[d.index]
	switch {
	case d.southern:
		season = fill(w.Southern, "season", season)
	case d.named:
		season = fill(w.Northern, "season", season)
	}
	switch {
	case low != high:
		return p.divisionIn(w, season)
	case d.crosses():
		return fill(w.SeasonYear, "season", season, "year", w.twoYears(low))
	}
	return fill(w.SeasonYear, "season", season, "year", w.Year(low))
}

// divisionIn adds the years to a part of them when the years have an X.
func (p *point) divisionIn(w *Words, part string) string {
	if text, ok := p.year.period(w, part); ok {
		return text
	}
	low, high := p.year.limits()
	years := w.together([]*point{{year: yearOf(low)}, {year: yearOf(high)}}, w.between)
	return fill(w.SeasonYear, "season", part, "year", years)
}

// twoYears writes the year y and the one after it as one winter: “1950/51”.
func (w *Words) twoYears(y int64) string {
	switch next := y + 1; {
	case eraOf(y) != eraOf(next):
		return fill(w.SeasonTwoYears, "first", w.Year(y), "second", w.Year(next))
	case y > 0 && y < 10000 && next%100 != 0:
		return w.era(y, fill(w.SeasonTwoYears, "first", w.bareYear(y), "second", two(int(next%100))))
	default:
		return w.era(y, fill(w.SeasonTwoYears, "first", w.bareYear(y), "second", w.bareYear(next)))
	}
}
