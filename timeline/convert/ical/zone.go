package ical

import (
	"time"
	_ "time/tzdata" // the same zones on every system

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/pattern"
)

// in is what a clock of a place shows, in universal time.
func (s stamp) in(where *time.Location) stamp {
	return stamp{s.instant(where).UTC(), s.day, true}
}

// instant is the moment when a clock of a place shows a stamp.
func (s stamp) instant(where *time.Location) time.Time {
	return time.Date(s.Year(), s.Month(), s.Day(), s.Hour(), s.Minute(), s.Second(), 0, where)
}

// placeOf returns the place of the clock of a property; nil where nothing says it, or nothing
// is known of it.
func placeOf(p property, s stamp) *time.Location {
	if s.universal {
		return time.UTC
	}
	zone := p.param("TZID")
	if zone == "" || zone == "Local" || s.day {
		return nil
	}
	where, err := time.LoadLocation(zone)
	if err != nil {
		return nil
	}
	return where
}

// onClock returns a stamp of one property as the clock of another shows that moment. Where the
// clocks are the same, or nothing is known of one, it stays as it is.
func onClock(s stamp, of, other property, as stamp) stamp {
	from, to := placeOf(of, s), placeOf(other, as)
	if from == nil || to == nil || from == to {
		return s
	}
	there := s.instant(from).In(to)
	return stamp{time.Date(there.Year(), there.Month(), there.Day(), there.Hour(), there.Minute(), there.Second(), 0, time.UTC), s.day, as.universal}
}

// zone keeps the time zone of a time, which is kept as the clock showed it there, unless
// universal time is asked for: then it returns the place of the clock.
func (r *reader) zone(e *timeline.Event, p property, start stamp) *time.Location {
	zone := p.param("TZID")
	if zone == "" || start.day || start.universal {
		return nil
	}
	if r.Zone == format.InUniversal {
		if where := placeOf(p, start); where != nil {
			return where
		}
		r.Left(p.pos(), zone, pattern.English("nothing is known of this time zone, so that its times stay as its clock shows them"))
	}
	r.Guessed(p.pos(), p.value, pattern.T("the time on a clock of {{.Zone}}", "Zone", zone),
		pattern.English("the time zone is kept as `x-time-zone`; import it in universal time if you want that"))
	r.Keep(&e.Extra, p.pos(), "time zone", zone)
	return nil
}
