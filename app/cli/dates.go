package cli

import (
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// setDate reads the date of an option into d as the dates of a file are read: a text with
// one sensible reading is accepted, with a note of how it was read.
func setDate(env Env, option string, d *edtf.Date) func(string) error {
	return func(s string) error {
		g := guess.Date(s)
		switch g.Kind {
		case guess.Ask:
			return fail("{{.Text}} can mean {{.Readings}}; {{.Advice}}", "Text", s, "Readings", guess.Names(g.Readings), "Advice", g.Advice)
		case guess.Unknown:
			return fail("{{.Text}} is not a date; write a date such as 1989 or 1953-07-27", "Text", s)
		case guess.Refused:
			return fail("date {{.Text}}: {{.What}}; {{.Advice}}", "Text", quoted(s), "What", g.What, "Advice", g.Advice)
		case guess.Read:
			names := []any{"Option", option, "Text", s, "Read", guess.Name(g.Date), "Written", g.Date.String()}
			if len(g.Also) == 0 {
				env.say("{{.Option}} {{.Text}} was read as {{.Read}} ({{.Written}})", names...)
				break
			}
			env.say("{{.Option}} {{.Text}} was read as {{.Read}} ({{.Written}}); if {{.Also}} is meant, write {{.AlsoWritten}}",
				append(names, "Also", guess.Name(g.Also[0]), "AlsoWritten", g.Also[0].String())...)
		}
		if g.Date.Precision() == edtf.Unknown {
			return fail("{{.Text}} names no year", "Text", s)
		}
		*d = g.Date
		return nil
	}
}
