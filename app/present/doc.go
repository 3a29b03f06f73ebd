// Package present shows a timeline to a class: in an audience's window on the projector
// and in a presenter's window in front of the teacher, which always agree.
//
// talk.Talk is where a presentation is. A screen shows it: a slide from the deck, and
// below it the timeline. The mirror shows that screen again in the presenter's window,
// among the notes, the steps and the clock. Presentation joins them with the two windows
// of package windows, the keys and the kiosk; whatever changes the talk, all of them are
// brought to where it is. Whoever starts a presentation passes in the document,
// how to open pictures and what is to happen at the end.
//
// It must not import package app, which imports it.
package present
