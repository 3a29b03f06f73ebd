package cells

import (
	"fmt"
	"strings"
	"testing"
)

// rowsOf writes so many rows of a workbook of Excel.
func rowsOf(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<row><c><v>%d</v></c></row>`, i)
	}
	return b.String()
}

// ods makes a workbook of OpenDocument of what is in its body.
func ods(t testing.TB, body string) []byte {
	t.Helper()
	return zipped(t, map[string]string{"content.xml": `<office:document-content><office:body><office:spreadsheet>` + body + `</office:spreadsheet></office:body></office:document-content>`})
}

// A table that is longer than it may be is cut there, and says so, whatever it is in.
func TestLongTablesAreCut(t *testing.T) {
	const most = 100
	text := strings.Repeat("1950,a\n", 10*most)
	if s := split(text, ',', most); len(s.Rows) != most || !s.Cut {
		t.Errorf("CSV: %d rows, cut %t", len(s.Rows), s.Cut)
	}
	if s := split(text[:len("1950,a\n")*most], ',', most); len(s.Rows) != most || s.Cut {
		t.Errorf("CSV of as many as it may have: %d rows, cut %t", len(s.Rows), s.Cut)
	}
	row := `<table:table-row><table:table-cell><text:p>1950</text:p></table:table-cell></table:table-row>`
	repeated := `<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>1950</text:p></table:table-cell></table:table-row>`
	for name, open := range map[string]func() (*Book, error){
		"Excel": func() (*Book, error) { return XLSX(xlsx(t, rowsOf(10*most)+`</sheetData>`)) },
		"OpenDocument": func() (*Book, error) {
			return ODS(ods(t, `<table:table table:name="A">`+strings.Repeat(row, 10*most)+`</table:table>`))
		},
		"one row that is a million": func() (*Book, error) { return ODS(ods(t, `<table:table table:name="A">`+repeated+`</table:table>`)) },
	} {
		book, err := open()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		book.most = most
		before := book.parts.left
		if s := book.Sheet(0); len(s.Rows) != most || !s.Cut {
			t.Errorf("%s: %d rows, cut %t", name, len(s.Rows), s.Cut)
		}
		book.most, book.parts.left = 10*most, before
		if s := book.Sheet(0); len(s.Rows) != 10*most || s.Cut != strings.HasPrefix(name, "one") {
			t.Errorf("%s of as many as it may have: %d rows, cut %t", name, len(s.Rows), s.Cut)
		}
	}
}

// A workbook that unpacks to more than may be read ends there, and says so.
func TestBombs(t *testing.T) {
	for name, lower := range map[string]func(*parts){
		"bytes":  func(p *parts) { p.left = 2000 },
		"tokens": func(p *parts) { p.tokens = 100 },
	} {
		for _, open := range []func() (*Book, error){
			func() (*Book, error) { return XLSX(xlsx(t, rowsOf(1000)+`</sheetData>`)) },
			func() (*Book, error) {
				return ODS(ods(t, `<table:table table:name="A">`+strings.Repeat(`<table:table-row><table:table-cell><text:p>1950</text:p></table:table-cell></table:table-row>`, 1000)+`</table:table>`))
			},
		} {
			book, err := open()
			if err != nil {
				t.Fatal(err)
			}
			lower(book.parts)
			if s := book.Sheet(0); len(s.Rows) == 0 || len(s.Rows) > 100 || !s.Cut {
				t.Errorf("%s: %d rows, cut %t", name, len(s.Rows), s.Cut)
			}
		}
	}
	// Spaces without an end, which the decoder would hold all at once.
	book, err := XLSX(xlsx(t, `<row><c><v>1</v></c></row>`+strings.Repeat(" ", 2*mostBetween)+`<row><c><v>2</v></c></row></sheetData>`))
	if err != nil {
		t.Fatal(err)
	}
	if s := book.Sheet(0); len(s.Rows) != 1 || !s.Cut {
		t.Errorf("spaces: %d rows, cut %t", len(s.Rows), s.Cut)
	}
}

// Entities of a workbook do not grow: no program writes any.
func TestEntitiesOfWorkbooks(t *testing.T) {
	src := zipped(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;&b;</v></c></row></sheetData></worksheet>`,
	})
	book, err := XLSX(src)
	if err != nil {
		t.Fatal(err)
	}
	if s := book.Sheet(0); len(s.Rows) != 1 || len(s.Rows[0].Cells[0].Text) > 20 {
		t.Errorf("%+v", s.Rows)
	}
}

// Rows that are said to be repeated are read a few times: one of a few bytes would fill the
// memory.
func TestRepeatedRows(t *testing.T) {
	for _, c := range []struct {
		rows, columns string
		most          int
		cut           bool
	}{{"3", "1", 3, false}, {"16000000", "1", 100_002, true}, {"1000000", "400", 252, true}} {
		book, err := ODS(ods(t, `<table:table table:name="A"><table:table-row table:number-rows-repeated="`+c.rows+`"><table:table-cell table:number-columns-repeated="`+c.columns+`"><text:p>1950</text:p></table:table-cell></table:table-row></table:table>`))
		if err != nil {
			t.Fatal(err)
		}
		if s := book.Sheet(0); len(s.Rows) > c.most || len(s.Rows) < min(3, c.most) || s.Cut != c.cut {
			t.Errorf("%s rows of %s columns: %d, cut %t", c.rows, c.columns, len(s.Rows), s.Cut)
		}
	}
}

// A cell that could not be reckoned is one with an error, whose text is the sign of it.
func TestErrorsOfSheets(t *testing.T) {
	book, err := ODS(ods(t, `<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row></table:table>`))
	if err != nil {
		t.Fatal(err)
	}
	if c := book.Sheet(0).Rows[0].At(0); c.Kind != Error || c.Text != "#REF!" {
		t.Errorf("%+v", c)
	}
}

// The names of sheets are found without reading the rows between them.
func TestNamesOfSheets(t *testing.T) {
	book, err := ODS(ods(t, `<table:table table:name="A &gt; B"><table:table-row/></table:table><table:table table:style-name="x>y" table:name="&quot;C&quot;"/><table:table><table:table-row/></table:table><table:tables/>`))
	if err != nil || strings.Join(book.Names, "|") != `A > B|"C"|` {
		t.Errorf("%q, %v", book.Names, err)
	}
}
