package tei

import (
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/xmltree"
)

// placed reads where an event was: the first place that it names, and the first point.
func (r *reader) placed(e *timeline.Event, n *xmltree.Element) {
	n.Find(func(p *xmltree.Element) {
		if e.Place.Name == "" {
			e.Place.Name = draft.Line(p.Flow())
		}
	}, "placeName", "geogName", "settlement")
	n.Find(func(p *xmltree.Element) {
		if e.Place.Geo == nil {
			e.Place.Geo = point(p.Flow())
		}
	}, "geo")
}

// point reads latitude and longitude, with a space between them and a point or a comma
// for the decimals; nil for what is none.
func point(s string) *timeline.Geo {
	parts := strings.Fields(s)
	if len(parts) != 2 {
		return nil
	}
	var degrees [2]float64
	for i, part := range parts {
		f, err := strconv.ParseFloat(strings.Replace(strings.TrimSuffix(part, ","), ",", ".", 1), 64)
		if err != nil {
			return nil
		}
		degrees[i] = f
	}
	g := timeline.Geo{Lat: degrees[0], Lon: degrees[1]}
	if !g.IsOnEarth() {
		return nil
	}
	return &g
}
