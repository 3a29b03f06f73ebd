package calendar

import "tideline/timeline/edtf"

// Other calendars are counted in days from a day that is known in the Gregorian one.

// converted returns a date of another calendar: its day, or the days of its month or
// year, of which one is meant.
func converted(year, month, day int, at func(year, month, day int) (edtf.Instant, bool), months int) (span, bool) {
	if year < 1 || year > 9999 {
		return span{}, false
	}
	from, ok := at(year, max(1, month), max(1, day))
	to, ok2 := at(year+1, 1, 1)
	switch {
	case day > 0:
		to, ok2 = from, ok
	case month > 0 && month < months:
		if next, ok3 := at(year, month+1, 1); ok3 && next > from {
			to, ok2 = next-edtf.Day, true
		}
	default:
		to -= edtf.Day
	}
	return span{edtf.WriteDay(from), edtf.WriteDay(to)}, ok && ok2
}

// frenchDay returns a day of the calendar of the French Republic, which began on 22
// September 1792, and of which the third, seventh and eleventh year had a day more.
func frenchDay(year, month, day int) (edtf.Instant, bool) {
	longest := 30
	if month == 13 {
		longest = 6
	}
	if year > 18 || day > longest {
		return 0, false
	}
	began := edtf.At(edtf.Civil{Year: 1792, Month: 9, Day: 22})
	days := (year-1)*365 + year/4 + (month-1)*30 + day - 1
	return began + edtf.Instant(days)*edtf.Day, true
}

// hebrewDay returns a day of the Hebrew calendar, whose months are counted from Tishri
// with the second Adar as the seventh.
func hebrewDay(year, month, day int) (edtf.Instant, bool) {
	if day > 30 {
		return 0, false
	}
	days := hebrewNewYear(year)
	for m := 1; m < month; m++ {
		days += hebrewLength(year, m)
	}
	began := edtf.Julian(-3760, 10, 7) // 1 Tishri of the year 1, of 3761 BC
	return began + edtf.Instant(days-hebrewNewYear(1)+day-1)*edtf.Day, true
}

func isHebrewLeap(year int) bool { return (7*year+1)%19 < 7 }

// hebrewNewYear returns how many days there are before a year.
func hebrewNewYear(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months
	day := 29*months + parts/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day + hebrewDelay(year, day)
}

// hebrewDelay keeps years from being too long or too short.
func hebrewDelay(year, day int) int {
	bare := func(y int) int {
		months := (235*y - 234) / 19
		d := 29*months + (12084+13753*months)/25920
		if 3*(d+1)%7 < 3 {
			d++
		}
		return d
	}
	switch last, next := bare(year-1), bare(year+1); {
	case next-day == 356:
		return 2
	case day-last == 382:
		return 1
	}
	return 0
}

// hebrewLength returns how many days a month has; 0 for the second Adar of a year that
// has none.
func hebrewLength(year, month int) int {
	length := hebrewNewYear(year+1) - hebrewNewYear(year)
	switch month {
	case 2: // Heshvan
		if length%10 == 5 {
			return 30
		}
		return 29
	case 3: // Kislev
		if length%10 == 3 {
			return 29
		}
		return 30
	case 4, 9, 11, 13:
		return 29
	case 6:
		if isHebrewLeap(year) {
			return 30
		}
		return 29
	case 7:
		if isHebrewLeap(year) {
			return 29
		}
		return 0
	}
	return 30
}
