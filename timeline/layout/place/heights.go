package place

import "math"

// manyItems is how many labels of a lane are tried out: beyond that its rows are full
// whatever one does.
const manyItems = 250

const (
	// spaciousRows is how many rows of labels every lane can have where rows of bars
	// need not move together.
	spaciousRows = 3
	// compact is how far they move together then.
	compact = 20.0 / 24
	// tightPad is the part that is left of the room above and below what stands in a lane
	// where that gives a row to what is to be named at any rate.
	tightPad = 0.4
)

// setHeights gives every lane its rows of labels and its place, top being the y of
// the first lane and room the px that all may take. Rows go one by one to the lane
// that gains most by the next ones. Where the lanes do not even fit without rows, they
// take more than the room and scroll, unless all must be seen: then they give up
// height.
func (p *Placement) setHeights(top, room float64, all bool) {
	if p.spanPitch = p.sizes.SpanPitch; p.HeightWith(spaciousRows) > room {
		p.spanPitch = math.Round(p.sizes.SpanPitch * compact)
	}
	if !all && scrolls(p, room) {
		p.stackLanes(top, room, scrolledRows(p, room), false)
		return
	}
	used := p.firstRows(room)
	gains := p.gains(max(room-used, p.sizes.pitch())) // the first row of a lane takes less
	if used = dealRows(p, gains, used, room); tellsLess(p, gains, used, room) {
		p.sizes.LanePad = math.Round(p.sizes.LanePad * tightPad)
		used = dealRows(p, gains, p.height(), room)
	}
	p.stackLanes(top, room, dealDated(p, used, room), all)
}

// dealRows gives rows one by one, as long as there is room, and returns the px that the
// lanes need then, which needed so many before.
func dealRows(p *Placement, gains [][]float64, used, room float64) float64 {
	for {
		l := p.bestLane(gains, max(int((room-used)/p.sizes.pitch()), 1)) // the first of a lane takes less
		if l == nil {
			return used
		}
		used -= p.laneHeight(l)
		l.setRows(l.Rows() + 1)
		used += p.laneHeight(l)
		if used > room {
			l.setRows(l.Rows() - 1)
			return p.height()
		}
	}
}

// tellsLess reports whether a lane has no row for what is to be named at any rate, though
// all lanes are within the room: then they stand closer together.
func tellsLess(p *Placement, gains [][]float64, used, room float64) bool {
	if used > room {
		return false
	}
	for i := range p.Lanes {
		l := &p.Lanes[i]
		if rows := l.Rows(); !l.Folded && rows+1 < len(gains[i]) && gains[i][rows+1]-gains[i][rows] > worthTelling[5] {
			return true
		}
	}
	return false
}

// scrolls reports whether lanes go on beyond the room rather than being without a row of labels:
// few of them where not all can have one, as many as there are where the text is large.
func scrolls(p *Placement, room float64) bool {
	return (len(p.Lanes) <= manyLanes || p.sizes.Large) && p.HeightWith(1) > room
}

// seenAtOnce is how many lanes with rows of labels are seen at once where lanes scroll, at the
// least, and rowsScrolled how many rows they have where more lanes could be seen.
const seenAtOnce, rowsScrolled = 2, 2

// scrolledRows gives lanes that scroll the rows in which they win names: two, or, where few lanes
// would scroll without any, so many that two lanes are seen at once, or one where there is no room
// for two; one row at the least: else large text shows counts alone. It returns the px that the
// lanes need then.
func scrolledRows(p *Placement, room float64) float64 {
	few := p.HeightWith(0) <= room || len(p.Lanes) > manyLanes
	gains := p.gains(room)
	for i := range p.Lanes {
		l, most := &p.Lanes[i], room/seenAtOnce
		for n := l.Rows() + 1; n < len(gains[i]) && (n <= rowsScrolled || !few); n++ {
			had := l.Rows()
			l.setRows(n)
			high := p.laneHeight(l)
			if n == 1 && high > most {
				most = room
			}
			if n > 1 && high > most {
				l.setRows(had)
				break
			}
		}
	}
	return p.height()
}

// firstRows gives every lane the rows that it has at any rate, and returns the px that
// the lanes need with them: where labels take turns, two on either side of the line, or
// one, as there is room.
func (p *Placement) firstRows(room float64) (used float64) {
	if p.sizes.Turns {
		for _, rows := range []int{4, 2} {
			if used = p.HeightWith(rows); used <= room {
				return used
			}
		}
	}
	return p.HeightWith(0)
}

// HeightWith gives every lane so many rows of labels besides its line, or as many as it
// has items, and returns the px that the lanes need then.
func (p *Placement) HeightWith(rows int) float64 {
	for i := range p.Lanes {
		l := &p.Lanes[i]
		l.setRows(0)
		if !l.Folded {
			l.setRows(min(rows, l.rowsMost(&p.sizes)))
		}
	}
	return p.height()
}

// height returns the px that the lanes need for what they have.
func (p *Placement) height() (used float64) {
	for i := range p.Lanes {
		used += p.laneHeight(&p.Lanes[i])
	}
	return used
}

// laneHeight returns the px a lane needs for what it has.
func (p *Placement) laneHeight(l *Lane) float64 {
	z := &p.sizes
	if l.Folded {
		return z.FoldedLane
	}
	h := 2*z.LanePad + p.spansHeight(l) + p.bandHeight(l) + float64(l.Rows())*z.pitch()
	if l.Up > 0 {
		h += z.LabelsUp - z.LabelGap
	}
	if l.Down > 0 {
		h += z.LabelsUp - z.LabelGap
	}
	return h
}

// spansHeight returns the px of the bars above the line of a lane.
func (p *Placement) spansHeight(l *Lane) float64 {
	if len(l.above) == 0 {
		return 0
	}
	return float64(l.SpanRows())*p.spanPitch + p.sizes.SpanUp
}

// bandHeight returns the px of a lane's marks.
func (p *Placement) bandHeight(l *Lane) float64 {
	return p.sizes.Band + float64(l.BarRows-1)*p.sizes.BarPitch
}

// stackLanes sets the lanes one under the other. Room that is left over goes to
// all of them alike; room that is wanting is taken from all alike when all must
// be seen.
func (p *Placement) stackLanes(top, room, used float64, all bool) {
	z := &p.sizes
	y := top
	shrink := 1.0
	switch {
	case used <= room:
	case all:
		shrink = max(room, 0) / used
	case len(p.Lanes) > manyLanes:
		shrink = min(max(room/used, (z.LabelHeight+lowPad)/(2*z.LanePad+z.Band)), 1)
	}
	page := 0.0
	if !all && used*shrink > room {
		page = p.pageSpare(room, shrink)
	}
	for i := range p.Lanes {
		l := &p.Lanes[i]
		least := p.laneHeight(l) * shrink
		spare := math.Floor(max(room-used, 0) / float64(len(p.Lanes)))
		if i == len(p.Lanes)-1 {
			spare = max(room-used, 0) - spare*float64(i)
		}
		spare += page
		l.Top, l.Height = y, least+spare
		y += l.Height
		l.SpanPitch = p.spanPitch * shrink
		l.SpanHeight = max(min(p.sizes.SpanHeight-(p.sizes.SpanPitch-p.spanPitch)/2, l.SpanPitch-2), 1)
		l.Bare = l.Folded || l.Height < z.LabelHeight
		spare += unusedBelow(l, z)
		air := spreadSpans(l, z, p.lead(l, spare))
		if l.Folded || shrink < 1 {
			spans := p.spansHeight(l) * shrink
			l.Line = math.Floor(l.Top+spans+(l.Height-spans)/2) + Crisp
		} else {
			start := l.Top + z.LanePad + math.Floor(air/2) + p.spansHeight(l) + float64(l.SpanRows())*(l.SpanPitch-p.spanPitch*shrink)
			if l.Up > 0 {
				start += float64(l.Up)*z.pitch() - z.LabelGap + l.LabelsUp
			}
			l.Line = math.Floor(start+z.Band/2) + Crisp
		}
		l.ClusterHeight = min(z.ClusterHeight, l.Height)
		l.ClusterTop = min(max(math.Floor(l.Line-l.ClusterHeight/2), l.Top), l.Top+l.Height-l.ClusterHeight)
		l.LabelTop = math.Floor(l.Line-z.Band/2) + p.bandHeight(l) + l.LabelsUp
		l.measureRoom(z)
	}
	p.Bottom = y
}

// pageSpare returns the px that every lane gets where lanes scroll, so that those seen at
// first fill the room, but for a few px: none of them is cut.
func (p *Placement) pageSpare(room, shrink float64) float64 {
	whole, seen := 0.0, 0
	for i := range p.Lanes {
		h := p.laneHeight(&p.Lanes[i]) * shrink
		if whole+h > room {
			break
		}
		whole += h
		seen++
	}
	if seen == 0 {
		return 0
	}
	return math.Floor((room - whole) / float64(seen))
}

// rowsMost returns how many rows of labels a lane can use at most.
func (l *Lane) rowsMost(z *Sizes) int {
	if z.Turns {
		return 2 * len(l.ranked) // each may stand in two lines
	}
	return len(l.ranked)
}

// manyLanes is how many lanes scroll as high as they are where they have no room. More
// become lower first, all alike, until they are as high as a line of text.
const manyLanes = 10

// lowPad is the px of such a lane besides the line of text.
const lowPad = 2.0

// leaderPart is the part of the room to spare that makes leaders longer.
const leaderPart = 0.7

// lead has the leaders of a lane grow with the room that it has to spare, and returns
// what is left of that.
func (p *Placement) lead(l *Lane, spare float64) (left float64) {
	l.LabelsUp = p.sizes.LabelsUp
	sides := 0.0
	if l.Up > 0 {
		sides++
	}
	if l.Down > 0 {
		sides++
	}
	far := float64(max(l.far, 1)-1) * p.sizes.pitch()
	if more := p.sizes.LeaderMost - far - p.sizes.Band/2 - l.LabelsUp; more > 0 && sides > 0 {
		more = min(more, math.Floor(spare*leaderPart/sides))
		l.LabelsUp += more
		spare -= more * sides
	}
	return spare
}

// unusedBelow returns the px of the rows below the line of a lane in which no label stands, where
// there are few and none stands above; 0 before they have their places.
func unusedBelow(l *Lane, z *Sizes) float64 {
	if !z.Turns || l.Up > 0 || l.far == 0 {
		return 0
	}
	return float64(max(l.Down-l.far-1, 0)) * z.pitch() // the farthest may be in two lines
}

// spanPartOfAir is the part of the room to spare by which rows of bars move apart where
// there are few, and spanGrows how much of that makes the bars higher.
const spanPartOfAir, spanGrows = 0.6, 0.4

// spreadSpans has the bars of a lane take some of the room that it has to spare where there are
// few, by no more than twice their height each, and returns what is left of that.
func spreadSpans(l *Lane, z *Sizes, spare float64) (left float64) {
	rows := float64(l.SpanRows())
	if !z.Turns || rows == 0 || spare <= 0 || l.Folded {
		return spare
	}
	more := min(math.Floor(spare*spanPartOfAir/rows), 2*z.SpanHeight)
	l.SpanPitch += more
	l.SpanHeight += math.Round(more * spanGrows)
	return spare - more*rows
}
