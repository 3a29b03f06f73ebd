package timeline

import "tideline/timeline/edtf"

// longestLife is how many years after a birth whose end is not said a person may still
// live: to those who were born so long before the newest event the end is not known.
const longestLife = 110

// Drawn returns the time that an event takes on the line: its date, or the life of the
// person whom it names in Life.
func (d *Document) Drawn(e *Event) edtf.Date {
	if e.Life == "" {
		return e.Date
	}
	if p, ok := d.Person(e.Life); ok {
		if life, ok := lifeOf(p, func() edtf.Instant { return newest(d) }); ok {
			return life
		}
	}
	return e.Date
}

// IsHuman reports whether it is a human being, whose life is no longer than lives are.
func (p *Person) IsHuman() bool { return p.Kind == "" || p.Kind == Human }

// newest returns the last instant that is known of any event.
func newest(d *Document) (last edtf.Instant) {
	for _, events := range [][]Event{d.Events, d.Undated} {
		for i := range events {
			last = max(last, latest(&events[i]))
		}
	}
	return last
}

// latest is the last instant that an event is known to reach, 0 where there is none.
func latest(e *Event) edtf.Instant {
	to, _ := e.Date.Latest()
	return max(to, 0)
}

// lifeOf returns when a person lived, from birth to death, and whether either is known.
// A life whose end is not said goes on, unless it would be longer than lives are at the
// time of the newest event.
func lifeOf(p *Person, newest func() edtf.Instant) (edtf.Date, bool) {
	born, died := dayOf(p.Born), dayOf(p.Died)
	bornAt, isBorn := born.Earliest()
	_, isDead := died.Latest()
	switch {
	case isBorn && isDead:
		life, err := edtf.NewInterval(born, died)
		return life, err == nil
	case isBorn && (!p.IsHuman() || bornAt > newest()-longestLife*366*edtf.Day):
		life, err := edtf.NewInterval(born, edtf.Date{})
		return life, err == nil
	case isBorn:
		life, err := edtf.Parse(born.String() + "/")
		return life, err == nil
	case isDead:
		life, err := edtf.Parse("/" + died.String())
		return life, err == nil
	}
	return edtf.Date{}, false
}

// dayOf returns a written date as a side of an interval; the zero Date for what is none.
func dayOf(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil || !d.IsPlaced() || d.IsInterval() {
		return edtf.Date{}
	}
	if members, _ := d.Members(); len(members) > 0 {
		if members[0].First.IsPlaced() {
			return members[0].First // the others are near it
		}
		return members[0].Last
	}
	return d
}
