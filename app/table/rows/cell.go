package rows

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
)

// Cell is what is to be written in a cell of the list of events.
type Cell struct {
	Event string // id
	Key   string // of the field, as the file calls it
	Text  string // as a person writes it
}

// Key is the field of an event that a column shows, which can be written there; "" for what
// is counted.
func (c Column) Key() string {
	switch c {
	case Date:
		return "date"
	case Title:
		return "title"
	case Lane:
		return "lanes"
	case Status:
		return "status"
	}
	return ""
}

// Written is what a cell holds as one writes it there: a date as it stands in the file.
func (l *List) Written(row int, c Column) string {
	r := l.at(row)
	switch {
	case l.Kind != Events:
		return ""
	case c == Date:
		return r.event.DateText
	case c == Lane:
		return strings.ReplaceAll(l.ofEvent(r.event, Lane), " · ", ", ")
	}
	return l.ofEvent(r.event, c)
}

// Copied are cells for a spreadsheet: of each row the columns that can be written, from one
// to another, with a tab between.
func Copied(l *List, rows []int, from, to Column) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = '\t'
	for _, row := range rows {
		var cells []string
		for _, c := range between(l.Kind, from, to) {
			cells = append(cells, l.Written(row, c))
		}
		_ = w.Write(cells) // into memory
	}
	w.Flush()
	return b.String()
}

// between are the columns that can be written, from one to another.
func between(k Kind, from, to Column) (all []Column) {
	columns := k.Columns()
	for _, c := range columns[max(slices.Index(columns, from), 0) : slices.Index(columns, to)+1] {
		if c.Key() != "" {
			all = append(all, c)
		}
	}
	return all
}

// Pasted are the cells that a text from a spreadsheet fills: from a row and a column on; one
// cell fills all rows of some. What has no room is counted.
func Pasted(l *List, text string, row int, column Column, marked []int) (cells []Cell, left int) {
	r := csv.NewReader(strings.NewReader(strings.TrimRight(text, "\r\n")))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	var block [][]string
	for {
		line, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, 0
		}
		block = append(block, line)
	}
	all := l.Kind.Columns()
	columns := between(l.Kind, column, all[len(all)-1])
	if len(block) == 1 && len(block[0]) == 1 && len(columns) > 0 && len(marked) > 1 {
		for _, row := range marked {
			cells = append(cells, Cell{l.ID(row), columns[0].Key(), block[0][0]})
		}
		return cells, 0
	}
	for i, line := range block {
		for j, text := range line {
			if row+i >= l.Len() || j >= len(columns) {
				left++
				continue
			}
			cells = append(cells, Cell{l.ID(row + i), columns[j].Key(), text})
		}
	}
	return cells, left
}

// Marked are the rows of the events that are selected, from top to bottom.
func (l *List) Marked() (marked []int) {
	if l.Kind != Events {
		return nil
	}
	selected := map[string]bool{}
	for _, id := range l.state.Marked() {
		selected[id] = true
	}
	for row := range l.rows {
		if selected[l.ID(row)] {
			marked = append(marked, row)
		}
	}
	return marked
}
