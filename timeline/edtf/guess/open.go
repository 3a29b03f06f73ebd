package guess

import (
	"regexp"
	"strings"
)

// openSide is how people write that a time is known at one end only: words before the
// date or after it, and how EDTF writes it. “Before 1820” is one time of which the latest
// is known, which is a set in EDTF; “until 1820” lasted to then, which is an interval. So it
// is with “after” and “since”.
type openSide struct {
	before, after []string
	write         func(date string) string
}

func openSides() []openSide {
	return []openSide{
		{
			before: []string{"end unknown from"}, after: []string{", end unknown", "-?", "– ?", "–?", "- ?", "—?", "/?", "-unknown", "–unknown", "- unknown", "– unknown", "to unknown", "to ?"},
			write: func(d string) string { return d + "/" },
		},
		{
			before: []string{"?-", "? -", "?–", "? –", "?—", "?/", "unknown-", "unknown–", "unknown -", "unknown –", "unknown to", "? to"}, after: []string{", start unknown"},
			write: func(d string) string { return "/" + d },
		},
		{
			before: []string{
				"before", "bef.", "bef", "prior to", "earlier than", "no later than", "not later than", "not after", "at the latest", "at latest", "by", "pre-", "pre–", "pre", "≤", "<=", "<",
			},
			after: []string{"or earlier", "or before", "and earlier", "and before", "at the latest", "or older"},
			write: func(d string) string { return "[.." + d + "]" },
		},
		{
			before: []string{
				"after", "aft.", "aft", "later than", "no earlier than", "not earlier than", "not before", "at the earliest", "at earliest", "post-", "post–", "post", "≥", ">=", ">",
			},
			after: []string{"or later", "or after", "and later", "and after", "at the earliest", "or newer"},
			write: func(d string) string { return "[" + d + "..]" },
		},
		{
			before: []string{"until", "till", "'til", "til", "up to", "up until", "through", "thru", "to", "ending", "–", "—", "..", "...", "…"},
			write:  func(d string) string { return "../" + d },
		},
		{
			before: []string{"ever since", "since", "from", "starting in", "starting", "beginning in", "beginning"},
			after: []string{
				"-present", "–present", "—present", "/present", "to the present day", "to the present", "to present", "until the present", "until present", "till present", "to this day", "until today", "till today", "to today",
				"-today", "–today", "-now", "–now", "until now", "till now", "to now", "to date", "- date", "–date", "-date", "-ongoing", "–ongoing", "ongoing", "(ongoing)", "-current", "–current",
				"onwards", "onward", "on", "- present", "– present", "— present", "- now", "– now", "- today", "– today", "- ongoing", "– ongoing", "- current", "– current",
				"+", "ff.", "ff", "-", "–", "—", "..", "...", "…", "->", "→", "/", "to", "until",
			},
			write: func(d string) string { return d + "/.." },
		},
	}
}

// openEnd reads times that are known at one end: “since 1953”, “1953–present”.
func (g *guesser) openEnd(s string) meaning {
	for _, side := range openSides() {
		for _, word := range side.before {
			rest, ok := cutWord(s, word)
			if !ok || strings.HasSuffix(word, "from") && hasRange.MatchString(rest) {
				continue
			}
			if m := g.whole(rest).each(side.write); len(m.texts) > 0 {
				return m
			}
		}
		for _, word := range side.after {
			rest, ok := cutLastWord(s, word)
			if !ok || word == "+" && strings.Contains(rest, ":") { // the beginning of a zone
				continue
			}
			if from, ok := cutWord(rest, "from"); ok {
				rest = from
			}
			if m := g.whole(rest).each(side.write); len(m.texts) > 0 {
				return m
			}
		}
	}
	return meaning{}
}

// hasRange finds the second word of “from … to …”.
var hasRange = regexp.MustCompile(`(?i) (to|until|till|through) `)
