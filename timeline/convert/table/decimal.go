package table

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// millions are the words after a number of millions, milliards or thousands of years.
const millions = `\s?(?:(?:m|g|k)(?:a|ya|yr)\b|bya\b|bn\b|mio|mill|mil\b|mld|mln|mrd|млн|млрд|тыс|миллион|миллиард|тысяч)`

var (
	// fraction is a number of which a sign can only stand before decimals, as a group of
	// thousands has three digits.
	fraction = regexp.MustCompile(`^[-+]?\d+([.,])(?:\d{1,2}|\d{4,})$`)

	thousandsInDots = regexp.MustCompile(`(^|[^\d.,/:-])(\d{1,3}(?:\.\d{3})+)($|[^\d.,/:-])`)
	decimalsOfMany  = regexp.MustCompile(`(?i)(^|[^\d.,/:-])(\d+),(\d+)(` + millions + `)`)
	fewOfMany       = regexp.MustCompile(`(?i)(?:^|[^\d.,/:-])\d{1,3},\d{1,2}` + millions)
	eitherOfMany    = regexp.MustCompile(`(?i)(?:^|[^\d.,/:-])\d{1,3}[.,]\d{3}` + millions)
)

// decimalOf returns the sign before the decimals of the numbers of a table: the one of most
// numbers that have some; or else that of the language of its columns; or else the point. It
// reports whether a number said so.
func decimalOf(t *Table) (d format.Decimal, said bool) {
	when := slices.Concat(t.Mapping.Columns(Date), t.Mapping.Columns(End))
	points, commas := 0, 0
	for c := range t.Names {
		isDate := slices.Contains(when, c)
		for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
			one := row.At(c)
			switch m := fraction.FindStringSubmatch(one.Text); {
			case one.Kind != cells.Text:
			case isDate && fewOfMany.MatchString(one.Text):
				commas++
			case isDate || m == nil: // 27.7 is a day
			case m[1] == ",":
				commas++
			default:
				points++
			}
		}
	}
	switch {
	case commas > points:
		return format.DecimalComma, true
	case points > commas:
		return format.DecimalPoint, true
	case slices.Contains([]string{"de", "fr", "es", "it", "pt", "nl", "pl", "ru"}, t.lang):
		return format.DecimalComma, false
	}
	return format.DecimalPoint, false
}

// plainFigures writes the numbers of a date with a full stop before their decimals and nothing
// between their thousands, where they are written with a comma and full stops.
func plainFigures(s string) string {
	if !strings.ContainsAny(s, ".,") {
		return s
	}
	s = thousandsInDots.ReplaceAllStringFunc(s, func(n string) string {
		p := thousandsInDots.FindStringSubmatch(n)
		return p[1] + strings.ReplaceAll(p[2], ".", "") + p[3]
	})
	return decimalsOfMany.ReplaceAllString(s, "${1}${2}.${3}${4}")
}

// figures returns what a cell of a date says, with its numbers as English has them. Which sign
// stands before decimals is told where nothing says it and it makes another date.
func (r *reader) figures(c cells.Cell, at diag.Pos) string {
	if c.Kind != cells.Text {
		return c.Text
	}
	if r.order.unsaid && eitherOfMany.MatchString(c.Text) {
		tellDecimal(r.Draft, c.Text, at, r.order.decimal)
	}
	if r.order.decimal == format.DecimalComma {
		return plainFigures(c.Text)
	}
	return c.Text
}

func tellDecimal(d *draft.Draft, text string, at diag.Pos, by format.Decimal) {
	d.Guessed(at, text, signsOf(by), pattern.English("import it with the other sign if it is wrong (--decimal point or --decimal comma)"))
}

// signsOf tells which signs numbers are read with.
func signsOf(by format.Decimal) pattern.English {
	if by == format.DecimalComma {
		return "a number with a comma before its decimals"
	}
	return "a number with a point before its decimals"
}
