package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Two states beside each other, of which one has an island too small to be seen,
// a bend too small to be seen, and a border that is in dispute.
const small = `{"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
"objects": {"countries": {"type": "GeometryCollection", "geometries": [
{"type": "MultiPolygon", "properties": {"name": "North Korea"}, "arcs": [[[0, 1]], [[3]]]},
{"type": "Polygon", "properties": {"name": "South Korea"}, "arcs": [[-1, 2]]}]}},
"arcs": [[[12400, 3800], [400, 0]], [[12800, 3800], [0, 200], [-2, 1], [-2, -1], [-396, 0], [0, -200]],
[[12400, 3800], [0, -200], [400, 0], [0, 200]], [[13000, 3900], [1, 0], [0, 1], [-1, -1]]]}`

func TestWhatAMapCannotShowIsLeftOut(t *testing.T) {
	name := filepath.Join(t.TempDir(), "countries.json")
	if err := os.WriteFile(name, []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := run([]string{name}, &b); err != nil {
		t.Fatal(err)
	}
	var kept topology
	if err := json.Unmarshal(b.Bytes(), &kept); err != nil {
		t.Fatalf("%v:\n%s", err, b.Bytes())
	}
	if n := len(kept.Arcs); n != 3 {
		t.Errorf("%d arcs are left, want 3: the island cannot be seen", n)
	}
	if bend := slices.Contains(kept.Arcs[1], [2]float64{-2, 1}); bend || len(kept.Arcs[1]) != 4 {
		t.Errorf("the coast is %v: its bend cannot be seen", kept.Arcs[1])
	}
	if got := kept.Objects["disputed"].Arcs; len(got) != 1 || got[0][0] != 0 {
		t.Errorf("in dispute are %v, want the arc between the two", got)
	}
	if !strings.Contains(b.String(), `"South Korea"}, "arcs": [[[-1,2]]]`) {
		t.Errorf("the ring of the second state is another:\n%s", b.Bytes())
	}
}

// A border that is in dispute for a part of its length is cut there.
func TestABorderIsCutWhereItsDisputeBegins(t *testing.T) {
	c := cutter{
		arcs: [][]point{{{38, 50}, {38, 48}, {34, 46}, {33, 46}}},
		states: []state{
			{Properties: properties{"Russia"}, Arcs: json.RawMessage("[[0]]")},
			{Properties: properties{"Ukraine"}, Arcs: json.RawMessage("[[-1]]")},
		},
	}
	c.divide()
	if got := c.states[0].polygons[0][0]; !slices.Equal(got, []int{1, 2}) {
		t.Errorf("forward it runs along %v", got)
	}
	if got := c.states[1].polygons[0][0]; !slices.Equal(got, []int{^2, ^1}) {
		t.Errorf("backward it runs along %v", got)
	}
	if len(c.disputed) != 1 || !slices.Equal(c.arcs[c.disputed[0][0]], []point{{34, 46}, {33, 46}}) {
		t.Errorf("in dispute are %v of %v", c.disputed, c.arcs)
	}
}

func TestTheAtlasMustBeNamed(t *testing.T) {
	if err := run(nil, &bytes.Buffer{}); err == nil {
		t.Error("it runs without an atlas")
	}
}
