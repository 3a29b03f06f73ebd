package guess

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

var (
	yearsAgo = regexp.MustCompile(`^([\d.,' ]*\d)\s?(million|mio|mill|mil|m|billion|bn|b|thousand|k)?\.?\s?(?:(years? ago|yrs? ago|yr ago|y\.?a\.?|years? before present|years? bp|yrs? bp|(?:cal\.? ?)?b\.?p\.?|before present)|(b\.?\s?c\.?(?:\s?e)?))\.?$`)
	margin   = regexp.MustCompile(`\s?(?:±|\+/-)\s?[\d.]+`) // the error of a measurement
	geologic = regexp.MustCompile(`^(\d[\d.,]*)\s?(ma|mya|m\.y\.a|myr|ga|gya|bya|gyr|ka|kya|kyr)\.?( bp| ago| b\.p\.?)?$`)
)

// The year from which a count of years runs: before present is before 1950; of
// “ten thousand years ago”, round as it is, the year before Christ is round too.
const (
	present = 1950
	round   = 2001
)

// deepTime reads “65 Ma”, “10 ka”, “3.5 million years ago”, “5000 BP”. The
// result is always approximate.
func deepTime(s string) meaning {
	lower := margin.ReplaceAllString(strings.ToLower(s), "")
	if first, rest, ok := strings.Cut(lower, " "); ok && countNamed(first) > 0 {
		lower = strconv.FormatInt(countNamed(first), 10) + " " + rest
	}
	var digits, unit, from string
	if p := geologic.FindStringSubmatch(lower); p != nil {
		digits, unit, from = p[1], p[2][:1], p[3]
		if p[2] == "bya" {
			unit = "g"
		}
	} else if p := yearsAgo.FindStringSubmatch(lower); p != nil {
		if p[4] != "" && p[2] == "" {
			return meaning{} // 10,000 BC is a plain year
		}
		digits, unit, from = p[1], p[2], p[3]
		if p[4] != "" {
			return beforeChrist(times(digits, zerosOf(unit)))
		}
		if strings.HasPrefix(unit, "b") {
			unit = "g"
		}
	} else {
		return meaning{}
	}
	n := times(digits, zerosOf(unit))
	switch {
	case n <= 0 || n > edtf.MaxYear:
		return refusal("", pattern.T("years go from -100000000000 to 100000000000"), pattern.T("check how many zeros it has"))
	case n >= 100_000:
		return one(edtf.WriteYear(-n) + "~")
	case strings.Contains(from, "b"):
		return one(edtf.WriteYear(present-n) + "~")
	case n < 2_500:
		return refusal("", pattern.T("nobody can tell from which year these are counted"), pattern.T("write the year itself"))
	}
	return one(edtf.WriteYear(round-n) + "~")
}

// eastAgo matches years before now in Chinese, Japanese and Korean.
var eastAgo = regexp.MustCompile(`^(?:约|約|大约|大約|およそ|약)?(\d[\d,.]*)(千|천|万|萬|만|亿|億|억)?[多余餘]?[年년](?:以?前|전)$`)

// agoEast reads “6500万年前” and “46억년전”, without spaces. A number that may be a year is left
// alone: “1950年前” is before 1950.
func agoEast(s string) meaning {
	p := eastAgo.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	zeros := map[string]int{"千": 3, "천": 3, "万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8}[p[2]]
	n := times(p[1], zeros)
	if n < 2_500 {
		return meaning{}
	}
	return deepTime(strconv.FormatInt(n, 10) + " years ago")
}

// beforeChrist reads “2.5 million BC”, where one year more or less means nothing.
func beforeChrist(n int64) meaning {
	if n < 100_000 || n > edtf.MaxYear {
		return meaning{}
	}
	return one(edtf.WriteYear(-n) + "~")
}

// zerosOf returns how many zeros a word for a large number stands for.
func zerosOf(unit string) int {
	switch {
	case unit == "":
		return 0
	case unit[0] == 'g' || unit[0] == 'b':
		return 9
	case unit[0] == 'm':
		return 6
	}
	return 3
}

// fewDecimals are one or two digits behind a comma: no group of thousands.
var fewDecimals = regexp.MustCompile(`^(\d+),(\d{1,2})$`)

// times reads a decimal number and multiplies it by a power of ten; 0 when the
// result is no whole number. Commas and spaces separate groups of three.
func times(digits string, zeros int) int64 {
	digits = fewDecimals.ReplaceAllString(digits, "$1.$2")
	whole, fraction, _ := strings.Cut(strings.TrimRight(digits, ".,"), ".")
	for i, group := range strings.FieldsFunc(whole, func(c rune) bool { return c == ',' || c == ' ' || c == '\'' }) {
		if i > 0 && len(group) != 3 {
			return 0
		}
	}
	whole = strings.NewReplacer(",", "", " ", "", "'", "").Replace(whole)
	if !digitsOnly(whole) || fraction != "" && !digitsOnly(fraction) || len(fraction) > zeros || len(whole)+zeros > 14 {
		return 0
	}
	return number(whole + fraction + strings.Repeat("0", zeros-len(fraction)))
}

// countNamed reads “a million” and “two million”; 0 for any other word.
func countNamed(word string) int64 {
	if word == "a" {
		return 1
	}
	words := []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	return max(0, int64(slices.Index(words, word)))
}
