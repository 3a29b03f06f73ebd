// Package aim makes dates of places on a line that a hand points at: no finer than the hand
// can aim, and no finer than was known.
package aim

import (
	"math"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/shift"
	"tideline/timeline/pattern"
)

// Unit is what a hand can aim at, or what is known of a date.
type Unit int

// The units, finest first.
const (
	Day Unit = iota
	Month
	Season // a quarter of a year
	Third
	Half
	Year
	Decade
	Century
	Millennium
)

// days are the lengths of the units, on average.
var days = [...]float64{1, 30.436875, 91.310625, 121.7475, 182.62125, 365.2425, 3652.425, 36524.25, 365242.5} //nolint:gochecknoglobals // a table

// least is how wide the finest unit is that a hand can aim at, in px.
const least = 6

// At returns the finest unit that a hand can aim at where a day is so many px wide.
func At(pxPerDay float64) Unit {
	for _, u := range []Unit{Day, Month, Year, Decade, Century} {
		if days[u]*pxPerDay >= least {
			return u
		}
	}
	return Millennium
}

// Date returns the date of an instant, as fine as a unit says.
func Date(at edtf.Instant, u Unit) (edtf.Date, error) {
	c := at.Civil()
	day := edtf.At(edtf.Civil{Year: c.Year, Month: c.Month, Day: c.Day})
	return edtf.Parse(coarse(edtf.WriteDay(day), u))
}

// Part is what of a date is dragged.
type Part int

// The parts.
const (
	Whole Part = iota
	Start
	End
)

// Drag moves a date, or one end of it, by days along a line where a day is so many px wide.
// The unit is what it was moved by: the coarser of what was known and what a hand can aim
// at. A drag of less than half of it changes nothing. The error is a shift.Error, of what
// must be typed.
func Drag(d edtf.Date, part Part, by, pxPerDay float64) (moved edtf.Date, u Unit, err error) {
	first, last, both := d.String(), "", d.IsInterval()
	if both {
		first, last, _ = strings.Cut(first, "/")
	}
	hand := At(pxPerDay)
	u = hand
	if part != End || !both {
		u = max(u, unitOf(first))
	}
	if part != Start && both {
		u = max(u, unitOf(last))
	}
	n := int64(math.Round(by / days[u]))
	if n == 0 {
		return d, u, nil
	}
	return drag(d, part, n, u, hand)
}

// drag moves a date, or one end of it, by units, and writes it no finer than a hand aims.
func drag(d edtf.Date, part Part, n int64, u, hand Unit) (moved edtf.Date, by Unit, err error) {
	first, last, both := d.String(), "", d.IsInterval()
	if both {
		first, last, _ = strings.Cut(first, "/")
	}
	text := first
	if part != End || !both {
		if text, err = move(first, n, u, hand); err != nil {
			return d, u, err
		}
	}
	if both {
		if part != Start {
			if last, err = move(last, n, u, hand); err != nil {
				return d, u, err
			}
		}
		text += "/" + last
	}
	moved, err = edtf.Parse(text)
	if err != nil {
		return d, u, noDate(text)
	}
	return moved, u, nil
}

// DragAll moves several dates by the same, along a line where a day is so many px wide: by the
// coarsest unit of any of them, or that at which a hand can aim. The error is that of the first
// that must be typed, and then none is moved.
func DragAll(dates []edtf.Date, by, pxPerDay float64) (moved []edtf.Date, u Unit, err error) {
	u = At(pxPerDay)
	for _, d := range dates {
		u = max(u, known(d))
	}
	n := math.Round(by / days[u])
	for _, d := range dates {
		one := d
		if n != 0 {
			one, _, err = drag(d, Whole, int64(n), u, At(pxPerDay))
		}
		if err != nil {
			return nil, u, err
		}
		moved = append(moved, one)
	}
	return moved, u, nil
}

// StepAll moves several dates by one unit of what is known of the coarsest, or back where n is −1.
func StepAll(dates []edtf.Date, n int) ([]edtf.Date, error) {
	u := Day
	for _, d := range dates {
		u = max(u, known(d))
	}
	moved, _, err := DragAll(dates, float64(n)*days[u], math.Inf(1))
	return moved, err
}

// Step moves a date by one unit of what is known of it, or back where n is −1.
func Step(d edtf.Date, n int) (edtf.Date, error) {
	moved, _, err := Drag(d, Whole, float64(n)*days[known(d)], math.Inf(1))
	return moved, err
}

// known is what is known of a date, of the coarser end where it has two.
func known(d edtf.Date) Unit {
	first, last, both := strings.Cut(d.String(), "/")
	if !both {
		return unitOf(first)
	}
	return max(unitOf(first), unitOf(last))
}

// points are dates that can be moved: the year with its unknown digits, month, day, time,
// and marks of doubt.
var points = regexp.MustCompile(`^(Y?-?\d*)(X*)(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?([?~%]?)$`)

// unitOf is what is known of a date that is one point in time.
func unitOf(text string) Unit {
	p := points.FindStringSubmatch(text)
	switch {
	case p == nil:
		return Day
	case len(p[2]) > 0:
		return Year + Unit(min(len(p[2]), int(Millennium-Year)))
	case p[4] != "":
		return Day
	case p[3] == "":
		return Year
	case p[3] > "39":
		return Half
	case p[3] > "36":
		return Third
	case p[3] > "12":
		return Season
	}
	return Month
}

// coarse writes a date no finer than a unit.
func coarse(text string, u Unit) string {
	p := points.FindStringSubmatch(text)
	if p == nil || unitOf(text) >= u {
		return text
	}
	switch {
	case u == Month:
		return p[1] + "-" + p[3] + p[6]
	case u <= Year:
		return p[1] + p[6]
	}
	digits := strings.TrimLeft(p[1], "Y-")
	unknown := min(int(u-Year), len(digits)-1)
	return p[1][:len(p[1])-unknown] + strings.Repeat("X", unknown) + p[6]
}

// spans are the units as spans of years, months or days.
func spanOf(u Unit, n int64) shift.Span {
	switch u {
	case Day:
		return shift.Span{N: n, Unit: shift.Days}
	case Month:
		return shift.Span{N: n, Unit: shift.Months}
	case Season:
		return shift.Span{N: 3 * n, Unit: shift.Months}
	case Third:
		return shift.Span{N: 4 * n, Unit: shift.Months}
	case Half:
		return shift.Span{N: 6 * n, Unit: shift.Months}
	}
	return shift.Span{N: n * int64(math.Pow10(int(u-Year))), Unit: shift.Years}
}

// move moves a point by units, and writes it no finer than a hand aims; an open end stays.
func move(text string, n int64, u, hand Unit) (string, error) {
	if text == "" || text == ".." {
		return text, nil
	}
	d, err := edtf.Parse(coarse(text, hand))
	if err != nil {
		return text, noDate(text)
	}
	moved, err := shift.Date(d, spanOf(u, n))
	return moved.String(), err
}

// noDate is why a date is not moved that would be none.
func noDate(text string) error {
	return shift.Error{Text: pattern.T("{{.Date}} would be no date", "Date", text)}
}
