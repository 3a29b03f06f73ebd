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
	i, digits := 0, 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for ; i < len(s) && isDigit(s[i]); i++ {
		digits++
	}
	if i < len(s) && s[i] == '.' {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			digits++
		}
	}
	if digits == 0 {
		return 0, s, false
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) { // not the em of 2em
			for ; j < len(s) && isDigit(s[j]); j++ {
			}
			i = j
		}
	}
	v, err := strconv.ParseFloat(s[:i], 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, s[i:], false
	}
	return v, s[i:], true
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
