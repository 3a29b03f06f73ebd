package draft

import (
	"regexp"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// Date gives an event the date that a text means, as dates of events files are read: a
// text with several readings, or none, leaves the event without a date, with the text
// kept and the reason reported.
func (d *Draft) Date(e *timeline.Event, text string) {
	g := d.Guess(text)
	e.Date, e.DateText = g.Date, g.Date.String()
	switch g.Kind {
	case guess.Exact, guess.Read:
	case guess.Unknown:
		d.Undated(e, "", SaidUnknown)
	case guess.Ask:
		if chosen, ok := Ordered(text, g, d.Days); ok {
			e.Date, _ = Written(chosen)
			e.DateText = chosen
			break
		}
		e.DateText = text
		d.Add(diag.CodeAmbiguousDate, e.Pos, text, guess.Names(g.Readings), g.Advice)
	default:
		e.DateText = text
		d.Add(diag.CodeBadDate, e.Pos, text, g.What, g.Advice)
	}
	if e.Date.String() != "" && !e.Date.IsPlaced() {
		d.Add(diag.CodeUnplacedDate, e.Pos, text)
	}
}

// Told gives an event the date that another program wrote as a text. What cannot be read
// as one date leaves the event without, with the text kept in its extra.
func (d *Draft) Told(e *timeline.Event, text string) {
	text = Line(text)
	g := d.Guess(text)
	switch g.Kind {
	case guess.Exact, guess.Read:
		if g.Date.IsPlaced() {
			e.Date, e.DateText, e.NoDate = g.Date, g.Date.String(), false
			d.Noted(e.Pos, text, g)
			InOldStyle(e, g.Julian)
			return
		}
	case guess.Unknown:
		if text == guess.Word || text == "" {
			d.Undated(e, "", NothingSaid)
		} else {
			d.Undated(e, text, SaidUnknown)
		}
		return
	case guess.Ask:
		if chosen, ok := Ordered(text, g, d.Days); ok {
			e.Date, _ = Written(chosen)
			e.DateText, e.NoDate = chosen, false
			return
		}
		d.Undated(e, text, OneOfSome)
		return
	}
	d.Undated(e, text, Unread)
}

// Noted tells what a text says that the date that was read of it has no place for, and what
// else the text may mean.
func (d *Draft) Noted(at diag.Pos, text string, g guess.Guess) {
	if g.Kind != guess.Read {
		return
	}
	if len(g.Also) > 0 {
		d.Guessed(at, text, pattern.T("{{.Date}}, and not as {{.Other}}", "Date", guess.Name(g.Date), "Other", guess.Name(g.Also[0])), pattern.English("write the other in `date` where it is meant"))
	}
	if g.Islamic {
		d.Guessed(at, text, guess.Name(g.Date), pattern.English("it is written in the Islamic calendar: write it as it is, in `date: {islamic: …}`, to have it shown so"))
	}
	if g.Part {
		d.Guessed(at, text, guess.Name(g.Date), pattern.English("a date has no place for early, in the middle or late: write months or years in `date` where they are known"))
	}
}

// InOldStyle lets an event keep its date as it is written in the Julian calendar; "" for one
// that is not.
func InOldStyle(e *timeline.Event, julian string) {
	if date, ok := calendar.Read(calendar.Julian, julian); ok && date.IsPlaced() {
		e.Date, e.DateText, e.Calendar = date, julian, calendar.Julian
	}
}

// Unread leaves an event without a date for a text that nobody can read as one, which is kept
// and told.
func (d *Draft) Unread(e *timeline.Event, text string) { d.Undated(e, text, Unread) }

// Guess guesses which date a text means, as long as the file has not kept its reader busy
// for too long.
func (d *Draft) Guess(text string) guess.Guess {
	if d.unread > mostUnread {
		return guess.Strict(text)
	}
	g := d.guesses.Date(text)
	if g.Kind == guess.Refused {
		d.unread++
	}
	return g
}

// mostUnread is how many texts of a file are looked at that turn out to be no date, which takes
// longest of all. Dates are read as EDTF alone in what comes after so many.
const mostUnread = 20_000

// numbersAlone is a date, or a range of two, of numbers that name the year last.
var numbersAlone = regexp.MustCompile(`\b\d{1,2}([/.-])\d{1,2}[/.-]\d{3,4}\b`)

// Ordered returns which of the two readings of a date of numbers is meant where the order
// of day and month is said: the first has the day first. It returns false for any other
// text.
func Ordered(text string, g guess.Guess, days format.DayOrder) (string, bool) {
	if g.Kind != guess.Ask || len(g.Readings) != 2 || !numbersAlone.MatchString(text) {
		return "", false
	}
	switch days {
	case format.DayFirst:
		return g.Readings[0].String(), true
	case format.MonthFirst:
		return g.Readings[1].String(), true
	}
	return "", false
}

// Read returns the one date that a text means, as EDTF; false where it means none, or
// several.
func (d *Draft) Read(text string) (string, bool) {
	g := d.Guess(Line(text))
	if chosen, ok := Ordered(text, g, d.Days); ok {
		return chosen, true
	}
	ok := (g.Kind == guess.Exact || g.Kind == guess.Read) && g.Date.IsPlaced()
	return g.Date.String(), ok
}

// Written returns the date that EDTF writes so; false where it is none.
func Written(text string) (edtf.Date, bool) {
	date, err := edtf.Parse(text)
	return date, err == nil && date.IsPlaced()
}

// Year writes a year as EDTF has it. Where the file counts years historically, or does
// not say, −500 is 500 BC; the assumption is reported.
func (d *Draft) Year(at diag.Pos, year int) string {
	if year >= 1 {
		return yearText(year)
	}
	if d.Years == format.YearsUnsaid {
		d.Guessed(at, strconv.Itoa(year), pattern.T("{{.Year}} BC, as historians count", "Year", max(1, -year)),
			pattern.English("if it has a year 0, which is 1 BC, import it with astronomical years (--years astronomical)"))
	}
	if d.Years != format.Astronomical && year < 0 {
		year++
	}
	return yearText(year)
}

// AstronomicalYear writes a year as EDTF has it. Where the file counts years as
// astronomers do, or does not say, −43 is 44 BC; the assumption is reported.
func (d *Draft) AstronomicalYear(at diag.Pos, year int) string {
	if year >= 1 {
		return yearText(year)
	}
	if d.Years == format.YearsUnsaid {
		d.Guessed(at, strconv.Itoa(year), pattern.T("{{.Year}} BC, as astronomers count", "Year", 1-year),
			pattern.English("if it has no year 0, import it with historical years (--years historical)"))
	}
	if d.Years == format.Historical && year < 0 {
		year++
	}
	return yearText(year)
}

// yearText writes an astronomical year of at least four digits.
func yearText(year int) string {
	sign, digits := "", strconv.Itoa(year)
	if year < 0 {
		sign, digits = "-", strconv.Itoa(-year)
	}
	for len(digits) < 4 {
		digits = "0" + digits
	}
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + digits
}

func numbered(id string, n int) string { return id + "-" + strconv.Itoa(n) }
