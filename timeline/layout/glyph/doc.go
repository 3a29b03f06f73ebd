// Package glyph draws what is known of the time of an event. One meaning has one sign:
//
//   - ink is known: a dot for a day, a soft bar for a month or a year, a bar for what
//     lasts, with a thick end where that is known to the day;
//   - a fade goes on: an open end runs to the edge of the drawing;
//   - dashes are about or somewhere: an approximate date, one of several, a time
//     between two dates, which has a stop at either end and no dot;
//   - “?” is doubt: an uncertain date, or an end that is not known.
//
// A [Sign] is what a date says, found once; a [Pen] draws it into a scene. The package
// knows no lanes: where things stand, it is told.
package glyph
