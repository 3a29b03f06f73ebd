package file

import (
	"cmp"
	"fmt"
	"slices"

	"tideline/timeline/edtf"
	"tideline/timeline/file/syntax"
)

// applicant is an element of a top-level list that needs an id: one made from
// its name, or another than the one written in it, which is taken.
type applicant struct {
	index    int // in the list
	want     string
	from, to edtf.Instant // of its date; Forever without one
	content  string
}

// number gives an id to each applicant. The numbers behind ids that several
// want follow their dates, then all else they say, and never their order in
// the file: that changes nothing about a timeline.
func (l *roll) number(elements []*syntax.Node, applicants []applicant) {
	for _, a := range inTurn(elements, applicants) {
		l.ids[a.index] = l.free(a.want)
	}
}

// inTurn sorts applicants by the id they want and, where it is the same, by
// what they say.
func inTurn(elements []*syntax.Node, applicants []applicant) []applicant {
	wanted := make(map[string]int, len(applicants))
	for _, a := range applicants {
		wanted[a.want]++
	}
	var guesses guesser
	for i := range applicants {
		if a := &applicants[i]; wanted[a.want] > 1 {
			e := elements[a.index]
			a.from, a.to = guesses.extentOf(e.Get("date"))
			a.content = fmt.Sprint(e.PlainValue()) // maps are written in the order of their keys
		}
	}
	slices.SortStableFunc(applicants, func(a, b applicant) int {
		return cmp.Or(
			cmp.Compare(a.want, b.want),
			cmp.Compare(a.from, b.from),
			cmp.Compare(a.to, b.to),
			cmp.Compare(a.content, b.content),
		)
	})
	return applicants
}

// extentOf returns the time that a date covers; what is no date comes last.
func (g *guesser) extentOf(n *syntax.Node) (from, to edtf.Instant) {
	text := scalarText(n)
	if n != nil && n.Flow && n.Weight <= maxWritten {
		text, _ = n.Written()
	}
	d := g.date(text).Date
	if !d.IsPlaced() {
		return edtf.Forever, edtf.Forever
	}
	return d.Extent()
}
