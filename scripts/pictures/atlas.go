package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"

	"tideline/timeline"
)

// The states of today: see atlas/README.md.
//
//go:embed atlas/states.json
var statesFile []byte

// atlas has the coasts and borders of today as lines between points, and the
// states as rings of such lines.
type atlas struct {
	lines    []borderline
	polygons map[string][][]timeline.Geo // by name of the state; a ring ends where it begins
}

// borderline is a part of the outline of one state or of two.
type borderline struct {
	points   []timeline.Geo
	states   []string // one for a coast, two for a border
	disputed bool     // a line of armistice or of control, or one that a side does not accept
}

// soviet lists the states of today that were republics of the Soviet Union.
func soviet() []string {
	return []string{
		"Armenia", "Azerbaijan", "Belarus", "Estonia", "Georgia", "Kazakhstan", "Kyrgyzstan", "Latvia", "Lithuania",
		"Moldova", "Russia", "Tajikistan", "Turkmenistan", "Ukraine", "Uzbekistan",
	}
}

// within reports whether a line parts two states of one group.
func (l *borderline) within(group []string) bool {
	return len(l.states) == 2 && slices.Contains(group, l.states[0]) && slices.Contains(group, l.states[1])
}

// between reports whether a line parts a state of a group from one outside.
func (l *borderline) between(group []string) bool {
	return len(l.states) == 2 && slices.Contains(group, l.states[0]) != slices.Contains(group, l.states[1])
}

// states reads the atlas, which is TopoJSON: rings name the lines they run along,
// inverted where they run backward, and lines go on by steps.
func states() (*atlas, error) {
	var file struct {
		Transform struct{ Scale [2]float64 }
		Objects   struct {
			States struct {
				Geometries []struct {
					Properties struct{ Name string }
					Arcs       [][][]int
				}
			}
			Disputed struct{ Arcs [][]int }
		}
		Arcs [][][2]float64
	}
	if err := json.Unmarshal(statesFile, &file); err != nil {
		return nil, fmt.Errorf("states.json: %w", err)
	}
	a := &atlas{lines: make([]borderline, len(file.Arcs)), polygons: map[string][][]timeline.Geo{}}
	for i, steps := range file.Arcs {
		var x, y float64
		for _, step := range steps {
			x, y = x+step[0], y+step[1]
			a.lines[i].points = append(a.lines[i].points, timeline.Geo{Lat: y * file.Transform.Scale[1], Lon: x * file.Transform.Scale[0]})
		}
	}
	for _, s := range file.Objects.States.Geometries {
		for _, ring := range slices.Concat(s.Arcs...) {
			a.polygons[s.Properties.Name] = append(a.polygons[s.Properties.Name], a.ring(ring, s.Properties.Name))
		}
	}
	for _, arc := range slices.Concat(file.Objects.Disputed.Arcs...) {
		a.lines[arc].disputed = true
	}
	return a, nil
}

// ring joins lines, and notes whose they are.
func (a *atlas) ring(arcs []int, owner string) []timeline.Geo {
	var ring []timeline.Geo
	for _, arc := range arcs {
		backward := arc < 0
		if backward {
			arc = ^arc
		}
		l := &a.lines[arc]
		if !slices.Contains(l.states, owner) {
			l.states = append(l.states, owner)
		}
		part := slices.Clone(l.points)
		if backward {
			slices.Reverse(part)
		}
		ring = append(ring, part...)
	}
	return ring
}
