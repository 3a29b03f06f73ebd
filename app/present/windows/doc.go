// Package windows opens the two windows of a talk and keeps each on the right display:
// the audience's over the whole of the one that the class looks at, the presenter's on
// another. It follows displays that come and go.
//
// What the windows show, and what follows from closing the last one, is up to the
// caller.
package windows
