package table

import (
	"slices"
	"strconv"

	"tideline/timeline/convert/table/cells"
)

// yearsAcross is how many years one after the other, in the cells of one row, make a table
// a grid of years.
const yearsAcross = 8

// isGrid reports whether the columns of a table are years, in which cells are filled as on
// paper with squares: none of its rows says in a cell when something happened.
func (t *Table) isGrid() bool {
	rows := slices.Concat(t.heading, t.Rows[:min(len(t.Rows), weighed)])
	return slices.ContainsFunc(rows, hasYearsAcross) || areYearsAcross(slices.Values(t.Names))
}

func hasYearsAcross(row cells.Row) bool {
	return areYearsAcross(func(yield func(string) bool) {
		for i := range row.Cells {
			if !yield(row.At(i).Text) {
				return
			}
		}
	})
}

func areYearsAcross(texts func(yield func(string) bool)) bool {
	before, run := 0, 0
	for text := range texts {
		year, err := strconv.Atoi(text)
		switch {
		case err != nil || year < 100 || year > 9999: // and no number of a row
			run = 0
		case run > 0 && year == before+1:
			run++
		default:
			run = 1
		}
		if before = year; run >= yearsAcross {
			return true
		}
	}
	return false
}
