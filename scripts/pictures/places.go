package main

import (
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

// eurasia, peninsula and eastCoast are the three maps.
func eurasia() chart {
	return chart{frame: area{margin, 84, 416, 410}, south: 25, north: 60, centre: timeline.Geo{Lat: 41.5, Lon: 80}, perDegree: 4}
}

func peninsula() chart {
	return chart{frame: area{430, 84, width - margin, 410}, south: 37, north: 46, centre: timeline.Geo{Lat: 41.4, Lon: 125.2}, perDegree: 22.5}
}

func eastCoast() chart {
	return chart{frame: area{margin, 306, 194, 410}, south: 38, north: 43, centre: timeline.Geo{Lat: 40.4, Lon: -76.5}, perDegree: 13}
}

// name is that of a state, where there is room for it.
type name struct {
	text     string
	lat, lon float64
	st       style
}

// drawPlaces puts the places of the story on a map of today's states.
func drawPlaces(s *sheet) {
	s.heading("Where it happened", "Places of the story and the states of today; the frame at left is enlarged at right")
	a, err := states()
	if err != nil {
		s.lack("%w", err)
		return
	}
	wide, near, far := eurasia(), peninsula(), eastCoast()
	sites := s.sites()
	state := plain.centre()
	small := state.sized(smallSize)
	s.ground(&near, a)
	s.names(&near, &sites, []name{
		{"China", 44.5, 123, state},
		{"North Korea", 40.6, 126.9, small},
		{"South Korea", 35.85, 127.7, small},
		{"Japan", 35.1, 133, small},
		{"Russia", 44.1, 133.4, state},
	})
	s.ground(&wide, a)
	s.outline(&wide, &near)
	s.ground(&far, a)
	s.names(&far, &sites, []name{{"United States", 43.2, -78.5, small}})
	s.names(&wide, &sites, []name{
		{"Soviet Union", 69, 110, loud.centre()},
		{"Russia", 64.5, 60, state},
		{"Ukraine", 48.3, 31.5, small},
		{"Kazakhstan", 48, 67, small},
		{"Mongolia", 46.3, 101.5, small},
		{"China", 33, 104, state},
		{"India", 22.5, 79.6, small},
	}, far.frame)
	for _, p := range sites {
		s.lack("%s lies on none of the maps", p.name)
	}
	s.legend(418)
}

// legend says what lines and colours are, in a line below the maps.
func (s *sheet) legend(y float64) {
	st := quiet
	middle := y + st.height(1)/2
	x := margin + 0.0
	for _, entry := range []struct {
		draw func(x float64)
		text string
	}{
		{func(x float64) { s.line(x, middle, x+24, middle, 2, russia) }, "Soviet Union, until 1991"},
		{func(x float64) {
			for i := range 4 {
				s.line(x+6*float64(i), middle, x+6*float64(i)+3, middle, 1, scene.Second)
			}
		}, "Line of armistice, or in dispute"},
	} {
		entry.draw(x)
		s.text(x+30, y, entry.text, st)
		x += 30 + s.wide(entry.text, st) + 18
	}
	s.text(width-margin, y, "Borders as held in fact, after Natural Earth", st.right())
}

// outline draws the frame of one map on another.
func (s *sheet) outline(c, inner *chart) {
	for _, corners := range [][4]float64{{0, 0, 1, 0}, {1, 0, 1, 1}, {1, 1, 0, 1}, {0, 1, 0, 0}} {
		var side []timeline.Geo
		for i := range 9 {
			part := float64(i) / 8
			f := inner.frame
			side = append(side, inner.geo(
				f.left+(f.right-f.left)*(corners[0]+(corners[2]-corners[0])*part),
				f.top+(f.bottom-f.top)*(corners[1]+(corners[3]-corners[1])*part)))
		}
		s.follow(c, side, 1.5, scene.Body, 0)
	}
}

// names sets the names of states on a map, and draws the places that it shows,
// which are taken from the list: no other map need show them.
func (s *sheet) names(c *chart, all *[]site, names []name, covered ...area) {
	for _, n := range names {
		x, y := c.at(timeline.Geo{Lat: n.lat, Lon: n.lon})
		s.halo(x, y-n.st.height(1)/2, n.text, n.st)
	}
	var here []site
	*all = slices.DeleteFunc(*all, func(p site) bool {
		if !c.shows(p.geo) {
			return false
		}
		p.x, p.y = c.at(p.geo)
		here = append(here, p)
		return true
	})
	inside := area{c.frame.left + 3, c.frame.top + 2, c.frame.right - 3, c.frame.bottom - 2}
	s.label(here, inside, covered)
}

// sites lists the places that have a point, each once: those within a third of a
// degree of another are its suburbs. The most used name comes first.
func (s *sheet) sites() []site {
	used := map[string]int{}
	var all []site
	for i := range s.doc.Events {
		p := &s.doc.Events[i].Place
		name, _, _ := strings.Cut(strings.TrimPrefix(p.Name, "off "), ",")
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
