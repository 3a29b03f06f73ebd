package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// year is the year of a point as written.
type year struct {
	negative bool
	digits   string // at least four of 0–9 and X
}

// yearOf is the year n as it would be written.
func yearOf(n int64) year {
	return year{negative: n < 0, digits: fmt.Sprintf("%04d", max(n, -n))}
}

// read reads a year: four digits, or Y and more than four. It reports whether
// the year was of the long form, which has nothing after it.
func (y *year) read(r *reader) (long bool, err *SyntaxError) {
	at := r.pos
	if long = r.peek() == 'Y'; long {
		r.next()
	}
	if y.negative = r.peek() == '-'; y.negative {
		r.next()
	}
	y.digits = r.digits()
	n := len(y.digits)
	r.pos, at = at, r.pos // faults point at the start of the year
	switch {
	case n == 0:
		return long, r.fault("a date begins with a year of four digits")
	case !long && n != 4:
		return long, r.fault("a year has four digits, and {{.Year}} has {{.Digits}}", "Year", strconv.Quote(y.digits), "Digits", n)
	case long && n < 5:
		return long, r.fault("Y is for years of more than four digits")
	case long && y.digits[0] == '0':
		return long, r.fault("a year after Y does not begin with 0")
	case y.negative && strings.Trim(y.digits, "0") == "":
		return long, r.fault("there is no year -0000: 0000 is 1 BC")
	}
	if low, high := y.limits(); low < -MaxYear || high > MaxYear {
		return long, yearOutOfRange(r.base + r.pos)
	}
	r.pos = at
	return long, nil
}

// yearOutOfRange is the error of a year at an offset.
func yearOutOfRange(offset int) *SyntaxError {
	return fault(offset, "years go from -100000000000 to 100000000000").advising("write a year from Y-100000000000 to Y100000000000")
}

// limits returns the smallest and the largest year that the digits allow.
func (y year) limits() (low, high int64) {
	low = number(strings.ReplaceAll(y.digits, "X", "0"))
	high = number(strings.ReplaceAll(y.digits, "X", "9"))
	if y.negative {
		return -high, -max(low, 1) // there is no year −0
	}
	return low, high
}

// number reads decimal digits. What int64 cannot hold becomes its largest
// value, and what is not digits 0.
func number(digits string) int64 {
	n, _ := strconv.ParseInt(digits, 10, 64)
	return n
}

// matches reports whether the digits of pattern allow n.
func matches(pattern string, n int64) bool {
	for i := len(pattern) - 1; i >= 0; i-- {
		if c := pattern[i]; c != 'X' && int64(c-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0
}

// allows reports whether the digits allow the year n.
func (y year) allows(n int64) bool {
	if y.negative {
		return n < 0 && matches(y.digits, -n)
	}
	return n >= 0 && matches(y.digits, n)
}

// value returns the year, the earliest where its digits allow several.
func (y year) value() int64 {
	earliest, _ := y.limits()
	return earliest
}

// String returns the year as written, without Y.
func (y year) String() string {
	if y.negative {
		return "-" + y.digits
	}
	return y.digits
}
