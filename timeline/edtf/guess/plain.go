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

// translated reads a date in one of the languages of package dictionary: its words are put into
// English, and read as that. A language in which it is a date counts more than one in which it
// could be one.
func (g *guesser) translated(s string) (best meaning) {
	if g.inEnglish {
		return meaning{}
	}
	g.inEnglish = true
	defer func() { g.inEnglish = false }()
	for _, text := range dictionary.English(s) {
		m, _ := g.meant(text)
		if m.certain() {
			return m
		}
		if best.empty() || best.ask && !m.empty() && !m.ask {
			best = m
		}
	}
	return best
}
