package era

import (
	"cmp"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/typeset"
)

// namedEras is up to how many eras their rows are chosen so that names stand whole;
// no strip has room for the names of more.
const namedEras = 60

// stack gives the eras rows, so many at most, and counts those that find none.
// There are as many rows as eras overlap, and one more where that gives more of them
// their names when all is seen. Eras must be in the order of time.
func (s *Strip) stack(most int, fit axis.View) {
	least := min(s.depth(), most)
	best, bestRows := s.stacked(least, earlyFirst, fit), least
	for rows := least; rows <= most && least > 0; rows++ {
		for _, by := range [...]order{longFirst, earlyFirst, lateFirst} {
			if try := s.stacked(rows, by, fit); try.better(best) {
				best, bestRows = try, rows
			}
		}
	}
	s.rows = make([][]*era, bestRows)
	for i := range s.all {
		if row := best.rows[i]; row != noRow {
			s.rows[row] = append(s.rows[row], &s.all[i])
		}
	}
	s.Left = best.left
}

// depth returns how many eras there are at one time at most.
func (s *Strip) depth() (most int) {
	for i := range s.all {
		at, n := s.all[i].from, 0
		for j := range s.all[:i+1] {
			if at.Before(s.all[j].to) || j == i {
				n++
			}
		}
		if most = max(most, n); most >= MostRows {
			break
		}
	}
	return most
}

// stacking is one way to give eras rows.
type stacking struct {
	rows        []int // by era
	left, whole int   // eras without a row, and names that stand whole
}

func (a stacking) better(b stacking) bool {
	return cmp.Or(cmp.Compare(b.left, a.left), cmp.Compare(a.whole, b.whole)) > 0
}

// order is one in which eras get their rows.
type order uint8

const (
	earlyFirst order = iota // which never needs more rows than overlap
	longFirst
	lateFirst
)

// stacked gives each era the first of so many rows in which its time is free and no
// name is lost, or else the first in which its time is free, one after the other in some
// order.
func (s *Strip) stacked(rows int, by order, fit axis.View) stacking {
	turns := make([]int, len(s.all))
	for i := range turns {
		turns[i] = i
	}
	switch by {
	case longFirst:
		slices.SortStableFunc(turns, func(a, b int) int { return cmp.Compare(s.all[b].length(), s.all[a].length()) })
	case lateFirst:
		slices.Reverse(turns)
	}
	found := stacking{rows: make([]int, len(s.all))}
	taken, whole := make([][]*era, rows), make([]int, rows)
	for _, i := range turns {
		e := &s.all[i]
		row, names := noRow, 0
		var with []*era
		for r := range rows {
			at, free := freeAt(taken[r], e)
			if !free {
				continue
			}
			try := slices.Insert(slices.Clone(taken[r]), at, e)
			n := s.wholeNames(try, fit)
			if n > whole[r] {
				row, names, with = r, n, try
				break
			}
			if row == noRow {
				row, names, with = r, n, try
			}
		}
		if found.rows[i] = row; row == noRow {
			found.left++
			continue
		}
		taken[row], whole[row] = with, names
	}
	for _, n := range whole {
		found.whole += n
	}
	return found
}

// length is how long an era is on the axis, in units.
func (e *era) length() int64 { return e.to.U - e.from.U }

// freeAt returns where an era would stand in a row, and whether that time is free.
func freeAt(row []*era, e *era) (at int, free bool) {
	at, _ = slices.BinarySearchFunc(row, e, func(a, b *era) int { return byTime(*a, *b) })
	free = (at == 0 || !e.from.Before(row[at-1].to)) && (at == len(row) || !row[at].from.Before(e.to))
	return at, free
}

// wholeNames returns how many of the names of a row stand whole in a view.
func (s *Strip) wholeNames(row []*era, v axis.View) (n int) {
	if len(s.all) > namedEras {
		return 0
	}
	s.eachName(row, v, func(e *era, name typeset.Writing, _ float64) {
		if name == e.names[0] {
			n++
		}
	})
	return n
}
