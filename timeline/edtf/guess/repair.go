package guess

import (
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// repaired changes single characters: small letters, minus signs that are not
// hyphens, and the signs of older drafts of the format.
func (g *guesser) repaired(s string) meaning {
	if openStart.MatchString(s) || twoNumbersAndSign.MatchString(s) {
		return meaning{} // an open end; a range or a month
	}
	if p := timesOfDay.FindStringSubmatch(s); p != nil && p[3] > p[2] {
		return several(p[1]+"T"+p[2]+"/"+p[1]+"T"+p[3], p[1]+"T"+p[2]+"-"+p[3])
	}
	if p := basicTime.FindStringSubmatch(s); p != nil {
		return stamp(p[1] + p[2])
	}
	for _, change := range repairs {
		if text := change(s); text != s && valid(text) {
			return one(text)
		}
	}
	if m := placeholders(s); !m.empty() {
		return m
	}
	return listWithoutBrackets(s)
}

var (
	openStart         = regexp.MustCompile(`^\??\s?[–—]|^[?~%] `)                                  // an end that is open, or a doubt before the date
	twoNumbersAndSign = regexp.MustCompile(`^\d+\s*[-–—−‐‑/.]\s*\d+$`)                             // whose sign alone distinguishes a month from a range
	timesOfDay        = regexp.MustCompile(`^(\d{4}-\d\d-\d\d) (\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d)$`) // whose hyphen may also begin a zone
	basicTime         = regexp.MustCompile(`(?i)^(\d{8})T(\d{4}|\d{6})$`)
	numberGap         = regexp.MustCompile(`\d \d`)
)

// change returns what replaces texts by others, in pairs.
func change(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }

// repairs are the repairs in the order in which they are tried.
var repairs = []func(string) string{
	change("−", "-", "‐", "-", "‑", "-"),
	change("x", "X"),
	change("u", "X", "*", "X", "_", "X"),
	strings.ToUpper,
	change("O", "0", "o", "0", "l", "1", "I", "1"),
	change("?~", "%", "~?", "%"),
	change("??", "?", "~~", "~", "%%", "%"),
	change("open", "..", "present", "..", "now", "..", "...", "..", "…", ".."),
	change("unknown", ""),
	change(" ", "T"),
	func(s string) string { return strings.TrimPrefix(s, "+") },
	func(s string) string {
		if numberGap.MatchString(s) {
			return s
		}
		return strings.ReplaceAll(s, " ", "")
	},
	between,
	change("–", "-", "—", "-"),
	func(s string) string { return strings.TrimSuffix(s, "Z") }, // a day needs no zone
	change("_", "-"),
}

// asSlash takes what stands between dates for a slash.
var asSlash = change("--", "/", "..", "/")

// between takes two dots or hyphens between dates for a slash. At an end they mean that
// it is open, which is for another rule.
func between(s string) string {
	if strings.Trim(s, ".-") != s {
		return s
	}
	return asSlash(s)
}

var (
	unknownDigits = regexp.MustCompile(`^(\d\d)(\?\?|--|__|\.\.|xx)$`)
	unknownDigit  = regexp.MustCompile(`^(\d\d\d)([?-])$`)
	unknownParts  = regexp.MustCompile(`(?i)^(\d{4})(?:[-/.](\d\d|\?\?|xx?|--|\?))?(?:[-/.](?:\?\??|xx?|--|0))$`)
)

// placeholders reads signs in place of digits: 19??, 1945-??-??.
func placeholders(s string) meaning {
	lower := lowered(s)
	if p := unknownDigits.FindStringSubmatch(lower); p != nil {
		return one(p[1] + "XX")
	}
	if p := unknownDigit.FindStringSubmatch(lower); p != nil {
		other := "0" + p[1] + "?"
		if p[2] == "-" {
			other = "0" + p[1] + "/.."
		}
		return several(p[1]+"X", other)
	}
	p := unknownParts.FindStringSubmatch(s)
	switch {
	case p == nil:
		return meaning{}
	case digitsOnly(p[2]):
		return ymd{number(p[1]), number(p[2]), 0}.meaning()
	case s == p[1]+"-?" || s == p[1]+"/?":
		return several(p[1]+"/", p[1]) // an end that is not known, or a month
	}
	return one(p[1])
}

// listWithoutBrackets takes dates with commas between for alternatives.
func listWithoutBrackets(s string) meaning {
	if !strings.Contains(s, ",") {
		return meaning{}
	}
	text := strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "/", "..")
	if !strings.ContainsAny(s[:1], "[{") {
		return one("[" + text + "]").besides("{" + text + "}")
	}
	return one(text)
}

// calendarDay is a date in the form of EDTF, whether it exists or not.
var calendarDay = regexp.MustCompile(`^(-?\d{4})-(\d\d)-(\d\d)$`)

// impossibleDay reads a day that its year does not have: with month and day swapped if
// that exists, otherwise with what is wrong.
func impossibleDay(s string) meaning {
	p := calendarDay.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	year := number(strings.TrimPrefix(p[1], "-"))
	if p[1][0] == '-' {
		year = -year
	}
	return yearFirst(year, number(p[2]), number(p[3]))
}

// reversed suggests an interval the right way round; it is unknown which of its dates is
// wrong.
func reversed(s string) meaning {
	first, after, ok := strings.Cut(s, "/")
	if !ok || !valid(first) || !valid(after) || !valid(after+"/"+first) {
		return meaning{}
	}
	return refusal(after+"/"+first, pattern.Text{}, pattern.Text{})
}

// shortEnd completes the end of an interval that leaves out what it shares
// with the start: 1953-07-27/28.
func shortEnd(s string) meaning {
	first, after, _ := strings.Cut(s, "/")
	const doubts = "?~%"
	start, end := strings.TrimRight(first, doubts), strings.TrimRight(after, doubts)
	shared := len(start) - len(end)
	if end == "" || shared < len("1953-") || form(start[shared:]) != form(end) || !strings.Contains("-T", start[shared-1:shared]) {
		return meaning{}
	}
	return one(first + "/" + start[:shared] + after)
}

// form is a text with 9 for every digit: texts of the same form are written
// alike.
func form(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '9'
		}
		return c
	}, s)
}

// setFault closes a set, leaves out members that are missing, and writes its
// runs with two dots.
func setFault(s string) meaning {
	closing := "]"
	switch {
	case strings.HasPrefix(s, "{"):
		closing = "}"
	case !strings.HasPrefix(s, "["):
		return meaning{}
	}
	if strings.Contains(s, "/") {
		return one(strings.ReplaceAll(s, "/", ".."))
	}
	members := strings.FieldsFunc(strings.Trim(s, "[](){}"), func(c rune) bool { return c == ',' })
	return one(s[:1] + strings.Join(members, ",") + closing)
}

// unsupported reads what level 2 of EDTF allows and Tideline does not:
// exponents and significant digits.
func unsupported(s string) meaning {
	if body, digits, ok := strings.Cut(s, "S"); ok && digitsOnly(digits) && digitsOnly(strings.Trim(body, "Y-E")) {
		if n := int(number(digits)); len(body) == 4 && digitsOnly(body) && n >= 1 && n < 4 {
			return one(body[:n] + strings.Repeat("X", 4-n))
		}
		return refusal("", pattern.T("significant digits are not supported"), pattern.T("write X for each digit that is not known"))
	}
	mantissa, exponent, ok := strings.Cut(s, "E")
	if !ok || !strings.HasPrefix(s, "Y") || !digitsOnly(exponent) {
		return meaning{}
	}
	if len(exponent) == 1 {
		if m := one(mantissa + strings.Repeat("0", int(number(exponent)))); !m.empty() {
			return m
		}
	}
	return refusal("", pattern.T("exponents are not supported"), pattern.T("write the year in full, from Y-100000000000 to Y100000000000"))
}

// weeks are those of ISO 8601, 1953-W30 or 1953W301, and its days of the year.
var (
	isoWeek = regexp.MustCompile(`(?i)^(\d{4})-?W(\d\d)(?:-?(\d))?$`)
	ordinal = regexp.MustCompile(`^(\d{4})-(\d{3})$`)
)

// weekOrDay reads a week of a year, and a day of a year by its number.
func weekOrDay(s string) meaning {
	if p := ordinal.FindStringSubmatch(s); p != nil {
		return one(dayOfYear(number(p[1]), number(p[2])))
	}
	if p := isoWeek.FindStringSubmatch(s); p != nil {
		return one(week(number(p[1]), number(p[2]), number(p[3])))
	}
	return meaning{}
}

// dayOfYear reads an ordinal date of ISO 8601, such as 1953-208; "" when the
// year has no such day.
func dayOfYear(year, n int64) string {
	t := edtf.At(edtf.Civil{Year: year, Month: 1, Day: 1}) + edtf.Instant(n-1)*edtf.Day
	if n < 1 || t.Civil().Year != year {
		return ""
	}
	return edtf.WriteDay(t)
}

// week writes an ISO week of a year, or one day of it; day 0 is the whole week.
// Week 1 is the one with 4 January in it, and weeks begin on Monday.
func week(year, n, day int64) string {
	if n < 1 || n > 53 || day > 7 {
		return ""
	}
	fourth := edtf.At(edtf.Civil{Year: year, Month: 1, Day: 4})
	monday := fourth - edtf.Instant(weekday(fourth))*edtf.Day + edtf.Instant(n-1)*7*edtf.Day
	if (monday + 3*edtf.Day).Civil().Year != year {
		return "" // the year has 52 weeks
	}
	if day > 0 {
		return edtf.WriteDay(monday + edtf.Instant(day-1)*edtf.Day)
	}
	return edtf.WriteDay(monday) + "/" + edtf.WriteDay(monday+6*edtf.Day)
}

// weekday counts the days since Monday.
func weekday(t edtf.Instant) int {
	const thursday = 3 // 1970-01-01
	days := int64(t / edtf.Day)
	if t%edtf.Day < 0 {
		days--
	}
	return int(((days+thursday)%7 + 7) % 7)
}
