// Package app is Tideline's window: it wires the document, the layout and
// the timeline widget together, and adds the panels, commands and dialogs.
//
// Values go down and callbacks come up. Everything here runs on Fyne's one UI
// goroutine except what loader.go and drawing.go hand to a worker; they come
// back through fyne.Do. The package imports the parts of Fyne that need no
// display, never fyne.io/fyne/v2/app, so that all of it is tested headless.
package app
