package guess

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// number reads decimal digits. What int64 cannot hold becomes its largest
// value, and what is not digits 0.
func number(digits string) int64 {
	n, _ := strconv.ParseInt(digits, 10, 64)
	return n
}

// yearText writes a year of any number of digits as EDTF; "" beyond the years
// that it can name.
func yearText(negative bool, digits string) string {
	n := number(digits)
	if n > edtf.MaxYear {
		return ""
	}
	if negative {
		n = -n
	}
	return edtf.WriteYear(n)
}

// centuries returns the years that two digits can mean, the likeliest first.
func centuries(two int64) []int64 {
	if 2000+two <= LastYear {
		return []int64{1900 + two, 2000 + two}
	}
	return []int64{1900 + two, 1800 + two}
}

// ymd is a date in numbers; month and day may be 0: not given.
type ymd struct{ year, month, day int64 }

// text writes the date as EDTF wants it; "" when it has a year that cannot
// have a month, or numbers that no date has.
func (d ymd) text() string {
	if d.month < 0 || d.month > 12 || d.day < 0 || d.day > 31 || d.month == 0 && d.day != 0 {
		return ""
	}
	text := edtf.WriteYear(d.year)
	if d.month == 0 {
		return text
	}
	if strings.HasPrefix(text, "Y") {
		return ""
	}
	text += fmt.Sprintf("-%02d", d.month)
	if d.day != 0 {
		text += fmt.Sprintf("-%02d", d.day)
	}
	return text
}

// meaning reads a date in numbers. A day that its month does not have is refused, with
// the reason and with what could be written.
func (d ymd) meaning() meaning {
	text := d.text()
	if text == "" {
		return meaning{}
	}
	_, err := edtf.Parse(text)
	fault, ok := errors.AsType[*edtf.SyntaxError](err)
	if !ok {
		return one(text)
	}
	month := ymd{year: d.year, month: d.month}.text()
	if d.month == 2 && d.day == 29 && d.year%100 == 0 {
		same := edtf.WriteDay(edtf.Julian(d.year, 2, 29))
		return refusal(same, fault.What, pattern.T("{{.Advice}}, or {{.Month}} when the day is not known", "Advice", fault.Advice, "Month", month))
	}
	return refusal(month, fault.What, pattern.T("check the day, or write {{.Month}} when it is not known", "Month", month))
}

// oneOf reads the first order of the numbers of a date that exists; where
// several do and differ, all of them.
func oneOf(orders ...ymd) meaning {
	var texts []string
	for _, d := range orders {
		if t := d.text(); t != "" && valid(t) {
			texts = append(texts, t)
		}
	}
	if len(texts) > 0 {
		return several(texts...)
	}
	for _, d := range orders {
		if m := d.meaning(); !m.empty() {
			return m
		}
	}
	return meaning{}
}
