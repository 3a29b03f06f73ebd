package edtf

import (
	"fmt"
	"strings"
)

// bareYear advises on a number alone.
func bareYear(s string) guess {
	ts := tokens(s)
	switch shape(ts) {
	case "9":
		return lonelyNumber(ts[0].text)
	case "-9":
		if strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") {
			return guess{} // an open end
		}
		return lonelyNegative(ts[1].text)
	case "a9", "a-9":
		if ts[0].text == "y" {
			y := yearText(strings.Contains(shape(ts), "-"), ts[len(ts)-1].text)
			return say(y, "Y is for years of more than four digits")
		}
	}
	return guess{}
}

func lonelyNumber(n string) guess {
	switch len(n) {
	case 1:
		return say("000"+n, "")
	case 2:
		return guess{text: n + "XX", advice: fmt.Sprintf("write %sXX for the century, 00%s for the year %s", n, n, n)}
	case 3:
		return guess{text: n + "X", advice: fmt.Sprintf("write %sX for the decade, %sXX for the century, 0%s for the year %s", n, n[:2], n, n)}
	}
	if len(n) > len("10000000000") {
		return tooManyDigits()
	}
	year := yearText(false, n)
	if len(n) == 8 {
		day := n[:4] + "-" + n[4:6] + "-" + n[6:]
		if _, err := parse(day); err == nil {
			return guess{
				text:   day,
				what:   "the parts of a date are joined by hyphens",
				advice: fmt.Sprintf("write %s, or %s for that year", day, year),
			}
		}
	}
	return say(year, "a year of more than four digits begins with Y")
}

func lonelyNegative(n string) guess {
	if strings.Trim(n, "0") == "" {
		return guess{text: "0000", advice: "write 0000 for 1 BC, -0001 for 2 BC"}
	}
	if len(n) < 4 {
		year := number(n)
		bc := yearOf(1 - year)
		return guess{
			text:   bc.String(),
			what:   "a year has four digits, and 0000 is 1 BC",
			advice: fmt.Sprintf("write %s for %d BC, %s for %d BC", bc, year, yearOf(-year), year+1),
		}
	}
	if len(n) > len("10000000000") {
		return tooManyDigits()
	}
	return say(yearText(true, n), "a year of more than four digits begins with Y")
}

func tooManyDigits() guess {
	return guess{
		what:   "a year has at most eleven digits here",
		advice: "write a year from Y-10000000000 to Y10000000000",
	}
}

// yearText writes a year of any number of digits as the format wants it.
func yearText(negative bool, digits string) string {
	digits = strings.TrimLeft(digits, "0")
	sign := ""
	if negative && digits != "" {
		sign = "-"
	}
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + fmt.Sprintf("%04s", digits)
}

// numbers reads dates of two or three numbers in other orders.
func numbers(s string) guess {
	ts := tokens(s)
	kind := shape(ts)
	var ns []string
	for _, t := range ts {
		if t.kind == '9' {
			ns = append(ns, t.text)
		}
	}
	switch kind {
	case "9.9.9", "9/9/9", "9-9-9":
		return threeNumbers(ns, kind[1])
	case "9.9", "9/9", "9-9":
		return twoNumbers(ns, kind[1])
	}
	return guess{}
}

func threeNumbers(ns []string, separator byte) guess {
	const order = "a date is written year-month-day, with two digits for month and day"
	switch {
	case len(ns[0]) >= 3:
		return say(dateText(ns[0], ns[1], ns[2]), order)
	case len(ns[2]) < 3:
		return guess{what: "a year has four digits", advice: "write the year first, with four digits, as in 1953-07-27"}
	}
	dayFirst, monthFirst := dateText(ns[2], ns[1], ns[0]), dateText(ns[2], ns[0], ns[1])
	_, dayErr := parse(dayFirst)
	_, monthErr := parse(monthFirst)
	switch {
	case dayErr != nil && monthErr == nil:
		return say(monthFirst, order)
	case separator != '/' || monthErr != nil || dayFirst == monthFirst:
		return say(dayFirst, order)
	}
	return guess{text: dayFirst, what: order, advice: fmt.Sprintf("write %s or %s, whichever is meant", dayFirst, monthFirst)}
}

func twoNumbers(ns []string, separator byte) guess {
	a, b := ns[0], ns[1]
	switch {
	case len(a) >= 3 && len(b) <= 2 && number(b) >= 1 && number(b) <= 12:
		return say(dateText(a, b, ""), "a month has two digits and follows a hyphen")
	case len(a) == 4 && len(b) == 3 && separator == '-':
		return dayOfYear(number(a), number(b))
	case len(a) == 4 && len(b) < 4:
		return say(a+"/"+a[:4-len(b)]+b, "an interval names both its years in full, with a slash between")
	case len(b) >= 3 && len(a) <= 2:
		return say(dateText(b, a, ""), "the year comes first, then the month")
	case len(a) >= 3 && len(b) >= 3:
		return say(yearText(false, a)+"/"+yearText(false, b), "an interval is written with a slash")
	}
	return guess{}
}

// eastAsian reads dates whose parts carry Chinese, Japanese or Korean words
// for year, month and day.
func eastAsian(s string) guess {
	marks := strings.NewReplacer("年", "-", "년", "-", "月", "-", "월", "-", "日", "", "일", "", " ", "")
	text := marks.Replace(s)
	if text == s {
		return guess{}
	}
	text = strings.TrimRight(text, "-")
	if kind := shape(tokens(text)); kind == "9" {
		return say(text, "a date is written year-month-day, without other signs")
	}
	return numbers(text)
}

// onlyYear offers the year alone where nothing else can be made of a text.
func onlyYear(s string) (guess, bool) {
	if len(s) > maxGuess {
		return guess{}, false
	}
	ts := tokens(s)
	if strings.Count(shape(ts), "9") != 1 {
		return guess{}, false
	}
	for _, t := range ts {
		if t.kind == '9' && len(t.text) == 4 {
			return guess{text: t.text, advice: "write " + t.text + " when only the year is known"}, true
		}
	}
	return guess{}, false
}

// dayOfYear reads an ordinal date of ISO 8601, such as 1953-208.
func dayOfYear(year, n int64) guess {
	t := At(Civil{Year: year, Month: 1, Day: 1}) + Instant(n-1)*Day
	if n < 1 || t.Civil().Year != year {
		return guess{}
	}
	return say(dayText(t), "a day is named by its month")
}

// dateText joins the digits of a date; day may be "". It is "" where a month
// or day has too many digits.
func dateText(year, month, day string) string {
	if len(month) > 2 || len(day) > 2 {
		return ""
	}
	text := yearText(false, year) + "-" + fmt.Sprintf("%02s", month)
	if day != "" {
		text += "-" + fmt.Sprintf("%02s", day)
	}
	return text
}
