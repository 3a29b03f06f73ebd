package edtf

import (
	"fmt"
	"strings"
)

// repair is a small change to a text, and what was wrong with it.
type repair struct {
	what string
	pass func(string) string
}

// tidied repairs single characters: spaces, small letters, minus signs that
// are not hyphens, and the signs of older drafts of the format.
func tidied(s string) guess {
	trimmed := strings.Trim(s, " \t\r\n\u00a0\"'“”‘’")
	if strings.HasPrefix(trimmed, "–") {
		return guess{} // a dash in front is an open end
	}
	for _, r := range repairs() {
		text := r.pass(trimmed)
		if _, err := parse(text); text != s && err == nil {
			return say(text, r.what)
		}
	}
	return listWithoutBrackets(trimmed)
}

// repairs returns the repairs in the order in which they are tried.
func repairs() []repair {
	change := func(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }
	return []repair{
		{"a date stands alone, without spaces or quotation marks around it", change()},
		{"the parts of a date are joined by hyphens", change("−", "-", "‐", "-", "‑", "-")},
		{"an unknown digit is a capital X", change("x", "X")},
		{"an unknown digit is X", change("u", "X", "*", "X", "_", "X")},
		{"letters in a date are capitals", strings.ToUpper},
		{"a year is written in digits", change("O", "0", "o", "0", "l", "1", "I", "1")},
		{"uncertain and approximate together are written %", change("?~", "%", "~?", "%")},
		{"one sign of doubt is enough", change("??", "?", "~~", "~", "%%", "%")},
		{"an open end is written ..", change("open", "..", "present", "..", "now", "..", "...", "..", "…", "..")},
		{"an unknown end is left empty", change("unknown", "")},
		{"a time is joined to its day by T", change(" ", "T")},
		{"a year has no plus sign", func(s string) string { return strings.TrimPrefix(s, "+") }},
		{"a date has no spaces in it", change(" ", "", "\t", "", "\u00a0", "")},
		{"an interval is written with a slash", change("--", "/", "..", "/")},
		{"the parts of a date are joined by hyphens", change("–", "-", "—", "-")},
	}
}

// listWithoutBrackets takes dates with commas between for alternatives.
func listWithoutBrackets(s string) guess {
	if !strings.Contains(s, ",") {
		return guess{}
	}
	text := "[" + strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "/", "..") + "]"
	if strings.ContainsAny(s[:1], "[{") {
		text = text[1 : len(text)-1]
	}
	if _, err := parse(text); err != nil {
		return guess{}
	}
	return say(text, "a list of dates stands in brackets: [ ] for one of them, { } for all of them")
}

// impossibleDay takes a day beyond the end of its month for the last day, and
// a month beyond 12 for the day.
func impossibleDay(s string) guess {
	p := &point{}
	r := &reader{text: s}
	if err := p.readDate(r); err != nil || !r.done() || p.qualifier() != 0 || !p.fixed() {
		return guess{}
	}
	month, day := int(number(p.month)), int(number(p.day))
	switch {
	case month == 0 && p.month != "":
		return say(p.year.String(), "what is not known is left out")
	case p.day == "":
		return guess{}
	case day == 0:
		return say(p.year.String()+"-"+p.month, "what is not known is left out")
	case month > 12 && day <= 12:
		return say(fmt.Sprintf("%s-%s-%s", p.year, p.day, p.month), "")
	case month >= 1 && month <= 12 && day > 28 && day <= 31:
		text := fmt.Sprintf("%s-%s-%02d", p.year, p.month, DaysIn(p.year.value(), month))
		return guess{
			text:   text,
			advice: fmt.Sprintf("write %s, or %s-%s when the day is not known", text, p.year, p.month),
		}
	}
	return guess{}
}

// reversed turns an interval, or a run in a set, the right way round.
func reversed(s string) guess {
	if first, after, ok := strings.Cut(s, "/"); ok {
		return say(after+"/"+first, "")
	}
	return guess{}
}

// setFault closes a set, leaves out members that are missing, and writes its
// runs with two dots.
func setFault(s string) guess {
	closing := "]"
	switch {
	case strings.HasPrefix(s, "{"):
		closing = "}"
	case !strings.HasPrefix(s, "["):
		return guess{}
	}
	if strings.Contains(s, "/") {
		return say(strings.ReplaceAll(s, "/", ".."), "a run of dates in a set is written with two dots")
	}
	members := strings.FieldsFunc(strings.Trim(s, "[](){}"), func(c rune) bool { return c == ',' })
	return say(s[:1]+strings.Join(members, ",")+closing, "")
}

// unsupported reads what level 2 allows and Tideline does not: exponents and
// significant digits.
func unsupported(s string) guess {
	if body, digits, ok := strings.Cut(s, "S"); ok && digitsOnly(digits) && digitsOnly(strings.Trim(body, "Y-E")) {
		const what = "significant digits are not supported"
		if n := int(number(digits)); len(body) == 4 && digitsOnly(body) && n >= 1 && n < 4 {
			return say(body[:n]+strings.Repeat("X", 4-n), what)
		}
		return guess{what: what, advice: "write X for each digit that is not known"}
	}
	mantissa, exponent, ok := strings.Cut(s, "E")
	if !ok || !strings.HasPrefix(s, "Y") || !digitsOnly(exponent) {
		return guess{}
	}
	const what = "exponents are not supported"
	if len(exponent) == 1 {
		text := mantissa + strings.Repeat("0", int(number(exponent)))
		if _, err := parse(text); err == nil {
			return say(text, what)
		}
	}
	return guess{what: what, advice: "write the year in full, from Y-10000000000 to Y10000000000"}
}

// clockFault repairs the time of a day.
func clockFault(s string) guess {
	day, time, ok := strings.Cut(strings.ToUpper(s), "T")
	if !ok {
		return guess{}
	}
	if rest, ok := strings.CutPrefix(time, "24:00"); ok {
		p, err := parsePoint(day, 0)
		if err != nil || p.precision() != DayOf || strings.Trim(rest, ":0Z") != "" {
			return guess{}
		}
		c := (p.to + 1).Civil()
		text := fmt.Sprintf("%s-%02d-%02dT00:00%s", yearOf(c.Year), c.Month, c.Day, rest)
		return say(text, "a day ends at 23:59:59; midnight is 00:00 of the next day")
	}
	if plain := strings.TrimRight(s, "?~%"); plain != s {
		return guess{text: plain, advice: "write " + plain + ", or leave out the time: " + day + s[len(plain):]}
	}
	if len(time) == 2 {
		return say(s+":00", "")
	}
	if whole, fraction, ok := strings.Cut(time, "."); ok {
		return say(day+"T"+whole+strings.TrimLeft(fraction, "0123456789"), "the finest unit is the second")
	}
	if n := len(s); n > 5 && strings.ContainsAny(s[n-5:n-4], "+-") && !strings.Contains(s[n-4:], ":") {
		return say(s[:n-2]+":"+s[n-2:], "a zone is written with a colon")
	}
	return say(strings.NewReplacer("-00:00", "Z", ":60", ":59").Replace(s), "")
}
