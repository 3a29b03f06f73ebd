package paint

import (
	"cmp"
	"slices"

	"tideline/timeline/scene"
)

// reading is how the texts of a drawing are read: the title, the eras, each lane with what
// stands on it in the order of time, the axis, the overview. That is not the order in which
// shapes are painted, where the title comes last.
type reading struct {
	at    []place        // by shape: where its text stands among the others
	lanes []float64      // where each begins, px, from top to bottom
	order map[string]int // of what stands on a lane, by id
}

// place is the place of a text in the order of reading: a part of the drawing, the lane, its
// name before what stands on it and that before mere counts, and among these the number of the
// event or how far to the right it is, px. A zero part is no text, or one that is painted where
// it stands because something covers it.
type place struct {
	part, lane, below int
	x                 float64
}

// The parts of a drawing, in the order in which they are read.
const (
	partTitle = iota + 1
	partEras
	partLanes
	partAxis
	partOverview
)

// read finds the place of every text of a drawing, in which events have an order.
func read(s *scene.Scene, order map[string]int) *reading {
	r := &reading{at: make([]place, len(s.Shapes)), order: order}
	var covers []int
	named := map[string]bool{}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Rect {
			continue
		}
		if sh.Class == scene.Lane && sh.ID != "" && !named[sh.ID] {
			named[sh.ID] = true // the first is the colour of the lane, as high as it is
			r.lanes = append(r.lanes, sh.Y)
		}
		if sh.Fill != scene.None && sh.Fill != scene.DimInk {
			covers = append(covers, i)
		}
	}
	slices.Sort(r.lanes)
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Text || sh.Text == "" || sh.Fill == scene.None {
			continue
		}
		later, _ := slices.BinarySearch(covers, i)
		if !slices.ContainsFunc(covers[later:], func(c int) bool { return overlap(sh, &s.Shapes[c]) }) {
			r.at[i] = r.of(sh)
		}
	}
	return r
}

// overlap reports whether two boxes have something in common.
func overlap(a, b *scene.Shape) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// of returns the place of a text.
func (r *reading) of(sh *scene.Shape) place {
	switch sh.Class {
	case scene.Title:
		return place{part: partTitle}
	case scene.Era:
		return place{part: partEras, x: sh.X}
	case scene.Tick:
		return place{part: partAxis, x: sh.X}
	case scene.Overview, scene.Window:
		return place{part: partOverview, below: int(sh.Y + sh.H), x: sh.X}
	case scene.Lane:
		return place{part: partLanes, lane: r.lane(sh)}
	}
	if number, ok := r.order[sh.ID]; ok {
		return place{part: partLanes, lane: r.lane(sh), below: 1, x: float64(number)}
	}
	return place{part: partLanes, lane: r.lane(sh), below: 2, x: sh.X}
}

// lane returns the number of the lane that a text stands in.
func (r *reading) lane(sh *scene.Shape) int {
	n, _ := slices.BinarySearch(r.lanes, sh.Y+sh.H/2)
	return n
}

// inOrder returns the groups of texts to be drawn after everything else, as they are read. Each
// is the texts of one thing, as they are painted: a name and its date, the lines of a lane's name.
func (r *reading) inOrder(s *scene.Scene) [][]scene.Shape {
	type told struct {
		place
		texts []scene.Shape
	}
	var all []told
	for i := 0; i < len(s.Shapes); {
		n := together(s.Shapes[i:])
		for s.Shapes[i].Class == scene.Lane && i+n < len(s.Shapes) && sameLane(&s.Shapes[i], &s.Shapes[i+n]) {
			n++
		}
		var one told
		for j := i; j < i+n; j++ {
			if r.at[j].part > 0 {
				one.texts = append(one.texts, s.Shapes[j])
				one.place = r.at[j]
			}
		}
		if len(one.texts) > 0 {
			all = append(all, one)
		}
		i += n
	}
	slices.SortStableFunc(all, func(a, b told) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.lane, b.lane), cmp.Compare(a.below, b.below), cmp.Compare(a.x, b.x))
	})
	groups := make([][]scene.Shape, len(all))
	for i, one := range all {
		groups[i] = one.texts
	}
	return groups
}

// sameLane reports whether two texts are lines of the name of one lane.
func sameLane(a, b *scene.Shape) bool {
	return a.Kind == scene.Text && b.Kind == scene.Text && b.Class == scene.Lane && a.ID == b.ID
}
