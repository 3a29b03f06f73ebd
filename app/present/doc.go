// Package present shows a timeline to a class: an audience's window on the
// projector and a presenter's window in front of the teacher, which always agree.
//
// Talk is where a presentation stands and knows nothing of windows. A screen
// shows it: once full size to the audience, once small to the presenter. Presentation
// joins the talk, the two windows, the keys and the clock; whoever starts it
// hands in the document, how to open pictures and what is to happen at the end.
//
// It must not import package app, which imports it.
package present
