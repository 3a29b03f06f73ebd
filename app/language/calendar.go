package language

import (
	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
)

// InCalendar tells the date of an event as it is written in another calendar; "" where it
// is a Gregorian one.
func InCalendar(e *timeline.Event, w edtf.Words) string {
	date := map[string]any{"Date": e.InCalendar(w)}
	switch e.Calendar {
	case calendar.Julian:
		return lang.L("Julian calendar: {{.Date}}", date)
	case calendar.Hebrew:
		return lang.L("Hebrew calendar: {{.Date}}", date)
	case calendar.French:
		return lang.L("French Republican calendar: {{.Date}}", date)
	case calendar.Islamic:
		return lang.L("Islamic calendar: {{.Date}}", date)
	}
	return ""
}
