package guess

import (
	"slices"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// meaning is what a rule makes of a text. A rule that makes nothing of it
// returns the zero meaning.
type meaning struct {
	texts  []string     // EDTF, the likeliest first; several where it is unknown which is meant
	also   []string     // what it means now and then, beside the one in texts
	ask    bool         // not to be read, even where there is one text
	part   bool         // only a part of it is meant, such as its end
	moon   bool         // it is written in the Islamic calendar
	julian string       // the one text as a date of the Julian calendar, as it was written
	what   pattern.Text // what is wrong; the zero Text leaves it to package edtf
	advice pattern.Text // what to do; the zero Text for “write ” and the texts
}

// one is the meaning of a text that can mean one date only.
func one(text string) meaning { return several(text) }

// several is the meaning of a text that can mean any of some dates.
func several(texts ...string) meaning {
	var m meaning
	for _, t := range texts {
		if t != "" && !slices.Contains(m.texts, t) && valid(t) {
			m.texts = append(m.texts, t)
		}
	}
	return m
}

// besides adds what a text means now and then.
func (m meaning) besides(texts ...string) meaning {
	m.also = slices.DeleteFunc(several(texts...).texts, func(t string) bool { return slices.Contains(m.texts, t) })
	return m
}

// refusal is the meaning of a text that is not read; instead is what could be
// written, or "".
func refusal(instead string, what, advice pattern.Text) meaning {
	m := several(instead)
	m.ask, m.what, m.advice = true, what, advice
	return m
}

func (m meaning) empty() bool { return len(m.texts) == 0 && m.advice.IsZero() }

// certain reports whether the text means one date and is read as that.
func (m meaning) certain() bool { return len(m.texts) == 1 && !m.ask }

// each changes every text; what a change makes empty or no date is left out.
func (m meaning) each(change func(string) string) meaning {
	texts := make([]string, len(m.texts))
	for i, t := range m.texts {
		texts[i] = change(t)
	}
	changed := several(texts...)
	changed.ask, changed.part, changed.moon = m.ask, m.part, m.moon
	return changed
}

// guess turns the meaning into what is handed out. The fault is what package
// edtf said of the text.
func (m meaning) guess(fault Guess) Guess {
	g := Guess{Advice: m.advice, Looks: fault.Looks, Part: m.part, Islamic: m.moon}
	for _, t := range m.texts {
		g.Readings = append(g.Readings, date(unambiguous(t)))
	}
	switch {
	case m.certain():
		g.Kind, g.Date, g.Readings, g.Julian = Read, g.Readings[0], nil, m.julian
		for _, t := range m.also {
			g.Also = append(g.Also, date(unambiguous(t)))
		}
	case len(m.texts) > 1:
		g.Kind = Ask
		if g.Advice.IsZero() {
			g.Advice = pattern.T("write {{.Dates}}, whichever is meant", "Dates", pattern.AnyOf(strungs(g.Readings)))
		}
	default:
		g.What, g.Offset = m.what, fault.Offset
		if m.what.IsZero() {
			g.What = fault.What
		}
		if g.Advice.IsZero() && len(m.texts) == 1 {
			g.Advice = pattern.T("write {{.Date}}", "Date", g.Readings[0].String())
		}
	}
	return g
}

// strungs returns the dates as they are written.
func strungs(dates []edtf.Date) []string {
	texts := make([]string, len(dates))
	for i, d := range dates {
		texts[i] = d.String()
	}
	return texts
}

// date is a text that is known to be one.
func date(text string) edtf.Date {
	d, _ := edtf.Parse(text)
	return d
}

func valid(text string) bool {
	_, err := edtf.Parse(text)
	return err == nil
}

// product joins one reading of each part. Where all parts are read in as many
// ways, the first goes with the first: day before month in one date is day
// before month in the next. What is no date then was not meant.
func product(parts []meaning, join func([]string) string) meaning {
	if len(parts) == 0 {
		return meaning{}
	}
	most, ask, part := 1, false, false
	for _, p := range parts {
		ask, part = ask || p.ask, part || p.part
		if n := len(p.texts); n == 0 || n > 1 && most > 1 && n != most {
			return meaning{}
		}
		most = max(most, len(p.texts))
	}
	var all []string
	for i := range most {
		texts := make([]string, len(parts))
		for j, p := range parts {
			texts[j] = p.texts[min(i, len(p.texts)-1)]
		}
		all = append(all, join(texts))
	}
	m := several(all...)
	m.ask, m.part = ask, part
	return m
}

// qualified puts a mark of doubt after each date of a text; a date that has
// the other one already gets the mark for both.
func qualified(text, mark string) string {
	var b strings.Builder
	part := ""
	end := func() {
		before := strings.TrimRight(part, "?~%")
		switch have := part[len(before):]; {
		case part == "" || have == mark:
		case have == "":
			part += mark
		default:
			part = before + "%"
		}
		b.WriteString(part)
		part = ""
	}
	for len(text) > 0 {
		n := 1
		switch {
		case strings.HasPrefix(text, ".."):
			n = 2
			fallthrough
		case strings.ContainsAny(text[:1], "/,[]{}"):
			end()
			b.WriteString(text[:n])
		default:
			part += text[:1]
		}
		text = text[n:]
	}
	end()
	return b.String()
}
