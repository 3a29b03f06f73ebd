package app

import (
	"fyne.io/fyne/v2"
)

// Shell is the window with what is left to do when it has closed.
type Shell struct {
	Window fyne.Window
	// Show shows the window, within the display it comes to lie on.
	Show func()
	// Keep keeps what is to be remembered, how the window stands among it. It is to
	// be called on the UI goroutine, while the toolkit runs.
	Keep func()
	// Closed keeps what is to be remembered once the toolkit has come back, also where
	// it was ended from outside. It does not ask the window how it stands: there may be
	// none, and the toolkit's driver panics when it is asked.
	Closed func()
}

// flusher is what preferences can do that write themselves: write what is not
// written yet.
type flusher interface{ Flush() error }

// stopHook is the part of the toolkit's life cycle that it keeps to itself: what
// it does once the loop has ended.
type stopHook interface {
	OnStopped() func()
	SetOnStoppedHookExecuted(func())
}

// takeStopHook takes from the toolkit what it would do once its loop has ended,
// which is to write the preferences. Fyne 2.8 hands that to a goroutine that asks
// the loop to do it; where the loop ends in between, both wait for each other for
// good. It returns how to do it instead, when the loop is certain to have ended.
func takeStopHook(l fyne.Lifecycle) (do func()) {
	hook, ok := l.(stopHook)
	if !ok {
		return func() {}
	}
	do = hook.OnStopped()
	hook.SetOnStoppedHookExecuted(nil)
	if do == nil {
		return func() {}
	}
	return do
}
