package file

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// This file reads dates: EDTF, and other notations that have one sensible reading.
// Every guess is reported.

// dated is a date with the text it was read from.
type dated struct {
	date    edtf.Date // the zero Date when it was refused or is not known
	text    string    // as written
	unknown bool      // written to be unknown
}

// date reads a date.
func (r *reader) date(n *values.Node, text string) dated {
	g := r.guesses.Date(text)
	d := dated{date: g.Date, text: text}
	switch g.Kind {
	case guess.Exact:
	case guess.Read:
		r.wasRead(n, text, g)
	case guess.Ask:
		r.Add(diag.CodeAmbiguousDate, n.Pos, text, guess.Names(g.Readings), g.Advice)
	case guess.Unknown:
		d.unknown = true
	default:
		r.Add(diag.CodeBadDate, faultPlace(n, text, g.Offset), text, g.What, g.Advice)
	}
	return d
}

// wasRead reports how a text was read that is not EDTF, or that many people write to
// mean something else.
func (r *reader) wasRead(n *values.Node, text string, g guess.Guess) {
	as, written := guess.Name(g.Date), g.Date.String()
	if len(g.Also) == 0 {
		r.Add(diag.CodeGuessedDate, n.Pos, text, as, written)
		return
	}
	if written != text {
		as = pattern.T("{{.Date}} ({{.Written}})", "Date", as, "Written", written)
	}
	r.Add(diag.CodeDoubtfulDate, n.Pos, text, as, guess.Name(g.Also[0]), g.Also[0].String())
}

// admitted reports how an unknown date is written, where the file words it
// differently.
func (r *reader) admitted(n *values.Node, d dated) {
	if d.unknown && !strings.EqualFold(d.text, guess.Word) {
		r.Add(diag.CodeUnknownDate, n.Pos, d.text, r.key)
	}
}

// kept is a date as text, for records that are not drawn: EDTF as far as it was read,
// "" when it is unknown, and as written when it was refused.
func (d dated) kept() string {
	switch {
	case d.unknown:
		return ""
	case d.date.String() != "":
		return d.date.String()
	}
	return d.text
}

// faultPlace returns the position of a fault at a byte offset in a date, or of the
// date where it is quoted or has spaces and the offset cannot be mapped back.
func faultPlace(n *values.Node, text string, offset int) diag.Pos {
	before := text[:offset]
	if !n.Plain || strings.Contains(before, " ") {
		return n.Pos
	}
	return diag.Pos{Line: n.Pos.Line, Column: n.Pos.Column + len([]rune(before))}
}

// when is the field of a date that a record is placed by.
func when[T any](get func(*T) edtf.Date, set func(*T, dated)) field[T] {
	write := func(_ *writer, from *T) *values.Node { return token(get(from).String()) }
	return field[T]{key: "date", kind: "date", example: "1953-07-27", write: write, read: func(r *reader, n *values.Node, to *T) {
		var d dated
		if r.dateText(n, &d.text) {
			d = r.date(n, d.text)
			if d.date.String() != "" && !d.date.IsPlaced() || d.unknown {
				r.Add(diag.CodeUnplacedDate, n.Pos, d.text)
			}
		}
		set(to, d)
	}}
}

// eventDate is the field of the date of an event. It may be missing where `unknown`
// gives the reason, and where the event is a life.
func eventDate() field[timeline.Event] {
	f := when(func(e *timeline.Event) edtf.Date { return e.Date }, func(*timeline.Event, dated) {}).must("1953-07-27").unless(func(e *timeline.Event) bool {
		_, told := e.Unknown["date"]
		return told || e.Life != ""
	})
	// Between the backticks of the advice.
	f.absent = pattern.T("{{.Date}}` or `date: {{.Unknown}}", "Date", "1953-07-27", "Unknown", guess.Word)
	f.write = writtenEventDate
	f.read = func(r *reader, n *values.Node, e *timeline.Event) {
		if of, at, ok := otherCalendar(n); ok {
			r.otherDate(of, at, e)
			return
		}
		if !r.dateText(n, &e.DateText) {
			return
		}
		d := r.date(n, e.DateText)
		r.admitted(n, d)
		e.Date, e.NoDate = d.date, d.unknown
		if d.date.String() != "" && !d.date.IsPlaced() {
			r.Add(diag.CodeUnplacedDate, n.Pos, d.text)
		}
	}
	return f
}

// otherCalendar returns the calendar that a date is written in, and the node of its text:
// {julian: 1917-10-25}.
func otherCalendar(n *values.Node) (of calendar.Name, at *values.Node, ok bool) {
	if n.Kind != values.Mapping || len(n.Pairs) != 1 || n.Pairs[0].Value.Kind != values.Scalar {
		return "", nil, false
	}
	word := diag.Fold(n.Pairs[0].Key.Text)
	return calendar.Name(word), n.Pairs[0].Value, calendar.Is(word)
}

// otherDate reads the date of an event in another calendar.
func (r *reader) otherDate(of calendar.Name, n *values.Node, e *timeline.Event) {
	e.DateText = character.TrimBlank(n.Text)
	if e.Date, _ = calendar.Read(of, e.DateText); e.Date.IsPlaced() {
		e.Calendar = of
		return
	}
	r.noSuchDate(of, n, e.DateText)
}

// lifeDate is a field of the beginning or the end of a life.
func lifeDate(key string, at func(*timeline.Person) *string, as func(*timeline.Person) timeline.Otherwise, set func(*timeline.Person, timeline.Otherwise) bool) field[timeline.Person] {
	f := writtenDate(key, at)
	usual := f.read
	f.write = func(_ *writer, p *timeline.Person) *values.Node {
		if other := as(p); other.Calendar != "" {
			return inCalendar(other)
		}
		return token(*at(p))
	}
	f.read = func(r *reader, n *values.Node, p *timeline.Person) {
		of, text, ok := otherCalendar(n)
		if !ok {
			usual(r, n, p)
			return
		}
		if other := (timeline.Otherwise{Calendar: of, Text: character.TrimBlank(text.Text)}); !set(p, other) {
			*at(p) = other.Text
			r.noSuchDate(of, text, other.Text)
		}
	}
	return f
}

// noSuchDate reports a text that is no date of the calendar that it is said to be in.
func (r *reader) noSuchDate(of calendar.Name, n *values.Node, text string) {
	name, example := pattern.English("Julian"), "1917-10-25"
	switch of {
	case calendar.Hebrew:
		name, example = "Hebrew", "5 Iyar 5708"
	case calendar.French:
		name, example = "French Republican", "18 Brumaire 8"
	case calendar.Islamic:
		name, example = "Islamic", "22 Ramadan 977"
	}
	r.Add(diag.CodeBadDate, n.Pos, text, pattern.T("it is no date of the {{.Calendar}} calendar that can be read", "Calendar", name),
		pattern.T("write it as {{.Example}}, or write the date of the Gregorian calendar alone", "Example", example))
}

// writtenDate is a field of a date that is kept as a text.
func writtenDate[T any](key string, at func(*T) *string) field[T] {
	write := func(_ *writer, from *T) *values.Node { return token(*at(from)) }
	return field[T]{key: key, kind: "date", example: "1953-07-27", write: write, read: func(r *reader, n *values.Node, to *T) {
		if r.dateText(n, at(to)) {
			d := r.date(n, *at(to))
			r.admitted(n, d)
			*at(to) = d.kept()
		}
	}}
}

// dateText reads the text of a date. The sets of EDTF, [1960,1961] and {1960,1961}, are a
// list and a mapping of keys to YAML; without quotes they are joined again. It returns
// false when the node is no such text; what is there is kept all the same.
func (r *reader) dateText(n *values.Node, to *string) bool {
	if questioned := n.Questioned(); questioned != "" {
		*to = questioned
		return true
	}
	if n.Kind != values.List && n.Kind != values.Mapping || n.Weight > values.MaxWritten {
		return r.token(n, to)
	}
	text, plain := n.Written()
	*to = text
	if plain && n.Flow {
		return true
	}
	if guess.Date(text).Kind != guess.Refused {
		r.example = `"` + text + `"`
	}
	r.wrongType(n, "text")
	return false
}
