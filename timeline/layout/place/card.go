package place

import (
	"math"
	"slices"
)

// CardRows is how many rows of labels a card takes, and LowCardRows one that stands where
// a lane has no room for that.
const (
	CardRows    = 4
	LowCardRows = 3
)

// cardsMost is how many marks a view of the width of everything holds at most where it
// holds one whose label is a card.
const cardsMost = 12

// allowCards finds for each item the scale from which its label may be a card: no view of
// a width in px that shows its mark shows more than so many.
func allowCards(items []Item, width float64) {
	order := make([]*Item, len(items))
	for i := range items {
		order[i] = &items[i]
	}
	slices.SortFunc(order, byPlace)
	for i := cardsMost; i < len(order); i++ {
		from := clearFrom(order[i-cardsMost].At, 0, order[i].At, 0, width)
		for _, it := range order[i-cardsMost : i+1] {
			it.cardFrom = max(it.cardFrom, from)
		}
	}
}

// growCards lets the labels of a lane become cards where there is room for them, those
// of the first ranks first.
func (k *seeker) growCards() {
	if k.Folded || k.Bare {
		return
	}
	for _, it := range k.ranked {
		if it.Label.n > 0 && it.Widths.Text(Card, k.z) > 0 {
			if !k.growCard(it, Card) {
				k.growCard(it, LowCard)
			}
		}
	}
}

// growCard lets a label become a card from the least scale on at which it can: in its
// row or one nearer to the line, or where it stands on the line, in the first row below
// or above it. It reports whether it ever becomes one.
func (k *seeker) growCard(it *Item, form Form) bool {
	b := &it.Label
	h := b.hanging(b.moves)
	moved, _ := b.between(b.moves)
	best := slot{from: math.Inf(1)}
	consider := func(row int, leftward bool) {
		s := slot{at: h.At, row: row, leftward: leftward, form: form}
		if !k.holds(row, form) {
			return
		}
		if s.from = max(k.try(it, &s, best.from), b.last().From, moved, it.cardFrom); s.from < best.from {
			best = s
		}
	}
	for row := h.Row; row != 0; row -= toward(h.Row) {
		consider(row, h.Leftward)
	}
	for _, row := range [2]int{1, -1} {
		if h.Row == 0 {
			consider(row, false)
			consider(row, true)
		}
	}
	if math.IsInf(best.from, 1) {
		return false
	}
	k.moveOn(it, &best)
	return true
}

// holds reports whether a card that begins in a row stays within the lane: it may take
// room there that no row of labels has.
func (k *seeker) holds(row int, form Form) bool {
	up, down := k.reaches()
	last := row + (form.Rows()-1)*toward(row)
	return -up <= last && last <= down
}

// reaches returns how many rows above and below its line the lane has, those among them
// that only cards may take.
func (l *Lane) reaches() (up, down int) { return max(l.Up, l.roomUp), max(l.Down, l.roomDown) }

// measureRoom finds how many rows have room in a lane that has its place.
func (l *Lane) measureRoom(z *Sizes) {
	l.roomUp, l.roomDown = 0, 0
	if l.Folded {
		return
	}
	bottom, first := l.Top+l.Height-z.LanePad, math.Floor(l.Line-z.Band/2)-l.LabelsUp-z.LabelHeight
	l.roomDown = max(int((bottom-l.LabelTop+z.LabelGap)/z.pitch()), 0)
	if len(l.above) == 0 && first >= l.Top+z.LanePad {
		l.roomUp = int((first-l.Top-z.LanePad)/z.pitch()) + 1
	}
}
