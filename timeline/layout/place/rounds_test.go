package place

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"tideline/timeline/edtf"
)

// In a lane that is so full that nobody gives room twice, names are still clear of each
// other at every scale, and there are as many of them as the rows can hold.
func TestAHugeLaneKeepsItsNamesApart(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	items := make([]Item, hugeLane+200)
	for i := range items {
		items[i] = day(1900+r.Int64N(120), 1+r.IntN(5), float32(40+r.IntN(160)))
		items[i].Key = fmt.Sprint(i)
		items[i].At.U += r.Int64N(365 * int64(edtf.Day))
	}
	p := placedIn(t, items, 1, 1600)
	p.Place(0, 600, true)
	tr := trial{t: t, p: p}
	for _, zoomed := range []float64{1, 2, 8, 64, 1000} {
		s, shown := zoomed*p.Fit.Scale(), 0
		rows := map[int][]*Item{}
		for i := range p.Items {
			if it := &p.Items[i]; it.Label.Shown(s) {
				shown++
				for _, row := range it.Label.rowsAt(s) {
					rows[row] = append(rows[row], it)
				}
			}
		}
		for _, row := range rows {
			slices.SortFunc(row, func(a, b *Item) int { return cmp.Compare(a.Label.Hangs(s).At.U, b.Label.Hangs(s).At.U) })
			for i := range row {
				for _, next := range row[i+1 : min(i+4, len(row))] {
					tr.checkApart(row[i], next, s)
				}
			}
		}
		if least := min(len(items)*9/10, int(150*zoomed)); shown < least {
			t.Errorf("at %g times the scale of everything %d names are shown, want %d", zoomed, shown, least)
		}
	}
}
