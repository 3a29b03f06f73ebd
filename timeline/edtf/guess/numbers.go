package guess

import (
	"fmt"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// numbers reads dates of two or three numbers in any order.
func numbers(s string) meaning {
	ts := tokens(s)
	kind := shape(ts)
	var ns []string
	for _, t := range ts {
		if t.kind == '9' {
			ns = append(ns, t.text)
		}
	}
	switch kind {
	case "9.9.9", "9.9.9.", "9/9/9", "9-9-9", "9~9~9":
		return threeNumbers(ns, kind[1])
	case "9-9-9-9-9-9", "9-9-9-9":
		half := len(ns) / 2
		return product([]meaning{numbers(strings.Join(ns[:half], "-")), numbers(strings.Join(ns[half:], "-"))}, func(d []string) string { return d[0] + "/" + d[1] })
	case "999":
		return threeNumbers(ns, ' ')
	case "9.9", "9/9", "9-9", "9~9":
		sign := kind[1]
		if sign == '-' && ts[1].gap && ts[2].gap {
			sign = '~'
		}
		return twoNumbers(ns, sign)
	}
	return meaning{}
}

// threeNumbers reads year, month and day. With full stops between, the day
// comes first wherever dates are written so; with other signs it may be the
// month.
func threeNumbers(ns []string, sign byte) meaning {
	a, b, c := number(ns[0]), number(ns[1]), number(ns[2])
	switch first, last := len(ns[0]), len(ns[2]); {
	case max(first, last) > 4 || len(ns[1]) > 2 || first >= 3 && last >= 3:
		return meaning{}
	case first >= 3:
		return yearFirst(a, b, c)
	case last >= 3:
		return yearLast(a, b, c, sign)
	}
	return yearOfTwoDigits(ns, sign)
}

// yearLast reads 27.7.1953, or 7/27/1953 where the month may come first.
func yearLast(a, b, year int64, sign byte) meaning {
	if sign == '.' && b <= 12 || a == 0 || b == 0 {
		return dayFirst(year, b, a)
	}
	if a > 12 && b > 12 {
		return refusal("", pattern.T("there is no month {{.First}} and no month {{.Second}}", "First", int(a), "Second", int(b)),
			pattern.T("write the year first, then the month and the day, as in 1953-07-27"))
	}
	return oneOf(ymd{year, b, a}, ymd{year, a, b})
}

// yearOfTwoDigits reads 27.7.53: the year comes last, and also first where
// databases write it so.
func yearOfTwoDigits(ns []string, sign byte) meaning {
	a, b, c := number(ns[0]), number(ns[1]), number(ns[2])
	day, month, begins := ymd{month: b, day: a}, ymd{month: a, day: b}, ymd{month: b, day: c}
	switch {
	case len(ns[0]) == 2 && a > 31:
		return shortYear(a, begins)
	case len(ns[2]) != 2:
		return refusal("", pattern.T("a year has four digits"), pattern.T("write the year first, with four digits, as in 1953-07-27"))
	case sign == '.':
		return shortYear(c, day)
	case sign == '-' && len(ns[0]) == 2:
		return asked(several(append(shortYear(c, day, month).texts, shortYear(a, begins).texts...)...))
	}
	return shortYear(c, day, month)
}

// yearFirst reads 1953 7 27, also with zeros for what is not known and with
// month and day the other way round where only that exists.
func yearFirst(year, month, day int64) meaning {
	if month > 12 && day >= 1 && day <= 12 {
		month, day = day, month
	}
	if month == 0 && day != 0 {
		return refusal(edtf.WriteYear(year), pattern.T("there is no month 00"), pattern.T("write {{.Year}} when the month is not known", "Year", edtf.WriteYear(year)))
	}
	return ymd{year, month, day}.meaning()
}

// dayFirst reads 27.7.1953, also with zeros.
func dayFirst(year, month, day int64) meaning {
	if month == 0 && day != 0 {
		return meaning{}
	}
	return ymd{year, month, day}.meaning()
}

// shortYear reads a date whose year has two digits, in any of some orders of its
// numbers: it is always asked about.
func shortYear(two int64, orders ...ymd) meaning {
	var texts []string
	for _, y := range centuries(two) {
		for _, d := range orders {
			if d.year = y; d.month > 0 {
				texts = append(texts, d.text())
			}
		}
	}
	return asked(several(texts...))
}

// asked is a meaning that is not read by itself.
func asked(m meaning) meaning {
	m.ask = len(m.texts) > 0
	return m
}

// twoNumbers reads year and month, or the years of a range. The dash that is no
// hyphen is '~': it separates the ends of a range.
func twoNumbers(ns []string, sign byte) meaning {
	a, b := ns[0], ns[1]
	switch {
	case len(a) > 4 || len(b) > 4:
		return meaning{}
	case len(b) == 4 && len(a) <= 2 && sign != '~':
		return ymd{number(b), number(a), 0}.meaning()
	case len(a) < 3:
		return withoutYear(b, sign)
	case len(b) == 2 && number(b) == 0:
		return yearAndZeros(a)
	}
	month, years := monthOf(a, b), ""
	if sign != '.' {
		years = yearsFrom(a, b)
	}
	if (sign == '-' || sign == '/') && len(b) == 1 { // 1953-7, beside 1953-7-27
		return one(month).besides(years)
	}
	return several(month, years)
}

// withoutYear refuses 9/11 with what it lacks. With other signs two short numbers may
// be more than a date, such as the days of a range.
func withoutYear(last string, sign byte) meaning {
	if len(last) > 2 || sign != '/' {
		return meaning{}
	}
	return refusal("", pattern.T("the year is missing, or has two digits"), pattern.T("write the year first, with four digits, as in 1953-07-27 or 1953-07"))
}

// yearAndZeros reads 1953-00, a year whose month is not known, and 1999/00, which may
// run into the next century.
func yearAndZeros(year string) meaning {
	y := number(year)
	switch {
	case !strings.HasSuffix(year, "99"):
		return one(edtf.WriteYear(y))
	case len(year) == 4:
		return several(fmt.Sprintf("%04d/%04d", y, y+1), edtf.WriteYear(y))
	}
	return meaning{}
}

// monthOf writes a month of a year; "" when the second number is none.
func monthOf(year, month string) string {
	if m := number(month); len(month) <= 2 && m >= 1 && m <= 12 {
		return ymd{number(year), m, 0}.text()
	}
	return ""
}

// yearsFrom writes the years of 1936-39, whose last may lack the digits that it
// shares with the first; "" when it is not later.
func yearsFrom(first, last string) string {
	if len(last) < len(first) {
		last = first[:len(first)-len(last)] + last
	}
	if number(last) <= number(first) {
		return ""
	}
	return edtf.WriteYear(number(first)) + "/" + edtf.WriteYear(number(last))
}

// isoZeros is a day as databases write it whose month or day may be zero for
// unknown; Wikidata puts a sign before it and an empty time after it.
var isoZeros = regexp.MustCompile(`^([+-]?)0*(\d{4,11})-(\d\d)-(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$`)

// zeros reads +1945-00-00T00:00:00Z.
func zeros(s string) meaning {
	p := isoZeros.FindStringSubmatch(s)
	if p == nil || p[1] == "" && p[4] != "00" {
		return meaning{}
	}
	year := number(p[2])
	if year > edtf.MaxYear {
		return meaning{}
	}
	if p[1] == "-" {
		year = -year
	}
	if year < 0 && p[4] == "00" && strings.Contains(s, "T") {
		// Wikidata has counted years before Christ in both ways.
		return several(ymd{year, number(p[3]), 0}.text(), ymd{year + 1, number(p[3]), 0}.text())
	}
	return yearFirst(year, number(p[3]), number(p[4]))
}

// partMarks writes hyphens for the words for year, month and day.
var partMarks = change("年", "-", "년", "-", "月", "-", "월", "-", "日", "", "일", "")

// eastAsian reads dates whose parts carry Chinese, Japanese or Korean words
// for year, month and day.
func eastAsian(s string) meaning {
	text := partMarks(s)
	if text == s {
		return meaning{}
	}
	text = strings.TrimRight(strings.ReplaceAll(text, " ", ""), "-")
	if !strings.ContainsAny(s, "年년") {
		if ts := shape(tokens(text)); ts == "9-9" || ts == "9" && strings.ContainsAny(s, "月월") {
			return refusal("", pattern.T("the year is missing"), pattern.T("write the year first, as in 1953-07-27"))
		}
		return meaning{}
	}
	switch ts := tokens(text); shape(ts) {
	case "9":
		return one(text)
	case "9-9", "9-9-9":
		var n [3]int64
		for i := range (len(ts) + 1) / 2 {
			n[i] = number(ts[2*i].text)
		}
		return ymd{n[0], n[1], n[2]}.meaning()
	}
	return meaning{}
}

// ofEra is a date of numbers before the name of an era.
var ofEra = regexp.MustCompile(`(?i)^(\d{1,4})([./-]) ?(\d{1,2})[./-] ?(\d{1,4}),? ?\(?(b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)\)?$`)

// numbersOfEra reads 15.3.44 BC, whose year may have any number of digits.
func (g *guesser) numbersOfEra(s string) meaning {
	p := ofEra.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	year := func(digits string) int64 {
		if isBC(strings.ToLower(p[5])) {
			return 1 - number(digits)
		}
		return number(digits)
	}
	a, b, c := number(p[1]), number(p[3]), number(p[4])
	switch {
	case a == 0 || b == 0 || c == 0:
		return meaning{}
	case len(p[1]) >= 3 || a > 31:
		return yearFirst(year(p[1]), b, c)
	case p[2] == ".":
		return dayFirst(year(p[4]), b, a)
	}
	return oneOf(ymd{year(p[4]), b, a}, ymd{year(p[4]), a, b})
}
