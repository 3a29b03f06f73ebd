package outline

import (
	"slices"
	"strings"
	"unicode"

	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// Table is lines that have the same number of cells.
type Table struct {
	delimiter string
	Rows      [][]string
	words     Vocabulary
}

// Kind returns the name of the kind of table.
func (t Table) Kind() pattern.English {
	switch t.delimiter {
	case "\t":
		return "a table (TSV)"
	case "|":
		return "a table of Markdown"
	}
	return "a table (CSV)"
}

// TableOf returns the table that lines are rows of, and reports whether they are: the
// same delimiter separates equally many cells, and the first row names the columns or a
// cell is a date.
func TableOf(lines []string, words Vocabulary) (Table, bool) {
	if len(lines) == 0 {
		return Table{}, false
	}
	for _, delimiter := range []string{"\t", ";", "|", ","} {
		t := Table{delimiter: delimiter, words: words}
		for _, line := range lines[:min(len(lines), 5)] {
			if isTableRule(line) {
				continue
			}
			t.Rows = append(t.Rows, t.cells(line))
		}
		if t.isTable(lines[0]) {
			return t, true
		}
	}
	return Table{}, false
}

// isTableRule reports whether a line is a rule between the rows of a table.
func isTableRule(line string) bool {
	return strings.Trim(line, "|-:+= \t") == "" && strings.Contains(line, "--")
}

// isTable reports whether the rows are a table: one of a spreadsheet, whatever its
// columns are, or one with known columns. First is the text of the first row.
func (t Table) isTable(first string) bool {
	if isStructure(first) || !t.isEven() {
		return false
	}
	if len(t.Rows[0]) >= 4 && (t.delimiter == "," || t.delimiter == "\t") {
		return true // as a spreadsheet writes it
	}
	known := 0
	for _, cell := range t.Rows[0] {
		if t.words.Known(cell) || IsLooseDate(cell) {
			known++
		}
	}
	return known >= 2 || known == 1 && len(t.Rows) > 1 && (t.delimiter == "\t" || t.column(IsLooseDate) >= 0)
}

// isStructure reports whether a line is YAML rather than a row of cells.
func isStructure(line string) bool {
	_, _, isKey := CutKey(line)
	return isKey || strings.HasPrefix(strings.TrimSpace(line), "- ") || strings.ContainsAny(line, "[{#")
}

// isEven reports whether each row has as many cells as the first, which has several.
// Between tabs they may differ: empty cells at the end of a line cannot be seen.
func (t Table) isEven() bool {
	if len(t.Rows) == 0 || len(t.Rows[0]) < 2 {
		return false
	}
	return t.delimiter == "\t" || !slices.ContainsFunc(t.Rows, func(row []string) bool { return len(row) != len(t.Rows[0]) })
}

// cells splits a line; a cell in quotes may contain the delimiter.
func (t Table) cells(line string) (row []string) {
	line = strings.TrimSpace(line)
	if t.delimiter == "|" {
		line = strings.Trim(line, "|")
	}
	for line != "" {
		var cell string
		if strings.HasPrefix(line, `"`) {
			if end := strings.Index(line[1:], `"`); end >= 0 {
				cell, line = line[1:1+end], line[2+end:]
			}
		}
		rest, after, more := strings.Cut(line, t.delimiter)
		row = append(row, strings.TrimSpace(cell+rest))
		if line = after; more && after == "" {
			row = append(row, "")
		}
	}
	return row
}

// column returns the first column with a cell of a kind below the first row, -1 when
// there is none.
func (t Table) column(is func(string) bool) int {
	for _, row := range t.Rows[min(1, len(t.Rows)-1):] {
		for i, cell := range row {
			if is(cell) {
				return i
			}
		}
	}
	return -1
}

// Event returns the first row as an event of the format, for advice.
func (t Table) Event() string {
	row := t.Rows[0]
	if len(t.Rows) > 1 && !slices.ContainsFunc(row, IsLooseDate) {
		row = t.Rows[1] // the first names the columns
	}
	date, title, titleAt := "1953-07-27", "…", t.titleColumn()
	for i, cell := range row {
		switch {
		case i == t.column(IsLooseDate):
			if g := guess.Date(cell); g.Kind == guess.Exact || g.Kind == guess.Read {
				date = g.Date.String()
			}
		case i == titleAt || titleAt < 0 && title == "…" && strings.IndexFunc(cell, unicode.IsLetter) >= 0:
			title = diag.Shortened(cell, 40)
		}
	}
	return `- {date: ` + date + `, title: "` + strings.ReplaceAll(title, `"`, "'") + `"}`
}

// titleColumn returns the column that the first row names as a title, -1 when there is
// none.
func (t Table) titleColumn() int {
	for i, cell := range t.Rows[0] {
		if t.words.IsTitle(cell) {
			return i
		}
	}
	return -1
}
