package edit

import "slices"

// What is done with the items of a list, one after the other, so that it becomes another.
const (
	keep = iota
	change
	insert
	remove
)

type listStep struct {
	do    int
	value Value // that is changed to, or inserted
}

// longestCompared bounds the table of a comparison.
const longestCompared = 1000

// difference returns the steps from one list to another, with as many items kept as can be.
func difference(now, want []Value) (steps []listStep) {
	head := 0
	for head < min(len(now), len(want)) && now[head].Equal(want[head]) {
		head++
		steps = append(steps, listStep{do: keep})
	}
	tail := 0
	for tail < min(len(now), len(want))-head && now[len(now)-1-tail].Equal(want[len(want)-1-tail]) {
		tail++
	}
	steps = append(steps, between(now[head:len(now)-tail], want[head:len(want)-tail])...)
	for range tail {
		steps = append(steps, listStep{do: keep})
	}
	return steps
}

// between is difference for what neither begins nor ends alike.
func between(now, want []Value) (steps []listStep) {
	if len(now)*len(want) > longestCompared*longestCompared {
		return exchanged(now, want)
	}
	common := make([][]int, len(now)+1) // how many items the rests of both have in common
	for i := range common {
		common[i] = make([]int, len(want)+1)
	}
	for i, one := range slices.Backward(now) {
		for j, other := range slices.Backward(want) {
			if one.Equal(other) {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j, fromI, fromJ := 0, 0, 0, 0
	for i < len(now) && j < len(want) {
		switch {
		case now[i].Equal(want[j]):
			steps = append(append(steps, exchanged(now[fromI:i], want[fromJ:j])...), listStep{do: keep})
			i, j = i+1, j+1
			fromI, fromJ = i, j
		case common[i+1][j] >= common[i][j+1]:
			i++
		default:
			j++
		}
	}
	return append(steps, exchanged(now[fromI:], want[fromJ:])...)
}

// exchanged are the steps where nothing is kept.
func exchanged(now, want []Value) (steps []listStep) {
	for i := range max(len(now), len(want)) {
		switch {
		case i >= len(want):
			steps = append(steps, listStep{do: remove})
		case i >= len(now):
			steps = append(steps, listStep{insert, want[i]})
		default:
			steps = append(steps, listStep{change, want[i]})
		}
	}
	return steps
}
