package syntax

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// table is lines that hold the same number of cells.
type table struct {
	delimiter string
	Rows      [][]string
	words     Vocabulary
}

// Kind names the kind of table.
func (t table) Kind() pattern.English {
	switch t.delimiter {
	case "\t":
		return "a table (TSV)"
	case "|":
		return "a table of Markdown"
	}
	return "a table (CSV)"
}

// TableOf reports whether lines are rows of a table: they hold the same sign
// between cells, equally often, and the first says what stands in its columns or
// a cell is a date.
func TableOf(lines []string, words Vocabulary) (table, bool) {
	if len(lines) == 0 {
		return table{}, false
	}
	for _, delimiter := range []string{"\t", ";", "|", ","} {
		t := table{delimiter: delimiter, words: words}
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
	return table{}, false
}

// isTableRule reports whether a line is drawn between the rows of a table.
func isTableRule(line string) bool {
	return strings.Trim(line, "|-:+= \t") == "" && strings.Contains(line, "--")
}

// isTable reports whether the rows, of which the text of the first is given, are a
// table: a spreadsheet's, whatever its columns are, or one whose columns are
// known.
func (t table) isTable(first string) bool {
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
func (t table) isEven() bool {
	if len(t.Rows) == 0 || len(t.Rows[0]) < 2 {
		return false
	}
	return t.delimiter == "\t" || !slices.ContainsFunc(t.Rows, func(row []string) bool { return len(row) != len(t.Rows[0]) })
}

// cells cuts a line; a cell in quotes may hold the sign between cells.
func (t table) cells(line string) (row []string) {
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

// column returns the first column in which a cell below the first row is of a
// kind, -1 when there is none.
func (t table) column(is func(string) bool) int {
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
func (t table) Event() string {
	row := t.Rows[0]
	if len(t.Rows) > 1 && !slices.ContainsFunc(row, IsLooseDate) {
		row = t.Rows[1] // the first says what stands in the columns
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

// titleColumn returns the column that the first row calls a title, -1 when it
// calls none so.
func (t table) titleColumn() int {
	for i, cell := range t.Rows[0] {
		if t.words.title(cell) {
			return i
		}
	}
	return -1
}

// months are how the names of months begin, in the languages of the words.
const months = `(?i:jan|feb|fév|mar|mär|mai|may|apr|avr|abr|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene|gen|mag|giu|lug|ott)\p{L}*`

// OneDate is a date as people write it.
const OneDate = `(?:-?\d{3,4}(?:[-/.]\d{1,2}){0,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}/\d{4}|\d{1,2}\.? ` + months + `\.? \d{4}|` + months + `\.? (?:\d{1,2}, )?\d{4})`

var looseDate = regexp.MustCompile(`^` + OneDate + `(?:\s*[-–/]\s*` + OneDate + `)?$`)

// IsLooseDate reports whether a text looks like a date, as people write one.
func IsLooseDate(s string) bool { return looseDate.MatchString(strings.TrimSpace(s)) }
