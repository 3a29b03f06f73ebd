package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func (b *bench) key(name fyne.KeyName) { b.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestKeysGoToTheOwner(t *testing.T) {
	b := newBench(t)
	before := b.frame.view
	b.key(fyne.KeyRight) // nobody listens yet
	var got []string
	b.OnKey = func(ev *fyne.KeyEvent) { got = append(got, string(ev.Name)) }
	b.OnRune = func(r rune) { got = append(got, string(r)) }
	b.key(fyne.KeyPageDown)
	test.Type(b.Timeline, "+")
	same(t, "keys", got, []string{"Next", "+"})
	if b.frame.view != before {
		t.Error("a key moved the view by itself")
	}
}

func TestZoomAndPanByCommand(t *testing.T) {
	b := newBench(t)
	fit := b.frame.view
	b.ZoomBy(1.5)
	near(t, "zoomed by one step", b.frame.view.Scale()/fit.Scale(), 1.5, 1e-9)
	b.ZoomBy(1.5)
	b.ZoomBy(1 / 1.5)
	near(t, "and back by one", b.frame.view.Scale()/fit.Scale(), 1.5, 1e-9)
	b.ZoomBy(5)
	x := b.drawing.x(b.frame.view, year(1975))
	b.PanScreen(0.9)
	near(t, "a screen later", b.drawing.x(b.frame.view, year(1975)), x-0.9*fakeLine, 1)
	b.PanScreen(-0.9)
	near(t, "and back", b.drawing.x(b.frame.view, year(1975)), x, 1)
	b.Fit()
	if b.frame.view != fit {
		t.Error("Fit does not show everything")
	}
}

func TestFocusRing(t *testing.T) {
	b := newBench(t)
	ring, c := b.frame.stage.ring, b.window.Canvas()
	if !ring.Hidden {
		t.Fatal("a focus ring without focus")
	}
	c.Focus(b.Timeline)
	if ring.Hidden || ring.Size() != b.Size() {
		t.Error("Tab draws no ring around the widget")
	}
	c.Unfocus()
	if !ring.Hidden {
		t.Error("the ring stays when the focus has gone")
	}
	b.clickAt(b.place(year(1970), markY))
	if c.Focused() != b.Timeline || !ring.Hidden {
		t.Error("a click should give the focus and draw no ring")
	}
	b.key(fyne.KeyRight)
	if ring.Hidden {
		t.Error("a key should draw the ring")
	}
}

func TestTabGoesOn(t *testing.T) {
	b := newBench(t)
	next := widget.NewEntry()
	b.window.SetContent(container.NewWithoutLayout(b.Timeline, next))
	c := b.window.Canvas()
	c.FocusNext()
	if c.Focused() != b.Timeline {
		t.Fatal("Tab does not reach the widget")
	}
	if tabbable, ok := any(b.Timeline).(fyne.Tabbable); ok && tabbable.AcceptsTab() {
		t.Error("the widget keeps Tab to itself")
	}
	c.FocusNext()
	if c.Focused() != next {
		t.Error("Tab does not go on")
	}
}

func TestAccessible(t *testing.T) {
	b := newBench(t)
	b.Name = "Cease-fire to summit"
	if b.AccessibilityLabel() != "Cease-fire to summit" || b.AccessibilityRole() != fyne.AccessibleRoleContainer {
		t.Errorf("a screen reader says %q, %q", b.AccessibilityLabel(), b.AccessibilityRole())
	}
}

// Before a class nothing is drawn but the line.
func TestABareLineHasNoFocusRing(t *testing.T) {
	b := newBench(t)
	b.Bare = true
	b.window.Canvas().Focus(b.Timeline)
	b.key(fyne.KeyRight)
	if !b.frame.stage.ring.Hidden {
		t.Error("the ring is drawn")
	}
}
