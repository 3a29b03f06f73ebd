package table

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/table/rows"
	"tideline/app/widgets"
)

// cells is the list as a table that is written in, while the file is edited: the keys lead
// to a cell, and what is typed takes the place of what it holds.
type cells struct {
	list   *list
	column rows.Column // that the keyboard is in
	open   *cellField  // while something is typed; nil else
	row    int         // in which
	event  string      // of that row, wherever it goes meanwhile
	held   string      // what it held
	were   bool        // they could be written when they were shown last
}

// see shows the list as it is now that cells can be written, or no more.
func (c *cells) see() {
	if are := c.are(); are != c.were {
		c.were = are
		c.list.table.pane.tell(c.list.typed, true)
		c.list.Refresh()
	}
}

// are reports whether cells can be written.
func (c *cells) are() bool {
	t := c.list.table
	return t.kind == rows.Events && t.IsEditing != nil && t.IsEditing() && t.list.Len() > 0
}

// writable are the columns that can be written, from the left.
func writable() []rows.Column {
	return slices.DeleteFunc(rows.Events.Columns(), func(c rows.Column) bool { return c.Key() == "" })
}

// aside leads to the next column, or the one before; false where there is none.
func (c *cells) aside(by int) bool {
	all := writable()
	at := slices.Index(all, c.column) + by
	if at < 0 || at >= len(all) {
		return false
	}
	c.column = all[at]
	c.list.Refresh()
	return true
}

// begin opens the cell that the keyboard is in, with what it holds or with what was typed.
func (c *cells) begin(typed string) {
	c.row = c.list.At
	c.event, c.held = c.list.table.list.ID(c.row), c.list.table.list.Written(c.row, c.column)
	c.open = newCellField(c)
	if typed == "" {
		c.open.SetText(c.held)
	} else {
		c.open.SetText(typed)
		c.open.CursorColumn = len([]rune(typed))
	}
	c.list.Refresh()
	c.list.table.Focus(c.open)
	if typed == "" {
		c.open.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// close takes the field away, and writes what was typed where that is wanted. by is where the
// keyboard goes: so many rows down, or columns to the right.
func (c *cells) close(write bool, down, right int) {
	if c.open == nil {
		return
	}
	t, field := c.list.table, c.open
	c.open = nil
	cell := c.cell(field)
	changed := write && field.Text != c.held
	if right != 0 && !c.aside(right) {
		c.column, down = writable()[0], 1
	}
	t.Focus(c.list)
	c.list.Refresh()
	if to := c.row + down; down != 0 && to < t.list.Len() {
		c.list.Point(to)
		t.lead(to) // and it stays selected, wherever the rows go by what is written
	}
	if changed {
		t.Write([]rows.Cell{cell})
	}
}

// cell is what was typed over a cell.
func (c *cells) cell(f *cellField) rows.Cell {
	return rows.Cell{Event: c.event, Key: c.column.Key(), Text: f.Text}
}

// follow keeps the open field on its event once the list is another: the row may be another.
func (c *cells) follow() {
	if row, there := c.list.table.list.Row(c.event); c.open != nil && there {
		c.row = row
	}
}

// point brings the keyboard to a cell; a second click there opens it.
func (c *cells) point(row int, column rows.Column) {
	again := row == c.list.At && column == c.column && c.list.focused
	c.column = column
	c.list.table.Focus(c.list)
	c.list.At = row
	if again {
		c.begin("")
		return
	}
	c.list.come()
	c.list.Point(row)
}

// place puts the open field over its cell, and shows which cell the keyboard is in.
func (c *cells) place(o fyne.CanvasObject, row int) {
	cellsOf := o.(*fyne.Container)
	for at, column := range c.list.table.kind.Columns() {
		cell := cellsOf.Objects[at].(*fyne.Container)
		here := c.are() && column == c.column && row == c.list.At
		widgets.SetShown(cell.Objects[0], here && c.open == nil)
		cover := cell.Objects[2].(*cover)
		widgets.SetShown(cover, c.are() && column.Key() != "")
		cover.tapped = func() { c.point(row, column) }
		if here && c.open != nil && row == c.row {
			cell.Objects = append(cell.Objects[:3:3], c.open)
			cell.Refresh()
		} else if len(cell.Objects) > 3 {
			cell.Objects = cell.Objects[:3]
			cell.Refresh()
		}
	}
}

// Copy returns the cells that are selected, for a spreadsheet: of one row the cell, of several
// the rows. It is "" where the keyboard is not in a cell.
func (t *Table) Copy() string {
	if t.pane == nil || !t.pane.rows.focused || !t.pane.rows.cells.are() {
		return ""
	}
	c := &t.pane.rows.cells
	if marked := t.list.Marked(); len(marked) > 1 {
		all := writable()
		return rows.Copied(t.list, marked, all[0], all[len(all)-1])
	}
	return rows.Copied(t.list, []int{t.pane.rows.At}, c.column, c.column)
}

// Paste writes cells from a spreadsheet, from the cell on in which the keyboard is; one cell
// into all rows that are selected. It reports false where the keyboard is not in a cell.
func (t *Table) Paste(text string) bool {
	if t.pane == nil || !t.pane.rows.focused || !t.pane.rows.cells.are() {
		return false
	}
	l := t.pane.rows
	cells, left := rows.Pasted(t.list, text, l.At, l.cells.column, t.list.Marked())
	if left > 0 {
		t.pane.count.SetText(lang.N("There is no room for {{.N}} cells.", left, map[string]any{"N": left}))
	}
	if len(cells) > 0 {
		t.Write(cells)
	}
	return true
}

// FillDown writes what the first of the selected rows has in the column of the keyboard into
// the others; with one row, what stands above it.
func (t *Table) FillDown() {
	if t.pane == nil || !t.pane.rows.cells.are() {
		return
	}
	column, marked := t.pane.rows.cells.column, t.list.Marked()
	if at := t.pane.rows.At; len(marked) < 2 && at > 0 {
		marked = []int{at - 1, at}
	}
	if len(marked) < 2 {
		return
	}
	text := t.list.Written(marked[0], column)
	ids := make([]string, len(marked))
	for i, row := range marked {
		ids[i] = t.list.ID(row)
	}
	t.Turn(ids, func(ids []string) {
		if row, there := t.list.Row(ids[0]); there { // it may just have been written
			text = t.list.Written(row, column)
		}
		var all []rows.Cell
		for _, id := range ids[1:] {
			all = append(all, rows.Cell{Event: id, Key: column.Key(), Text: text})
		}
		t.Write(all)
	})
}

// cellField is where one types over a cell.
type cellField struct {
	widget.Entry
	cells *cells
}

var _ fyne.Tabbable = (*cellField)(nil)

func newCellField(c *cells) *cellField {
	f := &cellField{cells: c}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.ExtendBaseWidget(f)
	return f
}

// AcceptsTab implements fyne.Tabbable: Tab goes on to the next cell.
func (*cellField) AcceptsTab() bool { return true }

// FocusLost implements fyne.Focusable.
func (f *cellField) FocusLost() {
	f.Entry.FocusLost()
	if f.cells.open == f {
		f.cells.open = nil // the keyboard is elsewhere already
		if f.Text != f.cells.held {
			f.cells.list.table.Write([]rows.Cell{f.cells.cell(f)})
		}
		f.cells.list.Refresh()
	}
}

// TypedKey implements fyne.Focusable.
func (f *cellField) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		f.cells.close(false, 0, 0)
	case widgets.Entered(ev.Name):
		f.cells.close(true, 1, 0)
	case ev.Name == fyne.KeyTab:
		f.cells.close(true, 0, 1)
	default:
		f.Entry.TypedKey(ev)
	}
}

// cover lies over a cell that can be written and takes clicks on it: the row alone would not
// know which of its cells was meant.
type cover struct {
	widget.BaseWidget
	tapped func()
}

var _ fyne.Tappable = (*cover)(nil)

func newCover() *cover {
	c := &cover{}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (*cover) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Tapped implements fyne.Tappable.
func (c *cover) Tapped(*fyne.PointEvent) { c.tapped() }
