// Package view is the timeline widget: it shows a prepared drawing as pooled
// canvas objects and turns gestures and keys into panning, zooming and
// selecting.
//
// It knows scenes and places on an axis, not events: a drawing reaches it
// through its own interface [Drawing], and what a gesture means goes up through
// callbacks. Everything runs on Fyne's one UI goroutine. It imports neither
// timeline/layout nor fyne.io/fyne/v2/app, so all of it is tested without a
// display.
package view
