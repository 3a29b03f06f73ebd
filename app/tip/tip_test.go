package tip

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// A tip comes when the pointer has rested, within the window, and goes with it.
func TestATipComesAfterARest(t *testing.T) {
	test.NewTempApp(t)
	var tick func()
	l := NewLayer(func(_ time.Duration, do func()) func() {
		tick = do
		return func() { tick = nil }
	})
	button := widget.NewButton("x", nil)
	w := test.NewTempWindow(t, l.Over(button))
	w.Resize(fyne.NewSize(200, 200))
	l.Point(button, "Says what it does", false)
	if l.Shown() != "" || tick == nil {
		t.Fatalf("at once it says %q", l.Shown())
	}
	tick()
	if l.Shown() != "Says what it does" || tick != nil {
		t.Fatalf("after a rest it says %q", l.Shown())
	}
	if at, size := l.box.Position(), l.box.Size(); at.X < 0 || at.X+size.Width > 200 || at.Y < 0 || at.Y+size.Height > 200 {
		t.Errorf("it stands at %v, %v large", at, size)
	}
	l.Point(button, "", false)
	if l.Shown() != "" {
		t.Errorf("afterwards it says %q", l.Shown())
	}
	l.Point(button, "By the keyboard", true)
	if l.Shown() != "By the keyboard" {
		t.Errorf("to the keyboard it says %q", l.Shown())
	}
}

// A click takes the tip away, and the one that would come: the button may be gone, and then
// nobody tells it that the pointer leaves.
func TestAClickTakesTheTipAway(t *testing.T) {
	test.NewTempApp(t)
	for name, rested := range map[string]bool{"at once": false, "after a rest": true} {
		var tick func()
		l := NewLayer(func(_ time.Duration, do func()) func() {
			tick = do
			return func() { tick = nil }
		})
		button := widgets.Keyboard{Tip: l.Point}.Button("x", nil, func() {})
		button.Tip = "Close the list"
		w := test.NewTempWindow(t, l.Over(button))
		w.Resize(fyne.NewSize(200, 200))
		button.MouseIn(&desktop.MouseEvent{})
		if rested {
			tick()
		}
		button.Tapped(&fyne.PointEvent{})
		if l.Shown() != "" || tick != nil {
			t.Errorf("%s: it says %q, or will", name, l.Shown())
		}
	}
}
