package guess

import (
	"fmt"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
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
	for _, n := range ns {
		if len(n) > 4 {
			return meaning{}
		}
	}
	a, b, c := number(ns[0]), number(ns[1]), number(ns[2])
	switch {
	case len(ns[1]) > 2:
		return meaning{}
	case len(ns[0]) >= 3 && len(ns[2]) <= 2:
		return yearFirst(a, b, c)
	case len(ns[0]) >= 3:
		return meaning{}
	case len(ns[2]) >= 3 && sign == '.' && b <= 12:
		return dayFirst(c, b, a)
	case len(ns[2]) >= 3:
		if a == 0 || b == 0 {
			return dayFirst(c, b, a)
		}
		return oneOf(ymd{c, b, a}, ymd{c, a, b})
	case len(ns[0]) == 2 && a > 31:
		return shortYear(func(y int64) []ymd { return []ymd{{y, b, c}} }, a)
	case len(ns[2]) != 2:
		return refusal("", "a year has four digits", "write the year first, with four digits, as in 1953-07-27")
	case sign == '.':
		return shortYear(func(y int64) []ymd { return []ymd{{y, b, a}} }, c)
	case sign == '-' && len(ns[0]) == 2:
		m, first := shortYear(func(y int64) []ymd { return []ymd{{y, b, a}, {y, a, b}} }, c), shortYear(func(y int64) []ymd { return []ymd{{y, b, c}} }, a)
		return asked(several(append(m.texts, first.texts...)...))
	}
	return shortYear(func(y int64) []ymd { return []ymd{{y, b, a}, {y, a, b}} }, c)
}

// yearFirst reads 1953 7 27, also with zeros for what is not known and with
// month and day the other way round where only that exists.
func yearFirst(year, month, day int64) meaning {
	if month > 12 && day >= 1 && day <= 12 {
		month, day = day, month
	}
	if month == 0 && day != 0 {
		return refusal(edtf.WriteYear(year), "there is no month 00", "write "+edtf.WriteYear(year)+" when the month is not known")
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

// shortYear reads a date whose year has two digits: it is always asked about.
func shortYear(orders func(year int64) []ymd, two int64) meaning {
	var texts []string
	for _, y := range centuries(two) {
		for _, d := range orders(y) {
			if d.month > 0 {
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
// hyphen is '~': it stands between the ends of a range.
func twoNumbers(ns []string, sign byte) meaning {
	a, b := ns[0], ns[1]
	month, years := "", ""
	switch {
	case len(a) > 4 || len(b) > 4:
		return meaning{}
	case len(b) == 4 && len(a) <= 2 && sign != '~':
		return ymd{number(b), number(a), 0}.meaning()
	case len(a) < 3:
		return meaning{}
	case len(b) <= 2 && number(b) >= 1 && number(b) <= 12:
		month = ymd{number(a), number(b), 0}.text()
	case number(b) == 0 && len(b) == 2 && a[len(a)-2:] != "99":
		return one(edtf.WriteYear(number(a)))
	case number(b) == 0 && len(b) == 2 && len(a) == 4: // 1999/00
		y := number(a)
		return several(fmt.Sprintf("%04d/%04d", y, y+1), edtf.WriteYear(y))
	}
	if len(b) < len(a) {
		b = a[:len(a)-len(b)] + b
	}
	if number(b) > number(a) && sign != '.' {
		years = edtf.WriteYear(number(a)) + "/" + edtf.WriteYear(number(b))
	}
	switch {
	case month == "":
		return one(years)
	case years == "":
		return one(month)
	case (sign == '-' || sign == '/') && len(ns[1]) == 1: // 1953-7, beside 1953-7-27
		return one(month).besides(years)
	}
	return several(month, years)
}

// isoZeros is a day as databases write it whose month or day may be zero for
// unknown; Wikidata puts a sign before it and an empty time behind.
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

// eastAsian reads dates whose parts carry Chinese, Japanese or Korean words
// for year, month and day.
func eastAsian(s string) meaning {
	marks := strings.NewReplacer("年", "-", "년", "-", "月", "-", "월", "-", "日", "", "일", "")
	text := marks.Replace(s)
	if text == s {
		return meaning{}
	}
	text = strings.TrimRight(strings.ReplaceAll(text, " ", ""), "-")
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
