package guess

import (
	"fmt"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// lonely reads a number alone.
func lonely(s string) meaning {
	ts := tokens(s)
	switch shape(ts) {
	case "9":
		return lonelyNumber(ts[0].text)
	case "'9":
		if n := ts[1].text; len(n) == 2 {
			return twoDigits(n)
		}
	case "-9":
		return lonelyNegative(ts[1].text)
	case "9.9":
		if n := ts[0].text; len(n) == 5 && !ts[1].gap {
			return spreadsheet(n, "")
		}
	case "a9", "a-9":
		if ts[0].text == "y" {
			return one(yearText(ts[1].kind == '-', ts[len(ts)-1].text))
		}
	}
	if ts := tokens(strings.Replace(s, "’", "'", 1)); shape(ts) == "'9" && len(ts[1].text) == 2 {
		return twoDigits(ts[1].text)
	}
	return meaning{}
}

// lonelyNumber reads a number alone by the number of its digits.
func lonelyNumber(n string) meaning {
	year := yearText(false, n)
	switch len(n) {
	case 1:
		return refusal("000"+n, pattern.Text{}, forYear("000"+n, n))
	case 2:
		return twoDigits(n)
	case 3:
		if number(n)*10 > LastYear {
			return one("0" + n) // no decade yet
		}
		m := several(n+"X", "0"+n)
		m.advice = pattern.T("write {{.Decade}} for the decade or {{.Written}} for the year {{.Year}}", "Decade", n+"X", "Written", "0"+n, "Year", n)
		return m
	case 5:
		return spreadsheet(n, year)
	case 6:
		return numberOrYear(ymd{number(n[:4]), number(n[4:]), 0}.text(), year)
	case 7:
		return numberOrYear(dayOfYear(number(n[:4]), number(n[4:])), year)
	case 8:
		return eightDigits(n, year)
	case 12, 14:
		return stamp(n)
	}
	if year == "" {
		return tooManyDigits()
	}
	return refusal(year, pattern.Text{}, forYear(year, edtf.NumberInWords(number(n))))
}

// forYear advises to write a year with all its digits.
func forYear(written string, year any) pattern.Text {
	return pattern.T("write {{.Written}} for the year {{.Year}}", "Written", written, "Year", year)
}

func tooManyDigits() meaning {
	return refusal("", pattern.T("a year has at most twelve digits here"), pattern.T("write a year from Y-100000000000 to Y100000000000"))
}

// twoDigits reads 53: a year whose century is left out, or one of antiquity.
func twoDigits(n string) meaning {
	var years []string
	for _, y := range centuries(number(n)) {
		years = append(years, edtf.WriteYear(y))
	}
	m := several(append(years, "00"+n)...)
	m.advice = pattern.T("write the year with all its digits: {{.Years}}, or {{.Written}} for the year {{.Year}}",
		"Years", pattern.AnyOf(years), "Written", "00"+n, "Year", int(number(n)))
	if number(n) < 21 {
		m = several(append(m.texts, n+"XX")...)
		m.advice = pattern.T("write the year with all its digits: {{.Years}}, or {{.Written}} for the year {{.Year}}, or {{.Century}} for the hundred years from {{.First}}",
			"Years", pattern.AnyOf(years), "Written", "00"+n, "Year", int(number(n)), "Century", n+"XX", "First", int(number(n)*100))
	}
	return m
}

// spreadsheet reads a number of five digits: a far year, or the number that a
// spreadsheet gives to a day, counted from the end of 1899.
func spreadsheet(n, year string) meaning {
	const numbered = "1899-12-30"
	first, _ := date(numbered).Earliest()
	day := first + edtf.Instant(number(n))*edtf.Day
	text := edtf.WriteDay(day)
	if day.Civil().Year > LastYear+100 {
		return refusal(year, pattern.Text{}, pattern.T("write {{.Year}} for that year", "Year", year))
	}
	m := several(year, text)
	m.ask = true
	m.advice = pattern.T("write {{.Date}} if it is day {{.Number}} of a spreadsheet", "Date", text, "Number", edtf.NumberInWords(number(n)))
	if year != "" {
		m.advice = pattern.T("write {{.Year}} for that year, or {{.Date}} if it is day {{.Number}} of a spreadsheet",
			"Year", year, "Date", text, "Number", edtf.NumberInWords(number(n)))
	}
	return m
}

// numberOrYear reads a number as a date without its hyphens or as a far year.
func numberOrYear(text, year string) meaning {
	if m := several(text, year); text != "" && valid(text) {
		return m
	}
	return refusal(year, pattern.Text{}, pattern.T("write {{.Year}} for that year", "Year", year))
}

// eightDigits reads 19530727, and 27071953 where only that is a day.
func eightDigits(n, year string) meaning {
	yearFirst := ymd{number(n[:4]), number(n[4:6]), number(n[6:])}
	if yearFirst.month > 0 && yearFirst.day > 0 && valid(yearFirst.text()) && yearFirst.year >= 1000 {
		return one(yearFirst.text())
	}
	a, b, y := number(n[:2]), number(n[2:4]), number(n[4:])
	if m := oneOf(ymd{y, b, a}, ymd{y, a, b}); a > 0 && b > 0 && y >= 1000 && y <= LastYear && len(m.texts) > 0 && !m.ask {
		return m
	}
	return refusal(year, pattern.Text{}, pattern.T("write {{.Year}} for that year", "Year", year))
}

// stamp reads 19530727100000, day and time without a sign between.
func stamp(n string) meaning {
	text := fmt.Sprintf("%s-%s-%sT%s:%s", n[:4], n[4:6], n[6:8], n[8:10], n[10:12])
	if len(n) == 14 {
		text += ":" + n[12:]
	}
	if valid(text) {
		return one(text)
	}
	return tooManyDigits()
}

// lonelyNegative reads a number after a hyphen: -44 may be 44 BC, or 45 BC as
// astronomers count.
func lonelyNegative(n string) meaning {
	if strings.Trim(n, "0") == "" {
		return refusal("0000", pattern.Text{}, pattern.T("write 0000 for 1 BC, -0001 for 2 BC"))
	}
	if len(n) >= 4 {
		if text := yearText(true, n); text != "" {
			return one(text)
		}
		return tooManyDigits()
	}
	year := number(n)
	bc, counted := edtf.WriteYear(1-year), edtf.WriteYear(-year)
	m := several(bc, counted)
	m.advice = pattern.T("write {{.First}} for {{.FirstBC}} BC, {{.Second}} for {{.SecondBC}} BC",
		"First", bc, "FirstBC", int(year), "Second", counted, "SecondBC", int(year+1))
	return m
}

// onlyYear offers the year alone where nothing else can be made of a text:
// “Easter 1953”. Words that turn a year into something else stop it.
func onlyYear(s string) (meaning, bool) {
	ts := tokens(s)
	year := ""
	for i, t := range ts {
		switch {
		case t.kind == '9' && (year != "" || len(t.text) != 4 || number(t.text) < 1000):
			return meaning{}, false
		case t.kind == '9':
			year = t.text
			if i > 0 && !t.gap || i+1 < len(ts) && !ts[i+1].gap {
				return meaning{}, false // part of a word or of a longer number
			}
		case t.kind != 'a' && !strings.ContainsAny(t.text, ".,()'-"), otherCount(t.text):
			return meaning{}, false
		}
	}
	return refusal(year, pattern.Text{}, pattern.T("write {{.Year}} when only the year is known", "Year", year)), year != ""
}

// otherCount reports whether a word makes another year of a number, or another
// time.
func otherCount(word string) bool {
	switch word {
	case "ah", "am", "anno", "ap", "auc", "be", "bp", "bs", "hijri", "hijra", "saka", "era", "reiwa", "heisei", "showa", "taisho", "meiji", "minguo",
		"before", "after", "since", "until", "till", "pre", "post", "to", "from", "not", "no", "than", "or", "and", "between", "by", "except",
		"years", "year", "yrs", "ago", "ybp", "bc", "bce", "ad", "ce", "century", "days", "months", "weeks", "week", "os", "o.s", "julian",
		"about", "circa", "c", "ca", "around", "perhaps", "possibly", "probably", "maybe", "page", "p", "nr", "number":
		return true
	}
	return false
}
