package edtf

// IsPlaced reports whether a date has a place on a line: a side that is known, and
// a year.
func (d Date) IsPlaced() bool {
	return d.Precision() != Unknown && (!d.OpenStart() || !d.OpenEnd())
}

// resolve finds the first and the last second that the parts of p allow.
func (p *point) resolve() *SyntaxError {
	low, high := p.year.limits()
	switch {
	case p.division != 0:
		d := divisionOf(p.division)
		p.from = At(Civil{Year: low, Month: d.month, Day: 1})
		p.to = At(Civil{Year: high, Month: d.month + d.months, Day: 1}) - 1
	case p.month == "":
		p.from = At(Civil{Year: low, Month: 1, Day: 1})
		p.to = At(Civil{Year: high + 1, Month: 1, Day: 1}) - 1
	default:
		return p.resolveDays()
	}
	return nil
}

// resolveDays is resolve for a date with a month.
func (p *point) resolveDays() *SyntaxError {
	days := p.candidates()
	if len(days) == 0 {
		return p.noSuchDay()
	}
	first, ok := p.search(days, +1)
	if !ok {
		return p.noSuchDay()
	}
	last, _ := p.search(days, -1)
	p.from, p.to = At(first), At(last)+Day-1
	if c := p.clock; c != nil {
		p.from += Instant(c.hour)*Hour + Instant(c.minute-c.offset)*Minute + Instant(c.second)
		p.to = p.from
		if c.precision == MinuteOf {
			p.to += Minute - 1
		}
	}
	return nil
}

// candidates returns, in order, the days of a leap year that month and day
// allow; their year is 0.
func (p *point) candidates() []Civil {
	var days []Civil
	for m := 1; m <= 12; m++ {
		if !matches(p.month, int64(m)) {
			continue
		}
		for d := 1; d <= DaysIn(0, m); d++ {
			// Of a whole month only the first day and the last can matter.
			if p.day == "" && (d == 1 || d >= 28) || p.day != "" && matches(p.day, int64(d)) {
				days = append(days, Civil{Month: m, Day: d})
			}
		}
	}
	return days
}

// search returns the first (step +1) or last (step −1) of days in the first
// or last year that has any of them. Only 29 February can be missing from a
// year, so the loop over years is as long as four digits at the worst.
func (p *point) search(days []Civil, step int) (Civil, bool) {
	low, high := p.year.limits()
	from, to := low, high
	if step < 0 {
		from, to = high, low
	}
	for y := from; y != to+int64(step); y += int64(step) {
		if !p.year.allows(y) {
			continue
		}
		for i := range days {
			if step < 0 {
				i = len(days) - 1 - i
			}
			if c := days[i]; c.Day <= DaysIn(y, c.Month) {
				c.Year = y
				return c, true
			}
		}
	}
	return Civil{}, false
}

// noSuchDay is the reason why month and day do not exist.
func (p *point) noSuchDay() *SyntaxError {
	month := 0
	for m := 12; m >= 1; m-- {
		if matches(p.month, int64(m)) {
			month = m
		}
	}
	switch {
	case month == 0:
		return fault(p.at[1], "there is no month {{.Month}}", "Month", p.month).
			advising("write a month from 01 to 12, a season from 21 to 24, a quarter from 33 to 36 or a half, 40 or 41")
	case p.day == "00":
		return fault(p.at[2], "there is no day 00").advising("write a day from 01 on, or leave it out")
	case !fixed(p.month) || !fixed(p.day):
		return fault(p.at[2], "no month {{.Month}} has a day {{.Day}}", "Month", p.month, "Day", p.day).advising("write XX for a day that is not known")
	case month == 2 && p.day == "29":
		return p.noLeapDay()
	}
	return fault(p.at[2], "{{.Month}} has {{.Days}} days, not {{.Day}}", "Month", MonthInWords(month), "Days", DaysIn(p.year.value(), month), "Day", p.day).
		advising("check the day, or write XX for one that is not known")
}
