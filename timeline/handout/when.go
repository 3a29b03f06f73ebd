package handout

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/pattern"
)

// when is a date for a person and, where HTML can write it, for a machine.
type when struct {
	Text, Machine string
	Calendar      string // the date as it is written in another calendar
}

// machineDate holds what HTML and EDTF both write: a year, month, day or moment
// of our era without doubts. Seasons, sets and intervals are no dates there.
var machineDate = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T([01]\d|2[0-3]):\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$`)

// whenOf writes a date that was read.
func (b *builder) whenOf(d edtf.Date) when {
	w := when{Text: d.Human(b.o.Dates)}
	if text := d.String(); machineDate.MatchString(text) && !strings.HasPrefix(text, "0000") {
		w.Machine = text
	}
	return w
}

// whenText writes a date as it stands in the file, which may be none.
func (b *builder) whenText(text string) when {
	d, err := edtf.Parse(text)
	if text == "" || err != nil {
		return when{Text: text}
	}
	return b.whenOf(d)
}

// whenEvent writes the date of an event, also one that is not known, was refused or is missing.
func (b *builder) whenEvent(e *timeline.Event) when {
	if b.dated[e.ID] {
		w := b.whenOf(e.Date)
		w.Calendar = b.inCalendar(e)
		return w
	}
	if e.NoDate || e.DateText == "" {
		return when{Text: b.o.Dates.Unknown}
	}
	return when{Text: pattern.Fill(b.o.Phrases.Undated, "Text", e.DateText)}
}

// inCalendar tells the date of an event as it is written in another calendar, "" for none.
func (b *builder) inCalendar(e *timeline.Event) string {
	p, text := &b.o.Phrases, ""
	switch e.Calendar {
	case calendar.Julian:
		text = p.Julian
	case calendar.Hebrew:
		text = p.Hebrew
	case calendar.French:
		text = p.French
	case calendar.Islamic:
		text = p.Islamic
	}
	return pattern.Fill(text, "Date", e.InCalendar(b.o.Dates))
}
