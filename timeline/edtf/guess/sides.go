package guess

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline/edtf"
)

// between reads “between 1953 and 1955” and the BET … AND of genealogists: one
// time in that range, which is a set in EDTF.
func (g *guesser) between(s string) meaning {
	for _, word := range []string{"some time between", "sometime between", "between", "betw.", "bet.", "bet", "btw."} {
		rest, ok := cutWord(s, word)
		if !ok {
			continue
		}
		for _, separator := range []string{" and ", " & ", " – ", "–", " - ", "-"} {
			if parts := splitWord(rest, separator); len(parts) == 2 {
				if m := product(g.parts(parts), func(d []string) string { return "[" + d[0] + ".." + d[1] + "]" }); len(m.texts) > 0 {
					return m
				}
			}
		}
	}
	return meaning{}
}

// rangeOf reads “1953–1954”, “27–30 July 1953”, “from May to June 1953”.
func (g *guesser) rangeOf(s string) meaning {
	if from, ok := cutWord(s, "from"); ok {
		s = from
	}
	if p := shortBC.FindStringSubmatch(s); p != nil {
		return endBC(p[1], p[2])
	}
	for _, separator := range []string{
		" to ", " until ", " till ", " through ", " thru ", " – ", " — ", " - ", "–", "—", "--", "...", "…", "..", " / ", "/", "-", "→", "->",
	} {
		parts := splitWord(s, separator)
		if len(parts) != 2 || strings.Contains(separator, "/") && yearsOfWinter.MatchString(s) {
			continue
		}
		m := product(g.parts(parts), func(d []string) string { return d[0] + "/" + d[1] })
		if len(m.texts) > 0 {
			return m
		}
		if m := shortEnd(parts[0] + "/" + parts[1]); len(m.texts) > 0 {
			return m
		}
	}
	return meaning{}
}

// listOf reads “1995 or 1996” and “27 and 28 July 1953”.
func (g *guesser) listOf(s string) meaning {
	lists := []struct{ word, open, closing string }{
		{" or ", "[", "]"},
		{" and ", "{", "}"},
		{" & ", "{", "}"},
		{" + ", "{", "}"},
	}
	s, _ = cutWord(s, "either")
	for _, list := range lists {
		parts := splitWord(s, list.word)
		if len(parts) < 2 {
			continue
		}
		var members []string // “5, 6” of “5, 6 or 7 May”; in “July 27, 1953” the comma ends nothing
		for _, part := range parts {
			members = append(members, slices.DeleteFunc(splitWord(part, ", "), func(s string) bool { return s == "" })...)
		}
		for _, texts := range [][]string{parts, members} {
			m := product(g.parts(texts), func(d []string) string { return list.open + strings.Join(d, ",") + list.closing })
			if len(m.texts) > 0 {
				return m
			}
		}
	}
	return meaning{}
}

// parts reads every part of a list or range. A part that is not a whole date
// borrows from its neighbours: “27” before “30 July 1953” the month and year,
// “500” before “400 BC” the era, “54” after “1953” the century.
func (g *guesser) parts(texts []string) []meaning {
	last := len(texts) - 1
	texts = slices.Clone(texts)
	for i, t := range texts {
		if texts[i] = strings.TrimSpace(t); texts[i] == "" {
			return nil
		}
	}
	texts[last] = longEnd(texts[0], texts[last])
	period, era := unitOf(texts[last])
	alone := make([]meaning, len(texts)) // without the era after the last
	for i, t := range texts[:last] {
		if _, have := unitOf(t); era != "" && have == "" && !startEra.MatchString(t) && !(digitsOnly(t) && len(t) < 4) {
			alone[i] = g.whole(t)
		}
		switch _, have := unitOf(t); {
		case era == "", have != "", startEra.MatchString(t):
		case periodWord.MatchString(t):
			texts[i] = t + " " + era
		default:
			texts[i] = strings.Join(strings.Fields(t+" "+period+" "+era), " ")
		}
	}
	all := make([]meaning, len(texts))
	all[last] = g.firstWhole(append([]string{texts[last]}, fromBefore(texts[0], texts[last])...), &texts[last])
	for i, t := range texts[:last] {
		all[i] = g.firstWhole([]string{t, fromBehind(t, texts[last]), sharedNumbers(t, texts[last])}, &texts[i])
		if len(all[i].texts) == 1 && len(alone[i].texts) == 1 {
			all[i] = several(all[i].texts[0], alone[i].texts[0])
		}
	}
	return all
}

// firstWhole reads the first of some texts that is a whole date, and puts it in
// chosen.
func (g *guesser) firstWhole(texts []string, chosen *string) meaning {
	for i, t := range texts {
		if t == "" || i > 0 && t == texts[0] {
			continue
		}
		if m := g.whole(t); len(m.texts) > 0 && (m.certain() || len(m.texts) > 1 && (i == 0 || !m.ask)) {
			*chosen = t
			return m
		}
	}
	return meaning{}
}

var (
	// yearsOfWinter are both years of one winter, where inWords can read them and
	// where it cannot: before Christ.
	yearsOfWinter = regexp.MustCompile(`(?i)\bwinter (?:of )?[^a-z]*(?:[ab]\.?[cd]\.?e?)?\s?/[^a-z]*(?:[abc]\.?[cde]\.?e?\.?)?[^a-z]*$`)

	lastYear   = regexp.MustCompile(`(?i)^(?:the |in |c\.? ?|ca\.? ?|circa |about )?(\d{3,4})(s?)$`)
	shortYears = regexp.MustCompile(`^['’]?(\d{1,3})(s?)$`)
	withUnit   = regexp.MustCompile(`(?i)^.*?\d(?:st|nd|rd|th)?(?:( ?,? ?(?:century|centuries|cent\.?|c\.|millennium|millennia))?( ?(?:b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?))|` +
		`( ?(?:ma|mya|ga|gya|ka|kya|bp|(?:million |billion |bn |thousand )?(?:years? ago|years bp|yrs ago|ya|bc|bce))))$`)
	startEra   = regexp.MustCompile(`(?i)^(?:a\.?d\.?|b\.?c\.?(?:e\.?)?|c\.?e\.?) `)
	periodWord = regexp.MustCompile(`(?i)centur|millen`)
)

// longEnd completes the last year by the first: “1953–54”, “May 1940–45”,
// “1950s–60s”.
func longEnd(first, last string) string {
	end, start := shortYears.FindStringSubmatch(last), lastYear.FindStringSubmatch(first)
	if end == nil || start == nil || len(end[1]) >= len(start[1]) || end[2] != start[2] {
		return last
	}
	return start[1][:len(start[1])-len(end[1])] + end[1] + end[2]
}

// unitOf returns the era or unit of time at the end of a text, and the word for
// a century before it.
func unitOf(s string) (period, unit string) {
	p := withUnit.FindStringSubmatch(s)
	if p == nil {
		return "", ""
	}
	return strings.TrimSpace(p[1]), strings.TrimSpace(p[2] + p[3])
}

// fromBehind completes a part by the words of the whole date that come after
// as many words as the part has: “27” and “30 July 1953”.
func fromBehind(part, whole string) string {
	words, rest := strings.Fields(part), strings.Fields(whole)
	if len(words) >= len(rest) {
		return ""
	}
	return strings.Join(append(words, rest[len(words):]...), " ")
}

// fromBefore completes the last part by the words of the first: “30, 1953”
// after “July 27” by its month, “11:00” after “27 July 1953 10:00” by its day,
// “3 August” after “27 July 1953” by its year.
func fromBefore(first, last string) []string {
	words, rest := strings.Fields(first), strings.Fields(last)
	if len(words) < 2 || !strings.ContainsAny(last, "0123456789") {
		return nil
	}
	var texts []string
	if n := len(words) - len(rest); n > 0 {
		if _, era := unitOf(first); era == "" { // “44 BC or 43” leaves the second open
			texts = append(texts, strings.Join(append(slices.Clone(rest), words[len(rest):]...), " "))
		}
		texts = append(texts, strings.Join(append(slices.Clone(words[:n]), rest...), " "))
	}
	return append(texts, words[0]+" "+last)
}

// sharedNumbers completes a part in numbers by the end of the whole date: “27.”
// or “27.7.” and “30.7.1953”.
func sharedNumbers(part, whole string) string {
	for _, sign := range []string{".", "/"} {
		have, all := strings.Split(strings.TrimRight(part, sign), sign), strings.Split(whole, sign)
		if len(all) == 3 && len(have) < 3 && !strings.Contains(part, " ") && digitsOnly(strings.Join(have, "")) {
			return strings.Join(append(have, all[len(have):]...), sign)
		}
	}
	return ""
}

// shortBC is a range before Christ whose end has fewer digits: 490–79 BC.
var shortBC = regexp.MustCompile(`(?i)^(\d{3,4}) ?(?:[-–—/]|to) ?(\d{1,3}) ?(?:b\.? ?c\.?(?: ?e\.?)?)$`)

// endBC reads such a range: the end may lack the digits that it shares with the
// beginning, where the years still run backwards then.
func endBC(first, last string) meaning {
	from, to := number(first), number(last)
	var texts []string
	if n := len(first) - len(last); n > 0 {
		if full := number(first[:n] + last); full < from {
			texts = append(texts, edtf.WriteYear(1-from)+"/"+edtf.WriteYear(1-full))
		}
	}
	if to > 0 {
		texts = append(texts, edtf.WriteYear(1-from)+"/"+edtf.WriteYear(1-to))
	}
	return several(texts...)
}
