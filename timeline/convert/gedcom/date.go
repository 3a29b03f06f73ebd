package gedcom

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// side is a date as the file has it, in its calendar, and as EDTF.
type side struct {
	first, last string // the same, unless a date in another calendar is several days
	foreign     bool   // converted from another calendar
}

var (
	calendarForm = regexp.MustCompile(`^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|HEBREW|FRENCH_R|ROMAN|UNKNOWN)\b)\s*`)
	dayForm      = regexp.MustCompile(`^(?:(?:(\d{1,2}) )?([A-Z]{3,4})[A-Z]*\.? )?(\d{1,5})(?:/(\d{1,4}))?( ?(?:B\.? ?C\.?|BCE))?$`)
)

// parseDate reads a date of GEDCOM as EDTF. Dual years are those that begin in January,
// and other calendars are counted out in the Gregorian one. It returns false for what is
// no date, such as a day without a year.
func parseDate(s string) (text string, foreign, ok bool) {
	s = strings.ToUpper(strings.Join(strings.Fields(s), " "))
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "ABT", "CAL", "EST", "ABOUT", "CIR", "CA", "C", "ABT.", "EST.", "CAL.":
		d, ok := parseSide(rest)
		return approximate(d), d.foreign, ok
	case "INT":
		before, _, _ := strings.Cut(rest, "(")
		d, ok := parseSide(strings.TrimSpace(before))
		return d.span() + mark(d, "?"), d.foreign, ok
	case "BEF", "BEF.":
		d, ok := parseSide(rest)
		return "[.." + d.first + "]", d.foreign, ok
	case "AFT", "AFT.":
		d, ok := parseSide(rest)
		return "[" + d.last + "..]", d.foreign, ok
	case "TO":
		d, ok := parseSide(rest)
		return "../" + d.last, d.foreign, ok
	case "BET", "BET.":
		return parsePair(rest, " AND ", "[", "..", "]")
	case "FROM":
		if strings.Contains(rest, " TO ") {
			return parsePair(rest, " TO ", "", "/", "")
		}
		d, ok := parseSide(rest)
		return d.first + "/..", d.foreign, ok
	}
	d, ok := parseSide(s)
	return d.span(), d.foreign, ok
}

func parsePair(s, between, open, middle, end string) (text string, foreign, ok bool) {
	a, b, found := strings.Cut(s, between)
	from, good := parseSide(a)
	to, good2 := parseSide(b)
	return open + from.first + middle + to.last + end, from.foreign || to.foreign, found && good && good2
}

// span writes a side that may be several days, one of which is meant.
func (d side) span() string {
	if d.first == d.last {
		return d.first
	}
	return "[" + d.first + ".." + d.last + "]"
}

func approximate(d side) string { return d.span() + mark(d, "~") }

// mark is a qualifier where a date can have one: not a set.
func mark(d side, q string) string {
	if d.first != d.last {
		return ""
	}
	return q
}

// parseSide reads one date without words before it.
func parseSide(s string) (side, bool) {
	calendar := ""
	if m := calendarForm.FindStringSubmatch(s); m != nil {
		calendar, s = strings.TrimSpace(m[1]+m[2]), s[len(m[0]):]
	}
	m := dayForm.FindStringSubmatch(s)
	if m == nil {
		return side{}, false
	}
	year, _ := strconv.Atoi(m[3])
	day, _ := strconv.Atoi(m[1])
	year = dual(year, m[4])
	if m[5] != "" {
		year = 1 - year
	}
	switch calendar {
	case "HEBREW":
		return converted(year, slices.Index(hebrewMonths(), m[2])+1, day, m[2], hebrewDay, hebrewMonths())
	case "FRENCH R", "FRENCH_R":
		return converted(year, slices.Index(frenchMonths(), m[2])+1, day, m[2], frenchDay, frenchMonths())
	case "JULIAN", "", "GREGORIAN", "ROMAN", "UNKNOWN":
	default:
		return side{}, false
	}
	month := slices.Index(months(), firstThree(m[2])) + 1
	if m[2] != "" && month == 0 || m[1] != "" && (day < 1 || day > 31) {
		return side{}, false
	}
	return roman(year, month, day, calendar == "JULIAN"), true
}

// roman is a date of the Gregorian or the Julian calendar, as far as it is known: month
// and day may be 0.
func roman(year, month, day int, julian bool) side {
	text := yearText(year)
	if month > 0 {
		text += "-" + two(month)
	}
	if day > 0 {
		text += "-" + two(day)
	}
	if julian && day > 0 {
		text = edtf.WriteDay(edtf.Julian(int64(year), month, day))
	}
	return side{text, text, julian}
}

// dual returns the year that begins in January of one that is written as 1731/32.
func dual(year int, second string) int {
	switch {
	case second == "":
		return year
	case len(second) <= 2:
		if n, _ := strconv.Atoi(second); n == (year+1)%100 || n == (year+1)%10 && len(second) == 1 {
			return year + 1
		}
	default:
		if n, _ := strconv.Atoi(second); n == year+1 {
			return n
		}
	}
	return year
}

func months() []string {
	return []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}
}

func firstThree(s string) string { return s[:min(3, len(s))] }

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// yearText writes an astronomical year of at least four digits.
func yearText(year int) string { return edtf.WriteYear(int64(year)) }
