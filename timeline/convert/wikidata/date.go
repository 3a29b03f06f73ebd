package wikidata

import (
	"slices"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// dates gives an event the date of an item, or makes it the life of a person. What else
// the item says of its date is another date, told by its page.
func (r *reader) dates(e *timeline.Event, it item, source string) {
	c := r.columns
	at, start, end := r.all(it, c.date), r.all(it, c.start), r.all(it, c.end)
	switch {
	case c.life && len(start)+len(end) > 0:
		r.life(e, first(start), first(end))
	case len(at) > 0:
		r.Date(e, at[0])
	case len(start) > 0 && len(end) > 0 && start[0] != end[0]:
		r.Date(e, start[0]+"/"+end[0])
	case len(start) > 0:
		r.Date(e, start[0])
	case len(end) > 0:
		r.Date(e, "/"+end[0])
	default:
		r.Date(e, "unknown")
	}
	also := at
	if len(also) == 0 && len(end) == 0 && !c.life {
		also = start
	}
	for _, text := range also[min(1, len(also)):] {
		if date, ok := draft.Written(text); ok {
			e.Dates = append(e.Dates, timeline.DatedClaim{Date: date, Source: source, Pos: it.at})
		}
	}
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// life makes an event the life of a person.
func (r *reader) life(e *timeline.Event, born, died string) {
	id := r.Person(e.Title)
	if p := r.Whom(id); p != nil && p.Born == "" && p.Died == "" {
		p.Born, p.Died = born, died
		e.Life = id
		return
	}
	r.Date(e, born+"/"+died)
}

// all returns the dates in a column as EDTF, each once.
func (r *reader) all(it item, column string) (all []string) {
	for i, v := range it.values[column] {
		precision := ""
		if p := it.values[r.columns.datePrecision[column]]; i < len(p) {
			precision = p[i].text
		} else if len(p) > 0 {
			precision = p[0].text
		}
		text := r.date(it.at, v.text, precision)
		if text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// How exact a date is, as Wikidata numbers it.
const (
	century = "7"
	decade  = "8"
	yearly  = "9"
	monthly = "10"
	daily   = "11"
)

// date writes a date as EDTF; "" for none.
func (r *reader) date(at diag.Pos, text, precision string) string {
	m := dateForm.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return ""
	}
	year := r.AstronomicalYear(at, n)
	fourDigits := n > 0 && n < 10_000
	switch {
	case precision == century && fourDigits:
		return year[:2] + "XX"
	case precision == decade && fourDigits:
		return year[:3] + "X"
	case precision == yearly, m[2] == "00":
		return year
	case precision == monthly, m[3] == "00":
		return year + "-" + m[2]
	case precision == daily:
		return year + "-" + m[2] + "-" + m[3]
	}
	return r.unsaid(at, text, year, m[2], m[3])
}

// unsaid writes a date of which nothing says how exact it is.
func (r *reader) unsaid(at diag.Pos, text, year, month, day string) string {
	switch {
	case r.Exact == format.AsWritten:
	case month == "01" && day == "01":
		r.Guessed(at, text, pattern.English("the year alone, as Wikidata writes years as their first of January"), advice)
		return year
	case day == "01" && r.months:
		r.Guessed(at, text, pattern.English("the month alone, as Wikidata writes months as their first day"), advice)
		return year + "-" + month
	}
	return year + "-" + month + "-" + day
}

const advice pattern.English = "ask for the precision in the query as well (wikibase:timePrecision), in a column such as datePrecision; or import it with dates as exactly as they are written"

// areMonths reports whether so many dates are first days of months that most of these
// must stand for the month: one in 30 is by chance.
func areMonths(t table, c columns) bool {
	firsts, others := 0, 0
	for _, row := range t.rows {
		for _, column := range c.dates() {
			m := dateForm.FindStringSubmatch(row.values[column].text)
			switch {
			case m == nil || m[2] == "01" && m[3] == "01" || m[3] == "00":
			case m[3] == "01":
				firsts++
			default:
				others++
			}
		}
	}
	return firsts >= 2 && firsts*6 > firsts+others
}
