package app

import (
	"encoding/json"
	"io"

	"tideline/app/present"
)

// traceLine is what --trace writes of a settled frame, one JSON object a line.
type traceLine struct {
	Frame     int     `json:"frame"`     // counts from 1
	File      string  `json:"file"`      // as opened
	Mode      string  `json:"mode"`      // true, shortened or even
	Selection string  `json:"selection"` // event id or ""
	Scale     float64 `json:"scale"`     // px an axis unit
	From      string  `json:"from"`      // RFC 3339, at the left edge
	To        string  `json:"to"`
	InView    int     `json:"inview"`  // events
	Objects   int     `json:"objects"` // drawn
	Problems  int     `json:"problems"`
	Panel     bool    `json:"panel"`
	Dark      bool    `json:"dark"`
	Sheet     bool    `json:"sheet"`   // a dialog is open
	Picture   string  `json:"picture"` // in the panel: shown, refused, loading, or "" for none
	Millis    float64 `json:"ms"`      // to build the frame
	Laid      [2]int  `json:"laid"`    // width and height that the window is laid out for, px of the display

	Talk *present.State `json:"talk,omitempty"` // while presenting
}

// tracer writes trace lines; with no writer it does nothing.
type tracer struct {
	out   io.Writer
	frame int
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
