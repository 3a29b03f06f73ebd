package timeline

import (
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
)

// InCalendar returns the date of an event as it is written in another calendar than the
// Gregorian one, in words where that calendar has the same months; "" for all others.
func (e *Event) InCalendar(w edtf.Words) string {
	switch e.Calendar {
	case "":
		return ""
	case calendar.Julian:
		return edtf.Humanise(e.DateText, w)
	}
	return e.DateText
}
