package edtf

import (
	"strings"

	"tideline/timeline/pattern"
)

// set is a list of dates in brackets: one of them […], or all of them {…}.
type set struct {
	all     bool // {…}
	members []member
}

// member is one date of a set, or a run of dates first..last. In a run that
// is open at one side that side is the zero Date.
type member struct {
	first, last Date
	run         bool
}

func parseSet(s string) (*set, *SyntaxError) {
	closing := byte(']')
	if s[0] == '{' {
		closing = '}'
	}
	if len(s) < 2 || s[len(s)-1] != closing {
		return nil, fault(len(s), "a set that begins with {{.Opening}} ends with {{.Closing}}", "Opening", s[:1], "Closing", string(closing)).advising("close the set")
	}
	z := &set{all: s[0] == '{'}
	at := 1
	items := strings.Split(s[1:len(s)-1], ",")
	for i, item := range items {
		m, err := parseMember(item, at)
		if err != nil {
			return nil, err
		}
		if m.run && m.first.body == nil && i > 0 {
			return nil, fault(at, "only the first date of a set can be open to the past").advising("put it first")
		}
		if m.run && m.last.body == nil && i < len(items)-1 {
			return nil, fault(at, "only the last date of a set can be open to the future").advising("put it last")
		}
		z.members = append(z.members, m)
		at += len(item) + 1
	}
	return z, nil
}

func parseMember(s string, at int) (member, *SyntaxError) {
	if s == "" {
		return member{}, fault(at, "a date is missing in the set").advising("write dates with commas between, as in [1995,1996]")
	}
	first, last, run := strings.Cut(s, "..")
	m := member{run: run}
	var err *SyntaxError
	if !run {
		m.first, err = parseSide(s, at)
		m.last = m.first
		return m, err
	}
	if m.first, err = parseSide(first, at); err != nil {
		return m, err
	}
	if m.last, err = parseSide(last, at+len(first)+2); err != nil {
		return m, err
	}
	if m.first.body == nil && m.last.body == nil {
		return m, fault(at, "a run names at least one of its ends").advising("write it as 1667..1668, ..1984 or 1984..")
	}
	if m.first.body != nil && m.last.body != nil && m.last.bounds.to < m.first.bounds.from {
		return m, fault(at+len(first)+2, "the run ends before it begins").advising("write its dates the other way round")
	}
	return m, nil
}

// open reports whether a side of the run is open.
func (m member) open() bool { return m.first.body == nil || m.last.body == nil }

// dates returns the known dates of a member, first to last.
func (m member) dates() []Date {
	switch {
	case !m.run || m.last.body == nil:
		return []Date{m.first}
	case m.first.body == nil:
		return []Date{m.last}
	}
	return []Date{m.first, m.last}
}

func (z *set) dates() []Date {
	var all []Date
	for _, m := range z.members {
		all = append(all, m.dates()...)
	}
	return all
}

// span reaches from the earliest to the latest member.
func (z *set) span() bounds {
	b := bounds{hasFrom: true, hasTo: true, drawFrom: Forever, drawTo: -Forever}
	for _, d := range z.dates() {
		b.drawFrom = min(b.drawFrom, d.bounds.from)
		b.drawTo = max(b.drawTo, d.bounds.to)
	}
	for _, m := range z.members {
		b.hasFrom = b.hasFrom && m.first.body != nil
		b.hasTo = b.hasTo && m.last.body != nil
	}
	if b.hasFrom {
		b.from = b.drawFrom
	}
	if b.hasTo {
		b.to = b.drawTo
	}
	return b
}

func (z *set) precision() Precision { return coarsest(z.dates()...) }

func (z *set) qualifier() qualifier {
	var q qualifier
	for _, d := range z.dates() {
		q |= qualifierOf(d)
	}
	return q
}

// human writes the members as alternatives or as a list.
func (z *set) human(w *Words) string {
	last := w.Or
	if z.all {
		last = w.And
	}
	list := func(parts []string) string { return w.list(parts, last) }
	if ps := z.points(); ps != nil {
		return w.several(ps, list)
	}
	parts := make([]string, len(z.members))
	for i, m := range z.members {
		parts[i] = z.memberText(w, m)
		if m.open() {
			last = w.Comma // “1984 or earlier, 1990”
		}
	}
	return list(parts)
}

// points returns the members when none of them is a run, else nil.
func (z *set) points() []*point {
	ps := make([]*point, len(z.members))
	for i, m := range z.members {
		if m.run {
			return nil
		}
		ps[i], _ = m.first.body.(*point)
	}
	return ps
}

func (z *set) memberText(w *Words, m member) string {
	first, hasFirst := m.first.body.(*point)
	last, hasLast := m.last.body.(*point)
	earlier, later := w.OrEarlier, w.OrLater
	if z.all {
		earlier, later = w.AndEarlier, w.AndLater
	}
	switch {
	case !m.run:
		return first.human(w)
	case hasFirst && hasLast && z.all:
		return w.several([]*point{first, last}, w.through)
	case hasFirst && hasLast: // one of them, and it is not known which
		return w.several([]*point{first, last}, w.between)
	case hasFirst:
		return pattern.Fill(later, "Date", first.human(w))
	}
	return pattern.Fill(earlier, "Date", last.human(w))
}
