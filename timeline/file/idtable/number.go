package idtable

import (
	"cmp"
	"fmt"
	"slices"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax/values"
)

// request is an element of a top-level list that needs an id: because it has none,
// or because the one it has is taken.
type request struct {
	index    int // in the list
	want     string
	from, to edtf.Instant // of its date; Forever without one
	content  string
}

// number answers each request with an id. Where several want the same one, the
// numbers appended follow their dates, then their content, and never their order in
// the file, which means nothing to a timeline.
func (t *Table) number(elements Records, requests []request) {
	for _, a := range inRankOrder(elements, requests) {
		t.ids[a.index] = t.free(a.want)
	}
}

// inRankOrder sorts requests by the id they want and, where it is the same, by
// date and content.
func inRankOrder(elements Records, requests []request) []request {
	wanted := make(map[string]int, len(requests))
	for _, a := range requests {
		wanted[a.want]++
	}
	var guesses guess.Budget
	for i := range requests {
		if a := &requests[i]; wanted[a.want] > 1 {
			e := elements.At(a.index)
			a.from, a.to = extentOf(&guesses, e.Get("date"))
			a.content = fmt.Sprint(e.PlainValue()) // maps are written in the order of their keys
		}
	}
	slices.SortStableFunc(requests, func(a, b request) int {
		return cmp.Or(
			cmp.Compare(a.want, b.want),
			cmp.Compare(a.from, b.from),
			cmp.Compare(a.to, b.to),
			cmp.Compare(a.content, b.content),
		)
	})
	return requests
}

// extentOf returns the time that a date covers; anything else sorts last.
func extentOf(guesses *guess.Budget, n *values.Node) (from, to edtf.Instant) {
	text := n.ScalarText()
	if n != nil && n.Flow && n.Weight <= values.MaxWritten {
		text, _ = n.Written()
	}
	d := guesses.Date(text).Date
	if !d.IsPlaced() {
		return edtf.Forever, edtf.Forever
	}
	return d.Extent()
}
