package scene

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	var s Scene
	s.Reset(1600, 900.126)
	s.Add(Shape{
		Kind: Rect, Class: Mark, X: 1.005, Y: -0.001, W: 10, H: 6, Fill: LaneTint + 3, Stroke: LaneFull + 3,
		Width: 1.5, Dashed: true, Radius: 3, FadeLeft: 24, FadeRight: 12, ID: "geneva",
	})
	s.Add(Shape{
		Kind: Text, Class: Label, X: 20, Y: 4, W: 33.333, H: 24, Fill: Body, Size: 14, Bold: true,
		Text: "“Peace”\n", Group: 2, ID: "geneva",
	})
	s.Add(Shape{Kind: Circle, Class: Cluster, Fill: EraInk + 1, Count: 7, W: 8, H: 8})
	want := `scene 1600 900.13
rect mark 1 0 10 6 fill=violet-tint stroke=violet width=1.5 dashed radius=3 fade-left=24 fade-right=12 id="geneva"
text label 20 4 33.33 24 fill=body size=14 bold id="geneva" group=2 "“Peace”\n"
circle cluster 0 0 8 8 fill=era-odd count=7
`
	if got := s.String(); got != want {
		t.Errorf("dump is\n%s\nwant\n%s", got, want)
	}
}

func TestDumpReportsTheWritersError(t *testing.T) {
	full := errors.New("disk full")
	if err := new(Scene).Dump(failing{full}); !errors.Is(err, full) {
		t.Errorf("Dump returned %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestNamesAreUniqueAndLowerCase(t *testing.T) {
	seen := map[string]bool{}
	for i := range inkCount {
		name := i.String()
		if seen[name] || name != strings.ToLower(name) {
			t.Errorf("ink %d has the name %q, which is taken or not lower case", i, name)
		}
		seen[name] = true
	}
	for c := Ground; c <= Dimming; c++ {
		if name := c.String(); name != strings.ToLower(name) || strings.ContainsAny(name, "0123456789 ") {
			t.Errorf("class %d has the name %q, want one lower-case word", c, name)
		}
	}
	if got := Class(200).String(); got != "200" {
		t.Errorf("a class beyond the last is called %q, want its number", got)
	}
}

func TestHit(t *testing.T) {
	s := Scene{Shapes: []Shape{
		{Kind: Rect, Class: Era, ID: "era", X: 0, Y: 0, W: 400, H: 400},
		{Kind: Circle, Class: Mark, ID: "small", X: 100, Y: 100, W: 4, H: 4},
		{Kind: Circle, Class: Mark, ID: "neighbour", X: 106, Y: 100, W: 4, H: 4},
		{Kind: Line, Class: Leader, ID: "leader", X: 300, Y: 300, W: -100, H: -100},
		{Kind: Rect, Class: Label, ID: "label", X: 200, Y: 20, W: 80, H: 24},
		{Kind: Text, Class: Label, X: 210, Y: 20, W: 60, H: 24, Text: "furniture"},
	}}
	tests := []struct {
		name string
		x, y float64
		want string
	}{
		{"the ground", 50, 50, "era"},
		{"on the mark", 102, 102, "small"},
		{"on the mark, though its neighbour above reaches here", 103.5, 102, "small"},
		{"six px left of the small mark's centre", 96, 102, "small"},
		{"between both, the upper wins", 105, 102, "neighbour"},
		{"beyond six px", 102, 109, "era"},
		{"a shape without an id hides nothing", 220, 30, "label"},
		{"near a line that runs left and up", 251, 249, "leader"},
		{"in the line's box but far from it", 290, 210, "era"},
		{"outside everything", 500, 500, ""},
	}
	for _, test := range tests {
		got, ok := s.Hit(test.x, test.y)
		if got.ID != test.want || ok != (test.want != "") {
			t.Errorf("%s: Hit(%g, %g) = %q, %v; want %q", test.name, test.x, test.y, got.ID, ok, test.want)
		}
	}
	s.Shapes = s.Shapes[1:2]
	if got, ok := s.Hit(97, 102); !ok || got.ID != "small" {
		t.Errorf("a padded mark with nothing below: %q, %v; want small", got.ID, ok)
	}
}

func TestAppendMovesAndRegroups(t *testing.T) {
	a := Scene{Shapes: []Shape{{Group: 2}}}
	b := Scene{Shapes: []Shape{{Group: 1, X: 5, Y: 6}, {X: 1}}}
	a.Append(&b, 10, 20)
	if got := a.Shapes[1]; got.Group != 3 || got.X != 15 || got.Y != 26 {
		t.Errorf("appended shape is %+v, want group 3 at (15, 26)", got)
	}
	if got := a.Shapes[2]; got.Group != 0 || got.X != 11 {
		t.Errorf("furniture is %+v, want no group, at x 11", got)
	}
	a.Reset(3, 4)
	if len(a.Shapes) != 0 || a.W != 3 || a.H != 4 {
		t.Errorf("after Reset: %+v", a)
	}
}

func TestBaselineCentresTheLine(t *testing.T) {
	s := Shape{Y: 10, H: 24, Size: 14}
	above, below := s.Baseline()-Ascent*s.Size-s.Y, s.Y+s.H-s.Baseline()-Descent*s.Size
	if math.Abs(above-below) > 1e-9 {
		t.Errorf("%g px above the line and %g px below, want the same", above, below)
	}
}

func TestZigzagFillsItsBox(t *testing.T) {
	s := Shape{X: 10, Y: 20, W: 5, H: 25}
	got := s.Zigzag(nil)
	want := []Point{{10, 20}, {15, 26.25}, {10, 32.5}, {15, 38.75}, {10, 45}}
	if !slices.Equal(got, want) {
		t.Errorf("zigzag is %v, want %v", got, want)
	}
	if got := (&Shape{H: 1}).Zigzag(nil); len(got) != 2 {
		t.Errorf("a zigzag 1 px high has %d corners, want 2", len(got))
	}
	if got := (&Shape{H: 1e300}).Zigzag(nil); len(got) > 1e4 {
		t.Errorf("a zigzag of a wrong height has %d corners", len(got))
	}
}

func TestFadesShareAShortBox(t *testing.T) {
	tests := []struct{ w, left, right, wantLeft, wantRight float64 }{
		{100, 24, 0, 24, 0},
		{100, 24, 24, 24, 24},
		{24, 24, 24, 12, 12},
		{12, 24, 12, 8, 4},
		{10, -3, 0, 0, 0},
	}
	for _, test := range tests {
		s := Shape{W: test.w, FadeLeft: test.left, FadeRight: test.right}
		if left, right := s.Fades(); left != test.wantLeft || right != test.wantRight {
			t.Errorf("%+v: fades over %g and %g px", test, left, right)
		}
	}
}

func TestScaleMakesEverythingSmaller(t *testing.T) {
	s := Scene{W: 100, H: 50}
	s.Add(Shape{Kind: Rect, X: 10, Y: 20, W: 30, H: 40, Radius: 4, Width: 2, FadeLeft: 6, FadeRight: 8, Fill: Body})
	s.Add(Shape{Kind: Text, X: 2, Y: 4, W: 6, H: 8, Size: 12, Text: "Truce"})
	s.Scale(0.5)
	want := Scene{W: 50, H: 25}
	want.Add(Shape{Kind: Rect, X: 5, Y: 10, W: 15, H: 20, Radius: 2, Width: 1, FadeLeft: 3, FadeRight: 4, Fill: Body})
	want.Add(Shape{Kind: Text, X: 1, Y: 2, W: 3, H: 4, Size: 6, Text: "Truce"})
	if got := s.String(); got != want.String() {
		t.Errorf("got\n%s\nwant\n%s", got, want.String())
	}
}

// However small a ring is, at least eight dashes go around it, and a gap is before the first.
func TestDashesCloseARing(t *testing.T) {
	for size, want := range map[float64]float64{6: 8, 8: 8, 16: 8, 24: 11, 100: 45} {
		ring := Shape{Kind: Circle, W: size, H: size}
		on, off := ring.Dash()
		if n := math.Pi * size / (on + off); math.Abs(n-want) > 1e-9 || math.Abs(on/off-4.0/3) > 1e-9 {
			t.Errorf("%g px: %g dashes of %g px, %g apart; want %g", size, n, on, off, want)
		}
	}
}

// A dashed pen draws 4 px and leaves out 3, also around corners.
func TestDashes(t *testing.T) {
	way := []Point{{X: 0, Y: 0}, {X: 9, Y: 0}, {X: 9, Y: 0}, {X: 9, Y: 12}, {X: 13, Y: 12}}
	want := []string{
		"0,0 4,0 true", "7,0 9,0 true", "9,0 9,2 false", "9,5 9,9 true", "9,12 13,12 true",
	}
	var got []string
	(&Shape{Kind: Line}).Dashes(way, func(a, b Point, starts bool) {
		got = append(got, fmt.Sprintf("%g,%g %g,%g %t", a.X, a.Y, b.X, b.Y, starts))
	})
	if !slices.Equal(got, want) {
		t.Errorf("dashes: %q\nwant %q", got, want)
	}
}
