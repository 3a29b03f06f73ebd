package edtf

// The codes that are written instead of a month and name a part of a year.
const (
	firstDivision = 21 // spring
	lastDivision  = 41 // second half
)

// division is a part of a year: a run of whole months.
type division struct {
	precision Precision
	index     int  // which of its kind, from 0
	month     int  // the first, 1–12
	months    int  // how many
	southern  bool // a season of the southern hemisphere
	named     bool // a season whose hemisphere was written: 25–32
}

// divisionOf returns what a code from firstDivision to lastDivision stands for.
func divisionOf(code int) division {
	switch {
	case code <= 24: // seasons, taken as northern
		i := code - 21
		return division{precision: Season, index: i, month: 3 + 3*i, months: 3}
	case code <= 28: // northern seasons
		i := code - 25
		return division{precision: Season, index: i, month: 3 + 3*i, months: 3, named: true}
	case code <= 32: // southern seasons: spring is September to November
		i := code - 29
		return division{precision: Season, index: i, month: 1 + (8+3*i)%12, months: 3, southern: true, named: true}
	case code <= 36:
		i := code - 33
		return division{precision: Quarter, index: i, month: 1 + 3*i, months: 3}
	case code <= 39:
		i := code - 37
		return division{precision: Quadrimester, index: i, month: 1 + 4*i, months: 4}
	}
	i := code - 40
	return division{precision: Half, index: i, month: 1 + 6*i, months: 6}
}

// crosses reports whether the division runs into the next year.
func (d division) crosses() bool { return d.month+d.months > 13 }
