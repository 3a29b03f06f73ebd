package merge

import (
	"slices"

	"tideline/timeline/edit"
)

// pairs tells which record of another version each record is: that with its id, or, of
// those that are left, the one that says most of the same.
func pairs(f edit.File, records []edit.Ref, other edit.File, others []edit.Ref) map[edit.Ref]edit.Ref {
	found := map[edit.Ref]edit.Ref{}
	byID := map[string]edit.Ref{}
	for _, r := range others {
		byID[r.ID] = r
	}
	taken := map[edit.Ref]bool{}
	for _, r := range records {
		if same, ok := byID[r.ID]; ok {
			found[r], taken[same] = same, true
		}
	}
	var left, free []edit.Ref
	for _, r := range records {
		if _, ok := found[r]; !ok {
			left = append(left, r)
		}
	}
	for _, r := range others {
		if !taken[r] {
			free = append(free, r)
		}
	}
	for _, r := range left {
		best, most := -1, 0.5
		for i, one := range free {
			if alike := likeness(valueIn(f, r), valueIn(other, one)); alike > most {
				best, most = i, alike
			}
		}
		if best >= 0 {
			found[r] = free[best]
			free = slices.Delete(free, best, best+1)
		}
	}
	return found
}

// likeness is the part of their fields that two records have alike.
func likeness(a, b said) float64 {
	same, all := 0, 0
	for i, key := range a.Keys() {
		if key == "id" {
			continue
		}
		all++
		if v, there := b.Get(key); there && v.Equal(a.Items()[i]) {
			same++
		}
	}
	for _, key := range b.Keys() {
		if _, there := a.Get(key); !there && key != "id" {
			all++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}

// order moves the records that mine has moved: those that are not in the longest run of
// records that kept their order.
func (m *merging) order(base, mine []edit.Ref, toMine, ofMine map[edit.Ref]edit.Ref) {
	place := map[edit.Ref]int{} // of a record of mine, in the base
	for i, b := range base {
		if in, ok := toMine[b]; ok {
			place[in] = i
		}
	}
	var common []edit.Ref // that all have, in the order of mine
	for _, in := range mine {
		_, inBase := place[in]
		if there, ok := ofMine[in]; ok && inBase && m.File.Has(there.List, there.ID) {
			common = append(common, in)
		}
	}
	stays := risingRun(common, place)
	for i, in := range slices.Backward(common) {
		if stays[in] {
			continue
		}
		of, before := ofMine[in], edit.Ref{}
		if i+1 < len(common) {
			before = ofMine[common[i+1]]
		}
		m.do(edit.Move{Of: of, Before: before}, Conflict{Of: of})
	}
}

// risingRun returns a longest run of records whose places rise.
func risingRun(records []edit.Ref, place map[edit.Ref]int) map[edit.Ref]bool {
	var ends []int // of the best run of each length: the index of its last record
	before := make([]int, len(records))
	for i, r := range records {
		at, _ := slices.BinarySearchFunc(ends, place[r], func(j, want int) int { return place[records[j]] - want })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	stays := map[edit.Ref]bool{}
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			stays[records[i]] = true
		}
	}
	return stays
}
