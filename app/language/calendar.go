package language

import (
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// InCalendar tells the date of an event as it is written in another calendar; "" where it
// is a Gregorian one.
func InCalendar(e *timeline.Event, w edtf.Words) string {
	if told := e.ToldInCalendar(w); told != nil {
		return told.In(Window{})
	}
	return ""
}
