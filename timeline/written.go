package timeline

import (
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/pattern"
)

// Otherwise is a date as it is written in another calendar than the Gregorian one; the zero
// value for a date that is not.
type Otherwise struct {
	Calendar calendar.Name
	Text     string // as calendar.Read reads it
}

// Told tells the date with the name of its calendar; nil where there is none.
func (o Otherwise) Told(w edtf.Words) pattern.Value {
	date := o.In(w)
	switch o.Calendar {
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

// In returns the date in words where its calendar has the months of ours, and as it is
// written elsewhere; "" where there is none.
func (o Otherwise) In(w edtf.Words) string {
	switch o.Calendar {
	case "":
		return ""
	case calendar.Julian:
		return edtf.Humanise(o.Text, w)
	}
	return o.Text
}

// means reports whether a date is the one that this means in the Gregorian calendar.
func (o Otherwise) means(date string) bool {
	d, ok := calendar.Read(o.Calendar, o.Text)
	return ok && d.String() == date
}

// ToldInCalendar tells the date of an event with the name of the other calendar in which it
// is written; nil where it is a Gregorian one.
func (e *Event) ToldInCalendar(w edtf.Words) pattern.Value {
	return Otherwise{e.Calendar, e.DateText}.Told(w)
}

// InCalendar returns the date of an event as it is written in another calendar than the
// Gregorian one, in words where that calendar has the same months; "" for all others.
func (e *Event) InCalendar(w edtf.Words) string { return Otherwise{e.Calendar, e.DateText}.In(w) }

// BornAs and DiedAs return what is written of the beginning and the end of a life in another
// calendar, as long as Born and Died are the days that it means; the zero value otherwise.
func (p *Person) BornAs() Otherwise { return p.bornAs.of(p.Born) }

// DiedAs is BornAs for the end.
func (p *Person) DiedAs() Otherwise { return p.diedAs.of(p.Died) }

// of returns the date where it means this one.
func (o Otherwise) of(date string) Otherwise {
	if o.Calendar == "" || !o.means(date) {
		return Otherwise{}
	}
	return o
}

// Begin and End give a person a beginning and an end that are written in another calendar,
// and report whether they can be read.
func (p *Person) Begin(o Otherwise) bool { return p.bornAs.begin(o, &p.Born) }

// End is Begin for the end.
func (p *Person) End(o Otherwise) bool { return p.diedAs.begin(o, &p.Died) }

func (o *Otherwise) begin(as Otherwise, date *string) bool {
	d, ok := calendar.Read(as.Calendar, as.Text)
	if !ok || !d.IsPlaced() {
		return false
	}
	*o, *date = as, d.String()
	return true
}
