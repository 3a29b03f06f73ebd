package guess

import (
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess/dictionary"
)

// plainly reads what most people write, without trying all rules: a day, the name of a
// month and a year of four digits in either order, or a month and a year. What it makes of
// a text is what the rules would.
func plainly(s string) meaning {
	parts := strings.Fields(s)
	last := len(parts) - 1
	if last < 1 || last > 2 || !digitsOnly(parts[last]) || len(parts[last]) != 4 || parts[last][0] == '0' {
		return meaning{}
	}
	day, month := "", ""
	for _, p := range parts[:last] {
		switch bare := strings.TrimRight(p, ".,"); {
		case digitsOnly(bare) && len(bare) <= 2 && day == "":
			day = bare + " "
		case month == "":
			month = monthWord(strings.TrimRight(p, ","))
		}
	}
	if month == "" || last == 2 && day == "" {
		return meaning{}
	}
	return inWords(day + month + " " + parts[last])
}

// monthWord returns the English name of a month that a word names in any language; "" for
// any other word.
func monthWord(word string) string {
	word = strings.ToLower(word)
	months := edtf.English().Months
	for _, m := range months {
		if m = strings.ToLower(m); word == m || word == m[:3] || word == m[:3]+"." {
			return m
		}
	}
	return dictionary.Month(word)
}

// translated reads a date in German, French, Spanish or Russian: its words are put into
// English, and read as that.
func (g *guesser) translated(s string) meaning {
	for _, text := range dictionary.English(s) {
		if m, _ := g.meant(text); !m.empty() {
			return m
		}
	}
	return meaning{}
}
