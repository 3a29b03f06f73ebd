// Package era draws the eras of a timeline: a strip of outlined bands above the lanes,
// each named inside what is seen of it or beside it, and their edges behind the lanes.
//
// A [Strip] is made once and gives every era its row; names are placed for each view,
// so that they keep in sight. In every view no two bands and no two names meet, and no
// name is cut by an edge of the drawing.
package era
