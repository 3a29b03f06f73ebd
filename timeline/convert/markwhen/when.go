package markwhen

import (
	"regexp"
	"strings"
)

// when is what stands before the colon of an event.
type when struct {
	text     string
	from, to string // to is "" for none
	every    string // how it comes again, "" for not at all
}

// Parts of dates.
const (
	clockPart  = `(?:1[0-2]|0?[1-9])(?::\d\d)?\s?[ap]m|[0-2]?\d:\d\d`
	isoPart    = `\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d*)?(?:Z|[+-]\d\d:?\d\d)?`
	edtfPart   = `\d{4}-\d\d-\d\d\s+(?:` + clockPart + `)|\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-?W\d\d(?:-?[1-7])?`
	monthPart  = `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`
	casualPart = `\d{1,2}\s+` + monthPart + `(?:,?\s+\d{4})?(?:,?\s+(?:` + clockPart + `))?` +
		`|` + monthPart + `\s+\d{1,2}(?:,?\s+\d{4})?(?:,?\s+(?:` + clockPart + `))?` +
		`|` + monthPart + `(?:\s+\d{1,4})?`
	slashPart  = `\d{1,5}(?:/\d{1,5}(?:/\d{1,5}(?:[,\s]+(?:` + clockPart + `))?)?)?`
	eraPart    = `\d{1,9}\s*(?:bce?|b\.c\.(?:e\.)?|ad|ce)`
	amountUnit = `(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|h|(?:week\s*|work\s*|business\s*)?(?:days?|d)|weeks?|w|months?|years?|y)`
	amountPart = `-?\d+\s*` + amountUnit + `\b`
	idPart     = `!\w+(?:\.(?:start|end))?|\.(?:start|end)`
	relative   = `(?:(?:by|before|after)\s*)?(?:(?:` + idPart + `)\s*)?(?:plus\s*|\+\s*)?(?:` + amountPart + `[,\s]*)+` +
		`|(?:(?:by|before|after)\s*)?(?:` + idPart + `)`
	anySide  = `(?:` + isoPart + `|` + edtfPart + `|now|` + eraPart + `|` + casualPart + `|` + slashPart + `|` + clockPart + `|` + relative + `)`
	edtfSide = `(?:` + isoPart + `|` + edtfPart + `|now|` + relative + `)`
	again    = `(?:\s*(every\s[^:]+(?::\d\d[^:]*)?))?`
)

var (
	edtfRange   = regexp.MustCompile(`(?i)^(` + edtfSide + `)\s*(?:/\s*(` + edtfSide + `))?` + again + `$`)
	casualRange = regexp.MustCompile(`(?i)^(` + anySide + `)(?:\s*(?:[-–—/]|\bto\b)\s*(` + anySide + `))?` + again + `$`)
	eraRange    = regexp.MustCompile(`(?i)^(\d{1,9})\s*[-–—]\s*(\d{1,9}\s*(?:bce?|b\.c\.(?:e\.)?))$`)
	startForm   = regexp.MustCompile(`(?i)^(?:\d|!|\.(?:start|end)|now|by|before|after|[+-]|plus|` + monthPart + `)`)
)

// longestWhen is the most bytes of what may stand before the colon.
const longestWhen = 120

// whenOf reads what stands before a colon; false where it says no time.
func whenOf(s string) (when, bool) {
	s = strings.TrimSpace(s)
	if m := eraRange.FindStringSubmatch(s); m != nil {
		era := strings.TrimLeft(m[2], "0123456789 ")
		return when{text: s, from: m[1] + " " + era, to: m[2]}, true
	}
	for _, form := range []*regexp.Regexp{edtfRange, casualRange} {
		if m := form.FindStringSubmatch(s); m != nil {
			return when{s, strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), strings.TrimSpace(m[3])}, true
		}
	}
	return when{}, false
}

// cutEvent takes the time from a line that begins an event: up to the last colon before
// which there is nothing else, as times of day have colons too.
func cutEvent(line string) (w when, rest string, ok bool) {
	trimmed := strings.TrimLeft(line, " \t")
	if !startForm.MatchString(trimmed) {
		return when{}, "", false
	}
	for at := 0; ; {
		i := strings.IndexByte(trimmed[at:], ':')
		if i < 0 || at+i > longestWhen {
			return w, rest, ok
		}
		at += i
		if one, found := whenOf(trimmed[:at]); found {
			w, rest, ok = one, trimmed[at+1:], true
		}
		at++
	}
}

// unlike reports whether a time is written as only markwhen has it: with a range between
// hyphens or slashes, again and again, or after another.
func (w when) unlike() bool {
	return w.to != "" || w.every != "" || relativeForm.MatchString(w.from) || strings.Contains(w.from, "/")
}
