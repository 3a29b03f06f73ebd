package guess

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// maxLooks is how many texts one guess may look at: “27 or 28 July 1953,
// perhaps” is taken apart into some ten.
const maxLooks = 30

// guesser tries the rules. It counts what it looks at, so that no text can
// keep it busy, and looks at nothing twice.
type guesser struct {
	looks     int
	inEnglish bool // what is looked at was put into English, and is in no other language
	seen      map[string]meaning
}

// meant guesses what a text was meant to be.
func (g *guesser) meant(s string) (meaning, bool) {
	s = strings.TrimSpace(s)
	key := s
	if g.inEnglish {
		key = "en " + s
	}
	if m, ok := g.seen[key]; ok {
		return m, !m.empty()
	}
	if g.looks++; g.looks > maxLooks || len(s) > maxText || s == "" {
		return meaning{}, false
	}
	m := g.byRules(s)
	g.seen[key] = m
	return m, !m.empty()
}

// byRules tries the rules from the most to the least certain; the first that
// makes something of the text counts.
func (g *guesser) byRules(s string) meaning {
	if d := date(s); d.String() != "" {
		return g.asWritten(d)
	}
	rules := []func(string) meaning{
		zeros, g.repaired, impossibleDay, reversed, shortEnd, setFault, unsupported, clockFault,
		lonely, numbers, g.numbersOfEra, weekOrDay, g.oriental, eastAsian, g.reignInLetters, hijri, shortAbout, deepTime, period, inWords, g.oldStyle, g.translated,
		g.withTime, g.withWeekday, g.partOf, g.doubted, g.between, g.openEnd, g.rangeOf, g.listOf, g.trimmed, misspelt, g.withAside,
	}
	for _, rule := range rules {
		if m := rule(s); !m.empty() {
			return m
		}
	}
	return meaning{}
}

// asWritten reads a text that is a date already. Within a longer text, which no
// computer wrote, two digits after a year are rather the end of a range.
func (g *guesser) asWritten(d edtf.Date) meaning {
	text := d.String()
	if years, code, past := asYears(text); g.looks > 1 && past {
		if code > 12 {
			return one(years)
		}
		return several(text, years)
	}
	w := written(d)
	if w.Kind == Ask {
		return several(strungs(w.Readings)...)
	}
	return one(text).besides(strungs(w.Also)...)
}

// whole is the meaning of one of several texts: a date without a slash or
// brackets. A number of two digits is rather a day than a year there, and one
// of three a year.
func (g *guesser) whole(s string) meaning {
	switch n := strings.TrimRight(s, "."); {
	case !digitsOnly(n) || len(n) > 3:
	case len(n) == 3 && n[0] != '0':
		return one("0" + n)
	default:
		return meaning{}
	}
	m, _ := g.meant(s)
	m.texts = slices.DeleteFunc(slices.Clone(m.texts), func(t string) bool { return strings.ContainsAny(t, "/[{") })
	if len(m.texts) == 0 {
		return meaning{}
	}
	return m
}

// trimmed reads a text without the full stop or the brackets around it.
func (g *guesser) trimmed(s string) meaning {
	if strings.HasSuffix(s, "..") {
		return meaning{} // an open end
	}
	plain := strings.Trim(s, ".!")
	for _, pair := range []string{"()", "[]", "<>"} {
		if inner, ok := strings.CutPrefix(plain, pair[:1]); ok {
			if inner, ok := strings.CutSuffix(inner, pair[1:]); ok {
				plain = inner
			}
		}
	}
	if plain == s {
		return meaning{}
	}
	m, _ := g.meant(plain)
	return m
}

var (
	aside    = regexp.MustCompile(`^(.+\d.*?)\s*\(([^()0-9?~]*[a-z][^()0-9?~]*)\)$`)
	calendar = regexp.MustCompile(`(?i)uncertain|approx|unknown|doubt|estimat|disput|perhaps|probab|possib|about|circa|after|before|later|earlier|\b(o\.?\s?s|n\.?\s?s|old|new|style|julian|gregorian|hijri|hebrew|b\.?c|a\.?h)\b`)
)

// withAside offers a date without the remark in brackets after it, which
// belongs into the text of the event.
func (g *guesser) withAside(s string) meaning {
	p := aside.FindStringSubmatch(s)
	if p == nil || calendar.MatchString(p[2]) {
		return meaning{}
	}
	m, _ := g.meant(p[1])
	if !m.certain() {
		return meaning{}
	}
	return refusal(m.texts[0], pattern.Text{}, pattern.T("write {{.Date}}, and “{{.Rest}}” into the text of the event", "Date", unambiguous(m.texts[0]), "Rest", p[2]))
}
