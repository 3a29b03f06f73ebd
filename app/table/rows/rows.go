// Package rows is what a list of events, sources or quotations holds: its columns, the
// order of its rows, and which of them is found by typing. It knows no toolkit.
package rows

import (
	"slices"

	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// Kind is what a list is of.
type Kind int

// The kinds of lists.
const (
	Events Kind = iota
	Sources
	Quotations
)

// Words writes for a person what the records have in the words of the format.
type Words struct {
	Status     func(timeline.Status) string
	SourceKind func(timeline.SourceKind) string
}

// List is the rows of a list in their order. It writes what a cell holds when it is asked
// for it: what is not on the screen costs nothing.
type List struct {
	Kind Kind
	By   Column // that the rows are sorted by
	Down bool   // from the last to the first

	state   *session.State
	words   Words
	records []record // in the order of time, or of the file
	rows    []int    // places among the records, from top to bottom
}

// record is what one row shows.
type record struct {
	event  *timeline.Event // of a list of events or quotations
	source *timeline.Source
	quote  *timeline.Quote
	folded string // what is found by typing; "" before somebody types
}

// New lists what is shown of the open document, sorted by its first column.
func New(kind Kind, s *session.State, w Words) *List {
	l := &List{Kind: kind, state: s, words: w}
	switch kind {
	case Sources:
		l.addSources()
	case Quotations:
		l.eachEvent(func(e *timeline.Event) {
			for i := range e.Quotes {
				l.records = append(l.records, record{event: e, quote: &e.Quotes[i]})
			}
		})
	default:
		l.eachEvent(func(e *timeline.Event) { l.records = append(l.records, record{event: e}) })
	}
	l.Sort(kind.Columns()[0], false)
	return l
}

// eachEvent goes through the events that the filter keeps, by time; those without a date
// come last.
func (l *List) eachEvent(do func(*timeline.Event)) {
	s := l.state
	for _, id := range s.Order {
		if e, ok := s.Doc.Event(id); ok && s.Shows(id) {
			do(e)
		}
	}
	for i := range s.Doc.Undated {
		if e := &s.Doc.Undated[i]; s.Shows(e.ID) {
			do(e)
		}
	}
}

// addSources lists the sources; where a filter is on, those of the events that it keeps.
func (l *List) addSources() {
	for i := range l.state.Doc.Sources {
		s := &l.state.Doc.Sources[i]
		if !l.state.Filtered() || l.uses(s) > 0 {
			l.records = append(l.records, record{source: s})
		}
	}
}

// uses counts the events shown that rest on a source.
func (l *List) uses(s *timeline.Source) (n int) {
	for _, id := range l.state.Citing[s.ID] {
		if l.state.Shows(id) {
			n++
		}
	}
	return n
}

// Len is how many rows there are.
func (l *List) Len() int { return len(l.rows) }

// ID is what a row leads to: a source, or else an event.
func (l *List) ID(row int) string { return l.at(row).id() }

// IDs are what the rows lead to, from top to bottom.
func (l *List) IDs() []string {
	all := make([]string, len(l.rows))
	for row := range l.rows {
		all[row] = l.at(row).id()
	}
	return all
}

// IsMarked reports whether a row is one of several events that are selected.
func (l *List) IsMarked(row int) bool {
	return l.Kind == Events && slices.Contains(l.state.Several, l.ID(row))
}

func (r *record) id() string {
	if r.source != nil {
		return r.source.ID
	}
	return r.event.ID
}

func (l *List) at(row int) *record { return &l.records[l.rows[row]] }

// Row finds the first row that leads to an event or a source.
func (l *List) Row(id string) (row int, ok bool) {
	for row := range l.rows {
		if l.at(row).id() == id {
			return row, true
		}
	}
	return 0, false
}

// dateWritten is the date of an event without one: as it is written, or that it is not
// known.
func dateWritten(e *timeline.Event, w edtf.Words) string {
	if e.NoDate || e.DateText == "" {
		return w.Unknown
	}
	return "“" + e.DateText + "”"
}
