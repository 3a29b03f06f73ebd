package file

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// This file reads dates: as EDTF, and what people write besides as far as it
// has one sensible reading. What was made of it is always said.

// dated is a date with the text it was read from.
type dated struct {
	date    edtf.Date // the zero Date when it was refused or is not known
	text    string    // as written
	unknown bool      // the file says that it is not known
}

// maxGuessing is how many texts may be looked at to guess what the dates of one
// file mean: a date in words takes one to ten. Beyond, dates are read as EDTF
// alone, so that no file can keep the reader busy.
const maxGuessing = 400_000

// guesser guesses what dates mean, as long as it is not tired.
type guesser struct{ looks int }

func (g *guesser) date(text string) guess.Guess {
	if g.looks > maxGuessing {
		return guess.Strict(text)
	}
	d := guess.Date(text)
	g.looks += d.Looks
	return d
}

// date reads a date.
func (r *reader) date(n *syntax.Node, text string) dated {
	g := r.guesses.date(text)
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

// wasRead says as what a text was read that is no date of EDTF, or one that
// many write to mean something else.
func (r *reader) wasRead(n *syntax.Node, text string, g guess.Guess) {
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

// admitted says how a date that is not known is written, where the file says it
// in other words.
func (r *reader) admitted(n *syntax.Node, d dated) {
	if d.unknown && !strings.EqualFold(d.text, guess.Word) {
		r.Add(diag.CodeUnknownDate, n.Pos, d.text, r.key)
	}
}

// kept is a date as a record keeps it that is not drawn: what was read of it as
// EDTF, nothing when it is not known, and what was refused as it was written.
func (d dated) kept() string {
	switch {
	case d.unknown:
		return ""
	case d.date.String() != "":
		return d.date.String()
	}
	return d.text
}

// faultPlace returns the place of a fault inside a date, as far as it can be
// told: what stands in quotes or after a space may have been written otherwise.
// The offset is in bytes.
func faultPlace(n *syntax.Node, text string, offset int) diag.Pos {
	before := text[:offset]
	if !n.Plain || strings.Contains(before, " ") {
		return n.Pos
	}
	return diag.Pos{Line: n.Pos.Line, Column: n.Pos.Column + len([]rune(before))}
}

// when is the field of a date that places something in time.
func when[T any](set func(*T, dated)) field[T] {
	return field[T]{key: "date", kind: "date", example: "1953-07-27", read: func(r *reader, n *syntax.Node, to *T) {
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

// eventDate is the field of the date of an event, which may say that it is not
// known; so does an event without one that tells why, under unknown.
func eventDate() field[timeline.Event] {
	f := when(func(*timeline.Event, dated) {}).must("1953-07-27").unless(func(e *timeline.Event) bool {
		_, told := e.Unknown["date"]
		return told
	})
	// Between the backticks of the advice.
	f.absent = pattern.T("{{.Date}}` or `date: {{.Unknown}}", "Date", "1953-07-27", "Unknown", guess.Word)
	f.read = func(r *reader, n *syntax.Node, e *timeline.Event) {
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

// writtenDate is a field of a date that is kept as a text.
func writtenDate[T any](key string, at func(*T) *string) field[T] {
	return field[T]{key: key, kind: "date", example: "1953-07-27", read: func(r *reader, n *syntax.Node, to *T) {
		if r.dateText(n, at(to)) {
			d := r.date(n, *at(to))
			r.admitted(n, d)
			*at(to) = d.kept()
		}
	}}
}
