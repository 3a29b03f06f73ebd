package edtf

import (
	"strconv"
	"strings"

	"tideline/timeline/pattern"
)

// point is one calendar date, down to the part that was written. Its digits
// may be X: unspecified.
type point struct {
	year     year
	month    string       // two characters, or "" when the date stops at the year
	day      string       // likewise
	division int          // 21–41: a part of the year in place of a month, else 0
	clock    *clock       // nil when no time of day is given
	quality  [3]qualifier // of year, month or division, and day
	at       [3]int       // where these are in the text, in bytes
	from, to Instant      // the first and the last second inside
}

// qualifier is a set of the two doubts that a date can carry.
type qualifier uint8

const (
	uncertain   qualifier = 1 << iota // ?
	approximate                       // ~
)

// parsePoint reads one calendar date. Offsets in its errors count from base.
func parsePoint(s string, base int) (*point, *SyntaxError) {
	r := &reader{text: s, base: base}
	p := &point{}
	if err := p.readDate(r); err != nil {
		return nil, err
	}
	if r.peek() == 'T' {
		if err := p.readTime(r); err != nil {
			return nil, err
		}
	}
	if !r.done() {
		return nil, r.fault("{{.Text}} cannot stand here", "Text", strconv.Quote(r.rest()))
	}
	if err := p.resolve(); err != nil {
		return nil, err
	}
	return p, nil
}

// readDate reads the year and what of month and day follows it.
func (p *point) readDate(r *reader) *SyntaxError {
	p.quality[0] = r.qualifier()
	p.at[0] = r.base + r.pos
	long, err := p.year.read(r)
	if err != nil {
		return err
	}
	p.quality[0] |= r.qualifier()
	if long || r.peek() != '-' {
		return nil
	}
	second, err := p.readPart(r, 1, "a month has two digits")
	if err != nil {
		return err
	}
	if n, e := strconv.Atoi(second); e == nil && n >= firstDivision && n <= lastDivision {
		p.division = n
		return nil
	}
	p.month = second
	if r.peek() != '-' {
		return nil
	}
	p.day, err = p.readPart(r, 2, "a day has two digits")
	return err
}

// readPart reads a hyphen and two digits with their qualifiers; the fault is that
// there are more or fewer. One to the
// left speaks of this part alone, one to the right of everything before it too.
func (p *point) readPart(r *reader, i int, fault pattern.English) (string, *SyntaxError) {
	r.next()
	p.quality[i] = r.qualifier()
	at := r.pos
	p.at[i] = r.base + at
	digits := r.digits()
	if len(digits) != 2 {
		r.pos = at
		return "", r.fault(fault)
	}
	right := r.qualifier()
	for j := 0; j <= i; j++ {
		p.quality[j] |= right
	}
	return digits, nil
}

// fixed reports whether p has no unspecified digit.
func (p *point) fixed() bool { return fixed(p.year.digits) && fixed(p.month) && fixed(p.day) }

// fixed reports whether a part has no unspecified digit.
func fixed(digits string) bool { return !strings.Contains(digits, "X") }

func (p *point) span() bounds {
	return bounds{p.from, p.to, true, true, p.from, p.to}
}

func (p *point) qualifier() qualifier {
	return p.quality[0] | p.quality[1] | p.quality[2]
}

// precision is that of the last part before the first X.
func (p *point) precision() Precision {
	if i := strings.IndexByte(p.year.digits, 'X'); i >= 0 {
		if i == 0 {
			return Unknown
		}
		switch len(p.year.digits) - i {
		case 1:
			return Decade
		case 2:
			return Century
		}
		return Millennium
	}
	switch {
	case p.division != 0:
		return divisionOf(p.division).precision
	case p.month == "" || !fixed(p.month):
		return Year
	case p.day == "" || !fixed(p.day):
		return Month
	case p.clock == nil:
		return DayOf
	}
	return p.clock.precision
}
