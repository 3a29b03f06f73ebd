package table

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/convert/table/cells"
)

// pairs is what the texts of a column are that are a year with a number behind it: those
// that can only be years, and those that can only be months.
type pairs struct{ years, months int }

// pairForm is a year with a number behind it: 1936-39, 1936–9, 1936/7.
var pairForm = regexp.MustCompile(`^(\d{4})([-–—/])(\d{1,2})$`)

// pairsOf counts the texts of a column.
func pairsOf(rows []cells.Row, column int) (p pairs) {
	for _, row := range rows {
		one := row.At(column)
		if len(one.Text) > len("1936—39") || one.Kind != cells.Text {
			continue
		}
		years, month := pairOf(one.Text)
		switch {
		case years != "" && !month:
			p.years++
		case years == "" && month:
			p.months++
		}
	}
	return p
}

// pairOf returns the years that a text names, as EDTF, where it can be that, and whether it
// can be a month.
func pairOf(s string) (years string, month bool) {
	m := pairForm.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	n, _ := strconv.Atoi(m[3])
	if shared := m[1][len(m[1])-len(m[3]):]; m[3] > shared {
		years = m[1] + "/" + m[1][:len(m[1])-len(m[3])] + m[3]
	}
	return years, n >= 1 && n <= 12
}

// shortRange reads 1936-39, which is a range of years in a table: nobody has thirds of years
// in one. 1936-9 is one too, unless its column has months: what may be the years 1936 to 1939
// is not the ninth month of the first. 1905-11, as ISO 8601 writes a month, is one where the
// column has ranges and no months.
func (o order) shortRange(s string, column int) (string, bool) {
	years, month := pairOf(s)
	if years == "" {
		return "", false
	}
	of := o.pairs[column]
	isMonthOfISO := month && len(s)-strings.LastIndexAny(s, "-–—/") == len("-11") && strings.Contains(s, "-")
	switch {
	case !month, of.years > 0 && of.months == 0:
		return years, true
	case of.months > 0 && of.years == 0, isMonthOfISO:
		return "", false
	}
	return years, true
}
