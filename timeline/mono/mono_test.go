package mono

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"tideline/timeline/scene"
)

// bar is the bar of an event in a lane colour, with its name in it.
func bar(lane int, x, y, w, h float64) *scene.Scene {
	s := &scene.Scene{W: 900, H: 400}
	s.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Mark, ID: "life", X: x, Y: y, W: w, H: h, Radius: 2, Width: 1,
		Fill: scene.LaneTint + scene.Ink(lane), Stroke: scene.LaneFull + scene.Ink(lane),
	})
	s.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, ID: "life", Group: 7, Text: "A life", X: x + 9, Y: y, W: 40, H: h, Size: 14, Fill: scene.Body})
	return s
}

// hatchOf returns the lines and dots of a drawing that its scene has not.
func hatchOf(s *scene.Scene) (lines []scene.Shape) {
	for _, sh := range Draw(s).Shapes {
		if (sh.Kind == scene.Line || sh.Kind == scene.Circle) && (sh.Stroke == scene.Body || sh.Fill == scene.Body) {
			lines = append(lines, sh)
		}
	}
	return lines
}

func TestHatchesStayInTheirBars(t *testing.T) {
	m := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		lane := m.IntN(scene.LaneColours)
		x, y, w, h := 600*m.Float64(), 300*m.Float64(), 8+250*m.Float64(), 6+14*m.Float64()
		lines := hatchOf(bar(lane, x, y, w, h))
		if len(lines) == 0 && w > 20 && h > 12 {
			t.Errorf("lane %d: a bar of %g × %g px has no hatch", lane, w, h)
		}
		for _, sh := range lines {
			left, top, right, bottom := min(sh.X, sh.X+sh.W), min(sh.Y, sh.Y+sh.H), max(sh.X, sh.X+sh.W), max(sh.Y, sh.Y+sh.H)
			if left < x-0.01 || right > x+w+0.01 || top < y-0.01 || bottom > y+h+0.01 {
				t.Fatalf("lane %d: %v is not within %g %g %g %g", lane, sh, x, y, w, h)
			}
		}
	}
}

// What prints alike in grey is told apart by the direction of its lines.
func TestEachLaneColourHasAHatchOfItsOwn(t *testing.T) {
	seen := map[string]int{}
	for lane := range scene.LaneColours {
		sh := hatchOf(bar(lane, 60, 60, 120, 18))[2]
		way := fmt.Sprint(sh.Kind, math.Round(math.Atan2(sh.H, sh.W)*8))
		if other, known := seen[way]; known {
			t.Errorf("lanes %d and %d are hatched alike", other, lane)
		}
		seen[way] = lane
	}
}

func TestTextStandsOnWhite(t *testing.T) {
	for lane := range scene.LaneColours {
		shapes := Draw(bar(lane, 60, 60, 120, 18)).Shapes
		text, ground := shapes[len(shapes)-1], shapes[len(shapes)-2]
		if text.Kind != scene.Text || ground.Fill != scene.Paper || ground.X > text.X || ground.X+ground.W < text.X+text.W ||
			ground.Group != text.Group || ground.Class != scene.Label {
			t.Errorf("lane %d: %v is under %v", lane, ground, text)
		}
	}
}

// Those who read a drawing find each event once, as before.
func TestABarIsOneMark(t *testing.T) {
	n := 0
	for _, sh := range Draw(bar(0, 60, 60, 120, 18)).Shapes {
		if sh.Class == scene.Mark && sh.ID == "life" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the bar is %d marks", n)
	}
}

// An open end still fades: its lines become fewer and stop before it.
func TestFadesStayFades(t *testing.T) {
	for lane := range scene.LaneColours {
		s := bar(lane, 100, 60, 300, 18)
		s.Shapes[0].FadeRight = 96
		near, far := 0, 0
		for _, sh := range hatchOf(s) {
			switch x := sh.X + sh.W/2; {
			case x > 380 && math.Abs(sh.H) > 1 || sh.Kind == scene.Circle && x > 380:
				far++
			case x > 204 && x < 300:
				near++
			}
		}
		if far > 0 || near == 0 {
			t.Errorf("lane %d: %d lines at the open end, %d before it", lane, far, near)
		}
	}
}

func TestTheStripOfALaneIsHatched(t *testing.T) {
	s := &scene.Scene{W: 200, H: 200}
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Lane, ID: "l", Y: 10, W: 4, H: 120, Fill: scene.LaneFull + 1})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Lane, ID: "l", X: 16, Y: 60, W: 9, H: 9, Fill: scene.LaneFull + 1})
	out := Draw(s)
	if last := out.Shapes[len(out.Shapes)-1]; last != s.Shapes[1] {
		t.Errorf("the mark beside the name is drawn as %v", last)
	}
	lanes := 0
	for _, sh := range out.Shapes {
		if sh.Class == scene.Lane && sh.Kind == scene.Line {
			lanes++ // which would be taken for the line of a lane
		}
	}
	if strip := out.Shapes[0]; strip.Fill != scene.Paper || strip.W != spine || lanes > 0 || len(out.Shapes) < 20 {
		t.Errorf("the strip is %v, with %d lines of a lane and %d shapes in all", strip, lanes, len(out.Shapes))
	}
}

// No hatch goes through the “?” of a dot, and none stands between a name and what is close
// behind it.
func TestSignsAndNamesAreClearOfHatches(t *testing.T) {
	bar := scene.Shape{Kind: scene.Rect, Class: scene.Mark, ID: "a", X: 0, Y: 0, W: 200, H: 18, Radius: 4, Fill: scene.LaneTint, Stroke: scene.LaneFull, Width: 1}
	dot := bar
	dot.X, dot.W, dot.H, dot.Radius = 300, 16, 16, 8
	name := scene.Shape{Kind: scene.Text, Class: scene.Label, ID: "a", Group: 1, X: 9, Y: 0, W: 80, H: 18, Size: 14, Text: "Treaty"}
	on := name
	on.X, on.W, on.Size, on.Text = 98, 45, 12, "goes on"
	var s scene.Scene
	s.Add(bar)
	s.Add(dot)
	s.Add(name)
	s.Add(on)
	out, covered := Draw(&s), 0.0
	for _, sh := range out.Shapes {
		if sh.Kind == scene.Line && sh.X >= 300 {
			t.Errorf("%v is a hatch in a dot", sh)
		}
		if sh.Kind == scene.Rect && sh.Class == scene.Label && sh.Fill == scene.Paper {
			covered += sh.W
		}
	}
	if want := 3.0 + 80 + 9 + 45 + 3; covered < want {
		t.Errorf("%g px are white behind the names, want %g", covered, want)
	}
}
