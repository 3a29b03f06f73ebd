package travel

import (
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/edtf"
)

// How much of time is in view where one goes to a date while everything is, and how many
// times the date itself.
const (
	partOfAll = 8
	timesDate = 2
)

// Date goes to a time: into the middle of the view, closer where everything is in view,
// and farther away where the time is longer than the view. It returns what to tell of a
// time that lies before all events or after them.
func (t *Travel) Date(from, to edtf.Instant) (told string) {
	l := t.State.Layout
	if l == nil {
		return ""
	}
	first, last := l.Axis().Bounds()
	switch {
	case to < first:
		told = lang.L("That is before the first event.")
		from, to = first, first
	case from > last:
		told = lang.L("That is after the last event.")
		from, to = last, last
	}
	begin, end := t.Line.Heading().Range()
	long := end - begin
	if t.Line.Fitted() {
		long /= partOfAll
	}
	long = max(long, timesDate*(to-from))
	middle := from + (to-from)/2
	t.Line.GlideTo(l.View(middle-long/2, middle+long/2))
	return told
}
