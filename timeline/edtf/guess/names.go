package guess

import (
	"slices"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// monthNamed returns the month with that English name or a beginning of it of
// at least three letters, else 0.
func monthNamed(word string) int64 {
	if len(word) < 3 {
		return 0
	}
	for i, name := range edtf.English().Months {
		if strings.HasPrefix(strings.ToLower(name), word) {
			return int64(i) + 1
		}
	}
	if word == "sept" {
		return 9
	}
	return 0
}

// romanMonth reads a month in Roman numerals, as in 27.VII.1953: between a day
// and a year, or before a year.
func romanMonth(ts []token, i int) int64 {
	if i+1 >= len(ts) {
		return 0
	}
	next := ts[i+1]
	if (next.kind == '.' || next.kind == '/' || next.kind == '-') && i+2 < len(ts) {
		next = ts[i+2]
	}
	if next.kind != '9' || len(next.text) != 4 {
		return 0
	}
	n := roman(ts[i].text)
	if n > 12 {
		return 0
	}
	return n
}

// roman reads a Roman numeral up to 21 in small letters; 0 when it is none.
func roman(s string) int64 {
	numerals := []string{
		"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
		"xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi",
	}
	return max(0, int64(slices.Index(numerals, s)))
}

// seasonNamed returns the number of a season, 1 for spring; 0 for any other
// word.
func seasonNamed(word string) int64 {
	switch word {
	case "spring":
		return 1
	case "summer":
		return 2
	case "autumn", "fall":
		return 3
	case "winter":
		return 4
	}
	return 0
}

// wordOrdinal reads “first” to “twentieth”; 0 for any other word.
func wordOrdinal(word string) int64 {
	words := []string{
		"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	}
	return max(0, int64(slices.Index(words, word)))
}

// tensNamed reads “twenties” to “nineties” as the digit of the tens; 0 for any
// other word.
func tensNamed(word string) int64 {
	words := []string{"", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}
	return max(0, int64(slices.Index(words, word)))
}

// misspelt reads a date with a slip in the name of its month: “Febuary 1945”.
func misspelt(s string) meaning {
	ts := tokens(s)
	for _, t := range ts {
		if t.kind != 'a' || len(t.text) < 4 || monthNamed(t.text) != 0 || seasonNamed(t.text) != 0 {
			continue
		}
		for i, name := range edtf.English().Months {
			lower := strings.ToLower(name)
			if lower[0] != t.text[0] || slips(lower, t.text) > 1+len(lower)/6 {
				continue
			}
			if m := inWords(strings.Replace(strings.ToLower(s), t.text, lower, 1)); m.certain() {
				return refusal(m.texts[0], pattern.T("“{{.Word}}” is not a month", "Word", t.text),
					pattern.T("write {{.Date}} if it is {{.Month}}", "Date", m.texts[0], "Month", edtf.MonthInWords(i+1)))
			}
		}
	}
	return meaning{}
}

// slips counts the letters to add, leave out, change or swap with the next to
// make one word of another.
func slips(a, b string) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		last, above, row := rows[(i+1)%3], rows[(i-1)%3], rows[i%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], last[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
