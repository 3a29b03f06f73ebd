// Package stage places windows on displays: which display a window is on, which one a
// class looks at, and how much of a display a window may take. It distinguishes displays
// by their ID and position, never by their name.
//
// Its computations need no display. Desktop is what a window system knows and can do;
// where it does neither, as in a browser, there is none.
package stage
