package app

import (
	"encoding/json"
	"io"

	"tideline/app/present"
	"tideline/app/table"
)

// traceLine is what --trace writes of a settled frame, one JSON object a line.
type traceLine struct {
	Frame     int    `json:"frame"`     // counts from 1
	File      string `json:"file"`      // as opened
	Selection string `json:"selection"` // event id or ""
	traceView
	traceFinding
	traceEditing
	Problems int    `json:"problems"`
	Banner   string `json:"banner,omitempty"` // what it says
	Doing    string `json:"doing,omitempty"`  // what takes its time, and how far it is
	Panel    bool   `json:"panel"`
	Dark     bool   `json:"dark"`
	Sheet    bool   `json:"sheet"`   // a dialog is open
	Picture  string `json:"picture"` // in the panel: shown, refused, loading, or "" for none
	Laid     [2]int `json:"laid"`    // width and height that the window is laid out for, px of the display

	Talk *present.State `json:"talk,omitempty"` // while presenting
}

// traceEditing is what one is at in the file.
type traceEditing struct {
	Editing bool   `json:"editing"`        // not only reading
	Form    bool   `json:"form"`           // the page on which one edits is open
	Unsaved bool   `json:"unsaved"`        // something is not on the disk
	Drag    string `json:"drag,omitempty"` // what is said beside what is dragged
	Did     string `json:"did,omitempty"`  // last: edit, drop and a date, undo, redo, saved, conflict
}

// traceFinding is what one finds one's way by.
type traceFinding struct {
	With   string      `json:"with,omitempty"` // the file that it is compared with
	Hidden int         `json:"hidden"`         // events that the filter hides
	Faults bool        `json:"faults"`         // the list of problems is open
	Found  int         `json:"found"`          // while one searches
	Thread bool        `json:"thread"`         // what a person, place or tag has in common is lit
	Bar    bool        `json:"bar"`            // the bar of the filter is seen
	List   *table.Seen `json:"list,omitempty"` // under the line
}

// traceView is what the line tells of the view.
type traceView struct {
	Mode    string  `json:"mode"`  // true, shortened, even or logarithmic
	Scale   float64 `json:"scale"` // px an axis unit
	From    string  `json:"from"`  // RFC 3339, at the left edge
	To      string  `json:"to"`
	InView  int     `json:"inview"`  // events
	Moving  bool    `json:"moving"`  // the line is on its way somewhere by itself
	Objects int     `json:"objects"` // drawn
	Millis  float64 `json:"ms"`      // to build the frame
}

// tracer writes trace lines; with no writer it does nothing.
type tracer struct {
	out   io.Writer
	frame int
	with  func() string      // is the file that it is compared with
	found func() int         // is how much was found
	told  func() string      // is what the banner says
	list  func() *table.Seen // is what the list under the line shows
	lit   func() bool        // a thread is
}

// write numbers a line and writes it whole. A trace that cannot be written is
// no reason to stop the window.
func (t *tracer) write(line traceLine) {
	if t.out == nil {
		return
	}
	t.frame++
	line.Frame = t.frame
	if text, err := json.Marshal(line); err == nil {
		_, _ = t.out.Write(append(text, '\n'))
	}
}
