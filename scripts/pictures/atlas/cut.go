package main

import (
	"encoding/json"
	"math"
	"slices"
)

// cutter holds the atlas while it is made smaller.
type cutter struct {
	arcs     [][]point
	states   []state
	disputed [][]int
}

// view is a part of the Earth that a map shows, with the smallest bend, as the
// area of a triangle in square degrees, and the smallest island that it shows.
type view struct {
	west, south, east, north float64
	bend, island             float64
}

// The maps, the finest first, and the rest of the Earth.
func views() []view {
	return []view{
		{114, 33, 137, 50, 0.0015, 0.004},
		{-84, 36, -68, 45, 0.006, 0.03},
		{-6, -5, 180, 78, 0.05, 0.4},
		{-180, -90, 180, 90, 12, math.Inf(1)},
	}
}

func (v view) holds(p point) bool {
	return p.lon >= v.west && p.lon <= v.east && p.lat >= v.south && p.lat <= v.north
}

// viewOf returns the finest view that shows a point.
func viewOf(p point) view {
	all := views()
	return all[slices.IndexFunc(all, func(v view) bool { return v.holds(p) })]
}

// dispute names a stretch of the border of two states that is a line of armistice
// or of control, or that one side does not accept. The second name may be empty,
// for every neighbour; so may the corners, for the whole border.
type dispute struct {
	one, other               string
	west, south, east, north float64
}

func disputes() []dispute {
	return []dispute{
		{one: "North Korea", other: "South Korea"},
		{"Ukraine", "Russia", 32, 44, 36, 46.5}, // the isthmus of Crimea
		{"India", "Pakistan", 70, 32.4, 80, 40}, // Kashmir
		{"India", "China", 75, 31, 80.5, 40},    // Aksai Chin
		{"India", "China", 91.5, 26, 98, 30},    // Arunachal Pradesh
		{one: "Pakistan", other: "China"},
		{one: "Siachen Glacier"},
		{one: "Kosovo", other: "Serbia"},
		{one: "N. Cyprus"},
		{one: "Palestine"},
		{one: "Israel", other: "Syria"},
		{one: "W. Sahara"},
		{one: "Somaliland"},
	}
}

func (d dispute) between(names []string) bool {
	return len(names) == 2 && slices.Contains(names, d.one) && (d.other == "" || slices.Contains(names, d.other))
}

func (d dispute) holds(a, b point) bool {
	v := view{west: d.west, south: d.south, east: d.east, north: d.north}
	return d.west == d.east || v.holds(a) && v.holds(b)
}

// divide cuts arcs where a dispute begins and ends, and lists the disputed.
func (c *cutter) divide() {
	owners := make([][]string, len(c.arcs))
	for i := range c.states {
		s := &c.states[i]
		s.polygons = polygons(s)
		for _, arc := range slices.Concat(slices.Concat(s.polygons...)...) {
			if id := index(arc); !slices.Contains(owners[id], s.Properties.Name) {
				owners[id] = append(owners[id], s.Properties.Name)
			}
		}
	}
	parts := make([][]int, len(c.arcs)) // old arc → new ones
	for i, arc := range c.arcs[:len(parts)] {
		for from := 0; from < len(arc)-1; {
			open := disputedStep(owners[i], arc[from], arc[from+1])
			to := from + 1
			for to < len(arc)-1 && disputedStep(owners[i], arc[to], arc[to+1]) == open {
				to++
			}
			id := i
			if from > 0 || to < len(arc)-1 {
				id = len(c.arcs)
				c.arcs = append(c.arcs, arc[from:to+1])
			}
			parts[i] = append(parts[i], id)
			if open {
				c.disputed = append(c.disputed, []int{id})
			}
			from = to
		}
	}
	c.eachRing(func(ring []int) []int {
		var divided []int
		for _, arc := range ring {
			these := slices.Clone(parts[index(arc)])
			if arc < 0 {
				slices.Reverse(these)
				for i := range these {
					these[i] = ^these[i]
				}
			}
			divided = append(divided, these...)
		}
		return divided
	})
}

// disputedStep reports whether a step of a border is in dispute.
func disputedStep(names []string, a, b point) bool {
	return slices.ContainsFunc(disputes(), func(d dispute) bool { return d.between(names) && d.holds(a, b) })
}

// index returns the number of an arc, which is inverted where it runs backward.
func index(arc int) int {
	if arc < 0 {
		return ^arc
	}
	return arc
}

// polygons reads the arcs of one polygon or of several.
func polygons(s *state) [][][]int {
	var many [][][]int
	if json.Unmarshal(s.Arcs, &many) == nil {
		return many
	}
	var one [][]int
	if json.Unmarshal(s.Arcs, &one) != nil {
		return nil
	}
	return [][][]int{one}
}

// eachRing replaces every ring of every state.
func (c *cutter) eachRing(by func(ring []int) []int) {
	for _, s := range c.states {
		for _, polygon := range s.polygons {
			for i, ring := range polygon {
				polygon[i] = by(ring)
			}
		}
	}
}

// simplify takes the smallest bends out of every arc (after Visvalingam).
func (c *cutter) simplify() {
	for i, arc := range c.arcs {
		arc = slices.Clone(arc)
		for len(arc) > 2 {
			least, at := 1.0, 0
			for j := 1; j < len(arc)-1; j++ {
				if size := math.Abs(triangle(arc[j-1], arc[j], arc[j+1])) / viewOf(arc[j]).bend; size < least {
					least, at = size, j
				}
			}
			if at == 0 {
				break
			}
			arc = slices.Delete(arc, at, at+1)
		}
		c.arcs[i] = arc
	}
}

// triangle returns the area between three points in square degrees of latitude.
func triangle(a, b, c point) float64 {
	return ((b.lon-a.lon)*(c.lat-a.lat) - (c.lon-a.lon)*(b.lat-a.lat)) / 2 * math.Cos(b.lat*math.Pi/180)
}

// drop leaves out islands too small to be seen, states of which nothing is left,
// and the arcs that no state has any more.
func (c *cutter) drop() {
	var states []state
	for _, s := range c.states {
		s.polygons = slices.DeleteFunc(s.polygons, func(polygon [][]int) bool { return !c.seen(polygon[0]) })
		for i, polygon := range s.polygons {
			s.polygons[i] = slices.DeleteFunc(polygon, func(ring []int) bool { return !c.seen(ring) })
		}
		if len(s.polygons) > 0 {
			states = append(states, s)
		}
	}
	c.states = states
	c.renumber()
}

// seen reports whether a map shows a ring.
func (c *cutter) seen(ring []int) bool {
	var line []point
	for _, arc := range ring {
		part := slices.Clone(c.arcs[index(arc)])
		if arc < 0 {
			slices.Reverse(part)
		}
		line = append(line, part...)
	}
	area, island := 0.0, math.Inf(1)
	for i := range line {
		area += triangle(line[0], line[i], line[(i+1)%len(line)])
		island = min(island, viewOf(line[i]).island)
	}
	return math.Abs(area) >= island
}

// renumber keeps the arcs that are used, in the order of their use.
func (c *cutter) renumber() {
	place := map[int]int{}
	var kept [][]point
	c.eachRing(func(ring []int) []int {
		renamed := make([]int, len(ring))
		for i, arc := range ring {
			id, known := place[index(arc)]
			if !known {
				id = len(kept)
				place[index(arc)] = id
				kept = append(kept, c.arcs[index(arc)])
			}
			if renamed[i] = id; arc < 0 {
				renamed[i] = ^id
			}
		}
		return renamed
	})
	var disputed [][]int
	for _, line := range c.disputed {
		if id, known := place[line[0]]; known {
			disputed = append(disputed, []int{id})
		}
	}
	c.arcs, c.disputed = kept, disputed
}

// nearest rounds to a whole number.
func nearest(v float64) int { return int(math.Round(v)) }
