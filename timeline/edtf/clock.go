package edtf

import "strings"

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
		return r.fault("a date with a time has no qualifier ? ~ %%").advising("leave out the qualifier or the time")
	}
	r.next()
	c := &clock{precision: MinuteOf}
	var err *SyntaxError
	if c.hour, err = r.clockPart("hour", 23); err != nil {
		return err
	}
	if r.peek() != ':' {
		return r.fault("a time has hours and minutes").advising("write a time such as 09:05 or 23:59:59")
	}
	r.next()
	if c.minute, err = r.clockPart("minute", 59); err != nil {
		return err
	}
	if r.peek() == ':' {
		r.next()
		c.precision = Second
		if c.second, err = r.clockPart("second", 59); err != nil {
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
	hours, err := r.clockPart("zone hour", 23)
	if err != nil {
		return err
	}
	minutes := 0
	if r.peek() == ':' {
		r.next()
		if minutes, err = r.clockPart("zone minute", 59); err != nil {
			return err
		}
	}
	c.zone = r.text[from:r.pos]
	c.offset = sign * (hours*60 + minutes)
	if sign < 0 && c.offset == 0 {
		r.pos = from
		return r.fault("the zone %s does not exist: UTC is Z", c.zone)
	}
	return nil
}

// clockPart reads two digits, at most limit.
func (r *reader) clockPart(name string, limit int) (int, *SyntaxError) {
	from, advice := r.pos, "write a time such as 09:05 or 23:59:59"
	if strings.HasPrefix(name, "zone") {
		advice = "write a zone such as +09:00, or Z for UTC"
	}
	digits := r.digits()
	r.pos = from
	if len(digits) != 2 || !fixed(digits) {
		return 0, r.fault("%s %s has two digits", article(name), name).advising("%s", advice)
	}
	n := int(number(digits))
	if n > limit {
		return 0, r.fault("there is no %s %s: the last is %d", name, digits, limit).advising("%s", advice)
	}
	r.pos += 2
	return n, nil
}

func article(name string) string {
	if strings.HasPrefix(name, "hour") {
		return "an"
	}
	return "a"
}
