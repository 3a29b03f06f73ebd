package edtf

import "strings"

// guess is what a refused text probably meant.
type guess struct {
	text   string // a valid date, or "" when there is only advice
	what   string // what is wrong; "" to leave it to the parser
	advice string // "" for “write ” and the text
}

// maxGuess is the longest text worth guessing about, in bytes: the longest
// date that a person writes out in words, and some room.
const maxGuess = 80

// maxTexts is how many texts one piece of advice may look at: “27 or 28 July
// 1953, perhaps” takes it apart into some ten.
const maxTexts = 60

// adviser guesses. It counts what it looks at, so that no text can keep it busy.
type adviser struct{ looked int }

// advise fills in what was probably meant and what to do about a fault.
func advise(e *SyntaxError) {
	g, ok := (&adviser{}).meant(e.Text)
	if !ok {
		g, ok = onlyYear(e.Text)
	}
	switch {
	case !ok && e.Advice == "":
		e.Advice = "write the year first and join the parts by hyphens, as in 1953-07-27, 1953-07 or 1953"
	case ok && g.advice != "":
		e.Advice = g.advice
	case ok:
		e.Advice = "write " + g.text
	}
	e.Suggestion = g.text
	if g.what != "" {
		e.What = g.what
	}
}

// meant guesses what a text was meant to be. Rules are tried from the most to
// the least certain; a guess that is not itself a date is none. The guess may
// be advice alone, without a date.
func (a *adviser) meant(s string) (guess, bool) {
	a.looked++
	if a.looked > maxTexts || len(s) > maxGuess || strings.TrimSpace(s) == "" {
		return guess{}, false
	}
	if _, err := parse(s); err == nil {
		return guess{text: s}, true
	}
	rules := []func(string) guess{
		a.plainForms, tidied, impossibleDay, reversed, shortEnd, setFault, unsupported, clockFault, bareYear, numbers,
		eastAsian, inWords, a.doubtInWords, a.endInWords, a.rangeInWords, a.listInWords,
	}
	for _, rule := range rules {
		if g := corrected(rule(s)); g.text != "" || g.advice != "" {
			return g, true
		}
	}
	return guess{}, false
}

// date is meant for a part of a longer text: it returns "" when no date is
// guessed.
func (a *adviser) date(s string) string {
	g, _ := a.meant(strings.TrimSpace(s))
	return g.text
}

// corrected returns a guess whose text is a date: g itself, or one with a day
// that exists. Advice without a text stays as it is.
func corrected(g guess) guess {
	if g.text == "" {
		return g
	}
	_, err := parse(g.text)
	if err == nil {
		return g
	}
	day := impossibleDay(g.text)
	if _, still := parse(day.text); still != nil {
		return guess{}
	}
	day.what = err.What
	return day
}

// say returns a guess with its reason when text is not empty.
func say(text, what string) guess {
	if text == "" {
		return guess{}
	}
	return guess{text: text, what: what}
}
