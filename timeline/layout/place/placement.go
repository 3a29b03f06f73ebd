package place

import (
	"math"
	"sync"

	"tideline/timeline/axis"
)

// SideMargin is the px beside the first and the last mark when everything is shown, at the
// least.
const SideMargin = 24.0

// Beside returns the px beside the first and the last mark when everything is shown.
func (z *Sizes) Beside() float64 { return max(z.Side, SideMargin) }

// Spec is what is to be placed, and where.
type Spec struct {
	Axis  *axis.Axis
	Width float64 // px of the lanes
	Room  float64 // px that the lanes may take, about
	Sizes Sizes
	// Step is the view in which the label of the first item is to stand whole; the zero
	// View for none.
	Step axis.View
	// Foremost gives no place to labels that are shown only nearer than everything is shown,
	// and lets none grow there. What has a place then has the same as without it.
	Foremost bool
	// Before is the placement that was shown before, on the same axis and in the same sizes:
	// what still has its place keeps it. Nil for none.
	Before *Placement
	// Seen is the scale at which that was looked at: what is not shown there may take a
	// better place than it had.
	Seen float64
	// Items are in the order of their ranks: that in which they take their places.
	// The placement keeps the slice and fills in what it finds.
	Items []Item
	// Marks stand on the lines of lanes besides those of the items.
	Marks []Mark
	// Folded has an entry for each lane: whether it shows marks only.
	Folded []bool
	// ClusterWidth returns the px of a cluster that counts so many items.
	ClusterWidth func(count int) float64
	// ClusterSaying returns the px of one that says that there are so many more; nil for
	// none that does.
	ClusterSaying func(count int) float64
}

// Placement is where everything stands, at every zoom. Once Place has been called it
// never changes, so it may be used by several goroutines at once.
type Placement struct {
	Items  []Item // by rank
	Lanes  []Lane
	Fit    axis.View // of everything
	Bottom float64   // y under the last lane, px

	step          axis.View
	last          float64 // the scale up to which labels have places
	breaks        []axis.Break
	sizes         Sizes
	others        [][]Mark // on the line of each lane
	clusterWidth  func(count int) float64
	clusterSaying func(count int) float64
	spanPitch     float64 // px from one row of bars above the lines to the next
	within        within
	before        *Placement // until everything has its place; nil for none
	seen          float64
}

// within is what the lanes were set in, px.
type within struct {
	top, room float64
	all       bool
}

// New deals the items out to the lanes and stacks their bars. It costs about as much
// as sorting the items.
func New(s Spec) *Placement {
	p := &Placement{
		Items: s.Items, Lanes: make([]Lane, len(s.Folded)), Fit: s.Axis.Fit(s.Width, s.Sizes.Beside(), s.Sizes.Beside()),
		step: s.Step, breaks: s.Axis.Breaks(), sizes: s.Sizes, others: make([][]Mark, len(s.Folded)), clusterWidth: s.ClusterWidth, clusterSaying: s.ClusterSaying,
		before: s.Before, seen: s.Seen,
	}
	if p.last = math.Inf(1); s.Foremost {
		p.last = p.Fit.Scale()
	}
	for i, folded := range s.Folded {
		p.Lanes[i] = Lane{Folded: folded, BarRows: 1}
	}
	for i := range p.Items {
		it := &p.Items[i]
		it.Rank, it.Row, it.BarFrom = i, NoBar, math.Inf(1)
		it.Label = Label{Hanging: Hanging{At: it.At}}
		l := &p.Lanes[it.Lane]
		l.ranked = append(l.ranked, it)
	}
	remember(p)
	allowCards(p.Items, p.Fit.Width())
	p.dealMarks(s.Marks)
	for i := range p.Lanes {
		l := &p.Lanes[i]
		l.sortByPlace()
		if !l.Folded {
			l.stackSpans(&p.sizes, p.Fit, p.spanRows(s.Room))
			l.stackBars(&p.sizes, rowsForBars(p, l, s.Room))
			l.nameRest(&p.sizes)
		}
	}
	return p
}

// spanRows returns how many rows of bars a lane has at most where all lanes share some
// room.
func (p *Placement) spanRows(room float64) int {
	return max(int(share(p, room)*spanPart/p.sizes.SpanPitch), 1)
}

// rowsForBars returns how deep the bars on the line of a lane may lie where all lanes share some
// room. Most of these are as long as a date is vague, and are bars only for those who have
// zoomed in, but take their room at every zoom: rows of names come before any but the first.
func rowsForBars(p *Placement, l *Lane, room float64) int {
	z := &p.sizes
	names := float64(min(spaciousRows, l.rowsMost(z)))*z.pitch() + z.LabelsUp - z.LabelGap
	left := share(p, room) - 2*z.LanePad - z.Band - names
	if l.SpanRows() > 0 {
		left -= float64(l.SpanRows())*z.SpanPitch + z.SpanUp
	}
	return min(1+max(int(left/z.BarPitch), 0), barRows)
}

// share returns the px of some room for each lane that is not folded.
func share(p *Placement, room float64) float64 {
	open := 0
	for i := range p.Lanes {
		if !p.Lanes[i].Folded {
			open++
		}
	}
	return room / float64(max(open, 1))
}

// Place gives lanes their heights and labels their places: top is the y of the first
// lane, room the px that the lanes may take. With all, every lane is within them;
// else lanes that have no room below go on beyond it.
func (p *Placement) Place(top, room float64, all bool) {
	p.within = within{top, room, all}
	stay := keepHeights(p)
	if !stay {
		p.setHeights(top, room, all)
	}
	eachLane(p, func(i int) {
		k := p.seeker(i)
		k.keeps = p.before != nil
		k.placeLabels(p.last)
		k.reindex()
	})
	if !stay || reachFarther(p) {
		p.lengthenLeaders(top, room, all)
	}
	forget(p)
}

// apartItems is how many items a placement has at least whose lanes are worth a goroutine
// of their own.
const apartItems = 400

// eachLane does something for every lane, in no certain order and for several at a time:
// what is done for one must not touch another.
func eachLane(p *Placement, do func(lane int)) {
	if len(p.Items) < apartItems {
		for i := range p.Lanes {
			do(i)
		}
		return
	}
	var wait sync.WaitGroup
	for i := range p.Lanes {
		wait.Go(func() { do(i) })
	}
	wait.Wait()
}

// Try is Place for one who asks only what is shown when everything is shown; nothing may
// be drawn of it.
func (p *Placement) Try(top, room float64) {
	p.setHeights(top, room, false)
	for i := range p.Lanes {
		p.seeker(i).placeLabels(p.Fit.Scale())
	}
	p.lengthenLeaders(top, room, false)
}

// lengthenLeaders sets the lanes anew where leaders use room to spare, now that their
// rows are known.
func (p *Placement) lengthenLeaders(top, room float64, all bool) {
	if p.sizes.LeaderMost == 0 {
		return
	}
	for i := range p.Lanes {
		l := &p.Lanes[i]
		l.far = 0
		for _, it := range l.ranked {
			l.far = max(l.far, it.Label.Row, -it.Label.Row)
		}
	}
	p.stackLanes(top, room, p.height(), all)
}

// seeker returns what places the labels of a lane.
func (p *Placement) seeker(lane int) *seeker {
	k := &seeker{Lane: &p.Lanes[lane], z: &p.sizes, fit: p.Fit, step: p.step, breaks: p.breaks, seen: p.seen}
	k.stand(k.z, k.fit, p.others[lane])
	return k
}

// LabelBox returns the y of the box of an item's label as it is shown at a scale, and
// its height.
func (p *Placement) LabelBox(it *Item, s float64) (top, height float64) {
	form := Whole
	if it.Label.Shown(s) {
		form = it.Label.Stage(s).Form
	}
	return p.Lanes[it.Lane].Box(it.Label.Hangs(s).Row, form, &p.sizes)
}

// Box returns the y of the box of a label in a row of the lane and in a form, and its
// height, px.
func (l *Lane) Box(row int, f Form, z *Sizes) (top, height float64) {
	height = z.LabelHeight
	more := 0.0
	switch rows := f.Rows(); rows {
	case 1:
	case 2:
		more = z.LineStep
	default:
		more = float64(rows-1) * z.pitch()
	}
	switch {
	case row == 0:
		return math.Floor(l.Line - height/2), height
	case row > 0:
		return l.LabelTop + float64(row-1)*z.pitch(), height + more
	}
	first := math.Floor(l.Line-z.Band/2) - l.LabelsUp - height // the row nearest to the line
	return first + float64(row+1)*z.pitch() - more, height + more
}

// Leader returns the y of both ends of the line that joins a label with the mark of its
// item at a scale, the upper first, or with the label that hangs between them at the same
// place, whose spine goes on to the mark; they are equal where none is needed.
func (p *Placement) Leader(it *Item, s float64) (from, to float64) {
	from, to = p.LeaderToMark(it, s)
	inner := it.innerAt(s)
	if inner == nil {
		return from, to
	}
	if top, height := p.LabelBox(inner.of, s); to > p.Lanes[it.Lane].Line {
		from = max(from, min(top+height, to))
	} else {
		to = min(to, max(top, from))
	}
	return from, to
}

// LeaderToMark is Leader all the way to the mark.
func (p *Placement) LeaderToMark(it *Item, s float64) (from, to float64) {
	line := p.Lanes[it.Lane].Line
	top, height := p.LabelBox(it, s)
	half := it.Dot / 2 // of the mark
	if it.HasBar(s) {
		half = 0
	}
	switch row := it.Label.Hangs(s).Row; {
	case row > 0:
		return min(line+half, top), top
	case row < 0:
		return top + height, max(line-half, top+height)
	}
	return line, line
}

// BarTop returns the y of an item's bar, in its row or on the line where it has none,
// for a bar of so many px. What lasts lies above the line, what is soft on it, or below
// the text on it.
func (p *Placement) BarTop(it *Item, height float64) float64 {
	z, l := &p.sizes, &p.Lanes[it.Lane]
	middle := l.Line
	if it.Name.Above {
		return p.spanTop(l, it.Row, height)
	}
	if it.Row > 0 {
		middle += z.Band/2 + (float64(it.Row)-0.5)*z.BarPitch
	}
	return middle - height/2
}

// spanTop returns the y of a bar of so many px in a row above the line.
func (p *Placement) spanTop(l *Lane, row int, height float64) float64 {
	low := min(p.sizes.Band/2+p.sizes.SpanUp, l.Line-l.Top-l.SpanPitch*float64(l.SpanRows()))
	return math.Floor(l.Line-low) - (float64(row)+0.5)*l.SpanPitch - height/2
}

// DenseTop returns the y of the band of the bars without a row: above all others.
func (p *Placement) DenseTop(l *Lane, height float64) float64 {
	return p.spanTop(l, l.Dense.row, height)
}
