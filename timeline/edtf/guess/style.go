package guess

import (
	"regexp"
	"strings"

	"tideline/timeline/edtf"
)

// Where a date is said to be of the Julian calendar (“Old Style”), or of the Gregorian one.
var (
	oldStyleSign = regexp.MustCompile(`(?i)[\[(]?\b(?:o\.? ?s\b\.?|old[ -]style|julian(?: calendar| date)?)[\])]?`)
	newStyleSign = regexp.MustCompile(`(?i)[\[(]?\b(?:n\.? ?s\b\.?|new[ -]style|gregorian(?: calendar| date)?)[\])]?`)
	twoStyles    = regexp.MustCompile(`^([^()\[\]]+?) ?[(\[]([^()\[\]]+)[)\]] ?(.*)$`)
	withSlash    = regexp.MustCompile(`^(\d{1,2}(?:\.? \pL[^/\d]*)?) ?/ ?(\d{1,2}\.? \pL[^/\d]* \d{4}.*)$`)
)

// oldStyle reads “25 October 1917 OS”, which is 7 November, and “25 October (7 November)
// 1917”, which names a day in both calendars.
func (g *guesser) oldStyle(s string) meaning {
	if m := g.inBothStyles(s); !m.empty() {
		return m
	}
	if rest := newStyleSign.ReplaceAllString(s, ""); rest != s && !oldStyleSign.MatchString(s) {
		m, _ := g.meant(strings.Trim(rest, " ,()[]"))
		return m
	}
	rest := oldStyleSign.ReplaceAllString(s, "")
	if rest == s {
		return meaning{}
	}
	rest = strings.Trim(rest, " ,()[]")
	m, _ := g.meant(rest)
	if m.certain() && m.julian == "" {
		return inJulian(m.texts[0])
	}
	return g.julianLeapDay(rest)
}

// leapDay is the day that a month may have in the Julian calendar alone.
var leapDay = regexp.MustCompile(`\b29\b`)

// julianLeapDay reads “29 February 1900” of the Julian calendar: by the day before, which the
// Gregorian one has as well.
func (g *guesser) julianLeapDay(s string) meaning {
	at := leapDay.FindStringIndex(s)
	if at == nil {
		return meaning{}
	}
	m, _ := g.meant(s[:at[0]] + "28" + s[at[1]:])
	if !m.certain() || m.julian != "" {
		return meaning{}
	}
	d := date(m.texts[0])
	c := firstOf(d)
	if d.Precision() != edtf.DayOf || d.String() != m.texts[0] || c.Month != 2 || c.Day != 28 || c.Year%4 != 0 {
		return meaning{}
	}
	m = one(edtf.WriteDay(edtf.Julian(c.Year, 2, 29)))
	m.julian = strings.TrimSuffix(d.String(), "28") + "29"
	return m
}

// inJulian turns a day, a month or a year that was counted in the Julian calendar into the
// Gregorian one: a month is one of its days, and a year stays one.
func inJulian(text string) meaning {
	bare := strings.TrimRight(text, "?~%")
	d := date(bare)
	if strings.ContainsAny(text, "/[{XT") || d.String() == "" {
		return meaning{}
	}
	c := firstOf(d)
	var m meaning
	switch d.Precision() {
	case edtf.DayOf:
		m = one(edtf.WriteDay(edtf.Julian(c.Year, c.Month, c.Day)) + text[len(bare):])
	case edtf.Month:
		year, month := c.Year, c.Month+1
		if month > 12 {
			year, month = year+1, 1
		}
		m = one("[" + edtf.WriteDay(edtf.Julian(c.Year, c.Month, 1)) + ".." + edtf.WriteDay(edtf.Julian(year, month, 1)-edtf.Day) + "]")
		text = bare
	case edtf.Year:
		m = one(text)
	default:
		return meaning{}
	}
	m.julian = text
	return m
}

// firstOf returns the first day of a date.
func firstOf(d edtf.Date) edtf.Civil {
	from, _ := d.Extent()
	return from.Civil()
}

// inBothStyles reads a day that is named in both calendars: one of the two must be the
// other. The Gregorian one is the later.
func (g *guesser) inBothStyles(s string) meaning {
	if p := withSlash.FindStringSubmatch(s); p != nil {
		return g.pairWithSlash(p[1], p[2])
	}
	p := twoStyles.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	bare := func(text string) string {
		text = oldStyleSign.ReplaceAllString(newStyleSign.ReplaceAllString(text, ""), "")
		return strings.Join(strings.Fields(strings.Trim(text, " ,.:")), " ")
	}
	first, second, rest := bare(p[1]), bare(p[2]), bare(p[3])
	for _, texts := range [][2]string{{first + " " + rest, second + " " + rest}, {first, second}, {first, withYear(second, first)}} {
		a, _ := g.meant(texts[0])
		b, _ := g.meant(texts[1])
		if !a.certain() || !b.certain() {
			continue
		}
		if m := sameDay(a.texts[0], b.texts[0]); !m.empty() {
			return m
		}
	}
	return meaning{}
}

// pairWithSlash reads “25 October/7 November 1917” and “5/18 January 1918”: days that are
// the same in the two calendars are rather that than the ends of a range.
func (g *guesser) pairWithSlash(first, second string) meaning {
	for _, text := range []string{fromBehind(first, second), first + " " + lastField(second)} {
		a, _ := g.meant(text)
		b, _ := g.meant(second)
		if !a.certain() || !b.certain() {
			continue
		}
		if m := sameDay(a.texts[0], b.texts[0]); !m.empty() {
			return m.besides(a.texts[0] + "/" + b.texts[0])
		}
	}
	return meaning{}
}

// sameDay is the day that two dates are in the two calendars, one in each.
func sameDay(a, b string) meaning {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if m := inJulian(pair[0]); m.certain() && m.texts[0] == pair[1] && pair[0] != pair[1] {
			return m
		}
	}
	return meaning{}
}

// withYear adds the last word of a date, its year, to one that has none.
func withYear(day, whole string) string {
	return day + " " + lastField(whole)
}

func lastField(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}
