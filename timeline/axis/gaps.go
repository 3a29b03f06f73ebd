package axis

import (
	"cmp"
	"slices"

	"tideline/timeline/edtf"
)

// gap is time between two instants in which nothing happens.
type gap struct {
	from, to edtf.Instant
	last     edtf.Instant // where the last mark before it stands
}

func (g gap) length() edtf.Instant { return g.to - g.from }

// longestGaps returns the most longest gaps between ordered spans, the longest
// first, equal ones in the order of time.
func longestGaps(spans []Span, most int) []gap {
	longer := func(a, b gap) int {
		return cmp.Or(cmp.Compare(b.length(), a.length()), cmp.Compare(a.from, b.from))
	}
	var longest []gap
	covered, last := -edtf.Forever, -edtf.Forever
	for i := 1; i < len(spans); i++ {
		covered, last = max(covered, spans[i-1].To), max(last, spans[i-1].stands())
		g := gap{covered, spans[i].From, last}
		if g.length() <= 1 {
			continue
		}
		at, _ := slices.BinarySearchFunc(longest, g, longer)
		if at < most {
			longest = slices.Insert(longest, at, g)
			longest = longest[:min(len(longest), most)]
		}
	}
	return longest
}
