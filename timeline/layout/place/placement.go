package place

import (
	"math"

	"tideline/timeline/axis"
)

// Spec is what is to be placed, and where.
type Spec struct {
	Axis  *axis.Axis
	Width float64 // px of the lanes
	Sizes Sizes
	// Items are in the order of their ranks: that in which they take their places.
	// The placement keeps the slice and fills in what it finds.
	Items []Item
	// Folded has an entry for each lane: whether it shows marks only.
	Folded []bool
	// Write returns the text of the label of a rank, shortened so that the label takes
	// at most so many px where the words allow it.
	Write func(rank int, most float64) Text
	// ClusterWidth returns the px of a cluster that counts so many items.
	ClusterWidth func(count int) float64
}

// Placement is where everything stands, at every zoom. Once Place has been called it
// never changes, so it may be used by several goroutines at once.
type Placement struct {
	Items  []Item // by rank
	Lanes  []Lane
	Fit    axis.View // of everything, with room at the sides for labels to stand whole
	Bottom float64   // y under the last lane, px

	axis         *axis.Axis
	breaks       []axis.Break
	width        float64
	sizes        Sizes
	write        func(rank int, most float64) Text
	clusterWidth func(count int) float64
}

// New deals the items out to the lanes and stacks their bars. It costs about as much
// as sorting the items.
func New(s Spec) *Placement {
	p := &Placement{
		Items: s.Items, Lanes: make([]Lane, len(s.Folded)), axis: s.Axis, breaks: s.Axis.Breaks(), width: s.Width, sizes: s.Sizes,
		write: s.Write, clusterWidth: s.ClusterWidth,
	}
	for i, folded := range s.Folded {
		p.Lanes[i] = Lane{Folded: folded, BarRows: 1}
	}
	for i := range p.Items {
		it := &p.Items[i]
		it.Rank, it.Row, it.BarFrom = i, NoBar, math.Inf(1)
		it.Label = Label{Text: p.write(i, p.sizes.LabelWidth)}
		l := &p.Lanes[it.Lane]
		l.ranked = append(l.ranked, it)
	}
	for i := range p.Lanes {
		l := &p.Lanes[i]
		l.sortByPlace()
		if !l.Folded {
			l.stackBars(&p.sizes)
		}
	}
	return p
}

// Place gives lanes their heights and labels their places: top is the y of the first
// lane, room the px that the lanes may take. With all, every lane is within them;
// else lanes that have no room below go on beyond it.
func (p *Placement) Place(top, room float64, all bool) {
	p.setHeights(top, room, all)
	p.placeAll()
}

// LabelTop returns the y of an item's label.
func (p *Placement) LabelTop(it *Item) float64 {
	return p.Lanes[it.Lane].LabelTop + float64(it.Label.Row)*(p.sizes.LabelHeight+p.sizes.LabelGap)
}

// BarTop returns the y of an item's bar, in its row or in the first where it has
// none, for a bar of so many px.
func (p *Placement) BarTop(it *Item, height float64) float64 {
	return p.Lanes[it.Lane].Line + float64(it.Row)*p.sizes.BarPitch - height/2
}
