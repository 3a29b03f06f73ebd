// Package place decides where things stand in the lanes of a timeline: which row
// and side the label of each takes, from which scale on it is shown, how high the
// lanes are, and which marks are counted together.
//
// It works on plain values, an [Item] each: a place on the axis, a rank, the widths
// of its texts. What an item stands for, what it looks like and how a text is
// measured is the business of whoever asks. A [Placement] is made once and then
// only looked up, so that a frame costs what is on the screen; these promises hold
// at every zoom:
//
//   - no two labels overlap;
//   - zooming in never takes a label away;
//   - panning never changes which labels are shown;
//   - zooming in only splits clusters, and panning changes none.
//
// The package imports timeline/axis and the standard library.
package place
