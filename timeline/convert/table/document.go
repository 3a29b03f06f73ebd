package table

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// reader makes a document of a table.
type reader struct {
	*draft.Draft
	*Table
	order   order
	guesses map[string]guess.Guess
}

// document makes the document of a table as its mapping says, and tells what was decided.
func (t *Table) document(d *draft.Draft, in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{d, t, t.orderOf(d), map[string]guess.Guess{}}
	if len(in.Columns) == 0 && t.isOwn() {
		for _, row := range t.Rows {
			r.ownRow(row)
		}
		return d.Finish()
	}
	r.tell()
	if t.title != "" {
		d.Doc.Title = t.title
	}
	for _, row := range t.Rows {
		r.row(row)
	}
	return d.Finish()
}

// tell reports what was decided of the table as a whole.
func (r *reader) tell() {
	at := diag.Pos{Line: 1, Column: 1}
	if r.head.at >= 0 {
		at.Line = r.heading[r.head.at].Line
	}
	r.Add(diag.CodeImportColumns, at, len(r.Names), r.Mapping.words(r.Names), r.Mapping.String(r.Names))
	for i, row := range r.heading[:max(0, r.head.at-r.head.above)] {
		if text := rowText(row); i > 0 || text != r.title {
			r.Left(diag.Pos{Line: row.Line, Column: 1}, diag.Shortened(text, 60), pattern.English("it stands above the names of the columns"))
		}
	}
	for _, name := range r.others {
		r.Left(at, name, pattern.English("only one sheet is read; choose another when you import it"))
	}
	for _, name := range r.unknown {
		r.Left(at, name, pattern.English("it was asked for, and the table has no such column, or there is no such field"))
	}
	if r.cut {
		r.Left(at, r.sheet+"…", pattern.English("the table is too long, and only its beginning was read"))
	}
}

// rowText is a row as one text.
func rowText(row cells.Row) string {
	var all []string
	for _, c := range row.Cells {
		if c.Text != "" {
			all = append(all, c.Text)
		}
	}
	return strings.Join(all, " ")
}

// text returns the texts of the columns of a field in a row, with a sign between.
func (r *reader) text(row cells.Row, f Field, between string) string {
	columns := r.Mapping.Columns(f)
	if len(columns) == 1 {
		return row.At(columns[0]).Text
	}
	var all []string
	for _, c := range columns {
		if text := row.At(c).Text; text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, between)
}

// row reads one row: an event, or what a table for TimelineJS says of the whole.
func (r *reader) row(row cells.Row) {
	r.withoutErrors(row)
	e := timeline.Event{Pos: diag.Pos{Line: row.Line, Column: 1}, ID: draft.Line(r.text(row, ID, "-")), Title: r.Inline(r.text(row, Title, " ")), Text: r.Prose(r.text(row, Text, "\n\n"))}
	switch strings.ToLower(r.text(row, Type, " ")) {
	case "title", "overview":
		if e.Title != "" {
			r.Doc.Title = e.Title
		}
		r.Doc.Description = e.Text
		return
	case "era":
		r.era(&e, row)
		return
	}
	if place := draft.Line(r.text(row, Place, ", ")); e.Title == "" && e.Text == "" && place != "" && r.text(row, Date, " ") != "" {
		e.Title = place
		r.Guessed(e.Pos, e.Title, pattern.English("a title, from the place, as nothing else says what happened"), pattern.English("write a title that says what happened"))
	}
	if e.Title == "" && e.Text == "" {
		r.Left(e.Pos, diag.Shortened(rowText(row), 60), pattern.English("it says nothing of what happened"))
		return
	}
	r.dates(&e, row)
	r.fields(&e, row)
	r.rest(&e, row)
	r.Untitled(&e)
	if e.Title == e.Text {
		e.Text = ""
	}
	r.AddEvent(e)
}

// withoutErrors empties the cells that hold an error of the spreadsheet, and tells of them.
// Those of dates are told with their events.
func (r *reader) withoutErrors(row cells.Row) {
	for c := range row.Cells {
		if f := r.Mapping.Of(c); row.Cells[c].Kind == cells.Error && f != Date && f != End {
			r.Left(r.place(row, c), row.Cells[c].Text, pattern.English("it is an error of the spreadsheet, and no value"))
			row.Cells[c] = cells.Cell{}
		}
	}
}

// era reads a row that names a stretch of time.
func (r *reader) era(e *timeline.Event, row cells.Row) {
	r.dates(e, row)
	if !e.Date.IsPlaced() || e.Title == "" {
		r.Left(e.Pos, "era", pattern.English("it has no date, or no name"))
		return
	}
	r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: e.Pos})
}

// dates gives an event its date: from its beginning to its end where there are two.
func (r *reader) dates(e *timeline.Event, row cells.Row) {
	from, to := r.side(Date, row), r.open(r.side(End, row))
	if from.kind == nothing && to.kind == dated {
		from, to = onlyEnd(to), moment{}
	}
	switch from.kind {
	case nothing, unknown, unread:
		r.undated(e, from)
	default:
		e.DateText = r.joined(e, from, to)
		e.Date, _ = draft.Written(e.DateText)
		if !e.Date.IsPlaced() {
			r.undated(e, from)
			break
		}
		inOldStyle(r.Draft, e, from, to)
	}
	if to.kind == unread || to.kind == unknown {
		noEnd(r.Draft, e, to)
	}
}

// open reads an end such as “present” as an open one.
func (r *reader) open(to moment) moment {
	if to.kind == unread && !hasDigit(to.as) && len(to.as) < 20 {
		if g := r.guess("1990 to " + to.as); g.Kind == guess.Read && g.Date.String() == "1990/.." {
			return moment{kind: dated, text: "..", as: to.as}
		}
	}
	return to
}

// undated leaves an event without a date, keeps what was written, and says why.
func (r *reader) undated(e *timeline.Event, m moment) {
	why := draft.Unread
	switch {
	case m.kind == nothing:
		why = draft.NothingSaid
	case m.kind == unknown:
		why = draft.SaidUnknown
	case m.asked:
		why = draft.OneOfSome
	case m.failed:
		why = "its cell holds an error of the spreadsheet"
	}
	r.Undated(e, m.as, why)
}
