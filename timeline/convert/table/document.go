package table

import (
	"path"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// reader makes a document of a table.
type reader struct {
	*draft.Draft
	*Table
	order   order
	guesses map[string]guess.Guess
	own     map[string]string // ids of the sources of a table that was written here, by how events name them
}

// document makes the document of a table as its mapping says, and tells what was decided.
func (t *Table) document(d *draft.Draft, in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{d, t, t.orderOf(d), map[string]guess.Guess{}, map[string]string{}}
	if len(in.Columns) == 0 && t.isOwn() {
		ownSources(r)
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
	r.Add(diag.CodeImportColumns, at, len(r.Names), r.Mapping.words(r.Names), r.Mapping.typed(r.Names))
	for i, row := range r.heading[:max(0, r.head.at-r.head.above)] {
		if text := rowText(row); i > 0 || text != r.title {
			r.Left(diag.Pos{Line: row.Line, Column: 1}, diag.Shortened(text, 60), pattern.English("it stands above the names of the columns"))
		}
	}
	for _, name := range r.others {
		r.Left(at, name, pattern.English("only one sheet is read; import another with --sheet"))
	}
	for _, name := range r.unknown {
		r.Add(diag.CodeImportMissing, at, name, listed(r.Names))
	}
	if r.noSheet != "" {
		r.Add(diag.CodeImportMissing, at, r.noSheet, listed(append([]string{r.sheet}, r.others...)))
	}
	if r.noLine != 0 {
		r.Add(diag.CodeImportMissing, at, pattern.T("line {{.N}}", "N", r.noLine), pattern.T("a table of {{.N}} rows", "N", len(r.heading)+len(r.Rows)))
	}
	tellRead(r, at)
	tellCut(r.Table, r.Left, at)
}

// tellRead tells how a table was read where that is not what most are: without names of
// columns, with some that are not in its first row, or with other signs between than commas
// and tabs.
func tellRead(r *reader, at diag.Pos) {
	var how pattern.Series
	for _, s := range format.Signs() {
		if s.Sign == r.sign && strings.IndexByte(",\t", r.sign) < 0 {
			how.Items = append(how.Items, pattern.T("{{.Signs}} between its columns", "Signs", s.Word))
		}
	}
	switch {
	case r.head.at < 0:
		how.Items = append(how.Items, pattern.English("no names of columns"))
	case r.head.at > 0:
		how.Items = append(how.Items, pattern.T("the names of its columns in line {{.N}}", "N", r.heading[r.head.at].Line))
	}
	if len(how.Items) > 0 {
		r.Guessed(at, path.Base(r.Doc.Name), pattern.T("a table with {{.What}}", "What", how), pattern.English("if it is wrong, say it with --separator and --header"))
	}
}

// tellCut reports that a table is longer than what is read of one: how many of its rows were
// read, and how many there are besides, where that is known.
func tellCut(t *Table, left func(diag.Pos, string, pattern.Value), at diag.Pos) {
	if t.wide > cells.MostColumns {
		left(at, Letters(cells.MostColumns)+"…", pattern.T("the first {{.Columns}} columns were read, and the table has {{.All}}", "Columns", cells.MostColumns, "All", edtf.NumberInWords(int64(t.wide))))
	}
	switch {
	case !t.cut:
	case t.more > 0:
		left(at, t.sheet+"…", pattern.T("the first {{.Rows}} rows were read, as the table is too long, and {{.More}} lines come after them", "Rows", edtf.NumberInWords(int64(len(t.Rows))), "More", edtf.NumberInWords(int64(t.more))))
	default:
		left(at, t.sheet+"…", pattern.T("the first {{.Rows}} rows were read, as the table is too long", "Rows", edtf.NumberInWords(int64(len(t.Rows)))))
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
	uniqueID(r.Table, r.Draft, &e)
	r.Untitled(&e)
	if e.Title == e.Text {
		e.Text = ""
	}
	r.AddEvent(e)
}

// uniqueID takes the id of a row from an event where another has it: it gets one that is made
// from its title.
func uniqueID(t *Table, d *draft.Draft, e *timeline.Event) {
	key := strings.ToLower(e.ID)
	if e.ID != "" && t.ids[key] {
		d.Left(e.Pos, e.ID, pattern.English("another row has this id, so that the event has one made from its title"))
		e.ID = ""
	}
	t.ids[key] = true
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
