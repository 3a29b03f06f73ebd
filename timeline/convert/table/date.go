package table

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// moment is what a row says of when something was, or when it ended.
type moment struct {
	kind  momentKind
	text  string // EDTF, where it is dated
	as    string // as written
	asked bool   // it may be one of several dates

	failed bool   // the cell holds an error of the spreadsheet
	julian string // the date as it is written in the Julian calendar; else ""
}

type momentKind uint8

const (
	nothing momentKind = iota // an empty cell
	dated
	unknown // as somebody wrote
	unread
)

// side reads the date or the end of a row.
func (r *reader) side(f Field, row cells.Row) moment {
	var wholes []int
	parts := map[part]int{}
	for _, c := range r.Mapping.Columns(f) {
		if p := r.Mapping.roles[c].part; p == whole {
			wholes = append(wholes, c)
		} else {
			parts[p] = c
		}
	}
	yearAt, split := parts[year]
	if len(wholes) > 1 && !split {
		for i, c := range wholes[:min(len(wholes), 4)] { // year, month, day, time, as they were named
			parts[year+part(i)] = c
		}
		yearAt, split, wholes = wholes[0], true, nil
	}
	switch {
	case len(wholes) == 0 && split:
		return r.ofParts(row, yearAt, parts)
	case len(wholes) == 0:
		return moment{}
	case split:
		return r.dayAndYear(row, wholes[0], yearAt)
	}
	m := r.ofCell(row, wholes[0])
	if at, ok := parts[era]; ok {
		m = r.withEra(m, row, wholes[0], row.At(at).Text)
	}
	return r.clocked(m, row, parts)
}

// dayAndYear reads “27 July” with the year of another column.
func (r *reader) dayAndYear(row cells.Row, dayAt, yearAt int) moment {
	if row.At(dayAt).Text == "" {
		return r.ofCell(row, yearAt)
	}
	m := r.guessed(row.At(dayAt).Text+" "+row.At(yearAt).Text, row.At(dayAt).Text+" "+row.At(yearAt).Text, r.place(row, dayAt))
	if m.kind != dated {
		return r.ofCell(row, yearAt)
	}
	return m
}

// withEra reads a year again with what another column says: BC or AD.
func (r *reader) withEra(m moment, row cells.Row, at int, era string) moment {
	if m.kind == nothing || era == "" {
		return m
	}
	year := strings.TrimPrefix(row.At(at).Text, "-") + " " + era
	if r.order.decimal == format.DecimalComma {
		year = plainFigures(year)
	}
	if again := r.guessed(year, year, r.place(row, at)); again.kind == dated {
		return again
	}
	r.Left(r.place(row, at), era, pattern.English("it is no era that can be read, so that the year stands by itself"))
	return m
}

// ofParts reads a date whose year, month, day and time are in columns of their own.
func (r *reader) ofParts(row cells.Row, yearAt int, parts map[part]int) moment {
	m := r.ofCell(row, yearAt)
	if at, ok := parts[era]; ok {
		m = r.withEra(m, row, yearAt, row.At(at).Text)
	}
	if date, ok := draft.Written(m.text); m.kind != dated || !ok || date.Precision() != edtf.Year || strings.ContainsAny(m.text, "/[X?~%") {
		return m
	}
	cell := func(p part) string {
		at, ok := parts[p]
		if !ok {
			return ""
		}
		return row.At(at).Text
	}
	number := r.monthOf(cell(month))
	if number == 0 {
		for _, p := range []part{month, day, clock} {
			r.unused(row, parts, p, cell(p), "it is no month, so that the date is the year alone")
		}
		return m
	}
	year := m.text
	m.text += "-" + two(number)
	n, ok := whole64(cell(day))
	if !ok || n < 1 {
		r.unused(row, parts, day, cell(day), "it is no day of a month")
		return m
	}
	if n > int64(edtf.DaysIn(civilYear(year), number)) {
		r.unused(row, parts, day, cell(day), "the month has no such day")
		return m
	}
	m.text += "-" + two(int(n))
	return r.clocked(m, row, parts)
}

// clocked adds the time of a column of its own.
func (r *reader) clocked(m moment, row cells.Row, parts map[part]int) moment {
	at, ok := parts[clock]
	if !ok || m.kind != dated {
		return m
	}
	timed := withClock(m.text, row.At(at).Text)
	if timed == m.text {
		r.unused(row, parts, clock, row.At(at).Text, "it is no time that can be read, or the date is not known to the day")
	}
	m.text = timed
	return m
}

// unused tells of a part of a date that the date is without, unless it says that nothing is
// known.
func (r *reader) unused(row cells.Row, parts map[part]int, p part, text string, why pattern.English) {
	if text == "" || strings.Trim(text, "0?-–_xX. ") == "" || r.guess(text).Kind == guess.Unknown {
		return
	}
	r.Left(r.place(row, parts[p]), text, why)
}

// civilYear returns a year that EDTF writes.
func civilYear(text string) int64 {
	n, err := strconv.ParseInt(strings.TrimPrefix(text, "Y"), 10, 64)
	if err != nil {
		return 4 // a leap year, so that nothing is refused that may be
	}
	return n
}

// monthOf returns the number of a month that is written as one, or as its name; 0 for
// none.
func (r *reader) monthOf(s string) int {
	if n, ok := whole64(s); ok {
		if n >= 1 && n <= 12 {
			return int(n)
		}
		return 0
	}
	if s == "" || len(s) > 20 || hasDigit(s) {
		return 0
	}
	g := r.guess(s + " 2000")
	if text := g.Date.String(); g.Kind == guess.Read && len(text) == len("2000-07") {
		n, _ := strconv.Atoi(text[len("2000-"):])
		if n <= 12 {
			return n
		}
	}
	return 0
}

// place is where a cell is.
func (r *reader) place(row cells.Row, column int) diag.Pos {
	return diag.Pos{Line: row.Line, Column: column + 1}
}

// ofCell reads the date that is in one cell.
func (r *reader) ofCell(row cells.Row, column int) moment {
	c, at := row.At(column), r.place(row, column)
	switch {
	case c.Text == "":
		return moment{}
	case c.Kind == cells.Error:
		return moment{kind: unread, as: c.Text, failed: true}
	}
	if c.Kind == cells.Date {
		return moment{kind: dated, text: c.Text, as: c.Text}
	}
	says := r.figures(c, at)
	if text, ok := r.number(says, column, at); ok {
		return moment{kind: dated, text: text, as: c.Text}
	}
	if text, ok := beforeEra(c.Text); ok {
		return moment{kind: dated, text: text, as: c.Text}
	}
	if p, ok := threeParts(c.Text); ok {
		if text, ok := r.threeNumbers(p, c.Text, at); ok {
			return moment{kind: dated, text: text, as: c.Text, asked: text[0] == '['}
		}
	}
	return r.guessed(says, c.Text, at)
}

// number reads a number alone: a year, or the day of a spreadsheet where all numbers of
// the column are.
func (r *reader) number(s string, column int, at diag.Pos) (string, bool) {
	if r.order.serial[column] {
		if f, err := strconv.ParseFloat(s, 64); err == nil {
			text, ok := cells.Moment(f)
			if ok {
				r.Guessed(at, s, pattern.T("{{.Date}}, the day that spreadsheets count so", "Date", text), pattern.English("format the cells as dates in the spreadsheet if it is wrong"))
			}
			return text, ok
		}
	}
	if r.order.years[column] && thousands.MatchString(s) {
		s = groups.Replace(s)
	}
	n, ok := whole64(s)
	isYear := ok && (r.order.years[column] || n < 0 || len(s) == 4 || n >= 1000 && n <= 9999)
	if !isYear || n > 1_000_000_000 || n < -1_000_000_000 {
		return "", false
	}
	return r.Year(at, int(n)), true
}

// groups takes away what stands between the digits of large numbers.
var groups = strings.NewReplacer(",", "", " ", "", "\u00a0", "", "\u202f", "")

// thousands is a number whose digits stand in groups of three, and not 1925,28,37.
var thousands = regexp.MustCompile(`^[-−+]?\d{1,3}(?:[, \x{a0}\x{202f}]\d{3})+$`)

// guessed reads a date as people write it: what a text says, which is told as it is written.
func (r *reader) guessed(says, s string, at diag.Pos) moment {
	if text, ok := r.order.shortRange(s, at.Column-1); ok {
		r.Guessed(at, s, pattern.T("the years {{.First}} to {{.Last}}", "First", text[:4], "Last", text[5:]), pattern.English("write the date in full if it is wrong"))
		return moment{kind: dated, text: text, as: s}
	}
	g := r.guess(says)
	switch g.Kind {
	case guess.Exact, guess.Read:
		if g.Date.IsPlaced() {
			r.Noted(at, s, g)
			return moment{kind: dated, text: g.Date.String(), as: s, julian: g.Julian}
		}
	case guess.Unknown:
		return moment{kind: unknown, as: s}
	case guess.Ask:
		if text, ok := draft.Ordered(s, g, r.order.days); ok {
			return moment{kind: dated, text: text, as: s}
		}
		return moment{kind: unread, as: s, asked: true}
	}
	return moment{kind: unread, as: s}
}

// mostKept is how many guesses are kept, as tables repeat themselves.
const mostKept = 100_000

func (r *reader) guess(s string) guess.Guess {
	if g, ok := r.guesses[s]; ok {
		return g
	}
	g := r.Guess(s)
	if len(r.guesses) < mostKept {
		r.guesses[s] = g
	}
	return g
}

// threeNumbers reads a date of three numbers in the order of the table.
func (r *reader) threeNumbers(p numbered, s string, at diag.Pos) (string, bool) {
	a, b, c := p.n[0], p.n[1], p.n[2]
	switch {
	case p.size[0] >= 3 || r.order.yearFirst && p.sign == '-' && p.size[2] <= 2:
		return dayText(a, b, c)
	case p.sign == '-' && a > 31 && p.size[2] <= 2: // 99-10-18, of 1999 or of 99
		return "", false
	case p.size[2] <= 2:
		if c += 1900; c < 1930 { // as spreadsheets read them
			c += 100
		}
		r.Guessed(at, s, pattern.T("a day of {{.Year}}", "Year", strconv.Itoa(int(c))), pattern.English("write years with four digits if it is wrong"))
	}
	dayFirst, ok := dayText(c, b, a)
	monthFirst, ok2 := dayText(c, a, b)
	switch {
	case ok && (!ok2 || a == b || p.sign == '.'):
		return dayFirst, true
	case !ok:
		return monthFirst, ok2
	}
	return r.inOrder(dayFirst, monthFirst, s, at), true
}

// inOrder returns which of the two readings of a date is meant by the order of the table, or
// that it is one of them.
func (r *reader) inOrder(dayFirst, monthFirst, s string, at diag.Pos) string {
	if r.order.why != "" {
		r.Guessed(at, s, r.order.why, pattern.English("if it is wrong, import it with the other order of day and month (--days dmy or --days mdy)"))
	}
	switch r.order.days {
	case format.DayFirst:
		return dayFirst
	case format.MonthFirst:
		return monthFirst
	}
	why := pattern.English("one of two days, as no row says whether the day or the month comes first")
	if r.order.both {
		why = "one of two days, as in some rows the day comes first and in others the month"
	}
	r.Guessed(at, s, why, pattern.English("import it with the order of day and month that the table has (--days dmy or --days mdy)"))
	return "[" + min(dayFirst, monthFirst) + "," + max(dayFirst, monthFirst) + "]"
}

// beforeEra reads “BC 1-11-19”, as Aeon writes a day before Christ.
func beforeEra(s string) (string, bool) {
	rest, isBC := strings.CutPrefix(s, "BC ")
	rest, isAD := strings.CutPrefix(rest, "AD ")
	p, ok := threeParts(rest)
	if isBC == isAD || !ok || p.sign != '-' {
		return "", false
	}
	if isBC {
		return dayText(1-p.n[0], p.n[1], p.n[2])
	}
	return dayText(p.n[0], p.n[1], p.n[2])
}

// dayText writes a day as EDTF; false for one that never was.
func dayText(year, month, day int64) (string, bool) {
	if month < 1 || month > 12 || day < 1 || day > int64(edtf.DaysIn(year, int(month))) {
		return "", false
	}
	return edtf.WriteYear(year) + "-" + two(int(month)) + "-" + two(int(day)), true
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
