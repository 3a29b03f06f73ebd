// Package cells reads tables as rows of cells, whatever they are written in: text with
// something between the columns, a workbook of Excel (.xlsx) or of OpenDocument (.ods).
//
// A workbook is a zip of XML, of which no more is unpacked than the limits here allow:
// nothing that a few bytes claim to be can fill the memory of a computer. What a cell
// shows is read, not how it was reckoned.
package cells

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells.
const (
	Text   Kind = iota
	Number      // without a format of dates; its text has a full stop for the decimals
	Date        // its text is EDTF, no finer than the cell shows
	Error       // its text is what a spreadsheet shows for what it could not reckon: #REF!
)

// Cell is one cell of a table.
type Cell struct {
	Text string // without spaces around it
	Link string // the address that a click on it opens; "" for none
	Kind Kind
}

// Row is one row of a table.
type Row struct {
	Line  int // in the file, counted from 1; of a workbook, of its sheet
	Cells []Cell
	wide  int // with the empty cells at its end
}

// Sheet is one table.
type Sheet struct {
	Name string // "" where a file has only one
	Rows []Row  // those with something in them
	Cut  bool   // it has more than the limits allow
	More int    // how many lines of a text come after what was read; 0 where nobody counted
	Wide int    // how many columns it has, also beyond the limits
	most int    // rows that it may have
}

// The limits of what is read of one table.
const (
	MostRows    = 300_000
	MostColumns = 400
	mostCells   = 4_000_000
)

// full reports whether a sheet may have no more rows.
func (s *Sheet) full(cells int) bool {
	s.Cut = s.Cut || len(s.Rows) >= s.most || cells >= mostCells
	return s.Cut
}

// add adds a row without the empty cells at its end, and returns how many cells are left
// of it. A row without any is not added.
func (s *Sheet) add(line int, row []Cell) int {
	wide := len(row)
	for len(row) > 0 && row[len(row)-1].Text == "" {
		row = row[:len(row)-1]
	}
	if len(row) > 0 {
		s.Rows = append(s.Rows, Row{line, row, wide})
	}
	return len(row)
}

// At returns a cell of a row, an empty one where the row is shorter.
func (r Row) At(column int) Cell {
	if column < 0 || column >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[column]
}
