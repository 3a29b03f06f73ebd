package layout

import (
	"math"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// nameless counts the events whose marks are well in a view, those of them without a name,
// and those of these for which a row of their lane, or the line beside the mark, is free as
// far as one sees.
func nameless(p *Layout, v axis.View) (in, without, free int) {
	var s scene.Scene
	p.Body(&s, v)
	var taken [][4]float64 // of labels, and of what stands on the lines
	line := [][4]float64{}
	for _, sh := range s.Shapes {
		b := [4]float64{sh.X, sh.Y, sh.X + sh.W, sh.Y + sh.H}
		switch sh.Class {
		case scene.Label:
			if sh.Kind == scene.Rect && sh.Fill == scene.Paper || sh.Kind == scene.Rect && sh.Fill == scene.Raised {
				taken = append(taken, b)
			}
		case scene.Mark, scene.Secondary, scene.Cluster:
			line = append(line, b)
		}
	}
	for i := range p.items {
		it := &p.items[i]
		x := v.X(it.At)
		if x < 8 || x > v.Width()-8 || it.Name.Above || p.lanes[it.Lane].folded {
			continue
		}
		if in++; it.Label.Shown(v.Scale()) {
			continue
		}
		without++
		if p.hasFree(it, v, x, taken, line) {
			free++
		}
	}
	return in, without, free
}

// hasFree reports whether the shortest form of a label would have a place in its lane.
func (l *Layout) hasFree(it *item, v axis.View, x float64, taken, line [][4]float64) bool {
	wide := math.Inf(1)
	for _, w := range append(it.Item.Widths.Cut[:], it.Item.Widths.Whole) {
		if w > 0 {
			wide = min(wide, float64(w))
		}
	}
	wide += l.m.Spine + l.m.TextFrom + l.m.TextEnd
	lane := &l.placed.Lanes[it.Lane]
	for row := -lane.Up; row <= lane.Down; row++ {
		for _, leftward := range [2]bool{false, true} {
			from := x
			others := taken
			if row == 0 {
				if it.Row >= 0 || lane.Bare {
					continue
				}
				from = x + it.Dot/2 + l.m.MarkText
				others = append(append([][4]float64{}, taken...), line...)
			}
			if leftward {
				from = 2*x - from - wide
			}
			probe := *it.Item
			probe.Label = place.Label{Hanging: place.Hanging{At: it.At, Row: row}}
			top, height := l.placed.LabelBox(&probe, v.Scale())
			if from < 0 || from+wide > v.Width() {
				continue
			}
			ok := true
			for _, b := range others {
				if from < b[2]+l.m.LabelApart && b[0] < from+wide+l.m.LabelApart && top < b[3] && b[1] < top+height {
					if b[0] <= x && x <= b[2] && row == 0 && b[2]-b[0] < 40 {
						continue // its own mark
					}
					ok = false
					break
				}
			}
			if ok {
				return true
			}
		}
	}
	return false
}

// At fit and at each round of zoom, hardly a mark stays without its name while there is room
// for that in its lane: what is left is room for what comes at the next scale.
func TestNoMarkIsNamelessBesideFreeRoom(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for _, name := range []string{"deep", "family", "project", "story", "three", "twelve", "uneven", "uniform"} {
		for _, mode := range []axis.Mode{axis.True, axis.Shortened} {
			p := New(all[name], Options{Mode: mode, Width: 1280, Height: 720, Words: edtf.English(), Measure: fonts})
			for _, zoom := range []float64{1, 2, 4, 8, 16} {
				in, without, free := 0, 0, 0
				for _, at := range []float64{0.1, 0.3, 0.5, 0.7, 0.9} {
					i, w, f := nameless(p, p.Fit().Zoom(zoom, at*p.Fit().Width()))
					in, without, free = in+i, without+w, free+f
				}
				if free*200 > in+100 {
					t.Errorf("%s, %s, %g times: of %d marks in view %d have no name, %d of them beside free room", name, mode, zoom, in, without, free)
				}
				if testing.Verbose() {
					t.Logf("%-8s %-9s %3g times: %5d marks in view, %4d without a name, %2d of them beside free room", name, mode, zoom, in, without, free)
				}
			}
		}
	}
}
