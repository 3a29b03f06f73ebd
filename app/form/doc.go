// Package form is the page on which an event is filled in, or a source, or what the file says
// of itself: one line a field, the date first, what is wrong under its field. A field that is
// left is one step. What the form does not know is shown and kept.
package form
