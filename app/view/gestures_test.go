package view

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// A pan within what is drawn moves the body and draws it no more.
func TestDragPansWithoutDrawingAnew(t *testing.T) {
	b := newBench(t)
	b.ReducedMotion = true
	b.SetView(b.frame.view.Zoom(20, 400))
	start := b.frame.view
	grabbed := start.PosAt(300)
	b.drag(fyne.NewPos(fakeLanes+300, 250), -5, 0, 1)
	bodies := b.drawing.bodies
	b.drag(fyne.NewPos(fakeLanes+295, 250), -5, 0, 100)
	if b.drawing.bodies != bodies {
		t.Errorf("the body was drawn %d times on the way", b.drawing.bodies-bodies)
	}
	near(t, "x of what was grabbed", b.frame.view.X(grabbed), 300-505, 0.01)
	b.checkBody(t)
	b.drag(fyne.NewPos(fakeLanes+295, 250), -5, 0, 100)
	if got := b.drawing.bodies - bodies; got != 1 {
		t.Errorf("the body was drawn %d times where it ran out, want once", got)
	}
	b.checkBody(t)
	if b.views < 201 {
		t.Errorf("told of %d views", b.views)
	}
}

// checkBody compares what is seen of the body with a drawing of the view itself.
func (b *bench) checkBody(t *testing.T) {
	t.Helper()
	base := b.frame.stage.base
	at := b.frame.view.PosAt(200)
	near(t, "x of the body", float64(b.frame.stage.body.Position().X)+base.X(at), b.frame.view.X(at), 0.01)
	if left := b.frame.stage.shift; left > 0.01 || left+base.Width() < fakeLine-0.01 {
		t.Errorf("the body reaches from %g to %g", left, left+base.Width())
	}
}

func TestDragStopsAtTheEnds(t *testing.T) {
	b := newBench(t)
	b.ReducedMotion = true
	b.drag(fyne.NewPos(fakeLanes+300, 250), 100, 0, 50)
	b.checkBody(t)
	if x := b.drawing.x(b.frame.view, year(1950)); x > fakeLine {
		t.Errorf("the first event stands at %g, beyond the widget", x)
	}
}

func TestInertia(t *testing.T) {
	for _, c := range []struct {
		name  string
		still bool
		wait  time.Duration
		on    bool
	}{
		{"thrown", false, 0, true},
		{"held still before it is let go", false, time.Second, false},
		{"reduced motion", true, 0, false},
	} {
		b := newBench(t)
		b.ReducedMotion = c.still
		b.SetView(b.frame.view.Zoom(50, 400))
		at := b.frame.view.PosAt(400)
		b.MouseDown(mouse(fyne.NewPos(500, 250)))
		for i := range 20 {
			b.clock = b.clock.Add(10 * time.Millisecond)
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(500-10*i), 250)}, Dragged: fyne.NewDelta(-10, 0)})
		}
		b.clock = b.clock.Add(c.wait)
		b.MouseUp(mouse(fyne.NewPos(300, 250)))
		b.DragEnd()
		gone := 400 - b.frame.view.X(at) // at 1000 px/s
		if c.on {
			near(t, c.name, gone, 200+1000*friction.Seconds(), 15)
		} else {
			near(t, c.name, gone, 200, 0.5)
		}
		if len(b.selected) > 0 {
			t.Errorf("%s: a drag selected %q", c.name, b.selected)
		}
	}
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	b := newBench(t)
	for _, x := range []float32{150, 420, 700} {
		for _, dy := range []float32{25, 50, -25, 3125} {
			before := b.frame.view
			at := before.PosAt(float64(x))
			b.wheel(fyne.NewPos(fakeLanes+x, 250), 0, dy)
			near(t, "x of what was under the pointer", b.frame.view.X(at), float64(x), 0.01)
			if factor := b.frame.view.Scale() / before.Scale(); dy > 0 && (factor <= 1 || factor > 1.8) {
				t.Errorf("a turn by %g zooms by %g", dy, factor)
			}
		}
	}
}

func TestWheelSideways(t *testing.T) {
	b := newBench(t)
	b.drawing.bodyHeight = 1000
	b.SetDrawing(b.drawing, b.drawing.Fit())
	b.SetView(b.frame.view.Zoom(10, 400))
	before := b.frame.view
	at := before.PosAt(400)
	b.wheel(fyne.NewPos(400, 200), 30, 5)
	near(t, "two fingers to the right", b.frame.view.X(at), 430, 0.01)
	panned := b.frame.view
	b.held = fyne.KeyModifierShift
	b.wheel(fyne.NewPos(400, 200), -50, 0)
	near(t, "px scrolled with Shift", b.frame.scroll, 50, 0)
	if b.frame.view != panned {
		t.Error("Shift and wheel moved the time")
	}
	for range 50 {
		b.wheel(fyne.NewPos(400, 200), -75, 0)
	}
	near(t, "px scrolled at the end", b.frame.scroll, 1000-b.frame.stage.height, 0)
}

func TestClickSelectsAtOnce(t *testing.T) {
	b := newBench(t)
	b.clickAt(b.place(year(1970), markY))
	same(t, "selected", b.selected, []string{"geneva"})
	if b.frame.selected != "geneva" || len(b.frame.stage.overlay.Objects()) == 0 {
		t.Error("the selection is not drawn")
	}
	b.rest()
	b.clickAt(b.place(year(1950), 170)) // its label
	b.rest()
	b.clickAt(b.place(year(1990), 300)) // nothing
	b.rest()
	b.clickAt(b.place(year(1990), 10)) // an era is no event
	b.rest()
	b.clickAt(fyne.NewPos(20, 100)) // nor is the name of a lane
	same(t, "selected", b.selected, []string{"geneva", "first", ""})
}

func TestSecondaryButtonSelectsNothing(t *testing.T) {
	b := newBench(t)
	ev := mouse(b.place(year(1970), markY))
	ev.Button = desktop.MouseButtonSecondary
	b.MouseDown(ev)
	b.MouseUp(ev)
	if len(b.selected) > 0 {
		t.Errorf("selected %q", b.selected)
	}
}

func TestDoubleClickZoomsAboutThePointer(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	at := b.place(year(1970), markY)
	b.clickAt(at)
	same(t, "selected by the first click", b.selected, []string{"geneva"})
	b.clock = b.clock.Add(200 * time.Millisecond)
	b.clickAt(at)
	near(t, "zoomed", b.frame.view.Scale()/before.Scale(), zoomPerClick, 1e-9)
	near(t, "x of the event", b.drawing.x(b.frame.view, year(1970)), b.drawing.x(before, year(1970)), 0.5)
	same(t, "selected", b.selected, []string{"geneva"})
	zoomed := b.frame.view
	b.clock = b.clock.Add(200 * time.Millisecond)
	b.clickAt(at) // a third one begins anew
	b.rest()
	b.clickAt(at) // and a slow one is one by itself
	b.clickAt(at.AddXY(40, 0))
	if b.frame.view != zoomed {
		t.Error("clicks that are no double click zoom")
	}
}

func TestClusterZoomsInUntilItSplits(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	b.clickAt(b.place(year(1960), markY))
	if len(b.drawing.clusters(b.frame.view)) != len(b.drawing.clusters(before))+1 {
		t.Errorf("the pair is still one at %g px a unit", b.frame.view.Scale())
	}
	if factor := b.frame.view.Scale() / before.Scale(); factor > 16 {
		t.Errorf("zoomed in by %g, more than it takes", factor)
	}
	near(t, "x of the pair", b.drawing.x(b.frame.view, year(1960)), b.drawing.x(before, year(1960)), 60)
	if len(b.clusters) > 0 || len(b.selected) > 0 {
		t.Errorf("opened %v, selected %q", b.clusters, b.selected)
	}
}

func TestClusterOfOneInstantOpensAList(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	b.clickAt(b.place(year(1980), markY))
	if len(b.clusters) != 1 {
		t.Fatalf("opened %d lists, want one", len(b.clusters))
	}
	same(t, "listed", b.clusters[0], []string{"same-a", "same-b"})
	if b.frame.view != before {
		t.Error("what cannot be separated was zoomed in on")
	}
}

func TestHover(t *testing.T) {
	b := newBench(t)
	for _, c := range []struct {
		at     fyne.Position
		cursor desktop.Cursor
		shown  string
		told   string
	}{
		{b.place(year(1970), markY), desktop.PointerCursor, "geneva", "1970"},
		{b.place(year(1960)+90*edtf.Day, markY), desktop.PointerCursor, "", "1960"}, // a cluster
		{b.place(year(1990), 300), desktop.DefaultCursor, "", "1990"},
		{b.place(year(1970), testHeight-fakeOverview-10), desktop.DefaultCursor, "", "1970"},
		{fyne.NewPos(20, 100), desktop.DefaultCursor, "", "out"},
		{b.strip(year(1985)), desktop.PointerCursor, "", "1985"},
		{b.strip(b.frame.view.At(0)), desktop.HResizeCursor, "", "1948"},
	} {
		b.MouseMoved(mouse(c.at))
		if b.Cursor() != c.cursor || b.frame.hovered != c.shown {
			t.Errorf("at %v: cursor %v and hover %q, want %v and %q", c.at, b.Cursor(), b.frame.hovered, c.cursor, c.shown)
		}
		if got := b.hovers[len(b.hovers)-1]; got != c.told {
			t.Errorf("at %v: told of %s, want %s", c.at, got, c.told)
		}
	}
	b.MouseMoved(mouse(b.place(year(1970), markY)))
	b.MouseOut()
	if b.frame.hovered != "" || b.hovers[len(b.hovers)-1] != "out" {
		t.Error("the pointer has left and something is still hovered")
	}
	b.MouseMoved(mouse(b.place(year(1970), markY)))
	b.drag(b.place(year(1970), markY), 5, 0, 1)
	if b.frame.hovered != "" {
		t.Error("a card stands over what is dragged")
	}
}

func TestLaneColumnDoesNotDrag(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	b.drag(fyne.NewPos(20, 100), 10, 0, 10)
	if b.frame.view != before {
		t.Error("a drag of the lane names moved the view")
	}
}

func TestScrollBar(t *testing.T) {
	b := newBench(t)
	if !b.frame.stage.thumb.Hidden {
		t.Error("a scroll bar where everything fits")
	}
	b.drawing.bodyHeight = 2 * b.frame.stage.height
	b.SetDrawing(b.drawing, b.drawing.Fit())
	if b.frame.stage.thumb.Hidden {
		t.Fatal("no scroll bar where the lanes do not fit")
	}
	before := b.frame.view
	b.drag(fyne.NewPos(testWidth-6, 10), 0, 20, 5)
	near(t, "px scrolled", b.frame.scroll, 200, 1)
	near(t, "y of the body", float64(b.frame.stage.body.Position().Y), -b.frame.scroll, 0.5)
	near(t, "y of the lane names", float64(b.frame.stage.lanes.Position().Y), -b.frame.scroll, 0.5)
	if b.frame.view != before {
		t.Error("the scroll bar moved the time")
	}
	b.clickAt(b.place(year(1970), markY))
	same(t, "what is clicked where the lane was", b.selected, []string{""})
	b.frame.scrollTo(50)
	b.rest()
	b.clickAt(b.place(year(1970), markY-50))
	same(t, "selected", b.selected, []string{"", "geneva"})
}

func TestOverviewFrame(t *testing.T) {
	b := newBench(t)
	b.ReducedMotion = true
	b.SetView(b.drawing.axis.Span(year(1960), year(1970), fakeLine, 0, 0))
	scale := b.frame.view.Scale()
	b.drag(b.strip(year(1965)), 10, 0, 5)
	near(t, "first year in view", yearOf(b.frame.view.At(0)), yearOf(b.drawing.OverviewAt(b.drawing.OverviewX(year(1960))+50)), 0.1)
	near(t, "scale", b.frame.view.Scale()/scale, 1, 1e-9)
	b.checkBody(t)
}

func TestOverviewEdges(t *testing.T) {
	for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		b := newBench(t)
		b.drawing = newFake(mode)
		b.SetDrawing(b.drawing, b.drawing.axis.Span(year(1955), year(1975), fakeLine, 0, 0))
		from, to := b.frame.view.Range()
		b.drag(b.strip(from).AddXY(1, 0), 2, 0, 10)
		gotFrom, gotTo := b.frame.view.Range()
		near(t, mode.String()+": the left edge, px", b.drawing.OverviewX(gotFrom), b.drawing.OverviewX(from)+20, 2)
		near(t, mode.String()+": the right edge, px", b.drawing.OverviewX(gotTo), b.drawing.OverviewX(to), 2)
		from, to = gotFrom, gotTo
		b.drag(b.strip(to).AddXY(-1, 0), 3, 0, 10)
		gotFrom, gotTo = b.frame.view.Range()
		near(t, mode.String()+": the left edge after the right, px", b.drawing.OverviewX(gotFrom), b.drawing.OverviewX(from), 2)
		near(t, mode.String()+": the right edge after the right, px", b.drawing.OverviewX(gotTo), b.drawing.OverviewX(to)+30, 2)
	}
}

func TestOverviewEdgeDoesNotTurnOver(t *testing.T) {
	b := newBench(t)
	b.SetView(b.drawing.axis.Span(year(1960), year(1970), fakeLine, 0, 0))
	b.drag(b.strip(year(1960)), 40, 0, 10)
	from, to := b.frame.view.Range()
	if from >= to {
		t.Errorf("the view goes from %s to %s", from.RFC3339(), to.RFC3339())
	}
	near(t, "last year in view", yearOf(to), 1970, 0.1)
}

func TestOverviewJump(t *testing.T) {
	b := newBench(t)
	b.SetView(b.drawing.axis.Span(year(1960), year(1965), fakeLine, 0, 0))
	b.clickAt(b.strip(year(1985)))
	near(t, "year in the middle after a click", yearOf(b.frame.view.At(fakeLine/2)), 1985, 0.2)
	b.drag(b.strip(year(1960)), 1, 0, 1)
	near(t, "year in the middle after a drag from beside the frame", yearOf(b.frame.view.At(fakeLine/2)), 1960, 0.2)
	if len(b.selected) > 0 {
		t.Errorf("the overview selected %q", b.selected)
	}
}

// yearOf is an instant in years, with decimals.
func yearOf(at edtf.Instant) float64 {
	return 1970 + float64(at)/(365.2425*float64(edtf.Day))
}

// A body let go at a leisurely speed glides on a little; at a creep it stays
// where the pointer has left it.
func TestASlowThrowRunsOn(t *testing.T) {
	for _, c := range []struct {
		step float32 // px to the left, one every 25 ms
		on   bool
	}{{1, false}, {3, true}, {8, true}, {12, true}} {
		b := newBench(t)
		b.SetView(b.frame.view.Zoom(50, 400))
		at := b.frame.view.PosAt(400)
		b.MouseDown(mouse(fyne.NewPos(500, 250)))
		for i := range 20 {
			b.clock = b.clock.Add(25 * time.Millisecond)
			to := fyne.NewPos(500-c.step*float32(i+1), 250)
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(-c.step, 0)})
		}
		b.MouseUp(mouse(fyne.NewPos(500-c.step*20, 250)))
		b.DragEnd()
		speed, want := float64(c.step)/0.025, float64(c.step)*20
		if c.on {
			want += speed * friction.Seconds()
		}
		near(t, fmt.Sprintf("px gone after a throw at %g px/s", speed), 400-b.frame.view.X(at), want, 1+want*0.02)
	}
}

// The wheel zooms about the very px under the pointer, and not about the second
// that is nearest to it.
func TestTheWheelZoomsAboutThePixel(t *testing.T) {
	b := newBench(t)
	b.SetView(b.frame.view.Zoom(1e9, 400)) // 20 px a second
	const x, away = 407, 1000
	p := b.frame.view.PosAt(x - away)
	was := b.frame.view.X(p)
	b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(fakeLanes+x, 100)}, Scrolled: fyne.NewDelta(0, -notch)})
	near(t, "px of a place after a notch outwards", b.frame.view.X(p), x+(was-x)/zoomPerNotch, 1e-3)
}

// What is pointed at from the edge comes back into view where it is clicked.
func TestAClickOnThePointerAtTheEdgeGoesBack(t *testing.T) {
	b := newBench(t)
	b.ReducedMotion = true
	b.SetView(b.frame.view.Zoom(8, fakeLine))
	b.Select("geneva")
	shape := scene.Shape{Class: scene.Overlay, ID: "geneva"}
	if x := b.drawing.x(b.frame.view, year(1970)); x >= 0 {
		t.Fatalf("the event is in view, at %g px", x)
	}
	b.pick(shape)
	near(t, "x of the event", b.drawing.x(b.frame.view, year(1970)), fakeLine/2, 1)
	before := b.frame.view
	b.pick(shape)
	if b.frame.view != before {
		t.Error("a click on what is in view moves it")
	}
}
