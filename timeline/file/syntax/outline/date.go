package outline

import (
	"regexp"
	"strings"
)

// months matches the names of months, in the languages of the Vocabulary.
const months = `(?i:jan|feb|fév|mar|mär|mai|may|apr|avr|abr|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene|gen|mag|giu|lug|ott)\p{L}*`

// OneDate is a regular expression for a date as people write it.
const OneDate = `(?:-?\d{3,4}(?:[-/.]\d{1,2}){0,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}/\d{4}|\d{1,2}\.? ` + months + `\.? \d{4}|` + months + `\.? (?:\d{1,2}, )?\d{4})`

var looseDate = regexp.MustCompile(`^` + OneDate + `(?:\s*[-–/]\s*` + OneDate + `)?$`)

// IsLooseDate reports whether a text looks like a date, or two, as people write them.
func IsLooseDate(s string) bool { return looseDate.MatchString(strings.TrimSpace(s)) }
