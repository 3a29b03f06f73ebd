package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/scene"
)

// site is a place of the story with its point on the sheet.
type site struct {
	name string
	geo  timeline.Geo
	x, y float64
}

// A map of the northern half of the Earth about the Pole, each parallel as far
// from it as it is; and a plain map of the Korean neighbourhood.
const (
	poleX, poleY, perDegree = 208.0, 258.0, 162.0 / 90 // px, px to a degree
	down                    = 120.0                    // degrees east: the meridian that points down

	insetX, insetY, insetW, insetH = 436.0, 96.0, 336.0, 316.0 // px
	south, north, eastOf, westOf   = 36.0, 54.0, 111.0, 138.0  // degrees
)

// drawPlaces puts the places of the story on a net of parallels and meridians.
func drawPlaces(s *sheet) {
	s.heading("Where it happened", "Places of the story on a plain net of parallels and meridians")
	s.polarNet()
	s.insetNet()
	var far, near []site
	for _, p := range s.sites() {
		if inInset(p.geo) {
			p.x, p.y = inset(p.geo.Lat, p.geo.Lon)
			near = append(near, p)
			continue
		}
		p.x, p.y = polar(p.geo.Lat, p.geo.Lon)
		far = append(far, p)
	}
	_, foot := polar(south, down)
	left, _ := polar(south, eastOf)
	right, _ := polar(south, westOf)
	_, head := polar(north, down)
	s.label(joined(far), inDisc, area{left, head - 4, right, foot + 4})
	s.label(joined(near), area{insetX + 6, insetY + 4, insetX + insetW - 6, insetY + insetH - 4}.holds)
	s.text(insetX+insetW, insetY+insetH+4, "The frame at left, enlarged", quiet.right())
}

// sites lists the places that have a point, each once: those within a third of a
// degree of another are its suburbs. The most used name comes first.
func (s *sheet) sites() []site {
	used := map[string]int{}
	var all []site
	for i := range s.doc.Events {
		p := &s.doc.Events[i].Place
		name, _, _ := strings.Cut(p.Name, ",")
		if p.Geo == nil || strings.Contains(name, " and ") {
			continue // of two places the point is that of one
		}
		if used[name]++; used[name] == 1 {
			all = append(all, site{name: name, geo: *p.Geo})
		}
	}
	slices.SortStableFunc(all, func(a, b site) int { return used[b.name] - used[a.name] })
	var kept []site
	for _, p := range all {
		if !slices.ContainsFunc(kept, func(k site) bool {
			return math.Hypot(k.geo.Lat-p.geo.Lat, k.geo.Lon-p.geo.Lon) < 1.0/3
		}) {
			kept = append(kept, p)
		}
	}
	return kept
}

func polar(lat, lon float64) (x, y float64) {
	away, turn := (90-lat)*perDegree, (lon-down)*math.Pi/180
	return poleX + away*math.Sin(turn), poleY + away*math.Cos(turn)
}

func inset(lat, lon float64) (x, y float64) {
	return insetX + insetW*(lon-eastOf)/(westOf-eastOf), insetY + insetH*(north-lat)/(north-south)
}

func inInset(g timeline.Geo) bool {
	return g.Lat > south && g.Lat < north && g.Lon > eastOf && g.Lon < westOf
}

// polarNet draws parallels, meridians and the frame of the inset.
func (s *sheet) polarNet() {
	for _, lat := range []float64{0, 30, 60} {
		r := (90 - lat) * perDegree
		fill := scene.None
		if lat == 0 {
			fill = scene.Raised
		}
		s.Add(scene.Shape{Kind: scene.Circle, Fill: fill, Stroke: scene.Hairline, Width: 1.5, X: poleX - r, Y: poleY - r, W: 2 * r, H: 2 * r})
	}
	for lon := -180.0; lon < 180; lon += 30 {
		x, y := polar(0, lon)
		s.line(poleX, poleY, x, y, 1, scene.Hairline)
	}
	for _, ring := range []struct {
		lat  float64
		name string
	}{{0, "0°"}, {30, "30° N"}, {60, "60° N"}} {
		s.clear(poleX+(90-ring.lat)*perDegree-7, poleY-10, ring.name, quiet.right())
	}
	edge := func(lat1, lon1, lat2, lon2 float64) {
		const parts = 12
		for i := 0.0; i < parts; i++ {
			x1, y1 := polar(lat1+(lat2-lat1)*i/parts, lon1+(lon2-lon1)*i/parts)
			x2, y2 := polar(lat1+(lat2-lat1)*(i+1)/parts, lon1+(lon2-lon1)*(i+1)/parts)
			s.line(x1, y1, x2, y2, 1.5, scene.Second)
		}
	}
	edge(south, eastOf, south, westOf)
	edge(north, eastOf, north, westOf)
	edge(south, eastOf, north, eastOf)
	edge(south, westOf, north, westOf)
}

// insetNet draws the plain map of the neighbourhood.
func (s *sheet) insetNet() {
	s.frame(insetX, insetY, insetW, insetH, scene.Raised, scene.Second)
	for lat := 40.0; lat < north; lat += 5 {
		_, y := inset(lat, eastOf)
		s.line(insetX+1, y, insetX+insetW-1, y, 1, scene.Hairline)
		s.clear(insetX+8, y-10, fmt.Sprintf("%g° N", lat), quiet)
	}
	for lon := 115.0; lon < westOf; lon += 5 {
		x, _ := inset(south, lon)
		s.line(x, insetY+1, x, insetY+insetH-1, 1, scene.Hairline)
	}
	for _, lon := range []float64{120, 130} {
		x, _ := inset(south, lon)
		s.clear(x, insetY+4, fmt.Sprintf("%g° E", lon), quiet.centre())
	}
}

// joined makes one of places that would lie upon each other.
func joined(all []site) []site {
	const apart = 9 // px
	var kept []site
	for _, p := range all {
		i := slices.IndexFunc(kept, func(k site) bool { return math.Hypot(k.x-p.x, k.y-p.y) < apart })
		if i < 0 {
			kept = append(kept, p)
			continue
		}
		kept[i].name += ", " + p.name
	}
	return kept
}

// area is a box on the sheet.
type area struct{ left, top, right, bottom float64 }

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

func (a area) holds(b area) bool {
	return a.left <= b.left && a.top <= b.top && a.right >= b.right && a.bottom >= b.bottom
}

// inDisc says whether a box lies inside the Equator of the polar map.
func inDisc(a area) bool {
	x := max(math.Abs(a.left-poleX), math.Abs(a.right-poleX))
	y := max(math.Abs(a.top-poleY), math.Abs(a.bottom-poleY))
	return math.Hypot(x, y) < 90*perDegree-4
}

// label draws the places as dots and sets each name beside its own, within
// bounds and clear of dots and other names. A name without room goes first the
// next time, before others take what it needs.
func (s *sheet) label(all []site, within func(area) bool, taken ...area) {
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text {
			taken = append(taken, area{sh.X, sh.Y, sh.X + sh.W, sh.Y + sh.H})
		}
	}
	for _, p := range all {
		s.dot(p.x, p.y, siteRadius, china)
		taken = append(taken, area{p.x - siteRadius, p.y - siteRadius, p.x + siteRadius, p.y + siteRadius})
	}
	for range all {
		boxes := s.nameBoxes(all, within, slices.Clone(taken))
		if missed := len(boxes); missed < len(all) {
			last := all[missed]
			all = slices.Insert(slices.Delete(all, missed, missed+1), 0, last)
			continue
		}
		st := loud.sized(smallSize)
		for i, b := range boxes {
			s.clear(b.left, (b.top+b.bottom-st.height(1))/2, all[i].name, st)
		}
		return
	}
	s.lack("there is no room for the name of %s", all[0].name)
}

const siteRadius = 5.5 // px

// nameBoxes finds room for each name in turn and stops at the first without.
func (s *sheet) nameBoxes(all []site, within func(area) bool, taken []area) []area {
	const high = 18.0 // px
	var boxes []area
	for i, p := range all {
		w := s.wide(p.name, loud.sized(smallSize))
		for _, at := range [][2]float64{
			{siteRadius + 4, -high / 2},
			{-siteRadius - 4 - w, -high / 2},
			{-w / 2, siteRadius + 1},
			{-w / 2, -siteRadius - 1 - high},
			{-0.6 * w, siteRadius + 1},
			{-0.4 * w, siteRadius + 1},
			{siteRadius, siteRadius},
			{-siteRadius - w, siteRadius},
			{siteRadius, -siteRadius - high},
			{-siteRadius - w, -siteRadius - high},
		} {
			b := area{p.x + at[0], p.y + at[1], p.x + at[0] + w, p.y + at[1] + high}
			if within(b) && !slices.ContainsFunc(taken, b.meets) {
				boxes, taken = append(boxes, b), append(taken, b)
				break
			}
		}
		if len(boxes) <= i {
			return boxes
		}
	}
	return boxes
}
