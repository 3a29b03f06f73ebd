package table

import (
	"slices"

	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/pattern"
)

// order is how the dates of a table are to be read that are numbers alone.
type order struct {
	days      format.DayOrder
	why       pattern.English // how the order of days was decided; "" where it was said
	pairs     map[int]pairs   // what 1936-9 is, by column
	yearFirst bool            // 99-10-18 is in the year 99, as another date of the column has 3 or 4 digits before the hyphen
	serial    map[int]bool
	years     map[int]bool // columns in which a number alone is a year
	doubtful  bool         // some dates can be read in both orders of days
	both      bool         // and others say that it is now the one and now the other
	decimal   format.Decimal
	unsaid    bool // neither somebody nor a number says which sign that is
}

// orderOf finds the order from all dates of a table: one that can be read in one way only
// decides for those that cannot.
func (t *Table) orderOf(d *draft.Draft) order {
	o := order{days: d.Days, decimal: d.Decimal, serial: map[int]bool{}, years: map[int]bool{}, pairs: map[int]pairs{}}
	columns := append(append([]int{}, t.Mapping.Columns(Date)...), t.Mapping.Columns(End)...)
	var found, short count
	for _, c := range columns {
		o.serial[c], o.years[c] = t.contents[c].isSerial(), t.contents[c].isYears() || t.Mapping.roles[c].part == year
		o.pairs[c] = pairsOf(t.Rows, c)
		for _, row := range t.Rows {
			if p, ok := threeParts(row.At(c).Text); ok && row.At(c).Kind == cells.Text {
				if p.sign == '-' && p.size[0] <= 2 && p.size[2] <= 2 { // which may begin with the year
					short.take(p)
				} else {
					found.take(p)
				}
			}
		}
	}
	if d.Decimal == format.DecimalUnsaid {
		var said bool
		o.decimal, said = decimalOf(t)
		o.unsaid = !said
	}
	o.yearFirst = found.yearFirst || isAeon(t.Names)
	if !o.yearFirst {
		found.add(short)
	}
	if o.doubtful = found.either > 0; o.days == format.DaysUnsaid && o.doubtful {
		o.decide(t, found.first, found.second)
	}
	return o
}

// isAeon reports whether a table is one that Aeon Timeline has exported, in which the year
// of a date is first and has as many digits as it needs.
func isAeon(names []string) bool {
	for _, name := range []string{"Event ID", "Start Date", "Parent", "Participants"} {
		if !slices.Contains(names, name) {
			return false
		}
	}
	return true
}

// count counts dates of three numbers by what must come first in them.
type count struct {
	first, second, either int // where the day is
	yearFirst             bool
}

func (f *count) add(other count) {
	f.first += other.first
	f.second += other.second
	f.either += other.either
}

func (f *count) take(p numbered) {
	switch {
	case p.size[0] >= 3:
		f.yearFirst = f.yearFirst || p.sign == '-' && p.size[2] <= 2
	case p.n[0] > 12 && p.n[1] <= 12:
		f.first++
	case p.n[1] > 12 && p.n[0] <= 12:
		f.second++
	case p.n[0] != p.n[1] && p.sign != '.':
		f.either++
	}
}

// decide decides the order where it was not said.
func (o *order) decide(t *Table, first, second int) {
	switch {
	case first > 0 && second == 0:
		o.days, o.why = format.DayFirst, "day, month and year, as other rows can be nothing else"
	case second > 0 && first == 0:
		o.days, o.why = format.MonthFirst, "month, day and year, as other rows can be nothing else"
	case first > 0 && second > 0:
		o.both = true
	case t.isOfDayFirst():
		o.days, o.why = format.DayFirst, "day, month and year, as is usual in the language of the columns"
	}
}

// isOfDayFirst reports whether the names of the columns are in a language in which the day
// stands before the month.
func (t *Table) isOfDayFirst() bool {
	return !slices.Contains([]string{"", "en", "zh", "ja", "ko"}, t.lang)
}
