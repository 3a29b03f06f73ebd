package edtf

import (
	"fmt"
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// joiner puts the texts of several dates together: as a range or as a list.
type joiner func(parts []string) string

// alone joins the text of a single date.
func alone(parts []string) string { return parts[0] }

// human writes one calendar date with its doubts.
func (p *point) human(w *Words) string {
	return p.doubted(w, p.plain(w))
}

// plain writes the point without its qualifiers.
func (p *point) plain(w *Words) string {
	switch {
	case p.division != 0:
		return p.plainDivision(w)
	case !p.fixed():
		return p.plainUnspecified(w)
	}
	return w.together([]*point{p}, alone)
}

// several writes the dates joined, what plain ones share written once: “27–30
// July 1953”. A doubt about each whole date is written with each.
func (w *Words) several(ps []*point, join joiner) string {
	if alike(ps) {
		return ps[0].doubted(w, w.together(ps, join))
	}
	return join(texts(ps, func(p *point) string { return p.human(w) }))
}

// alike reports whether the dates are plain, of the same precision, and with
// the same doubts about some of their parts, if any.
func alike(ps []*point) bool {
	for _, p := range ps {
		if p.division != 0 || !p.fixed() || p.precision() != ps[0].precision() ||
			p.quality != ps[0].quality || p.doubtedWhole() {
			return false
		}
	}
	return true
}

// together writes alike dates without their doubts.
func (w *Words) together(ps []*point, join joiner) string {
	p, shared := ps[0], sharedBy(ps)
	switch precision := p.precision(); {
	case precision == Year:
		return w.yearsTogether(ps, join)
	case precision == Month && shared >= Year:
		months := join(texts(ps, w.monthName))
		return pattern.Fill(w.MonthYear, "Month", months, "Year", w.yearName(p))
	case precision == DayOf && shared >= Month:
		return w.dayYear(w.dayMonth(join(texts(ps, w.dayName)), p), p)
	case precision == DayOf && shared == Year:
		days := texts(ps, func(p *point) string { return w.dayMonth(w.dayName(p), p) })
		return w.dayYear(join(days), p)
	case precision > DayOf && shared >= DayOf:
		day := w.dayYear(w.dayMonth(w.dayName(p), p), p)
		times := join(texts(ps, func(p *point) string { return p.clock.human(w) }))
		return pattern.Fill(w.Time, "Date", day, "Time", p.clock.zoned(w, times))
	}
	return join(texts(ps, func(p *point) string { return w.together([]*point{p}, alone) }))
}

// yearsTogether writes years, with one era if it is the same for all.
func (w *Words) yearsTogether(ps []*point, join joiner) string {
	first := ps[0].year.value()
	for _, p := range ps {
		if eraOf(p.year.value()) != eraOf(first) {
			return join(texts(ps, func(p *point) string { return w.yearsTogether([]*point{p}, alone) }))
		}
	}
	unit, format := unitOf(w, figure(w, first, ps[0].about()))
	if slices.ContainsFunc(ps, func(p *point) bool { u, _ := unitOf(w, figure(w, p.year.value(), p.about())); return u != unit }) {
		unit, format = 1, "{{.N}}"
		if first <= 0 {
			return w.era(first, join(texts(ps, func(p *point) string { return w.bareYear(p.year.value(), p.about()) })))
		}
	}
	years := join(texts(ps, func(p *point) string { return times(w, figure(w, p.year.value(), p.about()), unit) }))
	return w.era(first, pattern.Fill(format, "N", years))
}

// about reports whether the year is meant to be about that.
func (p *point) about() bool { return p.quality[0]&approximate != 0 }

// sharedBy returns the finest unit that alike dates have in common: their
// precision when there is but one date.
func sharedBy(ps []*point) Precision {
	p, shared := ps[0], ps[0].precision()
	for _, q := range ps[1:] {
		switch {
		case q.year != p.year:
			shared = Unknown
		case q.month != p.month:
			shared = min(shared, Year)
		case q.day != p.day:
			shared = min(shared, Month)
		case q.clock != nil && q.clock.zone != p.clock.zone:
			shared = min(shared, Month)
		}
	}
	return shared
}

func texts(ps []*point, text func(*point) string) []string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = text(p)
	}
	return parts
}

// yearName writes the year of what is known better than to a year.
func (w *Words) yearName(p *point) string { return w.FullYear(p.year.value()) }

func (w *Words) dayName(p *point) string   { return pattern.Fill(w.Day, "N", w.Number(number(p.day))) }
func (w *Words) monthName(p *point) string { return w.Months[number(p.month)-1] }

// dayMonth adds the month of p to the text of one or more days.
func (w *Words) dayMonth(days string, p *point) string {
	month := w.MonthsInDate[number(p.month)-1]
	if month == "" {
		month = w.monthName(p)
	}
	return pattern.Fill(w.DayMonth, "Day", days, "Month", month)
}

// dayYear adds the year of p to days with their months.
func (w *Words) dayYear(days string, p *point) string {
	return pattern.Fill(w.DayMonthYear, "DayMonth", days, "Year", w.yearName(p))
}

// human writes the time of day; seconds of zero are left out.
func (c *clock) human(w *Words) string {
	return w.Clock(Civil{Hour: c.hour, Minute: c.minute, Second: c.second}, c.second != 0)
}

// zoned adds the zone of c, if it has one, to the text of one or more times.
func (c *clock) zoned(w *Words, times string) string {
	if c.zone == "" {
		return times
	}
	offset := ""
	if c.offset != 0 {
		sign, minutes := "+", c.offset
		if minutes < 0 {
			sign, minutes = "−", -minutes
		}
		offset = sign + w.Number(int64(minutes/60))
		if minutes%60 != 0 {
			offset += ":" + two(minutes%60)
		}
	}
	return pattern.Fill(w.TimeZone, "Time", times, "Offset", offset)
}

// two writes a number from 0 to 99 with two digits.
func two(n int) string { return fmt.Sprintf("%02d", n) }

// between joins the two ends of a range as one date within it.
func (w *Words) between(parts []string) string {
	if parts[0] == parts[1] {
		return parts[0]
	}
	return pattern.Fill(w.Between, "From", parts[0], "To", parts[1])
}

// through joins the two ends of a range that is meant as a whole.
func (w *Words) through(parts []string) string {
	format := w.Range
	switch {
	case parts[0] == parts[1]:
		return parts[0]
	case strings.Contains(parts[0]+parts[1], " "):
		format = w.RangeSpaced
	}
	return pattern.Fill(format, "From", parts[0], "To", parts[1])
}

// list joins parts with commas and last before the last of them.
func (w *Words) list(parts []string, last string) string {
	n := len(parts) - 1
	if n == 0 {
		return parts[0]
	}
	return strings.Join(parts[:n], w.Comma) + last + parts[n]
}
