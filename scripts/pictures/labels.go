package main

import (
	"cmp"
	"slices"

	"tideline/timeline/scene"
)

// area is a box on the sheet.
type area struct{ left, top, right, bottom float64 }

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

func (a area) holds(b area) bool {
	return a.left <= b.left && a.top <= b.top && a.right >= b.right && a.bottom >= b.bottom
}

const (
	siteRadius = 5.0  // px
	nameHeight = 16.0 // px
)

// label draws places as dots and sets the name of each beside it, inside a map
// and clear of dots, of texts, of what is covered and of the other names.
func (s *sheet) label(all []site, inside area, taken []area) {
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text {
			taken = append(taken, area{sh.X, sh.Y + 2, sh.X + sh.W, sh.Y + sh.H - 2})
		}
	}
	for _, p := range all {
		s.dot(p.x, p.y, siteRadius, scene.Body)
		taken = append(taken, area{p.x - siteRadius, p.y - siteRadius, p.x + siteRadius, p.y + siteRadius})
	}
	st := loud.sized(smallSize)
	rooms := make([]room, len(all))
	for i, p := range all {
		rooms[i] = room{name: p.name, boxes: slices.DeleteFunc(beside(p, s.wide(p.name, st)), func(b area) bool {
			return !inside.holds(b) || slices.ContainsFunc(taken, b.meets)
		})}
	}
	slices.SortStableFunc(rooms, func(a, b room) int { return cmp.Compare(len(a.boxes), len(b.boxes)) })
	if !settled(rooms) {
		s.lack("there is no room for the names of all places, %s first", rooms[0].name)
		return
	}
	for _, r := range rooms {
		b := r.boxes[0]
		s.halo(b.left, (b.top+b.bottom-st.height(1))/2, r.name, st)
	}
}

// room is where a name could stand, the best place first.
type room struct {
	name  string
	boxes []area
}

// settled leaves each name one place of its own, if there is a way to do so. It
// takes the names in their order, so those with the least room come first.
func settled(rooms []room) bool {
	if len(rooms) == 0 {
		return true
	}
	for _, b := range rooms[0].boxes {
		rest := make([]room, len(rooms)-1)
		for i, r := range rooms[1:] {
			rest[i] = room{r.name, slices.DeleteFunc(slices.Clone(r.boxes), b.meets)}
		}
		if slices.ContainsFunc(rest, func(r room) bool { return len(r.boxes) == 0 }) || !settled(rest) {
			continue
		}
		rooms[0].boxes = []area{b}
		copy(rooms[1:], rest)
		return true
	}
	return false
}

// beside lists the boxes in which the name of a place may stand, the best first.
func beside(p site, wide float64) []area {
	const gap, high = siteRadius + 3, nameHeight
	var boxes []area
	add := func(dx, dy float64) {
		boxes = append(boxes, area{p.x + dx, p.y + dy, p.x + dx + wide, p.y + dy + high})
	}
	for _, dx := range []float64{gap, -gap - wide} {
		for _, dy := range []float64{-0.5, -0.8, -0.2} { // of the height
			add(dx, dy*high)
		}
	}
	for _, part := range []float64{0.5, 0.35, 0.65, 0.2, 0.8, 0, 1} { // of the width, left of the dot
		add(-part*wide, siteRadius)
		add(-part*wide, -siteRadius-high)
	}
	return boxes
}
