package edtf

import "fmt"

// New returns the date of a moment in UTC, known to a precision: Millennium,
// Century, Decade, Year, Month, DayOf, MinuteOf or Second. What c says more finely
// than that is not looked at. It is the date that Parse makes of New's String, and
// the error is a *SyntaxError, as Parse's is: for a day that no calendar has, and
// for a year beyond 9999 with anything beside it, which cannot be written.
func New(c Civil, precision Precision) (Date, error) {
	d, err := makeDate(c, precision)
	if err != nil {
		err.Text = fmt.Sprintf("%s-%02d-%02d", WriteYear(c.Year), c.Month, c.Day)
		return Date{}, err
	}
	return d, nil
}

func makeDate(c Civil, precision Precision) (Date, *SyntaxError) {
	if c.Year > MaxYear || c.Year < -MaxYear {
		return Date{}, yearOutOfRange(0)
	}
	p := &point{year: yearOf(c.Year)}
	if unknown := unknownDigits(precision); unknown > 0 {
		known := len(p.year.digits) - unknown
		p.year.digits = p.year.digits[:known] + "XXX"[:unknown]
	}
	if low, high := p.year.limits(); low < -MaxYear || high > MaxYear {
		return Date{}, yearOutOfRange(0)
	}
	text := p.year.String()
	if len(p.year.digits) > 4 {
		text = "Y" + text
	}
	switch precision {
	case Millennium, Century, Decade, Year:
	case Month, DayOf, MinuteOf, Second:
		if err := c.writable(precision); err != nil {
			return Date{}, err
		}
		text += p.add(c, precision, len(text))
	default:
		return Date{}, fault(0, "no date can be made to the {{.Precision}}", "Precision", precision.String()).advising("use a year, a month, a day, a minute or a second")
	}
	if err := p.resolve(); err != nil {
		return Date{}, err
	}
	return newDate(text, p), nil
}

// writable reports what of a moment cannot be written beside its year. Month and
// day are for resolve to check.
func (c Civil) writable(precision Precision) *SyntaxError {
	within := func(n, limit int) bool { return n >= 0 && n < limit }
	switch {
	case c.Year > 9999 || c.Year < -9999:
		return fault(0, "a year of more than four digits stands alone").advising("leave out what is finer than the year")
	case !within(c.Month, 100) || !within(c.Day, 100) && precision > Month:
		return fault(0, "there is no such month or day").advising("write a month from 1 to 12 and a day from 1 to 31")
	case precision > DayOf && !(within(c.Hour, 24) && within(c.Minute, 60) && (precision < Second || within(c.Second, 60))):
		return fault(0, "there is no such time").advising("write a time from 00:00 to 23:59:59")
	}
	return nil
}

// unknownDigits returns how many digits of the year a precision leaves open.
func unknownDigits(p Precision) int {
	switch p {
	case Millennium:
		return 3
	case Century:
		return 2
	case Decade:
		return 1
	}
	return 0
}

// add gives a point its month, its day and its time, as far as they are known,
// and returns what is written of them after a year of some bytes.
func (p *point) add(c Civil, precision Precision, year int) (text string) {
	p.month, text = two(c.Month), "-"+two(c.Month)
	p.at[1], p.at[2] = year+1, year+4
	if precision == Month {
		return text
	}
	p.day = two(c.Day)
	if text += "-" + p.day; precision == DayOf {
		return text
	}
	p.clock = &clock{hour: c.Hour, minute: c.Minute, precision: precision, zone: "Z"}
	text += "T" + two(c.Hour) + ":" + two(c.Minute)
	if precision == Second {
		p.clock.second = c.Second
		text += ":" + two(c.Second)
	}
	return text + "Z"
}

// NewInterval returns the date from one date to another. The zero Date is a side
// that is open; both must not be. The error is a *SyntaxError.
func NewInterval(from, to Date) (Date, error) {
	in := &interval{start: from, end: to, first: sideText(from), after: sideText(to)}
	text := in.first + "/" + in.after
	err := in.check()
	switch {
	case from.body == nil && to.body == nil:
		err = noEnds()
	case !isSide(from), !isSide(to):
		err = fault(0, "an interval goes from one date to another").advising("give it a year, a month, a day or a moment on each side")
	}
	if err != nil {
		err.Text = text
		return Date{}, err
	}
	return newDate(text, in), nil
}

// isSide reports whether a date can be one side of an interval.
func isSide(d Date) bool {
	_, ok := d.body.(*point)
	return ok || d.body == nil
}

// sideText returns what is written of one side of an interval.
func sideText(d Date) string {
	if d.body == nil {
		return ".."
	}
	return d.text
}
