package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/view"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// dragged is a file in true time with one event to drag.
const dragged = `tideline: 1
title: Dragged
lanes: [{id: up, name: Up}, {id: down, name: Down}]
events:
  - {id: first, date: 1950, title: First, lanes: [up]}
  - {id: it, date: 1953-07-27, title: It, lanes: [up]}
  - {id: bar, date: 1955/1958, title: Bar, lanes: [down]}
  - {id: last, date: 1960, title: Last, lanes: [down]}
`

// markOf is where an event is drawn in the widget.
func (f *followed) markOf(t *testing.T, id string) fyne.Position {
	t.Helper()
	line := f.chart.line
	for x := float32(0); x < line.Size().Width; x += 3 {
		for y := float32(0); y < line.Size().Height-60; y += 3 {
			line.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
			if line.Under() == id {
				return fyne.NewPos(x+2, y+2)
			}
		}
	}
	t.Fatalf("%s is not drawn", id)
	return fyne.Position{}
}

// drag presses on a place and moves by some px, in steps.
func (f *followed) drag(from fyne.Position, dx, dy float32) {
	line := f.chart.line
	line.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	for i := range 10 {
		at := from.AddXY(dx*float32(i+1)/10, dy*float32(i+1)/10)
		line.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(dx/10, dy/10)})
	}
}

// The selected event is dragged along the line: what it writes is no finer than a hand can
// aim; nothing else moves, and Esc ends it with nothing changed.
func TestAnEventIsDragged(t *testing.T) {
	f := edited(t, dragged)
	f.setMode(0)
	f.selectEvent("it")
	at, line := f.markOf(t, "it"), f.chart.line
	before, drawn := line.View(), f.state.Layout
	f.drag(at, 80, 0)
	if line.View() != before || f.state.Layout != drawn {
		t.Error("the line moves with it")
	}
	f.escape()
	line.DragEnd()
	if f.side.edits.writing.IsDirty() {
		t.Error("Esc does not end it")
	}
	f.drag(at, 80, 0)
	line.DragEnd()
	e, _ := f.state.Doc.Event("it")
	if got := e.Date.String(); !strings.HasPrefix(got, "195") || got == "1953-07-27" || len(got) > 7 || f.side.edits.writing.Did() != "drop "+got {
		t.Errorf("dropped at %s, %q", got, f.side.edits.writing.Did())
	}
	if line.View().Scale() != before.Scale() || f.state.Layout.Axis() != drawn.Axis() {
		t.Error("the drop changes the scale")
	}
	commandOf(t, f.window, "undo").Do()
	if f.side.edits.writing.IsDirty() {
		t.Error("a drag is more than one step")
	}
	f.selectEvent("")
	f.drag(at, 80, 0)
	line.DragEnd()
	if f.side.edits.writing.IsDirty() || line.View() == before {
		t.Error("what is not selected is dragged")
	}
}

// An end of a bar is dragged alone, and an event to another lane.
func TestEndsAndLanesAreDragged(t *testing.T) {
	f := edited(t, dragged)
	f.setMode(0)
	f.selectEvent("bar")
	at := f.markOf(t, "bar")
	v := f.chart.line.View()
	year := float32(v.X(v.Axis().Place(edtf.At(edtf.Civil{Year: 1956, Month: 1, Day: 1}))) - v.X(v.Axis().Place(edtf.At(edtf.Civil{Year: 1955, Month: 1, Day: 1}))))
	f.drag(at, -year, 0) // markOf finds its left edge first
	f.chart.line.DragEnd()
	if e, _ := f.state.Doc.Event("bar"); e.Date.String() != "1954/1958" {
		t.Errorf("its end was dragged to %s", e.Date)
	}
	f.selectEvent("it")
	f.drag(f.markOf(t, "it"), 0, 260)
	f.chart.line.DragEnd()
	if e, _ := f.state.Doc.Event("it"); e.Lanes[0] != "down" || e.Date.String() != "1953-07-27" {
		t.Errorf("it lies in %q, at %s", e.Lanes, e.Date)
	}
	f.selectEvent("it")
	commandOf(t, f.window, "move-later").Do()
	if e, _ := f.state.Doc.Event("it"); e.Date.String() != "1953-07-28" {
		t.Errorf("a step led to %s", e.Date)
	}
}

// Close to where another event begins a drag stops there, to the day, if only that one is
// meant; with Alt it does not, and what is less well known gives no date.
func TestADragStopsAtAnotherEvent(t *testing.T) {
	f := edited(t, strings.Replace(dragged, "  - {id: last", "  - {id: day, date: 1957-03-05, title: Day, lanes: [down]}\n  - {id: last", 1))
	f.setMode(0)
	line := f.chart.line
	to := func(id, where string) string {
		t.Helper()
		f.selectEvent(id)
		e, _ := f.state.Doc.Event(id)
		from, _ := e.Date.Extent()
		date, err := edtf.Parse(where)
		if err != nil {
			t.Fatal(err)
		}
		at, _ := date.Extent()
		v := line.View()
		f.drag(f.markOf(t, id), float32(v.X(v.Axis().Place(at))-v.X(v.Axis().Place(from)))+3, 0)
		line.DragEnd()
		e, _ = f.state.Doc.Event(id)
		got := e.Date.String()
		commandOf(t, f.window, "undo").Do()
		return got
	}
	if got := to("it", "1957-03-05"); got != "1957-03-05" {
		t.Errorf("it stops at %s", got)
	}
	if got := to("it", "1955-01-01"); len(got) > 7 {
		t.Errorf("where another is known to the year alone it stops at %s", got)
	}
	line.Modifiers = func() fyne.KeyModifier { return fyne.KeyModifierAlt }
	if got := to("it", "1957-03-05"); len(got) > 7 {
		t.Errorf("with Alt it stops at %s", got)
	}
}

// The right button adds an event at a place, with the date there as finely as a hand can aim
// and the lane, and offers what can be done with an event.
func TestTheRightButton(t *testing.T) {
	f := edited(t, dragged)
	f.setMode(0)
	at, line := f.markOf(t, "it"), f.chart.line
	press := func(at fyne.Position) *fyne.Menu {
		var menu *fyne.Menu
		shown := line.OnMenu
		line.OnMenu = func(there view.Spot) { menu = spotMenu(f.window, there) }
		line.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonSecondary})
		line.OnMenu = shown
		return menu
	}
	if menu := press(at); f.state.Selected != "it" || len(menu.Items) < 5 {
		t.Errorf("%d items of %q", len(menu.Items), f.state.Selected)
	}
	menu := press(at.AddXY(120, 20))
	if len(menu.Items) != 2 {
		t.Fatalf("%d items beside an event", len(menu.Items))
	}
	menu.Items[0].Action()
	f.typed(t, "Here", fyne.KeyReturn)
	e, ok := f.state.Doc.Event("here")
	if !ok || e.Lanes[0] != "up" || len(e.Date.String()) > 7 || !strings.HasPrefix(e.Date.String(), "195") {
		t.Errorf("there is %+v", e)
	}
}

// Several events that are selected are dragged at once: all by the same step, the coarsest of
// any of them, as one step to undo.
func TestSeveralEventsAreDragged(t *testing.T) {
	f := edited(t, dragged)
	f.setMode(0)
	f.state.Mark([]string{"it", "bar"})
	f.chart.line.Select(f.state.Selected)
	at := f.markOf(t, "it")
	v := f.chart.line.View()
	year := float32(v.X(v.Axis().Place(edtf.At(edtf.Civil{Year: 1956, Month: 1, Day: 1}))) - v.X(v.Axis().Place(edtf.At(edtf.Civil{Year: 1955, Month: 1, Day: 1}))))
	dates := func() string {
		var all []string
		for _, e := range f.state.Doc.Events {
			all = append(all, e.Date.String())
		}
		return strings.Join(all, " ")
	}
	before := dates()
	f.drag(at, year, 0)
	if tip := f.side.edits.dragging.Tip; !strings.Contains(tip, "2 events") {
		t.Errorf("it is said %q", tip)
	}
	f.chart.line.DragEnd()
	if got := dates(); !strings.HasPrefix(got, "1950 1954") || !strings.HasSuffix(got, " 1956/1959 1960") {
		t.Errorf("dropped at %s", got)
	}
	commandOf(t, f.window, "undo").Do()
	if got := dates(); got != before {
		t.Errorf("undone: %s", got)
	}
	f.state.Mark([]string{"it", "bar"})
	commandOf(t, f.window, "move-later").Do()
	if got := dates(); got != "1950 1954-07-27 1956/1959 1960" {
		t.Errorf("a step led to %s", got)
	}
}

// What is beside an event that is dropped elsewhere keeps the row of its label.
func TestADropMovesNoOtherLabel(t *testing.T) {
	text := strings.Replace(dragged, "  - {id: last", `  - {id: a, date: 1952-03-01, title: What was said before it, lanes: [up]}
  - {id: b, date: 1953-09-01, title: What was said after it, lanes: [up]}
  - {id: c, date: 1953-11-01, title: And what somebody else had said, lanes: [up]}
  - {id: last`, 1)
	f := edited(t, text)
	f.setMode(0)
	before := labelTops(f)
	f.selectEvent("it")
	f.drag(f.markOf(t, "it"), 420, 0) // beyond the names of both
	f.chart.line.DragEnd()
	if e, _ := f.state.Doc.Event("it"); e.Date.String() == "1953-07-27" {
		t.Fatal("it was not dragged")
	}
	after := labelTops(f)
	for id, y := range before {
		if id != "it" && after[id] != y {
			t.Errorf("the label of %s stood at %g and stands at %g", id, y, after[id])
		}
	}
}

// labelTops is how far down the labels stand, by the ids of their events.
func labelTops(f *followed) map[string]float64 {
	var s scene.Scene
	f.state.Layout.Body(&s, f.chart.line.View())
	at := map[string]float64{}
	for _, sh := range s.Shapes {
		if sh.Class == scene.Label && sh.Kind == scene.Rect {
			at[sh.ID] = sh.Y
		}
	}
	return at
}
