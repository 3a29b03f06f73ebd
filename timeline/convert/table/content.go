package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/edtf/guess"
)

// content is what the cells of a column are.
type content struct {
	filled    int // of those that were looked at
	dates     int // may be dates, as EDTF or as people write them
	likely    int // dates of those that were guessed about
	numbers   int // whole numbers
	serial    int // numbers of five digits that may be days of a spreadsheet
	addresses int
	texts     int // have letters
	runes     int // of all
	different int // from each other
	words     map[string]int
}

// weighed is how many filled cells of a column decide what it is; guessed how many of
// them are guessed about, which takes long.
const (
	weighed = 400
	guessed = 25
)

// contentOf looks at the cells of a column.
func contentOf(rows []cells.Row, column int) content {
	c := content{words: map[string]int{}}
	looks := 0
	for _, row := range rows {
		one := row.At(column)
		if one.Text == "" || one.Kind == cells.Error {
			continue
		}
		c.take(one, &looks)
		if c.filled == weighed {
			break
		}
	}
	c.different = len(c.words)
	return c
}

func (c *content) take(one cells.Cell, looks *int) {
	c.filled++
	c.runes += utf8.RuneCountInString(one.Text)
	c.words[one.Text]++
	isNumber := c.number(one.Text)
	if !isNumber && strings.ContainsFunc(one.Text, unicode.IsLetter) {
		c.texts++
	}
	if timeline.IsWebAddress(one.Text) || strings.HasPrefix(one.Text, "www.") {
		c.addresses++
		return
	}
	switch {
	case one.Kind == cells.Date || isPlainDate(one.Text):
		c.dates++
	case len(one.Text) <= 40 && hasDigit(one.Text) && !isNumber && c.isDate(one.Text, looks):
		c.dates++
	}
}

// isDate guesses whether a text is a date. After many of them it is taken for what nearly
// all of those before it were.
func (c *content) isDate(text string, looks *int) bool {
	if *looks == guessed {
		return 10*c.likely >= 8*guessed
	}
	*looks++
	k := guess.Date(text).Kind
	if k != guess.Read && k != guess.Ask && k != guess.Exact {
		return false
	}
	c.likely++
	return true
}

// number counts a whole number; false for what is none.
func (c *content) number(s string) bool {
	n, ok := whole64(s)
	if ok {
		c.numbers++
	}
	if ok && n > 9999 && n < 80_000 {
		c.serial++
	}
	return ok
}

// mostly reports whether a count is that of most filled cells.
func (c content) mostly(count int) bool { return c.filled > 0 && 10*count >= 6*c.filled }

// length returns how many characters a filled cell has, on the average.
func (c content) length() int { return c.runes / max(1, c.filled) }

// isYears reports whether whole numbers of a column are years, as most of them have four
// digits or fewer.
func (c content) isYears() bool { return c.mostly(c.numbers) && !c.mostly(c.serial) }

// isSerial reports whether a column holds days as spreadsheets count them.
func (c content) isSerial() bool { return c.filled > 0 && 10*c.serial >= 8*c.filled }

// isPlainDate reports whether a text is a date of numbers, or a year that a person would
// write without a word.
func isPlainDate(s string) bool {
	if n, ok := whole64(s); ok {
		return n >= 1000 && n <= guess.LastYear+75 && len(s) == 4
	}
	_, ok := threeParts(s)
	return ok
}

// numbered is three numbers with the same sign between: 27/7/1953.
type numbered struct {
	n    [3]int64
	size [3]int // in digits
	sign byte
}

// threeParts reads three numbers with a hyphen, a slash or a full stop between.
func threeParts(s string) (p numbered, ok bool) {
	at := strings.IndexAny(s, "-/.")
	if at < 1 || len(s) > len("1953-07-27") {
		return p, false
	}
	p.sign = s[at]
	rest := s
	for i := range p.n {
		digits, after, more := strings.Cut(rest, s[at:at+1])
		if digits == "" || len(digits) > 4 || strings.Trim(digits, "0123456789") != "" || more != (i < 2) {
			return p, false
		}
		n, _ := whole64(digits)
		p.n[i], p.size[i], rest = n, len(digits), after
	}
	return p, p.size[1] <= 2 && (p.size[0] <= 2 || p.size[2] <= 2)
}

// whole64 reads a whole number, with a sign or without, and with no more than “.0” after
// it, as some programs write the numbers of a column with gaps.
func whole64(s string) (int64, bool) {
	s = strings.TrimSuffix(s, ".0")
	digits := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(s, "-"), "−"), "+")
	if digits == "" || len(digits) > 12 || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	n := int64(0)
	for _, c := range digits {
		n = 10*n + int64(c-'0')
	}
	if len(digits) < len(s) && s[0] != '+' {
		n = -n
	}
	return n, true
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
