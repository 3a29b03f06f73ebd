package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/look"
	"tideline/app/settings"
)

// What the toolkit would do on a goroutine of its own while its loop ends is done
// by Closed, after it, and the size of the window is kept.
func TestClosedDoesWhatIsLeft(t *testing.T) {
	a := test.NewTempApp(t)
	written := 0
	a.Lifecycle().(stopHook).SetOnStoppedHookExecuted(func() { written++ })
	s, err := New(a, Config{Work: Work{Run: inline, UI: inline, Every: never, full: look.SmallFaces}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Window.Close()
	s.Window.Resize(fyne.NewSize(1111, 777))
	if a.Lifecycle().(stopHook).OnStopped() != nil {
		t.Error("the toolkit would still do it while its loop ends")
	}
	s.Closed()
	if size, _ := settings.New(a.Preferences()).WindowSize(); written != 1 || size != fyne.NewSize(1111, 777) {
		t.Errorf("written %d times, kept is %v", written, size)
	}
}
