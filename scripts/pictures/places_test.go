package main

import (
	"math"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/scene"
)

func TestTheAtlasHasWhatTheMapNames(t *testing.T) {
	a, err := states()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(soviet(), "China", "North Korea", "South Korea", "Mongolia", "Japan", "United States of America") {
		if len(a.polygons[name]) == 0 {
			t.Errorf("the atlas has no %s", name)
		}
	}
	shared := func(one, other string) (lines, disputed int) {
		for _, l := range a.lines {
			if len(l.states) == 2 && slices.Contains(l.states, one) && slices.Contains(l.states, other) {
				if lines++; l.disputed {
					disputed++
				}
			}
		}
		return lines, disputed
	}
	if lines, disputed := shared("North Korea", "South Korea"); lines == 0 || disputed != lines {
		t.Errorf("%d of %d lines between the two Koreas are lines of armistice", disputed, lines)
	}
	if lines, disputed := shared("Russia", "Ukraine"); disputed == 0 || disputed == lines {
		t.Errorf("%d of %d lines between Russia and Ukraine are in dispute: want some", disputed, lines)
	}
	if lines, disputed := shared("China", "Mongolia"); lines == 0 || disputed > 0 {
		t.Errorf("%d of %d lines between China and Mongolia are in dispute", disputed, lines)
	}
}

// The projection is turned round, and keeps lengths along a meridian.
func TestChartsGoBothWays(t *testing.T) {
	for _, c := range []chart{eurasia(), peninsula(), eastCoast()} {
		for _, g := range []timeline.Geo{c.centre, {Lat: c.centre.Lat + 5, Lon: c.centre.Lon - 7}} {
			x, y := c.at(g)
			if back := c.geo(x, y); math.Hypot(back.Lat-g.Lat, back.Lon-g.Lon) > 1e-9 {
				t.Errorf("%v comes back as %v", g, back)
			}
			x2, y2 := c.at(timeline.Geo{Lat: g.Lat + 1, Lon: g.Lon})
			if got := math.Hypot(x2-x, y2-y); math.Abs(got-c.perDegree) > 1e-9 {
				t.Errorf("at %v a degree of latitude is %g px long, want %g", g, got, c.perDegree)
			}
		}
	}
}

// A name stands off every dot and every other name, also where the best places
// of two names are the same.
func TestNamesFindRoomOfTheirOwn(t *testing.T) {
	one, other := area{0, 0, 10, 10}, area{20, 0, 30, 10}
	rooms := []room{{"a", []area{one, other}}, {"b", []area{one}}}
	if !settled(rooms) || rooms[0].boxes[0] != other || rooms[1].boxes[0] != one {
		t.Errorf("they stand at %v", rooms)
	}
	if settled([]room{{"a", []area{one}}, {"b", []area{one}}}) {
		t.Error("two names stand upon each other")
	}
}

// Names are read on the land and on every tint that they cross.
func TestNamesOnMapsCanBeRead(t *testing.T) {
	p := scene.Light()
	for _, c := range []struct{ ink, ground scene.Ink }{
		{scene.Body, scene.Raised},
		{scene.Body, tint(china)},
		{scene.Body, tint(russia)},
		{scene.Body, tint(korea)},
		{scene.Body, tint(un)},
		{russia, scene.Raised},
		{scene.Second, scene.Paper},
	} {
		if got := scene.Contrast(p[c.ink], p[c.ground]); got < 4.5 {
			t.Errorf("ink %d on ground %d has a contrast of %.2f", c.ink, c.ground, got)
		}
	}
}
