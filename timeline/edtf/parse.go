package edtf

import "strings"

// Parse reads one date. The text must be the date and nothing else; an error
// is always a *SyntaxError, with advice and, where one can be guessed, a
// suggestion that is itself valid.
func Parse(s string) (Date, error) {
	d, e := parse(s)
	if e != nil {
		e.Text = s
		advise(e)
		return Date{}, e
	}
	return d, nil
}

// parse is Parse without the advice.
func parse(s string) (Date, *SyntaxError) {
	var b body
	var err *SyntaxError
	switch {
	case s == "":
		return Date{}, fault(0, "the date is empty").advising("write a date such as 1953-07-27, or XXXX when not even the year is known")
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
