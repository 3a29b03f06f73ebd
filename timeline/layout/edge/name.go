package edge

import (
	"cmp"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
)

// Name is the label of an item that an edge of a view would cut, and where it stands
// instead.
type Name struct {
	Of   *place.Item
	Left float64 // x of its box where the edge would cut it, px

	Shown bool // else it is not drawn
	Spot       // where it is drawn
}

// namesMost is how many names of a lane have their places at the edges: two for every row of
// a lane that is twice as high as a large display.
const namesMost = 192

// othersMost is how many other names need no memory of their own.
const othersMost = 512

// Names are the names of one lane that stand elsewhere in a view than by themselves. Once made,
// a frame needs no more memory for them.
type Names struct {
	all [namesMost]Name
	n   int

	others [othersMost]box // of the names that stay
	stay   int
	more   []box // of those for which there was no room
}

// box is what a name takes of a lane, px.
type box struct {
	of                       *place.Item
	left, top, right, bottom float64
}

// keep notes the box of a name that stays.
func (n *Names) keep(b box) {
	if n.stay < othersMost {
		n.others[n.stay] = b
		n.stay++
	} else {
		n.more = append(n.more, b)
	}
}

// All returns the names.
func (n *Names) All() []Name { return n.all[:n.n] }

func (n *Names) add(one Name) {
	if n.n < namesMost {
		n.all[n.n] = one
		n.n++
	}
}

// Each calls yield with the box of every name of the lane that is drawn in the view, px.
func (n *Names) Each(yield func(left, top, right, bottom float64)) {
	for i := range n.stay {
		b := &n.others[i]
		yield(b.left, b.top, b.right, b.bottom)
	}
	for i := range n.more {
		b := &n.more[i]
		yield(b.left, b.top, b.right, b.bottom)
	}
	for i := range n.n {
		if o := &n.all[i]; o.Shown {
			yield(o.X, o.Y, o.X+o.W, o.Y+o.H)
		}
	}
}

// Spot is where a label stands in a view, and how it is written there.
type Spot struct {
	Form       place.Form
	Row        int
	Leftward   bool    // its text ends at its mark or its leader, else it begins there
	Across     bool    // it lies across its leader
	Led        bool    // it has another leader than at its own place, or none
	At         float64 // x of the place at which it hangs, px
	X, Y, W, H float64 // its box, px
}

const (
	apart = 8.0  // px between a name and an edge of the view, unless its mark is nearer
	slack = 0.01 // px, of rounding
)

// bounds returns the edges between which the box of a label is to stand in a view, that hangs
// at x px with a spine of so many px.
func bounds(v axis.View, x, spine float64) (from, to float64) {
	if x < 0 || x > v.Width() {
		return 0, v.Width()
	}
	return min(apart, x-spine/2), max(v.Width()-apart, x+spine/2)
}

// cut reports whether an edge of a view cuts a label whose box begins at left px and that
// hangs at x px.
func cut(it *place.Item, v axis.View, left, x, spine float64) bool {
	from, to := bounds(v, x, spine)
	before, after := it.Label.Sides(v.Scale())
	return left < from-slack || left+before+after > to+slack
}

// Of returns the name of an item; nil where it stands by itself.
func (n *Names) Of(it *place.Item) *Name {
	if n != nil {
		for i := range n.n {
			if n.all[i].Of == it {
				return &n.all[i]
			}
		}
	}
	return nil
}

// Gone reports whether the leader to its own place is no more needed for it.
func (n *Name) Gone() bool { return !n.Shown || n.Led }

// byRank puts what is to take its place first before others.
func byRank(a, b Name) int { return cmp.Compare(a.Of.Rank, b.Of.Rank) }
