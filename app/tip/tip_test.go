package tip

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
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
