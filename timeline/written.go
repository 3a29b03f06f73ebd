package timeline

import (
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/pattern"
)

// ToldInCalendar tells the date of an event with the name of the other calendar in which it
// is written; nil where it is a Gregorian one.
func (e *Event) ToldInCalendar(w edtf.Words) pattern.Value {
	date := e.InCalendar(w)
	switch e.Calendar {
	case calendar.Julian:
		return pattern.T("Julian calendar: {{.Date}}", "Date", date)
	case calendar.Hebrew:
		return pattern.T("Hebrew calendar: {{.Date}}", "Date", date)
	case calendar.French:
		return pattern.T("French Republican calendar: {{.Date}}", "Date", date)
	case calendar.Islamic:
		return pattern.T("Islamic calendar: {{.Date}}", "Date", date)
	}
	return nil
}

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
