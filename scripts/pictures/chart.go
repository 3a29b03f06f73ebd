package main

import (
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/scene"
)

// chart is a map in a frame: a conic projection that keeps lengths along the
// meridians and along two parallels.
type chart struct {
	frame        area
	south, north float64 // degrees: the parallels that keep their length
	centre       timeline.Geo
	perDegree    float64 // px to a degree of latitude
}

const radian = math.Pi / 180 // of a degree

// cone returns how much narrower than the full circle the map opens, and the
// latitude at which its cone would end, in degrees.
func (c *chart) cone() (narrow, apex float64) {
	narrow = (math.Cos(c.south*radian) - math.Cos(c.north*radian)) / ((c.north - c.south) * radian)
	return narrow, c.south + math.Cos(c.south*radian)/narrow/radian
}

// at returns where a point lies on the sheet.
func (c *chart) at(g timeline.Geo) (x, y float64) {
	narrow, apex := c.cone()
	away, turn := apex-g.Lat, narrow*math.Remainder(g.Lon-c.centre.Lon, 360)*radian
	x = (c.frame.left+c.frame.right)/2 + c.perDegree*away*math.Sin(turn)
	y = (c.frame.top+c.frame.bottom)/2 + c.perDegree*(away*math.Cos(turn)-(apex-c.centre.Lat))
	return x, y
}

// geo is at backward: which point of the Earth lies there.
func (c *chart) geo(x, y float64) timeline.Geo {
	narrow, apex := c.cone()
	right := (x - (c.frame.left+c.frame.right)/2) / c.perDegree
	down := (y-(c.frame.top+c.frame.bottom)/2)/c.perDegree + apex - c.centre.Lat
	return timeline.Geo{Lat: apex - math.Hypot(right, down), Lon: c.centre.Lon + math.Atan2(right, down)/narrow/radian}
}

// shows reports whether a point lies inside the frame.
func (c *chart) shows(g timeline.Geo) bool {
	x, y := c.at(g)
	return c.frame.holds(area{x, y, x, y})
}

// ground draws the sea, the land, and the states of which the story tells.
func (s *sheet) ground(c *chart, a *atlas) {
	f := c.frame
	s.box(f.left, f.top, f.right-f.left, f.bottom-f.top, 0, tint(un))
	var all []string
	for name := range a.polygons {
		all = append(all, name)
	}
	slices.Sort(all)
	s.fill(c, a, all, scene.Raised)
	s.fill(c, a, []string{"China"}, tint(china))
	s.fill(c, a, soviet(), tint(russia))
	s.fill(c, a, []string{"North Korea"}, tint(korea))
	for i := range a.lines {
		switch l := &a.lines[i]; {
		case l.disputed:
			s.follow(c, l.points, 1, scene.Second, 3)
		case l.within(soviet()):
			s.follow(c, l.points, 0.75, russia, 0)
		case !l.between(soviet()):
			s.follow(c, l.points, 0.75, scene.Second, 0)
		}
	}
	for i := range a.lines {
		if l := &a.lines[i]; l.between(soviet()) && !l.disputed {
			s.follow(c, l.points, 2, russia, 0)
		}
	}
	s.Add(scene.Shape{Kind: scene.Rect, Stroke: scene.Second, Width: 1, X: f.left, Y: f.top, W: f.right - f.left, H: f.bottom - f.top})
}

// fill paints the states of a group as one, a row of pixels at a time: a spot is
// inside where an odd number of outlines lies to its left.
func (s *sheet) fill(c *chart, a *atlas, group []string, ink scene.Ink) {
	const row = 1.0 / density // px
	top := c.frame.top
	crossings := make([][]float64, int((c.frame.bottom-top)/row))
	for _, name := range group {
		for _, ring := range a.polygons[name] {
			x1, y1 := c.at(ring[len(ring)-1])
			for _, g := range ring {
				x2, y2 := c.at(g)
				low, high := min(y1, y2), max(y1, y2)
				for i := max(0, int(math.Ceil((low-top)/row-0.5))); i < len(crossings); i++ {
					y := top + (float64(i)+0.5)*row
					if y >= high {
						break
					}
					crossings[i] = append(crossings[i], x1+(x2-x1)*(y-y1)/(y2-y1))
				}
				x1, y1 = x2, y2
			}
		}
	}
	for i, at := range crossings {
		slices.Sort(at)
		for j := 0; j+1 < len(at); j += 2 {
			left, right := max(at[j], c.frame.left), min(at[j+1], c.frame.right)
			if right > left {
				s.box(left, top+float64(i)*row, right-left, row, 0, ink)
			}
		}
	}
}

// follow draws a line of a map inside its frame, whole or in dashes as long as
// the gaps between them, in px.
func (s *sheet) follow(c *chart, points []timeline.Geo, wide float64, ink scene.Ink, dash float64) {
	gone := 0.0 // px along the line
	for i := range points[:len(points)-1] {
		if math.Abs(points[i].Lon) == 180 && math.Abs(points[i+1].Lon) == 180 {
			continue // the seam of the atlas, and no coast
		}
		x1, y1 := c.at(points[i])
		x2, y2 := c.at(points[i+1])
		long := math.Hypot(x2-x1, y2-y1)
		for from := 0.0; from < long; {
			to := long
			if dash > 0 {
				to = min(long, from+dash-math.Mod(gone+from, dash))
			}
			if shown := dash == 0 || int((gone+from)/dash+1e-6)%2 == 0; shown {
				s.clipped(c.frame, x1+(x2-x1)*from/long, y1+(y2-y1)*from/long, x1+(x2-x1)*to/long, y1+(y2-y1)*to/long, wide, ink)
			}
			from = max(to, from+1e-6)
		}
		gone += long
	}
}

// clipped draws the part of a stroke that lies in a box.
func (s *sheet) clipped(f area, x1, y1, x2, y2, wide float64, ink scene.Ink) {
	begin, end := 0.0, 1.0
	for _, side := range [][2]float64{{x1 - x2, x1 - f.left}, {x2 - x1, f.right - x1}, {y1 - y2, y1 - f.top}, {y2 - y1, f.bottom - y1}} {
		out, room := side[0], side[1]
		switch {
		case out == 0 && room < 0:
			return
		case out < 0:
			begin = max(begin, room/out)
		case out > 0:
			end = min(end, room/out)
		}
	}
	if begin < end {
		s.line(x1+(x2-x1)*begin, y1+(y2-y1)*begin, x1+(x2-x1)*end, y1+(y2-y1)*end, wide, ink)
	}
}
