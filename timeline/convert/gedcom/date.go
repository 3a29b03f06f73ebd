package gedcom

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
)

// side is a date as EDTF, and as the calendar has it that the file names.
type side struct {
	first, last string        // the same, unless a date in another calendar is several days
	of          calendar.Name // "" for the Gregorian one
	in          string        // the date in that calendar, as package calendar reads it
}

// given is a date of the file: as EDTF, and how an events file has it in the calendar that
// it is written in, where it can.
type given struct {
	text    string
	foreign bool // converted from another calendar
	of      calendar.Name
	in      string
}

var (
	calendarForm = regexp.MustCompile(`^(?:@#D([A-Z ]+)@|(GREGORIAN|JULIAN|HEBREW|FRENCH_R|ROMAN|UNKNOWN)\b)\s*`)
	dayForm      = regexp.MustCompile(`^(?:(?:(\d{1,2}) )?([A-Z]{3,4})[A-Z]*\.? )?(\d{1,5})(?:/(\d{1,4}))?( ?(?:B\.? ?C\.?|BCE))?$`)
)

// parseDate reads a date of GEDCOM as EDTF. Dual years are those that begin in January,
// and other calendars are counted out in the Gregorian one. It returns false for what is
// no date, such as a day without a year.
func parseDate(s string) (given, bool) {
	s = strings.ToUpper(strings.Join(strings.Fields(s), " "))
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "ABT", "CAL", "EST", "ABOUT", "CIR", "CA", "C", "ABT.", "EST.", "CAL.":
		d, ok := parseSide(rest)
		return d.marked("~"), ok
	case "INT":
		before, _, _ := strings.Cut(rest, "(")
		d, ok := parseSide(strings.TrimSpace(before))
		return d.marked("?"), ok
	case "BEF", "BEF.":
		d, ok := parseSide(rest)
		return given{text: "[.." + d.first + "]", foreign: d.of != ""}, ok
	case "AFT", "AFT.":
		d, ok := parseSide(rest)
		return given{text: "[" + d.last + "..]", foreign: d.of != ""}, ok
	case "TO":
		d, ok := parseSide(rest)
		return given{"../" + d.last, d.of != "", d.of, "../" + d.in}, ok
	case "BET", "BET.":
		r, ok := parsePair(rest, " AND ", "[", "..", "]")
		r.of, r.in = "", ""
		return r, ok
	case "FROM":
		if strings.Contains(rest, " TO ") {
			return parsePair(rest, " TO ", "", "/", "")
		}
		d, ok := parseSide(rest)
		return given{d.first + "/..", d.of != "", d.of, d.in + "/.."}, ok
	}
	d, ok := parseSide(s)
	return d.marked(""), ok
}

func parsePair(s, between, open, middle, end string) (given, bool) {
	a, b, found := strings.Cut(s, between)
	from, good := parseSide(a)
	to, good2 := parseSide(b)
	r := given{text: open + from.first + middle + to.last + end, foreign: from.of+to.of != ""}
	if from.of == to.of {
		r.of, r.in = from.of, from.in+"/"+to.in
	}
	return r, found && good && good2
}

// span writes a side that may be several days, one of which is meant.
func (d side) span() string {
	if d.first == d.last {
		return d.first
	}
	return "[" + d.first + ".." + d.last + "]"
}

// marked is a date with a qualifier, where it can have one: not a set.
func (d side) marked(q string) given {
	if d.first != d.last {
		q = ""
	}
	return given{d.span() + q, d.of != "", d.of, d.in + q}
}

// parseSide reads one date without words before it.
func parseSide(s string) (side, bool) {
	word := ""
	if m := calendarForm.FindStringSubmatch(s); m != nil {
		word, s = strings.TrimSpace(m[1]+m[2]), s[len(m[0]):]
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
	month := slices.Index(months(), firstThree(m[2])) + 1
	if word == "" && month == 0 && calendar.Month(calendar.French, m[2]) > 0 { // whose names no other calendar has
		word = "FRENCH R"
	}
	switch word {
	case "HEBREW":
		return counted(calendar.Hebrew, year, m[2], day)
	case "FRENCH R", "FRENCH_R":
		return counted(calendar.French, year, m[2], day)
	case "JULIAN", "", "GREGORIAN", "ROMAN", "UNKNOWN":
	default:
		return side{}, false
	}
	return julianOr(word, m[2], m[1], year, month, day)
}

// julianOr is a date of the Gregorian calendar, or of the Julian where the file says so, by
// the words for its month and day.
func julianOr(word, monthWord, dayWord string, year, month, day int) (side, bool) {
	if monthWord != "" && month == 0 || dayWord != "" && (day < 1 || day > 31) {
		return side{}, false
	}
	text := roman(year, month, day)
	if word != "JULIAN" || month == 0 {
		return side{first: text, last: text}, true
	}
	first, last, ok := calendar.Days(calendar.Julian, year, month, day)
	return side{first, last, calendar.Julian, text}, ok
}

// counted is a date of a calendar whose months have names of their own.
func counted(of calendar.Name, year int, name string, day int) (side, bool) {
	month := calendar.Month(of, name)
	if name != "" && month == 0 {
		return side{}, false
	}
	first, last, ok := calendar.Days(of, year, month, day)
	in := strconv.Itoa(year)
	if month > 0 {
		in = calendar.MonthName(of, month) + " " + in
	}
	if day > 0 {
		in = strconv.Itoa(day) + " " + in
	}
	return side{first, last, of, in}, ok
}

// roman writes a date of the Gregorian or the Julian calendar, as far as it is known: month
// and day may be 0.
func roman(year, month, day int) string {
	text := yearText(year)
	if month > 0 {
		text += "-" + two(month)
	}
	if day > 0 {
		text += "-" + two(day)
	}
	return text
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
