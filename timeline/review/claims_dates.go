package review

import (
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// outlived returns the latest of the dated sources that support an event, if
// the event is later than all of them; nil otherwise.
//
// Compared are the first instant of the event's date and the last instant of
// each source's date of publication, so that a source of the same day, or one
// dated only by the month or year of the event, is never too early. Sources
// without a date are skipped, and one dated source at least is needed. The
// day a page was read (seen) and the other dates of the event say nothing about
// publication and are not compared.
//
// Only what is certainly later counts: a date that is open on the side that is
// compared, or that its writer marked with ~, ? or %, decides nothing, and one
// such source is enough for the event to pass. Days are taken as written,
// without time zones: a report from far west of the event may bear the day
// before, and is listed.
func (c *concerns) outlived(e *timeline.Event) *timeline.Source {
	from, ok := surelyFrom(e.Date)
	if !ok {
		return nil
	}
	var last *timeline.Source
	var lastDay edtf.Instant
	for _, id := range e.Supporting() {
		s, date, ok := c.published(id)
		if !ok {
			continue
		}
		to, ok := surelyUntil(date)
		if !ok || to >= from {
			return nil
		}
		if last == nil || to > lastDay {
			last, lastDay = s, to
		}
	}
	return last
}

// printedBefore returns the source of a quote if it was published before the
// words were said; nil otherwise. The dates are compared as those of an event
// and its sources are, see outlived.
func (c *concerns) printedBefore(q *timeline.Quote) *timeline.Source {
	said, err := edtf.Parse(q.Date)
	if err != nil {
		return nil // not given, or reported in its own place
	}
	s, date, ok := c.published(q.Source)
	if !ok {
		return nil
	}
	from, ok := surelyFrom(said)
	to, known := surelyUntil(date)
	if !ok || !known || to >= from {
		return nil
	}
	return s
}

// published returns a source with the day of its publication; false when that
// is not given, or is no date.
func (c *concerns) published(id string) (*timeline.Source, edtf.Date, bool) {
	s, ok := c.doc.Source(id)
	if !ok {
		return nil, edtf.Date{}, false
	}
	date, err := edtf.Parse(s.Date)
	return s, date, err == nil
}

// surelyFrom returns the first instant of a date that its writer did not doubt.
func surelyFrom(d edtf.Date) (edtf.Instant, bool) {
	at, ok := d.Earliest()
	return at, ok && !doubted(d)
}

// surelyUntil returns the last instant of a date that its writer did not doubt.
func surelyUntil(d edtf.Date) (edtf.Instant, bool) {
	at, ok := d.Latest()
	return at, ok && !doubted(d)
}

func doubted(d edtf.Date) bool { return d.Approximate() || d.Uncertain() }
