package edtf

import "tideline/timeline/pattern"

// clock is a time of day as written.
type clock struct {
	hour, minute, second int
	precision            Precision // MinuteOf or Second
	zone                 string    // "", "Z", or the offset as written
	offset               int       // of the zone from UTC, in minutes; east is positive
}

// readTime reads T, the time of day and its zone.
func (p *point) readTime(r *reader) *SyntaxError {
	switch {
	case p.day == "":
		return r.fault("only a whole day can have a time").advising("write year, month and day, or leave out the time")
	case !fixed(p.year.digits + p.month + p.day):
		return r.fault("a day with an X has no time").advising("write the whole day, or leave out the time")
	case p.qualifier() != 0:
		return r.fault("a date with a time has no qualifier ? ~ %").advising("leave out the qualifier or the time")
	}
	r.next()
	c := &clock{precision: MinuteOf}
	var err *SyntaxError
	if c.hour, err = r.clockPart(clockPart{"an hour has two digits", "there is no hour {{.Digits}}: the last is {{.Last}}", timeAdvice, 23}); err != nil {
		return err
	}
	if r.peek() != ':' {
		return r.fault("a time has hours and minutes").advising(timeAdvice)
	}
	r.next()
	if c.minute, err = r.clockPart(clockPart{"a minute has two digits", "there is no minute {{.Digits}}: the last is {{.Last}}", timeAdvice, 59}); err != nil {
		return err
	}
	if r.peek() == ':' {
		r.next()
		c.precision = Second
		if c.second, err = r.clockPart(clockPart{"a second has two digits", "there is no second {{.Digits}}: the last is {{.Last}}", timeAdvice, 59}); err != nil {
			return err
		}
	}
	if err := c.readZone(r); err != nil {
		return err
	}
	p.clock = c
	return nil
}

// readZone reads nothing, Z, or an offset: ±hh or ±hh:mm.
func (c *clock) readZone(r *reader) *SyntaxError {
	from := r.pos
	sign := 1
	switch r.peek() {
	case 'Z':
		r.next()
		c.zone = "Z"
		return nil
	case '-':
		sign = -1
	case '+':
	default:
		return nil
	}
	r.next()
	hours, err := r.clockPart(clockPart{"a zone hour has two digits", "there is no zone hour {{.Digits}}: the last is {{.Last}}", zoneAdvice, 23})
	if err != nil {
		return err
	}
	minutes := 0
	if r.peek() == ':' {
		r.next()
		if minutes, err = r.clockPart(clockPart{"a zone minute has two digits", "there is no zone minute {{.Digits}}: the last is {{.Last}}", zoneAdvice, 59}); err != nil {
			return err
		}
	}
	c.zone = r.text[from:r.pos]
	c.offset = sign * (hours*60 + minutes)
	if sign < 0 && c.offset == 0 {
		r.pos = from
		return r.fault("the zone {{.Zone}} does not exist: UTC is Z", "Zone", c.zone)
	}
	return nil
}

// clockPart is two digits of a time: what is said of other digits, and how high
// they may be.
type clockPart struct {
	twoDigits, tooHigh, advice pattern.English
	last                       int
}

const (
	timeAdvice pattern.English = "write a time such as 09:05 or 23:59:59"
	zoneAdvice pattern.English = "write a zone such as +09:00, or Z for UTC"
)

// clockPart reads two digits.
func (r *reader) clockPart(part clockPart) (int, *SyntaxError) {
	from := r.pos
	digits := r.digits()
	r.pos = from
	if len(digits) != 2 || !fixed(digits) {
		return 0, r.fault(part.twoDigits).advising(part.advice)
	}
	n := int(number(digits))
	if n > part.last {
		return 0, r.fault(part.tooHigh, "Digits", digits, "Last", part.last).advising(part.advice)
	}
	r.pos += 2
	return n, nil
}
