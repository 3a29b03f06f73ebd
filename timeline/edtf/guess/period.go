package guess

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

const (
	eraPattern     = `(?:\s?\(?(b\.?\s?c\.?\s?e?|a\.?\s?d|c\.?\s?e)\.?\)?)?`
	ordinalPattern = `(\d{1,2}(?:st|nd|rd|th)?|[ivx]+(?:st|nd|rd|th)?|[a-z]+(?:[ -]first)?)`
)

var (
	centuryWords = regexp.MustCompile(`^(?:the )?` + ordinalPattern + `[ -]?(century|centuries|cent|c|millennium|millennia|millenium)\.?,?` + eraPattern + `$`)
	centurySign  = regexp.MustCompile(`^(?:C(\d\d)(?:th)?|(\d\d)C)$`)
	decadeWords  = regexp.MustCompile(`^(?:the )?(\d{1,3}0)['’]?\s?s` + eraPattern + `$`)
	shortDecade  = regexp.MustCompile(`^(?:the )?['’]?(\d)0['’]?s$`)
	decadeWithin = regexp.MustCompile(`^(?:the )?['’]?(\d)0['’]?s,? (?:of |in )?(?:the )?` + ordinalPattern + ` century$`)
	namedDecade  = regexp.MustCompile(`^(?:the )?(?:([a-z]+)[ -])?([a-z]+ties)$`)
)

// period reads “1960s”, “20th century” and “2nd millennium BC”.
func period(s string) meaning {
	lower := strings.ToLower(s)
	if p := centuryWords.FindStringSubmatch(lower); p != nil {
		return century(countOf(p[1]), strings.HasPrefix(p[2], "mill"), p[3])
	}
	if p := centurySign.FindStringSubmatch(s); p != nil {
		return century(number(p[1]+p[2]), false, "")
	}
	if p := shortDecade.FindStringSubmatch(lower); p != nil {
		return decadeOf(number(p[1]))
	}
	if p := decadeWithin.FindStringSubmatch(lower); p != nil {
		if n := countOf(p[2]); n > 0 && n <= 100 {
			return one(fmt.Sprintf("%02d%sX", n-1, p[1]))
		}
	}
	if p := decadeWords.FindStringSubmatch(lower); p != nil {
		return decades(p[1], p[2])
	}
	if p := namedDecade.FindStringSubmatch(lower); p != nil {
		return decadeInWords(p[1], tensNamed(p[2]))
	}
	return meaning{}
}

// countOf reads an ordinal number: 19th, XIX, nineteenth, twenty-first.
func countOf(s string) int64 {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if n := strings.TrimSuffix(s, ending); n != s && (digitsOnly(n) || roman(n) > 0) {
			s = n
			break
		}
	}
	switch {
	case digitsOnly(s):
		return number(s)
	case roman(s) > 0:
		return roman(s)
	case s == "twenty-first" || s == "twenty first":
		return 21
	}
	return wordOrdinal(s)
}

// isBC reports whether the word for an era is one before Christ.
func isBC(era string) bool { return strings.HasPrefix(era, "b") }

// century writes a century or a millennium with X digits. The 5th century BC
// is 500 to 401 BC, which is -0499 to -0400.
func century(n int64, thousands bool, era string) meaning {
	sign, most, form := "", int64(100), "%s%02dXX"
	if thousands {
		most, form = 10, "%s%dXXX"
	}
	if isBC(era) {
		sign = "-"
	}
	if n < 1 || n > most {
		return meaning{}
	}
	return one(fmt.Sprintf(form, sign, n-1))
}

// decades writes “1960s” with an X. “1900s” can also be the whole century,
// which is the coarser reading. Before Christ decades end with a 9: the 430s
// are 439 to 430 BC.
func decades(digits, era string) meaning {
	n := number(digits)
	hundreds := strings.HasSuffix(digits, "00")
	switch {
	case isBC(era):
		length := int64(10)
		if hundreds {
			length = 100
		}
		return one(edtf.WriteYear(1-(n+length-1)) + "/" + edtf.WriteYear(1-n))
	case len(digits) < 4 && era == "":
		return asked(several(fmt.Sprintf("%04d", n)[:3] + "X"))
	case hundreds:
		return one(fmt.Sprintf("%04d", n)[:2] + "XX").besides(fmt.Sprintf("%04d", n)[:3] + "X")
	}
	return one(fmt.Sprintf("%04d", n)[:3] + "X")
}

// decadeOf reads “the '60s”, of this century or another.
func decadeOf(tens int64) meaning {
	var texts []string
	for _, y := range centuries(tens * 10) {
		texts = append(texts, strconv.FormatInt(y/10, 10)+"X")
	}
	return asked(several(texts...))
}

// decadeInWords reads “the sixties” and “the nineteen-sixties”.
func decadeInWords(hundreds string, tens int64) meaning {
	if tens == 0 {
		return meaning{}
	}
	switch hundreds {
	case "":
		return decadeOf(tens)
	case "eighteen":
		return one(fmt.Sprintf("18%dX", tens))
	case "nineteen":
		return one(fmt.Sprintf("19%dX", tens))
	}
	return meaning{}
}

// partWords are what narrows a longer time without saying to what.
var partWords = regexp.MustCompile(`(?i)^(?:the )?(?:very )?(?:early|mid|middle|late|later|beginning|start|end|close|(?:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th) (?:half|third|quarter|decades?|years?|part))` +
	`(?:(?: to |-to-|- to | or |[-–/ ])(?:mid|middle|late|early))?[-– ]+(?:of |in )?(?:the )?(.+)$`)

// partOfDay are words before a date that add nothing that a date can hold.
var partOfDay = regexp.MustCompile(`(?i)^(?:in the year of|in the year|in the|in|during the|during|on the|on|dated|(?:(?:in |on )?the )?(?:early )?(?:morning|afternoon|evening|night|dawn|eve) (?:of|on)(?: the)?) (.+)$`)

// partOf reads “mid-1950s”, “late July 1953”, “end of the 19th century” as the
// whole of which it names a part: nothing finer was written.
func (g *guesser) partOf(s string) meaning {
	if p := partOfDay.FindStringSubmatch(s); p != nil {
		m, _ := g.meant(p[1])
		return m
	}
	p := partWords.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	m, _ := g.meant(p[1])
	for _, t := range m.texts {
		if date(t).Precision() >= edtf.DayOf || strings.ContainsAny(t, "/[{") {
			return meaning{}
		}
	}
	if len(m.texts) == 0 {
		return meaning{}
	}
	m.part = true
	return m
}
