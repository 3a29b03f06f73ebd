// Package address knows the address of what a window looks at: it writes it, where one asks for
// it and in the address bar of a page, and goes where one leads.
package address

import (
	"tideline/app/moment"
	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// Link is the address of what a window looks at.
type Link struct {
	State *session.State
	Line  Line

	Base    func() string                   // stands before the “#”; "" where nothing leads to the open file
	Talk    func() (story string, step int) // that is given; "" for none
	Present func(story string, step int)    // begins one
	Show    func(fragment string)           // in the address bar of a page; nil on a desktop
	Scale   func(axis.Mode)                 // shows another one
	Filter  func(conditions search.Filter)  // shows what they keep
	GlideTo func(from, to edtf.Instant)     // shows a stretch of time
	GoTo    func(event string)              // selects an event and brings it into view
	Select  func(event string)              // selects an event; "" for none

	Asked moment.Moment // where the first file opens; the zero Moment for as it does
	shown string        // in the address bar
}

// Line is what is seen of the line.
type Line interface {
	Heading() axis.View // that is in view once it rests
	Fitted() bool
	Moving() bool
}

// Now is what the window looks at.
func (l *Link) Now() moment.Moment {
	s := l.State
	m := moment.Moment{Event: s.Selected, Filter: s.Filter.String()}
	if usual := session.ScaleOf(s.Doc, axis.Shortened); s.Mode != usual {
		m.Scale = s.Mode.String()
	}
	if s.Layout != nil && !l.Line.Fitted() {
		m.In(l.Line.Heading().Range())
	}
	if m.Story, m.Step = l.Talk(); m.Story != "" {
		m.Event = "" // the step has one
	}
	return m
}

// Address is the address that leads here; "" where nothing leads to the file.
func (l *Link) Address() string {
	base := l.Base()
	if fragment := l.Now().String(); base != "" && fragment != "" {
		return base + "#" + fragment
	}
	return base
}

// Begin has the first file open where the address bar leads.
func (l *Link) Begin(fragment string) { l.Asked, l.shown = moment.Read(fragment), fragment }

// Settled shows in the address bar where the window is now, once it rests.
func (l *Link) Settled() {
	if l.Show == nil || l.State.Layout == nil || l.Line.Moving() || !l.State.IsOpen() {
		return
	}
	now := ""
	if l.Base() != "" {
		now = l.Now().String()
	}
	if now != l.shown {
		l.shown = now
		l.Show(now)
	}
}

// Resume has the file that opens first be shown as it was asked for. What the file does not
// have is left out.
func (l *Link) Resume() {
	m, s := l.Asked, l.State
	l.Asked = moment.Moment{}
	if m == (moment.Moment{}) {
		return
	}
	s.Shown, s.Begin, s.Selected = session.Shown{Filter: search.ParseFilter(m.Filter)}, session.Stretch{}, ""
	s.Mode = l.scale(m)
	if _, there := s.Doc.Event(m.Event); there {
		s.Selected = m.Event
	}
	if from, to, whole := m.Stretch(bounds(s.Doc)); !whole {
		s.Begin = session.Stretch{From: from, To: to}
	}
	if m.Story != "" {
		l.Present(m.Story, m.Step)
	}
}

// Moved goes where the address bar leads now.
func (l *Link) Moved(fragment string) {
	m, s := moment.Read(fragment), l.State
	if fragment == l.shown || s.Layout == nil {
		return
	}
	l.shown = fragment
	if filter := search.ParseFilter(m.Filter); filter.String() != s.Filter.String() {
		l.Filter(filter)
	}
	if mode := l.scale(m); mode != s.Mode {
		l.Scale(mode)
	}
	from, to, whole := m.Stretch(bounds(s.Doc))
	_, there := s.Doc.Event(m.Event)
	switch {
	case !there:
		l.Select("")
	case whole:
		l.GoTo(m.Event)
	default:
		l.Select(m.Event)
	}
	if !whole {
		l.GlideTo(from, to)
	}
	if m.Story != "" {
		l.Present(m.Story, m.Step)
	}
}

// scale is the one that a moment asks for, or else the one of the file.
func (l *Link) scale(m moment.Moment) axis.Mode {
	if mode, err := axis.ParseMode(m.Scale); err == nil {
		return mode
	}
	return session.ScaleOf(l.State.Doc, axis.Shortened)
}

// bounds are where a document begins and ends.
func bounds(doc *timeline.Document) (first, last edtf.Instant) {
	for i := range doc.Events {
		from, to := doc.Events[i].Date.Extent()
		if i == 0 {
			first, last = from, to
		}
		first, last = min(first, from), max(last, to)
	}
	return first, last
}
