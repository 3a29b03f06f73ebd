// Package stage knows where windows stand: which display one lies on, which one a
// class looks at, and how much of a display a window may take. Displays are told
// from each other by their place and never by their name.
//
// What it computes needs no display. Desktop is what a window system can tell and
// do; where it does neither, as in a browser, there is none.
package stage
