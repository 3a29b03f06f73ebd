package edtf

import (
	"strings"

	"tideline/timeline/pattern"
)

// Parse reads one date. The text must be the date and nothing else; an error
// is always a *SyntaxError, with advice. What else the text may mean is the
// business of package guess.
func Parse(s string) (Date, error) {
	d, e := parse(s)
	if e != nil {
		e.Text = s
		if e.Advice.IsZero() {
			e.Advice = pattern.T("write the year first and join the parts by hyphens, as in 1953-07-27, 1953-07 or 1953")
		}
		return Date{}, e
	}
	return d, nil
}

// parse is Parse without what is the same for every error.
func parse(s string) (Date, *SyntaxError) {
	var b body
	var err *SyntaxError
	switch {
	case s == "":
		return Date{}, fault(0, "the date is empty").advising("write a date such as 1953-07-27, or unknown")
	case s[0] == '[' || s[0] == '{':
		b, err = parseSet(s)
	case strings.Contains(s, "/"):
		b, err = parseInterval(s)
	default:
		b, err = parsePoint(s, 0)
	}
	if err != nil {
		return Date{}, err
	}
	return newDate(s, b), nil
}
