// Package layout turns a document into scenes: it decides which label stands
// where, and draws lanes, axis band, overview and whole pictures as plain data.
//
// The work is split in two. [New] does once what depends on the document, the
// filter, the folded lanes, the scale mode, the text size and the size of the
// drawing; where each label stands, and from which scale on, is decided by package
// place. A [Layout] then draws any view by look-ups, so a frame costs what is on the
// screen and not what is in the file, and these promises hold at every zoom:
//
//   - no two labels overlap;
//   - zooming in never takes a label away;
//   - panning never changes which labels are shown;
//   - the order of events in the file does not matter.
//
// What has no label has a mark, and marks too close to each other are counted
// in a cluster, so that nothing in view is left out.
//
// The package knows no toolkit, no fonts and no files: words and a measurer of
// text are handed in.
package layout
