package cli

import (
	"fmt"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// setDate reads the date of an option into d, as the dates of a file are read:
// what has one sensible reading is taken, and said as what.
func setDate(env Env, option string, d *edtf.Date) func(string) error {
	return func(s string) error {
		g := guess.Date(s)
		switch g.Kind {
		case guess.Ask:
			return fmt.Errorf("%s can mean %s; %s", s, guess.Names(g.Readings), g.Advice)
		case guess.Unknown:
			return fmt.Errorf("%s is not a date; write a date such as 1989 or 1953-07-27", s)
		case guess.Refused:
			return fmt.Errorf("date %q: %s; %s", s, g.What, g.Advice)
		case guess.Read:
			also := ""
			if len(g.Also) > 0 {
				also = fmt.Sprintf("; if %s is meant, write %s", guess.Name(g.Also[0]), g.Also[0])
			}
			fmt.Fprintf(env.Stderr, "tideline: %s %s was read as %s (%s)%s\n", option, s, guess.Name(g.Date), g.Date, also)
		}
		if g.Date.Precision() == edtf.Unknown {
			return fmt.Errorf("%s names no year", s)
		}
		*d = g.Date
		return nil
	}
}
