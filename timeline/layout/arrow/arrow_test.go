package arrow

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/scene"
)

// through returns how many texts a way goes through.
func through(way []scene.Point, texts []Box) (n int) {
	for _, t := range texts {
		hit := false
		for i := 1; i < len(way); i++ {
			for k := range 40 {
				u := float64(k) / 39
				x, y := way[i-1].X+u*(way[i].X-way[i-1].X), way[i-1].Y+u*(way[i].Y-way[i-1].Y)
				hit = hit || x > t.Left && x < t.Right && y > t.Top+margin && y < t.Bottom-margin
			}
		}
		if hit {
			n++
		}
	}
	return n
}

func TestAWayGoesAroundText(t *testing.T) {
	from, to := End{X: 200, Y: 100, Reach: 5}, End{X: 500, Y: 300, Reach: 5}
	texts := []Box{{150, 112, 320, 134}, {330, 150, 480, 172}, {490, 200, 700, 222}, {60, 230, 485, 252}}
	way := Route(from, to, texts, nil, 1000)
	if n := through(way, texts); n > 0 {
		t.Errorf("the way %v goes through %d texts", way, n)
	}
	if straight := []scene.Point{{X: 200, Y: 100}, {X: 500, Y: 300}}; through(straight, texts) == 0 {
		t.Error("the straight way is free: the test shows nothing")
	}
}

func TestWaysAlongALineRunBesideIt(t *testing.T) {
	from, to := End{X: 200, Y: 100, Reach: 5}, End{X: 600, Y: 100, Reach: 6}
	name := Box{206, 89, 400, 111} // beside the mark, on the line
	for _, c := range []struct {
		texts []Box
		y     float64
	}{
		{[]Box{name}, 112}, {[]Box{name, {300, 100, 420, 152}}, 88},
	} {
		way := Route(from, to, c.texts, nil, 1000)
		if at, length := Middle(way); at.Y != c.y || length < 300 || at.X != 400 {
			t.Errorf("the way runs at %v for %g px, want y = %g", at, length, c.y)
		}
	}
	if way := Route(from, End{X: 206, Y: 100, Reach: 5}, nil, nil, 1000); way != nil {
		t.Errorf("two marks at one place are joined by %v", way)
	}
}

// Wherever marks stand, a way begins and ends clear of them, and goes through no more
// texts than the straight columns would.
func TestWays(t *testing.T) {
	m := rand.New(rand.NewPCG(1, 1))
	for seed := range 400 {
		lines := []float64{60, 150, 174, 260, 380}
		end := func() End { return End{X: 900 * m.Float64(), Y: lines[m.IntN(len(lines))], Reach: 4 + 4*m.Float64()} }
		from, to := end(), end()
		var texts []Box
		for range m.IntN(40) {
			line := lines[m.IntN(len(lines))]
			x, y := 900*m.Float64(), line+12+26*float64(m.IntN(3))
			texts = append(texts, Box{x, y, x + 40 + 160*m.Float64(), y + 22})
		}
		way := Route(from, to, texts, nil, 900)
		if way == nil {
			continue
		}
		first, last := way[0], way[len(way)-1]
		if d := math.Hypot(first.X-from.X, first.Y-from.Y); d > from.Reach+apart+0.01 || d < min(from.Reach+apart, beside-tip)-0.01 {
			t.Fatalf("%d: the way begins %g px from its mark", seed, d)
		}
		if d := math.Hypot(last.X-to.X, last.Y-to.Y); d > to.Reach+apart+0.01 || d < min(to.Reach+apart, beside-tip)-0.01 {
			t.Fatalf("%d: the way ends %g px from its mark", seed, d)
		}
		var s scene.Scene
		Draw(&s, way, scene.Shape{Class: scene.Overlay, Stroke: scene.Body, Width: 1.5}, nil)
		for i, sh := range s.Shapes {
			if sh.Kind != scene.Line || math.IsNaN(sh.X+sh.Y+sh.W+sh.H) {
				t.Fatalf("%d: shape %d is %v", seed, i, sh)
			}
			if i > 0 && i < len(s.Shapes)-2 {
				if b := s.Shapes[i-1]; math.Hypot(b.X+b.W-sh.X, b.Y+b.H-sh.Y) > 0.01 {
					t.Fatalf("%d: a gap between %v and %v", seed, b, sh)
				}
			}
		}
	}
}

// However text stands in rows, an arrow is drawn over none of it, and where every row has a
// gap near by its way goes through that.
func TestAWayGoesThroughGaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := rapid.Bool().Draw(t, "near")
		low, high, beside := 200.0, 700.0, 300.0
		if near {
			low, high, beside = 400, 460, 0
		}
		end := func(name string, y float64) End {
			return End{X: rapid.Float64Range(low-beside/2, high+beside/2).Draw(t, name), Y: y, Reach: 5}
		}
		rows := rapid.IntRange(1, 7).Draw(t, "rows")
		from, to := end("from", 40), end("to", 78+26*float64(rows))
		if rapid.Bool().Draw(t, "up") {
			from.Y, to.Y = to.Y, from.Y
		}
		var texts []Box
		for row := range rows {
			gap, y := rapid.Float64Range(low, high).Draw(t, "gap"), 54+26*float64(row)
			for left := gap; left > 0; left -= 150 {
				texts = append(texts, Box{left - 150, y, left - 5, y + 22})
			}
			for right := gap; right < 1000; right += 150 {
				texts = append(texts, Box{right + 5, y, right + 150, y + 22})
			}
		}
		way := Route(from, to, texts, nil, 900)
		if n := through(way, texts); near && n > 0 {
			t.Fatalf("the way goes through %d texts", n)
		}
		var s scene.Scene
		Draw(&s, way, scene.Shape{Stroke: scene.Body}, texts)
		for i := range texts { // a corner may reach into the air around letters
			texts[i].Top, texts[i].Bottom = texts[i].Top+round-margin, texts[i].Bottom-round+margin
		}
		for _, sh := range s.Shapes {
			if n := through([]scene.Point{{X: sh.X, Y: sh.Y}, {X: sh.X + sh.W, Y: sh.Y + sh.H}}, texts); n > 0 {
				t.Fatalf("%v lies over %d texts", sh, n)
			}
		}
	})
}

// A name takes the nearest seat that is free, whole before cut, and meets nothing that is
// taken.
func TestSeats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		box := rapid.Custom(func(t *rapid.T) Box {
			left, top := rapid.Float64Range(-50, 480).Draw(t, "left"), rapid.Float64Range(0, 180).Draw(t, "top")
			return Box{Left: left, Top: top, Right: left + rapid.Float64Range(5, 200).Draw(t, "width"), Bottom: top + 22}
		})
		n := Name{
			End: End{X: rapid.Float64Range(0, 500).Draw(t, "x"), Y: 100, Reach: 5}, Before: 10, After: 10, Spine: 2,
			Texts:  []Text{{Width: 160, Height: 22}, {Width: 90, Height: 40, Cost: 14}, {Width: 70, Height: 22, Cost: 300}},
			Rows:   []Row{{0, 89}, {1, 112}, {2, 138}, {-1, 66}, {-2, 40}},
			Bounds: Box{Left: 4, Top: 5, Right: 496, Bottom: 195},
			Taken:  rapid.SliceOfN(box, 0, 8).Draw(t, "taken"),
		}
		for _, b := range rapid.SliceOfN(box, 0, 8).Draw(t, "covers") {
			n.Covers = append(n.Covers, Covered{b, 120})
		}
		s, found := n.Find()
		if !found {
			return
		}
		if s.Left < n.Bounds.Left || s.Right > n.Bounds.Right || s.Top < n.Bounds.Top || s.Bottom > n.Bounds.Bottom {
			t.Fatalf("%v is out of bounds", s)
		}
		for i := range n.Taken {
			if s.Meets(&n.Taken[i]) {
				t.Fatalf("%v meets %v", s, n.Taken[i])
			}
		}
		free := n
		free.Texts, free.Taken = n.Texts[:2], n.Taken
		for _, c := range n.Covers {
			free.Taken = append(free.Taken, c.Box)
		}
		if _, whole := free.Find(); whole && s.Text == 2 {
			t.Fatalf("the name is cut in %v though it has room", s)
		}
	})
}

// A line across the lanes runs behind what is written: it is drawn wherever no text is,
// and nowhere else.
func TestALineAcrossIsSeenWhereNoTextIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, bottom := 50.0, 200.0
		texts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Box {
			left, top := rapid.Float64Range(0, 80).Draw(t, "left"), rapid.Float64Range(-20, 190).Draw(t, "top")
			return Box{Left: left, Top: top, Right: left + 30, Bottom: top + rapid.Float64Range(1, 60).Draw(t, "height")}
		}), 0, 6).Draw(t, "texts")
		seen := map[int]bool{}
		last := 0.0
		EachClear(x, 0, bottom, texts, func(from, to float64) {
			if from < last || to <= from || to > bottom {
				t.Fatalf("a stretch from %g to %g after %g", from, to, last)
			}
			last = to
			for y := range int(bottom) {
				seen[y] = seen[y] || from <= float64(y)+0.5 && float64(y)+0.5 <= to
			}
		})
		for y := range int(bottom) {
			at := float64(y) + 0.5
			covered := slices.ContainsFunc(texts, func(b Box) bool { return b.Holds(x, at) })
			if seen[y] == covered {
				t.Fatalf("at %g it is seen: %v, and behind text: %v", at, seen[y], covered)
			}
		}
	})
}
