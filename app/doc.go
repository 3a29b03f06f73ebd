// Package app is Tideline's window: it makes the parts, joins them, and holds what each
// of them does for the others.
//
// What the window is at is one session.State, which the parts share; values go down to
// them and callbacks come up. Everything here runs on Fyne's one UI goroutine except what
// preparer.go, opening and asking hand to a worker, which comes back through fyne.Do.
// The package imports the parts of Fyne that need no display, never fyne.io/fyne/v2/app,
// so that all of it is tested without one.
package app
