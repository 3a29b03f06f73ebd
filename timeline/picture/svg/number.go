package svg

import (
	"math"
	"strconv"
	"strings"
)

// box is a rectangle in the units of a drawing.
type box struct{ x, y, w, h float64 }

// readBox reads a viewBox.
func readBox(s string) (box, bool) {
	n := numbers(s)
	if len(n) != 4 {
		return box{}, false
	}
	return box{n[0], n[1], n[2], n[3]}, true
}

// number reads the number that a text begins with and returns what follows it.
func number(s string) (v float64, rest string, ok bool) {
	end := mantissa(s)
	if end == 0 {
		return 0, s, false
	}
	end += exponent(s[end:])
	v, err := strconv.ParseFloat(s[:end], 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, s[end:], false
	}
	return v, s[end:], true
}

// mantissa returns how many bytes a number without an exponent takes at the
// beginning of a text, such as 5, -.5 and 5.; 0 for none.
func mantissa(s string) int {
	end := sign(s)
	whole := digits(s[end:])
	end += whole
	if !strings.HasPrefix(s[end:], ".") {
		if whole == 0 {
			return 0
		}
		return end
	}
	fraction := digits(s[end+1:])
	if whole+fraction == 0 {
		return 0
	}
	return end + 1 + fraction
}

// exponent returns how many bytes an exponent takes; 0 for the em of 2em.
func exponent(s string) int {
	if s == "" || s[0] != 'e' && s[0] != 'E' {
		return 0
	}
	from := 1 + sign(s[1:])
	if n := digits(s[from:]); n > 0 {
		return from + n
	}
	return 0
}

// sign returns how many bytes the sign at the beginning of a text takes.
func sign(s string) int {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return 1
	}
	return 0
}

// digits counts the digits that a text begins with.
func digits(s string) (n int) {
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// separators stand between numbers.
const separators = " \t\r\n,"

// numbers reads the numbers of a list, up to the first thing that is none. Units
// after a number are passed over.
func numbers(s string) []float64 {
	var all []float64
	for {
		s = strings.TrimLeft(s, separators)
		v, rest, ok := number(s)
		if !ok {
			return all
		}
		all = append(all, v)
		s = strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%")
	}
}

// length is a number with its unit.
type length struct {
	v    float64
	unit string // in small letters; "" is px
}

func readLength(s string) (length, bool) {
	v, rest, ok := number(strings.TrimSpace(s))
	if !ok {
		return length{}, false
	}
	unit := strings.ToLower(strings.TrimSpace(rest))
	unit, _, _ = strings.Cut(unit, " ") // what follows, such as !important, says nothing here
	return length{v, unit}, true
}

// px returns the length in px, for a font size and the length that 100 % means.
func (l length) px(font, whole float64) float64 {
	switch l.unit {
	case "%":
		return l.v / 100 * whole
	case "em":
		return l.v * font
	case "ex", "ch":
		return l.v * font / 2
	case "rem":
		return l.v * usualFont
	}
	return l.v * pxOf(l.unit)
}

// pxOf returns how many px an absolute unit has.
func pxOf(unit string) float64 {
	switch unit {
	case "mm":
		return 96 / 25.4
	case "cm":
		return 96 / 2.54
	case "q":
		return 96 / 101.6
	case "in":
		return 96
	case "pt":
		return 96.0 / 72
	case "pc":
		return 16
	}
	return 1
}

// absolute reads a length that depends on nothing else, in px.
func absolute(s string) (float64, bool) {
	l, ok := readLength(s)
	if !ok || strings.HasSuffix(l.unit, "%") || l.unit == "vw" || l.unit == "vh" {
		return 0, false
	}
	return l.px(usualFont, 0), true
}

// part reads a number from 0 to 1, or a percentage.
func part(s string, otherwise float64) float64 {
	l, ok := readLength(s)
	if !ok {
		return otherwise
	}
	if l.unit == "%" {
		l.v /= 100
	}
	return min(max(l.v, 0), 1)
}
