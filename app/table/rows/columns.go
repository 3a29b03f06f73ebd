package rows

import (
	"strconv"
	"strings"

	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// Column is something that a list tells of each of its rows.
type Column int

// The columns.
const (
	Date      Column = iota
	Title            // of an event or a source
	Lane             // of an event
	Citations        // how many sources an event has
	Status           // of an event
	Maker            // of a source: its author, or who published it
	Sort             // of a source
	Uses             // how many events rest on a source
	Quotation        // the words
	Speaker          // of them
	Printed          // where they were
	Event            // at which they were said
)

// Columns lists the columns of a list, from the left.
func (k Kind) Columns() []Column {
	switch k {
	case Sources:
		return []Column{Date, Title, Maker, Sort, Uses}
	case Quotations:
		return []Column{Date, Quotation, Speaker, Printed, Event}
	}
	return []Column{Date, Title, Lane, Citations, Status}
}

// Cell writes what a column tells of a row.
func (l *List) Cell(row int, c Column) string {
	r := l.at(row)
	switch {
	case c == Date:
		return l.date(r)
	case r.source != nil:
		return l.ofSource(r.source, c)
	case r.quote != nil:
		return l.ofQuote(r, c)
	}
	return l.ofEvent(r.event, c)
}

func (l *List) ofEvent(e *timeline.Event, c Column) string {
	switch c {
	case Title:
		return e.Title
	case Lane:
		names := make([]string, len(e.Lanes))
		for i, id := range e.Lanes {
			names[i] = l.laneName(id)
		}
		return strings.Join(names, " · ")
	case Citations:
		return number(len(e.Cited()))
	case Status:
		if nobodySays(e) {
			return ""
		}
		return l.words.Status(e.Status)
	}
	return ""
}

// nobodySays reports whether nothing is known of how sure an event is: reported is what a
// file that says nothing means, and without a source nobody reports it.
func nobodySays(e *timeline.Event) bool {
	return e.Status == timeline.Reported && len(e.Sources) == 0
}

func (l *List) ofSource(s *timeline.Source, c Column) string {
	switch c {
	case Title:
		return s.Title
	case Maker:
		if s.Author != "" {
			return s.Author
		}
		return s.Publisher
	case Sort:
		return l.words.SourceKind(s.Kind)
	case Uses:
		return number(l.uses(s))
	}
	return ""
}

func (l *List) ofQuote(r *record, c Column) string {
	switch c {
	case Quotation:
		return "“" + r.quote.Text + "”"
	case Speaker:
		return r.quote.Speaker
	case Printed:
		if s, ok := l.state.Doc.Source(r.quote.Source); ok {
			return s.Title
		}
	case Event:
		return r.event.Title
	}
	return ""
}

// date writes when something was; a quotation without a date has that of its event.
func (l *List) date(r *record) string {
	switch w := l.state.Words.Brief(); {
	case r.source != nil:
		return edtf.Humanise(r.source.Date, w)
	case r.quote != nil && r.quote.Date != "":
		return edtf.Humanise(r.quote.Date, w)
	case r.event.Date.IsPlaced():
		return session.Human(r.event, w)
	default:
		return dateWritten(r.event, w)
	}
}

func (l *List) laneName(id string) string {
	if lane, ok := l.state.Doc.Lane(id); ok {
		return lane.Name
	}
	return id
}

// number writes a count; none is told by leaving it out.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
