package browser

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tideline/app"
	_ "tideline/internal/steady"
)

// touched is a board that a test touches, with what the toolkit hears of it.
func touched() (t *touch, heard *[]string) {
	heard = new([]string)
	t = &touch{fingers: map[int]point{}}
	t.tell = func(event string, at point) { *heard = append(*heard, fmt.Sprintf("%s %g,%g", event, at.x, at.y)) }
	t.wheel = func(_, y float64) { *heard = append(*heard, fmt.Sprintf("wheel %.3f", y+0)) }
	t.touched = func(point) app.Touched { return app.Touched{} }
	t.step = func(by int) { *heard = append(*heard, fmt.Sprintf("step %d", by)) }
	t.leave = func() { *heard = append(*heard, "leave") }
	return t, heard
}

func TestFingers(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(*touch)
		want []string
	}{
		"a tap is a click": {func(b *touch) {
			b.down(1, point{10, 10})
			b.move(1, point{13, 14})
			b.up(1, point{13, 14})
		}, []string{"mousemove 10,10", "mousedown 10,10", "mouseup 13,14"}},
		"a finger that moves drags from where it came down": {func(b *touch) {
			b.down(1, point{10, 10})
			b.move(1, point{20, 10})
			b.move(1, point{30, 10})
			b.up(1, point{31, 10})
		}, []string{"mousemove 10,10", "mousedown 10,10", "mousemove 20,10", "mousemove 30,10", "mouseup 31,10"}},
		"two fingers that part zoom in about their middle": {func(b *touch) {
			b.down(1, point{100, 50})
			b.down(2, point{200, 50})
			b.move(2, point{220, 50})
			b.up(2, point{220, 50})
			b.up(1, point{100, 50})
		}, []string{"mousemove 100,50", "mousemove 160,50", "wheel -25.000"}},
		"a second finger ends a drag where it was": {func(b *touch) {
			b.down(1, point{10, 10})
			b.move(1, point{20, 10})
			b.down(2, point{500, 400})
			b.up(1, point{20, 10})
			b.move(2, point{510, 400})
			b.up(2, point{510, 400})
		}, []string{"mousemove 10,10", "mousedown 10,10", "mousemove 20,10", "mouseup 20,10"}},
		"a gesture of the system ends a drag where it was": {func(b *touch) {
			b.down(1, point{10, 10})
			b.move(1, point{20, 10})
			b.cancel(1, point{})
		}, []string{"mousemove 10,10", "mousedown 10,10", "mousemove 20,10", "mouseup 20,10"}},
		"a gesture of the system is no click": {func(b *touch) {
			b.down(1, point{10, 10})
			b.cancel(1, point{})
		}, []string{"mousemove 10,10"}},
		"three fingers do nothing": {func(b *touch) {
			b.down(1, point{10, 10})
			b.down(2, point{30, 10})
			b.down(3, point{50, 10})
			b.move(3, point{90, 10})
			b.up(3, point{90, 10})
		}, []string{"mousemove 10,10"}},
		"a finger that was never there": {func(b *touch) {
			b.move(7, point{10, 10})
			b.up(7, point{10, 10})
		}, nil},
	} {
		b, heard := touched()
		c.do(b)
		if b.wheel(0, 0); !slices.Equal((*heard)[:len(*heard)-1], c.want) {
			t.Errorf("%s: %q, want %q", name, (*heard)[:len(*heard)-1], c.want)
		}
	}
}

// What a finger does depends on what it touches: the panel scrolls under it and goes from event
// to event beside it, a talk from step to step, until it is drawn down.
func TestSwipes(t *testing.T) {
	panel, sheet, talk := app.Touched{Scrolls: true, Steps: true}, app.Touched{Scrolls: true}, app.Touched{Steps: true, Leaves: true}
	for name, c := range map[string]struct {
		there app.Touched
		to    point
		want  []string
	}{
		"up on the panel scrolls by as much":     {panel, point{210, 60}, []string{"wheel 40.000", "wheel 20.000", "wheel 80.000"}},
		"up on a sheet too":                      {sheet, point{200, 60}, []string{"wheel 40.000", "wheel 20.000", "wheel 80.000"}},
		"to the left on the panel goes on":       {panel, point{60, 210}, []string{"step 1"}},
		"to the right on the panel goes back":    {panel, point{340, 210}, []string{"step -1"}},
		"a little to the side does nothing":      {panel, point{180, 200}, nil},
		"to the left in a talk goes on":          {talk, point{60, 210}, []string{"step 1"}},
		"down in a talk leaves it":               {talk, point{200, 340}, []string{"leave"}},
		"a little down in a talk does nothing":   {talk, point{200, 240}, nil},
		"up in a talk does nothing":              {talk, point{200, 60}, nil},
		"to the side on a sheet is the sheet's":  {sheet, point{60, 200}, []string{"wheel 0.000", "wheel 0.000", "wheel 0.000"}},
		"to the side on the line drags the line": {app.Touched{}, point{60, 200}, []string{"mousedown 200,200", "mousemove 160,200", "mousemove 140,200", "mousemove 60,200", "mouseup 60,200"}},
	} {
		b, heard := touched()
		b.touched = func(point) app.Touched { return c.there }
		from := point{200, 200}
		b.down(1, from)
		for _, part := range []float64{2.0 / 7, 3.0 / 7, 1} {
			b.move(1, point{from.x + part*(c.to.x-from.x), from.y + part*(c.to.y-from.y)})
		}
		b.up(1, c.to)
		if got := (*heard)[1:]; !slices.Equal(got, c.want) { // after the mouse has come
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Two fingers that part by a factor zoom by that factor, in however many steps, and
// two that come back undo it.
func TestFingersZoomByWhatTheyPart(t *testing.T) {
	b, _ := touched()
	zoomed := 1.0
	b.wheel = func(_, y float64) { zoomed *= math.Pow(zoomANotch, -y/notch) }
	b.down(1, point{0, 0})
	b.down(2, point{100, 0})
	for x := 110.0; x <= 300; x += 10 {
		b.move(2, point{x, 0})
	}
	if math.Abs(zoomed-3) > 1e-9 {
		t.Errorf("fingers 3 times as far apart zoom by %g", zoomed)
	}
	b.move(2, point{100, 0})
	if math.Abs(zoomed-1) > 1e-9 {
		t.Errorf("fingers as far apart as at first have zoomed by %g", zoomed)
	}
}

// Whatever fingers do, a mouse button that goes down comes up again, and never twice.
func TestTheButtonComesUpAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, _ := touched()
		held := false
		b.touched = func(point) app.Touched {
			may := rapid.Bool()
			return app.Touched{Scrolls: may.Draw(t, "scrolls"), Steps: may.Draw(t, "steps"), Leaves: may.Draw(t, "leaves")}
		}
		b.tell = func(event string, _ point) {
			if was := held; event == "mousedown" && was || event == "mouseup" && !was {
				t.Fatalf("%s while the button is down: %v", event, was)
			}
			held = event == "mousedown" || held && event != "mouseup"
		}
		finger := rapid.IntRange(1, 3)
		place := rapid.Float64Range(0, 400)
		for range rapid.IntRange(0, 30).Draw(t, "events") {
			id, at := finger.Draw(t, "finger"), point{place.Draw(t, "x"), place.Draw(t, "y")}
			switch rapid.IntRange(0, 3).Draw(t, "event") {
			case 0:
				b.down(id, at)
			case 1:
				b.move(id, at)
			case 2:
				b.up(id, at)
			case 3:
				b.cancel(id, at)
			}
		}
		for id := range 4 {
			b.up(id, point{})
		}
		if held {
			t.Fatal("all fingers are gone, and the button is down")
		}
	})
}
