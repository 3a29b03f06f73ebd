package arrow

import "math"

// What a seat costs, in px of distance from the mark.
const (
	leftward = 3.0  // to the left of the mark
	above    = 2.0  // above the line
	hidden   = 10.0 // for each text that the leader runs behind
)

// Text is a way to write a name at the end of an arrow.
type Text struct {
	Width, Height float64 // px
	Cost          float64 // px of distance that another way may be farther off
}

// Row is a row of a lane in which a name may stand.
type Row struct {
	N   int     // 0 on the line, from 1 below it, from −1 above
	Top float64 // y of the top of a name of one line; a higher one goes on away from the line
}

// Covered is what is not to be covered by a name if that can be helped.
type Covered struct {
	Box

	Cost float64 // px of distance, as above
}

// Name is what a name at the end of an arrow looks for a seat by.
type Name struct {
	End
	Before, After float64 // px that a name beside the mark keeps to the left and right of its middle
	Spine         float64 // px; in the rows it stands on the place of the mark
	Texts         []Text
	Rows          []Row
	Bounds        Box // within which it must be
	Covers        []Covered
	Taken         []Box // which it must not meet
}

// Seat is where a name stands, and how it is written.
type Seat struct {
	Box

	Text, Row int // of those of the name
	Leftward  bool
}

// Find returns the seat that costs least, and whether there is one.
func (n *Name) Find() (best Seat, found bool) {
	least := math.Inf(1)
	for t := range n.Texts {
		for r := range n.Rows {
			for _, left := range [2]bool{false, true} {
				s := n.seat(t, r, left)
				if cost, free := n.cost(&s); free && cost < least {
					best, least, found = s, cost, true
				}
			}
		}
	}
	return best, found
}

// seat returns the seat of a text in a row.
func (n *Name) seat(t, r int, left bool) Seat {
	text, row := &n.Texts[t], &n.Rows[r]
	s := Seat{Text: t, Row: r, Leftward: left}
	before, after := n.Spine/2, -n.Spine/2
	if row.N == 0 {
		before, after = -n.Before, n.After
	}
	if s.Left = n.X + after; left {
		s.Left = n.X + before - text.Width
	}
	s.Right = s.Left + text.Width
	high := n.lineHeight()
	switch {
	case row.N == 0:
		s.Top = n.Y - text.Height/2
	case row.N > 0:
		s.Top = row.Top
	default:
		s.Top = row.Top + high - text.Height
	}
	s.Bottom = s.Top + text.Height
	return s
}

// lineHeight returns the px of a name of one line.
func (n *Name) lineHeight() float64 {
	least := math.Inf(1)
	for i := range n.Texts {
		least = min(least, n.Texts[i].Height)
	}
	return least
}

// cost returns what a seat costs, and whether it is free at all.
func (n *Name) cost(s *Seat) (cost float64, free bool) {
	b := &n.Bounds
	if s.Left < b.Left || s.Right > b.Right || s.Top < b.Top || s.Bottom > b.Bottom {
		return 0, false
	}
	for i := range n.Taken {
		if n.Taken[i].Meets(&s.Box) {
			return 0, false
		}
	}
	row := n.Rows[s.Row].N
	cost = n.Texts[s.Text].Cost
	if s.Leftward {
		cost += leftward
	}
	leader := Box{n.X - 1, min(n.Y, s.Bottom), n.X + 1, max(n.Y, s.Top)}
	switch {
	case row > 0:
		leader.Bottom, cost = s.Top, cost+s.Top-n.Y
	case row < 0:
		leader.Top, cost = s.Bottom, cost+n.Y-s.Bottom+above
	default:
		leader = Box{}
	}
	for i := range n.Covers {
		switch c := &n.Covers[i]; {
		case c.Meets(&s.Box):
			cost += c.Cost
		case row != 0 && c.Meets(&leader):
			cost += hidden
		}
	}
	return cost, true
}
