package table

import (
	"strings"
	"testing"

	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
)

// told returns what the report says of a table, by its codes, without its columns and what
// was kept as extra.
func told(src string) string {
	_, problems := read(format.Input{Name: "x.csv", Source: []byte(src)})
	var all []string
	for _, p := range problems {
		if p.Code != diag.CodeImportColumns && p.Code != diag.CodeImportKept {
			all = append(all, p.Message)
		}
	}
	return strings.Join(all, "\n")
}

// Every row that stands on no date is in the report: counted, the first few named, with their
// lines and the reason. So is what a date is without.
func TestWhatIsToldOfDates(t *testing.T) {
	for text, want := range map[string]string{
		"date,title\n1953,A\n,B\n,C\n,D\n,E\n,F\n,G\n,H": "`B` stands on no date: nothing says when it was (7 times: `B` in line 3, `C` in line 4, `D` in line 5, `E` in line 6, `F` in line 7, `G` in line 8, `H` in line 9)",
		"date,title\n1953,A\nunknown,B":                  "`B` stands on no date: its date is said to be unknown",
		"date,title\n1953,A\nsoon,B\nlater,C":            "`B: soon` stands on no date: what is written for its date is no date that can be read (2 times: `B: soon` in line 3, `C: later` in line 4)",
		"date,title\n1953,A\n50er Jahre,B":               "`B: 50er Jahre` stands on no date: what is written for its date may be one of several",
		"Year,Month,Day,title\n1953,7,1,A\nabc,2,3,B":    "`B: abc` stands on no date: what is written for its date is no date that can be read",
		"Year,Month,Day,title\n1953,13,1,A\n1954,7,40,B\n1955,0,0,C\n1956,7,x,D\n1957,7,9,E\n1957,9,9,F\n1957,9,9,G": "" +
			"`13` was left out: it is no month, so that the date is the year alone (2 times: `13` in line 2:2, `1` in line 2:3)\n`40` was left out: the month has no such day",
		"Date,Time,title\n1953-07-27,25:99,A\n1953-07,10:30,B\n1953,10:30,C":            "`25:99` was left out: it is no time that can be read, or the date is not known to the day (3 times: `25:99` in line 2, `10:30` in line 3)",
		"date,title\nEnde 1953,A\nlate 1954,B":                                          "`Ende 1953` was read as 1953 (2 times: `Ende 1953` in line 2, `late 1954` as 1954 in line 3)",
		"date,title\nwinter 1941,A\n1953,B":                                             "`winter 1941` was read as winter 1941/42, and not as winter 1940/41",
		"date,title\n22 Ramadan 977,A\n1953,B":                                          "`22 Ramadan 977` was read as c. 10 March 1570",
		"date,title\n1936-9,A\n1953,B":                                                  "`1936-9` was read as the years 1936 to 1939",
		"date,end,title\n1815,before 1820,A":                                            "`1815 – before 1820` was read as 1815/1820~, as an end of what lasts can be no more than about a date, or unknown",
		"date,title\n1953,A\n99-10-18,B":                                                "`B: 99-10-18` stands on no date: what is written for its date may be one of several",
		"date,title\n1953,A\n1954,\n1955,\n1956,B":                                      "`1954` was left out: it says nothing of what happened (2 times: `1954` in line 3, `1955` in line 4)",
		"id,date,title\n1,1953,A\n1,1954,B\n1,1955,C":                                   "`1` was left out: another row has this id, so that the event has one made from its title (2 times: line 3, line 4)",
		"date,title" + strings.Repeat(",", 500) + "\n1953,A" + strings.Repeat(",", 500): "`OK…` was left out: the first 400 columns were read, and the table has 502",
	} {
		if got := told(text); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

// What is asked for and is not there is told, with what there is; a cell with an error of the
// spreadsheet is told too.
func TestWhatIsToldOfErrors(t *testing.T) {
	_, problems := read(format.Input{Name: "x.csv", Source: []byte("date,title\n1953,A"), Options: format.Options{Columns: map[string]string{"title": "Nope+title"}}})
	found := ""
	for _, p := range problems {
		if p.Code == diag.CodeImportMissing {
			found = p.Message
		}
	}
	if found != "`Nope` was asked for, and is not there; there is date, title" {
		t.Error(found, problems)
	}
	sheet := cells.Sheet{Rows: []cells.Row{
		{Line: 1, Cells: []cells.Cell{{Text: "Date"}, {Text: "Title"}}},
		{Line: 2, Cells: []cells.Cell{{Text: "1953-07-27", Kind: cells.Date}, {Text: "A"}}},
		{Line: 3, Cells: []cells.Cell{{Text: "#REF!", Kind: cells.Error}, {Text: "B"}}},
		{Line: 4, Cells: []cells.Cell{{Text: "1954", Kind: cells.Number}, {Text: "#N/A", Kind: cells.Error}}},
	}}
	in := format.Input{Name: "x.xlsx"}
	d, table := draft.New(in), &Table{words: newDictionary(), ids: map[string]bool{}}
	table.take(sheet, 0)
	table.Mapping = table.detected()
	doc, problems := table.document(d, in)
	var all []string
	for _, p := range problems[1:] {
		all = append(all, p.Message)
	}
	want := "`date as written` has no place in an events file and was kept as `x-date-as-written`\n`B: #REF!` stands on no date: its cell holds an error of the spreadsheet\n" +
		"`1954` was left out: it says nothing of what happened\n`#N/A` was left out: it is an error of the spreadsheet, and no value"
	if got := strings.Join(all, "\n"); events(doc) != "A 1953-07-27; B unknown" || got != want {
		t.Errorf("%s\n%s\nwant\n%s", events(doc), got, want)
	}
}
