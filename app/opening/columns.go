package opening

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table"
)

// columns is the sheet in which a person says how a table is read, and what its columns are.
// Below it stands what its first rows become.
type columns struct {
	files   *Files
	in      *convert.Imported
	table   *table.Table
	as      format.Options // how it is to be read, but for its columns
	chosen  bool           // somebody chose columns of it
	looking int            // looks at the table that are under way
	renew   []func(table.Reading)
	list    *widgets.Rows
	preview *widget.Label
}

// ChooseColumns asks what the columns of the open table are, and reads it again so.
func ChooseColumns(f *Files) {
	in := f.State.Imported
	if in == nil || !in.IsTable() {
		f.Sheets.Say(lang.L("{{.File}} is no table", map[string]any{"File": f.State.File.Name()}))
		return
	}
	f.Run(func() {
		t, ok := table.Look(in.Input())
		f.UI(func() {
			if ok {
				c := &columns{files: f, in: in, table: t, as: in.Of.Options, chosen: len(in.Of.Columns) > 0}
				c.show()
			}
		})
	})
}

// show shows the sheet: how the table is read, a row for each column, and what comes of them.
func (c *columns) show() {
	c.preview = sheet.Paragraph("")
	c.list = c.files.Sheets.Keys.Rows(0, c.row, c.open)
	c.list.Length = func() int { return len(c.table.Names) }
	ways := c.ways()
	c.tell()
	foot := container.NewVBox(widgets.Heading(lang.L("What the first rows become")), c.preview)
	shown := c.files.Sheets.Choose(lang.L("Columns of the table"), c.list, ways, foot, lang.L("Show the table so"), c.read)
	shown.SetOnLeft(func() { // the table stays as it was read, of which its report tells
		c.files.Sheets.Later(func() {
			if in := c.files.State.Imported; in != nil {
				c.files.tellImport(in)
			}
		})
	})
}

// row is what a row of the list says.
func (c *columns) row(column int) widgets.RowText {
	return widgets.RowText{
		Title: widgets.Joined(" → ", widgets.Brief(c.table.Names[column], widgets.MostTitle), c.name(c.table.Chosen(column))),
		Note:  strings.Join(c.table.Samples(column, 3), " · "),
	}
}

// open asks what a column is.
func (c *columns) open(column int) {
	now := c.table.Chosen(column)
	fields, names := c.fields()
	c.ask(widgets.Brief(c.table.Names[column], widgets.MostTitle), names, slices.Index(fields, now), func(chosen int) {
		c.table.Choose(column, fields[chosen])
		c.chosen = true
	})
}

// ask offers a choice in a list, with the keyboard on what is chosen now, and shows
// afterwards what comes of it.
func (c *columns) ask(title string, names []string, now int, take func(chosen int)) {
	var shown dialog.Dialog
	list := c.files.Sheets.Keys.Choices(names, func(i int) {
		shown.Hide()
		take(i)
		c.tell()
	})
	shown = c.files.Sheets.List(title, list, nil)
	list.Point(max(0, now))
}

// fields are what a column can be, and their names.
func (c *columns) fields() (fields []table.Field, names []string) {
	fields = []table.Field{
		table.Title, table.Date, table.End, "year", "month", "day", "time", table.Text, table.Lanes, table.Tags, table.Place,
		table.People, table.Importance, table.Sources, table.Links, table.Native, table.Image, table.Notes, "", table.Ignored,
	}
	for _, f := range fields {
		names = append(names, c.name(f))
	}
	return fields, names
}

// name is what a field is called.
func (c *columns) name(f table.Field) string {
	switch f {
	case table.Title:
		return lang.L("Title")
	case table.Date:
		return lang.L("Date, or beginning")
	case table.End:
		return lang.L("End")
	case "year":
		return lang.L("Year of the date")
	case "month":
		return lang.L("Month of the date")
	case "day":
		return lang.L("Day of the date")
	case "time":
		return lang.L("Time of the day")
	case table.Text:
		return lang.L("Text")
	case table.Lanes:
		return lang.L("Lane")
	}
	return restOfFields(f)
}

func restOfFields(f table.Field) string {
	switch f {
	case table.Tags:
		return lang.L("Tags")
	case table.Place, table.Geo:
		return lang.L("Place")
	case table.People:
		return lang.L("People")
	case table.Importance:
		return lang.L("Importance")
	case table.Sources:
		return lang.L("Source or address")
	case table.Links:
		return lang.L("Address to read on")
	case table.Native:
		return lang.L("Title in a second language")
	case table.Image:
		return lang.L("Address of a picture")
	case table.Notes:
		return lang.L("Notes for the presenter")
	case table.Ignored:
		return lang.L("Leave it out")
	case table.ID:
		return lang.L("Number or name of the row")
	case table.Shown:
		return lang.L("Date as it is to be shown")
	case table.Type:
		return lang.L("Kind of row")
	case "":
		return lang.L("Keep it as extra")
	}
	return string(f)
}

// shownRows is how many events the preview shows.
const shownRows = 5

// tell shows how the table is read, what its columns are, and what the first rows become.
func (c *columns) tell() {
	now := c.table.Reading(c.as)
	for _, renew := range c.renew {
		renew(now)
	}
	c.list.Refresh()
	var lines []string
	for _, e := range c.table.Preview(c.as, shownRows) {
		when := lang.L("no date")
		if e.Date.IsPlaced() {
			when = e.Date.Human(c.files.State.Words)
		}
		lines = append(lines, widgets.Joined(": ", when, widgets.Brief(e.Title, widgets.MostTitle)))
	}
	if len(lines) == 0 {
		lines = []string{lang.L("Nothing comes of it: choose a title and a date.")}
	}
	c.preview.SetText(strings.Join(lines, "\n"))
}

// read reads the table again as its columns were chosen.
func (c *columns) read() {
	as := c.as
	as.Columns = c.table.Asked()
	readOtherwise(c.files, c.in, as)
}
