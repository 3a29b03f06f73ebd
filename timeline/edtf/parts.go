package edtf

import "tideline/timeline/pattern"

// The parts of dates, for a scale that writes one part a line: each in the words
// of a language, and the same as in a whole date.

// FullYear writes an astronomical year with all of its digits, also where a date
// would round: “1953”, “44 BC” for −43, “AD 43”, “10,000 BC”.
func (w *Words) FullYear(y int64) string {
	w = w.orEnglish()
	return w.era(y, w.everyDigit(y))
}

// everyDigit writes a year with all of its digits and without its era.
func (w *Words) everyDigit(y int64) string {
	if y <= 0 {
		return w.Number(1 - y)
	}
	return w.Number(y)
}

// RoundYear writes an astronomical year that is a multiple of step, which is
// 100,000 or more: there the one year between the two ways of counting before
// Christ means nothing. “500,000 BC”, “1.5 million BC”, “4.5 billion BC”. All years
// of one step are written in the same unit.
func (w *Words) RoundYear(y, step int64) string {
	const million, billion = 1_000_000, 1_000_000_000
	w = w.orEnglish()
	size := max(y, -y)
	var text string
	switch {
	case size == 0:
		return w.FullYear(1)
	case size >= billion && step%(billion/100) == 0 && w.Billion != "":
		text = w.counted(size, billion, w.Billion)
	case size >= million:
		text = w.counted(size, million, w.Million)
	default:
		text = w.Number(size)
	}
	if y < 0 {
		return pattern.Fill(w.YearBC, "Year", text)
	}
	return text
}

// Clock writes the time of day, with or without its seconds: “09:05”.
func (w *Words) Clock(c Civil, seconds bool) string {
	w = w.orEnglish()
	format := w.HourMinute
	if seconds {
		format = w.HourMinuteSecond
	}
	return pattern.Fill(format, "Hour", two(c.Hour), "Minute", two(c.Minute), "Second", two(c.Second))
}

// DayNumber writes the number of the day: “27”, or “27.”.
func (w *Words) DayNumber(c Civil) string {
	return pattern.Fill(w.orEnglish().Day, "N", w.Number(int64(c.Day)))
}

// MonthOf adds the year to the name of a month: “July 1953”.
func (w *Words) MonthOf(month string, year int64) string {
	return pattern.Fill(w.orEnglish().MonthYear, "Month", month, "Year", w.FullYear(year))
}

// DayOf adds the day and the year to the name of a month: “27 July 1953”.
func (w *Words) DayOf(month string, c Civil) string {
	return pattern.Fill(w.orEnglish().DayMonthYear, "DayMonth", w.DayIn(month, c), "Year", w.FullYear(c.Year))
}

// DayIn adds the day to the name of a month: “27 July”.
func (w *Words) DayIn(month string, c Civil) string {
	return pattern.Fill(w.orEnglish().DayMonth, "Day", w.DayNumber(c), "Month", month)
}

// TimeOf adds a time of day to a date: “27 July 1953, 10:00”.
func (w *Words) TimeOf(date, clock string) string {
	return pattern.Fill(w.orEnglish().Time, "Date", date, "Time", clock)
}
