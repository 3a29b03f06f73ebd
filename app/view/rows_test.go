package view

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// column returns a column of lanes of some heights, under eras.
func column(eras float64, heights ...float64) (s scene.Scene, bottom float64) {
	y := eras
	for i, h := range heights {
		s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Lane, ID: fmt.Sprint("lane", i), Y: y + 1, W: 4, H: h - 1})
		s.Add(scene.Shape{Kind: scene.Text, Class: scene.Lane, ID: fmt.Sprint("lane", i), Y: y + 4, W: 40, H: 20})
		y += h
	}
	return s, y
}

func TestScrollingEndsOnWholeLanes(t *testing.T) {
	s, bottom := column(30, 40, 32, 60, 40, 40, 52)
	ends := []float64{70, 102, 162, 202, 242, 294}
	for height := 60.0; height <= 320; height += 7 {
		var r rows
		r.find(&s, bottom)
		for y, last := 0.0, -1.0; y != last && y <= r.most(height); last, y = y, r.after(y, false) {
			end := y + r.seen(y, height)
			if whole := slices.Contains(ends, end); end-y > height+slight || !whole && end-y != height {
				t.Errorf("%g px, from %g on: ends at %g", height, y, end)
			}
			if y > 0 && !slices.Contains(ends, y) {
				t.Errorf("%g px: one can scroll to %g", height, y)
			}
			if r.after(r.after(y, false), true) != y && r.after(y, false) != y {
				t.Errorf("%g px: back from the lane after %g is another", height, y)
			}
		}
		if most := r.most(height); most+r.seen(most, height) != bottom {
			t.Errorf("%g px: scrolled as far as can be, %g to %g are seen, of %g", height, most, most+r.seen(most, height), bottom)
		}
	}
}

// tall returns a drawing with lanes of 60 px under eras of 20 px, 1220 px high.
func tall() *fake {
	f := newFake(axis.True)
	heights := make([]float64, 20)
	for i := range heights {
		heights[i] = 60
	}
	f.column, f.bodyHeight = column(20, heights...)
	return f
}

func TestLanesScrollByWholeOnes(t *testing.T) {
	b := newBench(t)
	b.drawing = tall()
	b.SetDrawing(b.drawing, b.drawing.Fit())
	seen := func(what string, from float64) {
		t.Helper()
		near(t, what+": px scrolled", b.frame.scroll, from, 0)
		end := b.frame.scroll + float64(b.frame.stage.panes.body.Size().Height)
		near(t, what+": the last lane ends", end, 20+60*float64(int((end-20)/60)), 0.01)
		near(t, what+": the names end", float64(b.frame.stage.panes.lanes.Size().Height), float64(b.frame.stage.panes.body.Size().Height), 0)
	}
	seen("at first", 0)
	b.held = fyne.KeyModifierShift
	at := fyne.NewPos(400, 200)
	b.wheel(at, 0, -25)
	seen("a notch down", 80)
	b.wheel(at, 0, -50)
	seen("two more", 200)
	b.wheel(at, 0, 25)
	seen("one up", 140)
	for range 5 {
		b.wheel(at, 0, -8)
	}
	seen("a trackpad", 200)
	for range 40 {
		b.wheel(at, 0, -75)
	}
	near(t, "at the end", b.frame.scroll+float64(b.frame.stage.panes.body.Size().Height), b.drawing.bodyHeight, 0.01)
	for range 40 {
		b.wheel(at, 0, 75)
	}
	seen("at the beginning again", 0)
	b.held = 0
	b.drag(fyne.NewPos(400, 300), 0, -10, 9)
	seen("dragged by 90 px", 80)
	b.Select("geneva")
	b.frame.scrollTo(600)
	b.Reveal(year(1970), 0)
	seen("to what is selected", 80)
}

// What a panel from below hides is scrolled out from under it, and back when it goes.
func TestWhatIsSelectedIsSeenAboveAPanelFromBelow(t *testing.T) {
	b := newBench(t)
	b.drawing = tall()
	b.SetDrawing(b.drawing, b.drawing.Fit())
	whole := b.frame.maxScroll()
	height := float64(b.Size().Height)
	b.CoverBelow(float32(height / 2))
	if most := b.frame.maxScroll(); most <= whole || b.frame.open() != height/2 {
		t.Fatalf("with half of it hidden one can scroll to %g px, before to %g; %g px are open", most, whole, b.frame.open())
	}
	low := scene.Shape{Y: height / 2, H: 20}
	b.frame.bringIntoRows(&low)
	if y := b.frame.scroll; low.Y+low.H > y+height/2 || low.Y < y {
		t.Errorf("scrolled by %g px, what was hidden lies at %g", y, low.Y-y)
	}
	b.frame.scrollTo(b.frame.maxScroll())
	b.CoverBelow(0)
	near(t, "scrolled, with nothing hidden", b.frame.scroll, whole, 0)
}

// A finger means the mark that it comes down beside, a mouse only what it hits.
func TestAFingerReachesAMark(t *testing.T) {
	b := newBench(t)
	var picked []string
	b.OnSelected = func(id string) { picked = append(picked, id) }
	e := b.drawing.events[0]
	beside := b.place(e.at, markY-16)
	b.clickAt(beside)
	b.rest()
	b.SetFinger(true)
	b.clickAt(beside)
	b.rest()
	b.SetFinger(false)
	b.clickAt(beside)
	same(t, "picked", picked, []string{"", e.id, ""})
}
