// Package table reads tables: what most people have who want a timeline.
//
// A table is told nothing of what its columns mean. Their names say it, in the languages
// of columnNames, or else what is in them; all that is decided so is reported, and a
// Mapping says it differently. Every column without a home is kept as extra.
package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// Names of the formats.
const (
	csvName  pattern.English = "a table (CSV)"
	xlsxName pattern.English = "a workbook of Excel"
	odsName  pattern.English = "a workbook of OpenDocument"
)

// CSVFormat is a text with commas, semicolons, tabs or bars between its columns. What it
// detects may be in another format as well: it must be asked last.
func CSVFormat() format.Format {
	return format.Format{ID: "csv", Name: csvName, Endings: []string{".csv", ".tsv", ".tab"}, Foreign: true, Detect: isTable, Read: read, Write: write}
}

// XLSXFormat is a workbook of Excel.
func XLSXFormat() format.Format {
	return format.Format{ID: "xlsx", Name: xlsxName, Endings: []string{".xlsx", ".xlsm"}, Foreign: true, Detect: cells.IsXLSX, Read: read}
}

// ODSFormat is a workbook of OpenDocument, as LibreOffice writes it.
func ODSFormat() format.Format {
	return format.Format{ID: "ods", Name: odsName, Endings: []string{".ods"}, Foreign: true, Detect: cells.IsODS, Read: read}
}

// Table is a table whose columns are known, on its way to a document.
type Table struct {
	Names    []string // of the columns
	Rows     []cells.Row
	Mapping  Mapping
	name     pattern.English
	title    string // what stands above the table by itself
	head     head
	words    dictionary
	lang     string // of the names; "" where they have none
	contents []content
	heading  []cells.Row // the rows above the first of Rows
	sheet    string
	others   []string // sheets that are not read
	unknown  []string // columns and fields that were asked for and are not there
	noSheet  string   // likewise the sheet; "" where it is there
	noLine   int      // likewise the line with the names of the columns; 0 where it is there
	sign     byte     // between the columns of a text
	cut      bool
	wide     int             // columns, also those that are not read
	more     int             // lines that come after
	ids      map[string]bool // of the rows that were read
}

// read makes a document of a table.
func read(in format.Input) (*timeline.Document, []diag.Problem) {
	d := draft.New(in)
	t, ok := Open(d, in)
	if !ok {
		return d.Finish()
	}
	return t.document(d, in)
}

// Open reads the table of a file, and finds what its columns are. What is in no way a
// table, or has nothing that could be dated, is reported.
func Open(d *draft.Draft, in format.Input) (*Table, bool) {
	t := &Table{words: newDictionary(), name: csvName, ids: map[string]bool{}}
	sheet, ok := t.sheetOf(d, in)
	if !ok {
		return nil, false
	}
	t.take(sheet, in.Header)
	t.Mapping = t.detected()
	t.unknown = t.Mapping.given(in.Columns, t)
	switch {
	case len(t.Rows) == 0 && t.cut:
		d.Nothing(t.name, pattern.English("it unpacks to more than can be read; save what you need of it as a workbook of its own, or as CSV"))
	case len(t.Rows) == 0:
		d.Nothing(t.name, pattern.English("it has no row"))
	case len(t.unknown) > 0 && !t.isMapped():
		d.Nothing(t.name, pattern.T("“{{.Asked}}” was asked for, and is not there; it has {{.Columns}}", "Asked", strings.Join(t.unknown, ", "), "Columns", listed(t.Names)))
	case len(in.Columns) == 0 && t.isGrid():
		d.Nothing(t.name, pattern.English("its columns are years, in which cells are filled; write a row for each event, with its date in a cell"))
	case !t.hasDates():
		d.Nothing(t.name, t.withoutDates())
	case len(t.Mapping.Columns(Title))+len(t.Mapping.Columns(Text)) == 0:
		d.Nothing(t.name, pattern.T("none of its columns says what happened; it has {{.Columns}}", "Columns", listed(t.Names)))
	case len(in.Columns) == 0 && t.isSeries():
		d.Nothing(t.name, pattern.T("its rows are figures for a year, and no events; it has {{.Columns}}", "Columns", listed(t.Names)))
	default:
		return t, true
	}
	return nil, false
}

// isMapped reports whether columns say when something happened, and what.
func (t *Table) isMapped() bool {
	return t.hasDates() && len(t.Mapping.Columns(Title))+len(t.Mapping.Columns(Text)) > 0
}

func (t *Table) hasDates() bool {
	return len(t.Mapping.Columns(Date))+len(t.Mapping.Columns(End)) > 0
}

// withoutDates says why nothing is taken of a table without a column of dates.
func (t *Table) withoutDates() pattern.Value {
	switch within := t.sentences(); {
	case within != "":
		return pattern.T("when something happened stands within the sentences of its column “{{.Column}}”; write it into a column of its own", "Column", within)
	case t.wide > cells.MostColumns:
		return pattern.T("none of its first {{.Columns}} columns holds dates, and the others of its {{.All}} are not read", "Columns", cells.MostColumns, "All", edtf.NumberInWords(int64(t.wide)))
	}
	return pattern.T("none of its columns holds dates; it has {{.Columns}}", "Columns", listed(t.Names))
}

// isSeries reports whether a table holds figures rather than events: nothing says that one
// of its columns is a title, and of all others at least one has numbers, and each of the
// rest says the same whenever the title is the same.
func (t *Table) isSeries() bool {
	title := t.Mapping.Columns(Title)
	isText := func(c int) bool { return t.Mapping.roles[c].part != remark }
	if len(title) != 1 || slices.ContainsFunc(t.Mapping.Columns(Text), isText) {
		return false
	}
	if _, named := t.words.find(t.Names[title[0]], t.lang); named || t.head.at < 0 {
		return false
	}
	figures := 0
	for c := range t.Names {
		content := t.contents[c]
		field := t.Mapping.Of(c)
		switch {
		case c == title[0] || content.filled == 0 || field == Date || field == End || field == Text:
		case content.mostly(content.numbers) || t.isMeasured(c):
			figures++
		case !slices.Contains([]Field{"", Tags, Lanes}, field) || !t.repeats(c, title[0]):
			return false
		}
	}
	return figures > 0
}

// isMeasured reports whether most cells of a column are numbers with a fraction.
func (t *Table) isMeasured(column int) bool {
	filled, numbers := 0, 0
	for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
		if text := row.At(column).Text; text != "" {
			filled++
			if _, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64); err == nil {
				numbers++
			}
		}
	}
	return content{filled: filled}.mostly(numbers)
}

// repeats reports whether a column says the same in all rows in which another does, some
// of which are there several times.
func (t *Table) repeats(column, other int) bool {
	said, again := map[string]string{}, 0
	for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
		key, value := row.At(other).Text, row.At(column).Text
		before, known := said[key]
		if known && before != value {
			return false
		}
		if known {
			again++
		}
		said[key] = value
	}
	return again > 0
}

// yearWithin is a year within a sentence.
var yearWithin = regexp.MustCompile(`\b(?:1[0-9]{3}|20[0-9]{2})\b`)

// sentences returns the name of the column in whose sentences years stand, "" for none.
func (t *Table) sentences() string {
	for i, name := range t.Names {
		dated := 0
		for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
			if text := row.At(i).Text; strings.Count(text, " ") > 1 && yearWithin.MatchString(text) {
				dated++
			}
		}
		if 2*dated >= t.contents[i].filled && dated > 0 {
			return name
		}
	}
	return ""
}

// listed lists the names of columns for a message.
func listed(names []string) string {
	const most = 12
	all := make([]string, 0, most)
	for _, name := range names[:min(len(names), most)] {
		all = append(all, diag.Shortened(name, 30))
	}
	if len(names) > most {
		all = append(all, "…")
	}
	return strings.Join(all, ", ")
}

// sheetOf reads the rows of a file: of a workbook, those of the sheet that is asked for,
// or of the first that looks like events.
func (t *Table) sheetOf(d *draft.Draft, in format.Input) (cells.Sheet, bool) {
	if book, err := workbook(in.Source, &t.name); book != nil || err != nil {
		if err != nil {
			d.Nothing(t.name, pattern.English("it is broken, or protected by a password"))
			return cells.Sheet{}, false
		}
		sheet := t.sheetIn(book, in)
		d.Lines(len(sheet.Rows))
		return sheet, true
	}
	text, ok := syntax.Decode(d.Report, in.Source)
	if !ok {
		return cells.Sheet{}, false
	}
	sheet, sign := cells.Separated(text, in.Sign, t.words.names)
	t.sign = sign
	return sheet, true
}

// workbook opens a workbook; nil without an error for what is none.
func workbook(src []byte, name *pattern.English) (*cells.Book, error) {
	switch {
	case cells.IsODS(src):
		*name = odsName
		return cells.ODS(src)
	case cells.IsXLSX(src):
		*name = xlsxName
		return cells.XLSX(src)
	}
	return nil, nil
}

// mostSheets is how many sheets are looked at for events.
const mostSheets = 20

// sheetIn returns the sheet with the best header, the first of several.
func (t *Table) sheetIn(book *cells.Book, in format.Input) (best cells.Sheet) {
	most, cut := -1, false
	for i, name := range book.Names[:min(len(book.Names), mostSheets)] {
		if in.Sheet != "" && !strings.EqualFold(name, in.Sheet) {
			continue
		}
		sheet := book.Sheet(i)
		cut = cut || sheet.Cut
		if points := t.words.header(sheet.Rows).known; len(sheet.Rows) > 0 && points > most {
			best, most = sheet, points
		}
		if most >= 2 { // as sure as it gets
			break
		}
	}
	if t.sheet = best.Name; most < 0 && in.Sheet != "" {
		t.noSheet, in.Sheet = in.Sheet, ""
		best = t.sheetIn(book, in)
	}
	best.Cut = best.Cut || len(best.Rows) == 0 && cut
	t.others = slices.DeleteFunc(slices.Clone(book.Names), func(name string) bool { return name == t.sheet })
	return best
}

// withoutNulls empties the cells in which a data base has written that there is nothing.
func withoutNulls(rows []cells.Row) {
	for _, row := range rows {
		for i := range row.Cells {
			if row.Cells[i].Text == "NULL" {
				row.Cells[i].Text = ""
			}
		}
	}
}

// take takes the rows of a sheet, and finds the names of its columns among them: in the line
// that is asked for, unless that is 0.
func (t *Table) take(sheet cells.Sheet, line int) {
	t.cut, t.more, t.wide = sheet.Cut, sheet.More, sheet.Wide
	head, named := t.words.headerAt(sheet.Rows, line)
	if t.head = head; !named {
		t.noLine = line
	}
	t.Names = t.head.columnNames(sheet.Rows, func(name string) bool {
		_, known := t.words.find(name, "")
		return known
	})
	t.lang = t.words.langOf(t.Names)
	withoutNulls(sheet.Rows)
	t.heading = sheet.Rows[:t.head.rows()]
	t.Rows = sheet.Rows[t.head.rows():]
	for i := range t.Names {
		t.contents = append(t.contents, contentOf(t.Rows, i))
	}
	for _, row := range t.heading[:max(0, t.head.at-t.head.above)] {
		if len(row.Cells) > 0 && t.title == "" {
			t.title = draft.Line(row.Cells[0].Text)
		}
	}
}
