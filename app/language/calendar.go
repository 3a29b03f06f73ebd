package language

import (
	"strings"

	"fyne.io/fyne/v2/lang"

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

// LifeInCalendar tells the beginning and the end of a life as they are written in another
// calendar; "" where neither is.
func LifeInCalendar(p *timeline.Person, w edtf.Words) string {
	var all []string
	if told := p.BornAs().Told(w); told != nil {
		all = append(all, lang.L("Born, {{.Date}}", map[string]any{"Date": told.In(Window{})}))
	}
	if told := p.DiedAs().Told(w); told != nil {
		all = append(all, lang.L("Died, {{.Date}}", map[string]any{"Date": told.In(Window{})}))
	}
	return strings.Join(all, " · ")
}
