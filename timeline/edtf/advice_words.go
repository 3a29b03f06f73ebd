package edtf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// inWords reads dates with English words in them: “27 July 1953”, “July 27th,
// 1953”, “44 BC”, “the 1960s”, “20th century”, “spring 1953”, “Q1 2023”.
func inWords(s string) guess {
	ts := tokens(s)
	if !strings.Contains(shape(ts), "a") {
		return guess{}
	}
	ts, bc, era := takeEra(plainTokens(ts))
	text := wordsDate(ts, bc, era)
	switch {
	case text == "" && monthWithShortYear(ts):
		return guess{what: "a year has four digits", advice: "write the year with four digits"}
	case text == "":
		return guess{}
	case bc:
		return say(text, "years before Christ are negative, and 0000 is 1 BC")
	case slices.ContainsFunc(ts, func(t token) bool { return t.text == "w" }):
		return say(text, "weeks are not supported")
	}
	return say(text, "a date is written in digits, with the year first")
}

// plainTokens leaves out separators and filler words, and turns ordinals into
// numbers.
func plainTokens(ts []token) []token {
	ordinals := []string{"first", "second", "third", "fourth"}
	var plain []token
	for i, t := range ts {
		afterNumber := i > 0 && ts[i-1].kind == '9'
		switch {
		case strings.ContainsAny(t.text, "-/.,'’"):
		case t.text == "the" || t.text == "of" || t.text == "in" || t.text == "year":
		case afterNumber && slices.Contains([]string{"st", "nd", "rd", "th"}, t.text):
		case slices.Contains(ordinals, t.text):
			plain = append(plain, token{'9', strconv.Itoa(slices.Index(ordinals, t.text) + 1)})
		default:
			plain = append(plain, t)
		}
	}
	return plain
}

// takeEra takes the word for the era out of a date.
func takeEra(ts []token) (rest []token, bc, era bool) {
	for _, t := range ts {
		switch t.text {
		case "bc", "bce":
			bc, era = true, true
		case "ad", "ce":
			era = true
		default:
			rest = append(rest, t)
		}
	}
	return rest, bc, era
}

// worded is a date in words, taken apart; every part may be "".
type worded struct {
	year   string // its digits
	word   string // a month, a season, or what number counts
	number string // of the day, quarter, half or week
	day    string // of the week
}

// takeApart finds the parts of a date in the tokens.
func takeApart(ts []token) (worded, bool) {
	text := func(i int) string { return ts[i].text }
	switch shape(ts) {
	case "9":
		return worded{year: text(0)}, true
	case "9a":
		return worded{year: text(0), word: text(1)}, true
	case "a9":
		return worded{word: text(0), year: text(1)}, true
	case "a99":
		if text(0) == "winter" {
			return worded{word: text(0), year: text(1)}, true // 1950/51
		}
		return worded{word: text(0), number: text(1), year: text(2)}, true
	case "9a99":
		return worded{year: text(0), word: text(1), number: text(2), day: text(3)}, true
	case "9a9":
		if len(text(0)) >= 3 {
			n := text(2)
			if text(1) == "w" && len(n) == 3 {
				return worded{year: text(0), word: "w", number: n[:2], day: n[2:]}, true
			}
			return worded{year: text(0), word: text(1), number: n}, true
		}
		return worded{number: text(0), word: text(1), year: text(2)}, true
	}
	return worded{}, false
}

// wordsDate writes the tokens of a date in words as the format wants it, ""
// if it cannot. A year without an era needs three digits to be known as one.
func wordsDate(ts []token, bc, era bool) string {
	d, ok := takeApart(ts)
	if !ok {
		return ""
	}
	if d.number == "" {
		if text := period(d.year, d.word, bc); text != "" {
			return text
		}
	}
	n := number(d.year)
	if len(d.year) < 3 && !era || n > MaxYear {
		return ""
	}
	if bc {
		n = 1 - n
	}
	year := yearText(n < 0, strconv.FormatInt(max(n, -n), 10))
	switch {
	case d.word == "": // “44 BC”, “the year 1953”
		return year
	case d.word == "w":
		return week(n, d.number, d.day)
	case d.day != "":
		return ""
	}
	if part := partOfYear(d.word, d.number); part != "" {
		return year + "-" + part
	}
	return ""
}

// monthWithShortYear reports a date such as “July 53”.
func monthWithShortYear(ts []token) bool {
	d, ok := takeApart(ts)
	return ok && len(d.year) == 2 && monthNamed(d.word) != 0
}

// period writes “1960s”, “20th century” and “2nd millennium” with X digits.
func period(digits, word string, bc bool) string {
	n := number(digits)
	sign := ""
	if bc {
		sign = "-"
	}
	switch {
	case word == "s" && len(digits) == 4:
		return decade(digits)
	case strings.HasPrefix(word, "centur") && n >= 1 && n <= 100:
		return fmt.Sprintf("%s%02dXX", sign, n-1)
	case strings.HasPrefix(word, "millen") && n >= 1 && n <= 10:
		return fmt.Sprintf("%s%dXXX", sign, n-1)
	}
	return ""
}

// decade writes “1960s” with X digits; “1900s” is taken for the century.
func decade(digits string) string {
	switch {
	case strings.HasSuffix(digits, "00"):
		return digits[:2] + "XX"
	case strings.HasSuffix(digits, "0"):
		return digits[:3] + "X"
	}
	return ""
}

// partOfYear writes a month, with the day in number, or a numbered or named
// part of a year.
func partOfYear(word, n string) string {
	count := number(n)
	if n == "" {
		seasons := []string{"spring", "summer", "autumn", "winter", "fall"}
		if i := slices.Index(seasons, word); i >= 0 {
			return []string{"21", "22", "23", "24", "23"}[i]
		}
	}
	kinds := []struct {
		words       []string
		last, first int64 // how many there are, and the code of the first
	}{
		{[]string{"q", "quarter"}, 4, 33},
		{[]string{"h", "half"}, 2, 40},
	}
	for _, k := range kinds {
		if slices.Contains(k.words, word) && count >= 1 && count <= k.last {
			return strconv.FormatInt(k.first+count-1, 10)
		}
	}
	month := monthNamed(word)
	switch {
	case month == 0 || len(n) > 2:
		return ""
	case n == "":
		return fmt.Sprintf("%02d", month)
	}
	return fmt.Sprintf("%02d-%02d", month, count)
}

// monthNamed returns the month with that English name or a beginning of it of
// at least three letters, else 0.
func monthNamed(word string) int {
	if len(word) < 3 {
		return 0
	}
	for i, name := range English().Months {
		if strings.HasPrefix(strings.ToLower(name), word) || word == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// week writes an ISO week of a year, or one day of it. Week 1 is the one with
// 4 January in it, and weeks begin on Monday.
func week(year int64, weekDigits, dayDigits string) string {
	w, d := number(weekDigits), number(dayDigits)
	if len(weekDigits) > 2 || w < 1 || w > 53 || dayDigits != "" && (d < 1 || d > 7) {
		return ""
	}
	fourth := At(Civil{Year: year, Month: 1, Day: 4})
	sinceMonday := Instant(floorMod(int64(fourth/Day)+3, 7)) // 1970-01-01 was a Thursday
	monday := fourth - sinceMonday*Day + Instant(w-1)*7*Day
	if dayDigits != "" {
		return dayText(monday + Instant(d-1)*Day)
	}
	return dayText(monday) + "/" + dayText(monday+6*Day)
}

// dayText writes the day of an instant.
func dayText(t Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%s-%02d-%02d", yearOf(c.Year), c.Month, c.Day)
}
