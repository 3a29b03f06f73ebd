// Command atlas cuts what the map of the story needs out of the atlas of Natural
// Earth, and writes it as TopoJSON to its output:
//
//	go run ./scripts/pictures/atlas countries-50m.json > scripts/pictures/atlas/states.json
//
// README.md says where the atlas is from. What lies outside the maps is left out
// or made coarse; lines that are in dispute are named apart.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "atlas:", err)
		os.Exit(1)
	}
}

// run reads the file that is named and writes what is kept of it.
func run(args []string, w io.Writer) error {
	if len(args) != 1 {
		return errors.New("name the atlas, for example: go run ./scripts/pictures/atlas countries-50m.json")
	}
	content, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var whole topology
	if err := json.Unmarshal(content, &whole); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	c := cutter{arcs: whole.lines(), states: whole.Objects["countries"].Geometries}
	c.divide()
	c.simplify()
	c.drop()
	return c.write(w)
}

// topology is TopoJSON, as far as it is used here. In a file without a transform
// every line begins at its first point and goes on by steps.
type topology struct {
	Type      string            `json:"type"`
	Transform *transform        `json:"transform,omitempty"`
	Objects   map[string]object `json:"objects"`
	Arcs      [][][2]float64    `json:"arcs"`
}

type transform struct {
	Scale     [2]float64 `json:"scale"`
	Translate [2]float64 `json:"translate"`
}

// object is a collection of states, or some lines.
type object struct {
	Type       string  `json:"type"`
	Geometries []state `json:"geometries,omitempty"`
	Arcs       [][]int `json:"arcs,omitempty"`
}

// state is a country with its polygons, each a list of rings of arcs.
type state struct {
	Type       string          `json:"type"`
	Properties properties      `json:"properties"`
	Arcs       json.RawMessage `json:"arcs"`
	polygons   [][][]int
}

type properties struct {
	Name string `json:"name"`
}

// point is a longitude and a latitude in degrees.
type point struct{ lon, lat float64 }

// lines unpacks the arcs, which are kept as whole steps from point to point.
func (t *topology) lines() [][]point {
	all := make([][]point, len(t.Arcs))
	for i, arc := range t.Arcs {
		var x, y float64
		for _, step := range arc {
			x, y = x+step[0], y+step[1]
			all[i] = append(all[i], point{x*t.Transform.Scale[0] + t.Transform.Translate[0], y*t.Transform.Scale[1] + t.Transform.Translate[1]})
		}
	}
	return all
}

// write packs what was kept: hundredths of a degree, one arc a line, one state a
// line, so that a change can be read.
func (c *cutter) write(w io.Writer) error {
	const grid = 100 // steps to a degree
	var b bytes.Buffer
	b.WriteString("{\"type\": \"Topology\",\n\"transform\": {\"scale\": [0.01, 0.01], \"translate\": [0, 0]},\n\"objects\": {\n\"states\": {\"type\": \"GeometryCollection\", \"geometries\": [\n")
	for i, s := range c.states {
		arcs, err := json.Marshal(s.polygons)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "{\"type\": \"MultiPolygon\", \"properties\": {\"name\": %q}, \"arcs\": %s}%s\n", s.Properties.Name, arcs, comma(i, len(c.states)))
	}
	disputed, err := json.Marshal(c.disputed)
	if err != nil {
		return err
	}
	fmt.Fprintf(&b, "]},\n\"disputed\": {\"type\": \"MultiLineString\", \"arcs\": %s}},\n\"arcs\": [\n", disputed)
	for i, arc := range c.arcs {
		var before [2]int
		var steps [][2]int
		for _, p := range arc {
			at := [2]int{nearest(p.lon * grid), nearest(p.lat * grid)}
			if step := [2]int{at[0] - before[0], at[1] - before[1]}; step != [2]int{} || steps == nil {
				steps = append(steps, step)
			}
			before = at
		}
		line, err := json.Marshal(steps)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%s%s\n", line, comma(i, len(c.arcs)))
	}
	b.WriteString("]}\n")
	_, err = w.Write(b.Bytes())
	return err
}

// comma stands between the entries of a list and not after the last.
func comma(i, n int) string {
	if i < n-1 {
		return ","
	}
	return ""
}
