package edtf

import (
	"fmt"
	"strings"

	"tideline/timeline/pattern"
)

// The years from which round figures are taken for what they are: nobody knows what was
// in 9600 BC to the year, and who writes −9600 does not mean 9601 BC.
const (
	hundreds = -3_000
	tens     = -10_000
)

// isRound reports whether a year before Christ is written as the round figure that it was
// counted in, although the year 0 is 1 BC: a hundred from 3000 BC on back, a ten from
// 10,000 BC on back, and everywhere a ten that is only meant to be about that year. There
// the one year between the two ways of counting means nothing.
func isRound(y int64, about bool) bool {
	switch {
	case y >= 0 || y%10 != 0:
		return false
	case about || y <= tens:
		return true
	}
	return y <= hundreds && y%100 == 0
}

// Since returns the words in which dates of deep time are told as so many years before a
// year, “66 million years ago”: those that lie more than ten thousand years before Christ as
// a whole.
func (w Words) Since(year int64) Words {
	words := w.OrEnglish()
	if words.Ago != "" {
		words.now = &year
	}
	return words
}

// deepest is the year before which there are no dates of a calendar on a scale of years ago.
const deepest = -9999

// counting returns the words for a date: those that count from now, if it lies as deep as
// that, or those that count from Christ.
func counting(w *Words, d *Date) *Words {
	if w.now == nil {
		return w
	}
	words := *w
	if _, to := d.Extent(); to < At(Civil{Year: deepest, Month: 1, Day: 1}) {
		words.YearBC = words.Ago
	} else {
		words.now = nil
	}
	return &words
}

// figure returns the number that a year is written with. about says that it is meant to be
// about that year.
func figure(w *Words, y int64, about bool) int64 {
	switch {
	case y > 0:
		return y
	case w.now != nil:
		return before(*w.now, y)
	case isRound(y, about):
		return -y
	}
	return 1 - y
}

// before returns how many years a year of deep time was before another, in no more digits
// than it is written with itself, but in two at least.
func before(now, y int64) int64 {
	n, unit := now-y, int64(1)
	for y%(10*unit) == 0 && n/unit >= 100 {
		unit *= 10
	}
	return rounded(n, unit)
}

// Year writes an astronomical year: “1953”, “44 BC” for −43, “AD 43” for 43.
// Figures that were rounded are written as round numbers, as isRound says. From a
// million on, before and after Christ, round years are written in millions.
func (w Words) Year(y int64) string {
	words := w.orEnglish()
	return words.era(y, words.bareYear(y, false))
}

// bareYear writes the year without its era. about says that it is meant to be about that
// year.
func (w *Words) bareYear(y int64, about bool) string {
	n := figure(w, y, about)
	if y <= 0 && w.now == nil && !isRound(y, about) {
		return w.Number(n)
	}
	return w.large(n)
}

// large writes a number that is not negative, in millions or billions where
// three decimals are enough for all of it.
func (w *Words) large(n int64) string {
	unit, format := unitOf(w, n)
	return w.counted(n, unit, format)
}

// unitOf returns the unit that a number is counted in, with the words for so many of it.
func unitOf(w *Words, n int64) (unit int64, format string) {
	const million, billion = 1_000_000, 1_000_000_000
	switch {
	case n >= billion && n%(billion/1000) == 0 && w.Billion != "":
		return billion, w.Billion
	case n >= million && n%(million/1000) == 0:
		return million, w.Million
	}
	return 1, "{{.N}}"
}

// counted writes how often a unit goes into n: “4.54 billion”.
func (w *Words) counted(n, unit int64, format string) string {
	return pattern.Fill(format, "N", times(w, n, unit))
}

// times is how often a unit goes into n, with as many decimals as it takes, three at the
// most.
func times(w *Words, n, unit int64) string {
	text := w.Number(n / unit)
	if thousandths := n % unit * 1000 / unit; thousandths != 0 {
		text += w.Decimal + strings.TrimRight(fmt.Sprintf("%03d", thousandths), "0")
	}
	return text
}
