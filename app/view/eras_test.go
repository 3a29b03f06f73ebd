package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A click on an era goes there, on its band or on its name, and a second one back.
func TestAClickOnAnEraGoesThere(t *testing.T) {
	for what, at := range map[string]fyne.Position{
		"its band": fyne.NewPos(testWidth-20, 10), "its name": fyne.NewPos(fakeLanes+20, 10),
	} {
		b := newBench(t)
		b.clickAt(at)
		v := b.frame.view
		near(t, what+": px of its first year", b.drawing.x(v, year(1960)), 0, 1)
		near(t, what+": px of its last year", b.drawing.x(v, year(1970)), fakeLine, 1)
		if len(b.selected) > 0 {
			t.Errorf("%s: selected %q", what, b.selected)
		}
		b.rest()
		b.clickAt(at)
		if !b.Fitted() {
			t.Errorf("%s: a second click does not show everything", what)
		}
	}
}

// The era under the pointer is shown, and the one gone to until something else is
// clicked.
func TestTheEraPointedAtIsShown(t *testing.T) {
	b := newBench(t)
	shown := func() string { return b.drawing.floatings[len(b.drawing.floatings)-1] }
	b.MouseMoved(mouse(fyne.NewPos(testWidth-20, 10)))
	if got := shown(); got != "era" || b.Cursor() != desktop.PointerCursor {
		t.Errorf("under the pointer %q is shown, want the era; the cursor is %v", got, b.Cursor())
	}
	b.MouseMoved(mouse(fyne.NewPos(testWidth-20, 300)))
	if got := shown(); got != "" {
		t.Errorf("beside the pointer %q is shown", got)
	}
	b.clickAt(fyne.NewPos(testWidth-20, 10))
	b.MouseOut()
	if got := shown(); got != "era" {
		t.Errorf("gone to, %q is shown, want the era", got)
	}
	b.rest()
	b.clickAt(fyne.NewPos(testWidth-20, 300))
	if got := shown(); got != "" {
		t.Errorf("after a click beside it %q is shown", got)
	}
	if slices.Contains(b.selected, "era") {
		t.Errorf("selected %q", b.selected)
	}
}

// What keeps in sight is drawn for where the body stands, to the pixel.
func TestFloatingPartsFollowTheBody(t *testing.T) {
	b := newBench(t)
	before := len(b.drawing.floatings)
	b.drag(fyne.NewPos(500, 200), -3, 0, 5)
	if len(b.drawing.floatings) == before {
		t.Error("panning draws nothing anew that keeps in sight")
	}
	if s := &b.frame.stage; s.floating.Scene.W != s.width {
		t.Errorf("they are drawn %g px wide, the body is %g", s.floating.Scene.W, s.width)
	}
}
