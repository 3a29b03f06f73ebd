package cells

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// xlsx makes a workbook of Excel with one sheet.
func xlsx(t testing.TB, sheet string) []byte {
	t.Helper()
	return zipped(t, map[string]string{
		"xl/workbook.xml":                     `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels":          `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/sharedStrings.xml":                `<sst><si><t>shared</t></si><si><r><t>in </t></r><r><t>parts</t></r><rPh><t>spoken</t></rPh></si></sst>`,
		"xl/styles.xml":                       `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml":            `<worksheet xmlns:r="r"><sheetData>` + sheet + `</worksheet>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" TargetMode="External" Target="https://example.org"/></Relationships>`,
	})
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestXLSX(t *testing.T) {
	src := xlsx(t, `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>own</t></is></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="b"><v>1</v></c></row>
<row r="4"><c r="A4" s="1"><v>19567</v></c><c r="B4" s="2"><v>19567</v></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="str"><f>A1</f><v>reckoned</v></c></row>
<row><c><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="D4:D5"/></mergeCells><hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>`)
	if !IsXLSX(src) || IsODS(src) {
		t.Error("it is not told to be a workbook of Excel")
	}
	book, err := XLSX(src)
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.Sheet(0)
	if got, want := shownRows(sheet), "shared||in parts|own|#N/A|true\n1953-07-27|1953-07|2|reckoned\n7|||reckoned\n"; got != want {
		t.Errorf("it is\n%swant\n%s", got, want)
	}
	if sheet.Rows[0].Line != 2 || sheet.Rows[2].Line != 5 || sheet.Rows[0].Cells[0].Link != "https://example.org" {
		t.Errorf("%+v", sheet.Rows)
	}
}

func TestODS(t *testing.T) {
	src := zipped(t, map[string]string{"mimetype": "", "content.xml": `<x><table:table table:name="One"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="1953-07-27T00:00:00"><text:p>27.7.1953</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="2"><text:p>a</text:p><text:p>b<office:annotation><text:p>said</text:p></office:annotation></text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="16000000"><table:table-cell table:number-columns-repeated="16000000"/></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="1954"><text:p>1.954</text:p></table:table-cell></table:table-row></table:table></x>`})
	book, err := ODS(src)
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.Sheet(0)
	if got, want := shownRows(sheet), "1953-07-27|a↵b|a↵b\n1953-07-27|a↵b|a↵b\n1954\n"; got != want {
		t.Errorf("it is\n%swant\n%s", got, want)
	}
	if sheet.Rows[2].Line != 16_000_003 || sheet.Cut {
		t.Errorf("%+v", sheet)
	}
}

// Rows that stand for many others fill no memory.
func TestRowsThatStandForMany(t *testing.T) {
	src := zipped(t, map[string]string{"content.xml": `<x><table:table table:name="One">` +
		strings.Repeat(`<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row>`, 50) + `</table:table></x>`})
	book, err := ODS(src)
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.Sheet(0)
	if !sheet.Cut || len(sheet.Rows) > mostCells/MostColumns+1 || len(sheet.Rows[0].Cells) != MostColumns {
		t.Errorf("%d rows of %d cells", len(sheet.Rows), len(sheet.Rows[0].Cells))
	}
}

// No more of a workbook is unpacked than may be.
func TestUnpackedWithinBounds(t *testing.T) {
	src := xlsx(t, strings.Repeat(" ", 1<<20)+`<row><c><v>1</v></c></row></sheetData>`)
	book, err := XLSX(src)
	if err != nil {
		t.Fatal(err)
	}
	book.parts.left = 1 << 16
	if sheet := book.Sheet(0); len(sheet.Rows) != 0 || book.parts.left > 0 {
		t.Errorf("%d rows, %d bytes left", len(sheet.Rows), book.parts.left)
	}
	for _, bad := range [][]byte{nil, src[:len(src)/2], zipped(t, map[string]string{"xl/x": ""})} {
		if _, err := XLSX(bad); err == nil {
			t.Errorf("%d bytes are taken for a workbook", len(bad))
		}
	}
}

// FuzzSheet reads any sheet, and any workbook.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="2"><c r="A2" t="s"><v>0</v></c><c r="ZZ2" s="1"><v>1e9</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A99999999"/></mergeCells>`)
	f.Add(`<row r="16777217"><c r="AAAA1"><is><t>a</t></is></c></row>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		for _, src := range [][]byte{[]byte(sheet), xlsx(t, sheet), zipped(t, map[string]string{"content.xml": sheet})} {
			for _, open := range []func([]byte) (*Book, error){XLSX, ODS} {
				book, err := open(src)
				if err != nil {
					continue
				}
				for i := range book.Names {
					if s := book.Sheet(i); len(s.Rows) > MostRows {
						t.Errorf("%d rows", len(s.Rows))
					}
				}
			}
		}
	})
}
