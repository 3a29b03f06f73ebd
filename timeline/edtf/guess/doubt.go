package guess

import (
	"regexp"
	"strings"
)

// doubt is a mark of EDTF and the words that people write for it, the longest
// first.
type doubt struct {
	mark          string
	before, after []string
}

func doubts() []doubt {
	return []doubt{
		{"%", []string{"possibly about", "perhaps about", "probably about", "perhaps c.", "possibly c.", "perhaps circa", "c.?", "?c."}, []string{"(c.?)"}},
		{
			"~",
			[]string{
				"circa", "approximately", "approx.", "approx", "about", "around", "roughly", "somewhere around", "sometime around", "near",
				"estimated", "calculated", "est.", "est", "abt.", "abt", "cal.", "cal", "cca.", "cca", "ca.", "ca", "cir.", "c.", "c", "≈", "±", "+/-", "~",
			},
			[]string{"circa", "(circa)", "ca.", "ca", "cca.", "(ca)", "(cca.)", "approximately", "(approximately)", "approx.", "approx", "(approx.)", "(approx)", "(c.)", "(ca.)", "(about)", "or so", "or thereabouts", "-ish", "ish", "est.", "(est.)", "(estimated)", "~"},
		},
		{
			"?",
			[]string{"perhaps", "possibly", "probably", "maybe", "presumably", "supposedly", "likely", "prob.", "poss.", "uncertain", "(?)", "[?]", "?"},
			[]string{"(perhaps)", "(possibly)", "(probably)", "(probable)", "(uncertain)", "uncertain", "(disputed)", "probably", "perhaps", "(?)", "[?]", "?"},
		},
	}
}

// A question mark beside a dash is an end that is not known.
var (
	startsWithDash = regexp.MustCompile(`^[-–—/]`)
	endsWithDash   = regexp.MustCompile(`[-–—/]$`)
)

// doubted reads “c. 1953”, “perhaps 1953”, “1953 (?)” and their like.
func (g *guesser) doubted(s string) meaning {
	for _, d := range doubts() {
		for _, word := range d.before {
			if rest, ok := cutWord(s, word); ok && !startsWithDash.MatchString(rest) {
				if m := g.withMark(rest, d.mark); !m.empty() {
					return m
				}
			}
		}
		for _, word := range d.after {
			rest, ok := cutLastWord(s, word)
			if !ok && strings.HasSuffix(word, "ish") {
				rest, ok = strings.CutSuffix(lowered(s), word) // 1953ish
				ok = ok && digitsOnly(rest)
			}
			if ok && !endsWithDash.MatchString(rest) {
				if m := g.withMark(rest, d.mark); !m.empty() {
					return m
				}
			}
		}
	}
	return meaning{}
}

// withMark reads a text and puts a mark of doubt after each of its dates.
func (g *guesser) withMark(s, mark string) meaning {
	m, _ := g.meant(s)
	marked := m.each(func(t string) string { return qualified(t, mark) })
	if m.ask && len(m.texts) < 2 {
		return meaning{}
	}
	return marked
}

// aboutOrMay is what is short for “vers” and for “von” or “vor” too, and could be the fifth
// month.
var aboutOrMay = regexp.MustCompile(`^v\. ?(\d{4})$`)

// shortAbout asks what “v. 1820” is.
func shortAbout(s string) meaning {
	p := aboutOrMay.FindStringSubmatch(s)
	if p == nil {
		return meaning{}
	}
	return asked(several(p[1]+"~", p[1]+"-05"))
}
