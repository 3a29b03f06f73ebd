package cells

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// ODS opens a workbook of OpenDocument.
func ODS(src []byte) (*Book, error) {
	p, err := opened(src)
	if err != nil || !p.has("content.xml") {
		return nil, ErrNoWorkbook
	}
	b := &Book{parts: p, ods: true, most: MostRows}
	if b.Names = p.odsNames(); len(b.Names) == 0 {
		return nil, ErrNoWorkbook
	}
	p.refill()
	return b, nil
}

// mostNames is how many sheets a workbook may have, and longestTag how many bytes the
// beginning of one.
const (
	mostNames  = 1000
	longestTag = 4096
)

// tableTag is how the beginning of a sheet is written.
const tableTag = "table:table"

// odsNames returns the names of the sheets, which stand at their beginnings: all of the
// file has to be gone through, so nothing else of it is read.
func (p *parts) odsNames() (names []string) {
	body, ok := p.unpack("content.xml")
	if !ok {
		return nil
	}
	defer func() { _ = body.Close() }()
	text := bufio.NewReaderSize(body, 16*longestTag)
	for len(names) < mostNames {
		_, err := text.ReadSlice('<')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			break
		}
		tag, _ := text.Peek(len(tableTag) + 1)
		if !bytes.HasPrefix(tag, []byte(tableTag)) || !bytes.ContainsAny(tag[len(tableTag):], " \t\r\n/>") {
			continue
		}
		tag, _ = text.Peek(longestTag)
		d := xml.NewDecoder(io.MultiReader(strings.NewReader("<"), bytes.NewReader(tag)))
		d.Strict = false
		if t, err := d.RawToken(); err == nil {
			if e, is := t.(xml.StartElement); is {
				names = append(names, attr(e, "name"))
			}
		}
	}
	return names
}

// odsSheet reads a sheet of a workbook of OpenDocument.
func (b *Book) odsSheet(at int) Sheet {
	s := Sheet{Name: b.Names[at], most: b.most}
	d, ok := b.parts.open("content.xml")
	if !ok {
		return s
	}
	defer d.close()
	r := odsReader{part: d, sheet: &s, number: -1}
	for !s.Cut {
		t, ok := r.next()
		if !ok {
			s.Cut = b.parts.cut
			return s
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "table" && t.Name.Space == "table" {
				r.number++
			}
			if t.Name.Local == "table-row" && r.number == at {
				r.row(t)
			}
		case xml.EndElement:
			if t.Name.Local == "table" && t.Name.Space == "table" && r.number == at {
				return s
			}
		}
	}
	return s
}

// odsReader reads one sheet of a workbook of OpenDocument.
type odsReader struct {
	*part
	sheet  *Sheet
	number int // of the sheet
	line   int
	cells  int
	copied int // of those, how many stand for others that are alike
}

// mostCopied is how many cells of rows that are said to be repeated are read: a few bytes
// would fill the memory with them, and rows that are all alike are no events.
const mostCopied = 100_000

// row reads a row, which may stand for many that are alike.
func (r *odsReader) row(e xml.StartElement) {
	times, wide := repeated(e, "number-rows-repeated"), 0
	var row []Cell
	for {
		t, ok := r.next()
		if !ok {
			break
		}
		if end, is := t.(xml.EndElement); is && end.Name.Local == "table-row" {
			break
		}
		c, is := t.(xml.StartElement)
		if !is || c.Name.Local != "table-cell" && c.Name.Local != "covered-table-cell" {
			continue
		}
		one, many := r.cell(c), repeated(c, "number-columns-repeated")
		if wide += many; one.Text != "" {
			r.sheet.Wide = max(r.sheet.Wide, wide)
		}
		for ; many > 0 && len(row) < MostColumns; many-- {
			row = append(row, one)
		}
	}
	r.add(row, times)
}

// add adds a row so often, within the limits.
func (r *odsReader) add(row []Cell, times int) {
	first := r.line + 1
	r.line += times
	for i := range times {
		if r.sheet.full(r.cells) {
			return
		}
		n := r.sheet.add(first+i, row)
		if n == 0 {
			return
		}
		r.cells += n
		if i == 0 {
			continue
		}
		if r.copied += n; r.copied > mostCopied {
			r.sheet.Cut = true
			return
		}
	}
}

// repeated returns how often an element stands for itself.
func repeated(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1<<24)
}

// cell reads one cell: what it shows, and what is known of that.
func (r *odsReader) cell(c xml.StartElement) Cell {
	text := odsText{}
	for {
		t, ok := r.next()
		if !ok || !text.take(t) {
			break
		}
	}
	one := Cell{Link: text.link}
	return one.odsValue(c, strings.TrimSpace(text.text.String()))
}

// odsText is the text of a cell while it is read.
type odsText struct {
	text        strings.Builder
	link        string
	depth, note int // in how many elements, and in how many annotations
}

// take takes a token; false at the end of the cell.
func (b *odsText) take(t xml.Token) bool {
	switch t := t.(type) {
	case xml.StartElement:
		b.begin(t)
	case xml.EndElement:
		if t.Name.Local == "annotation" {
			b.note--
		}
		b.depth--
	case xml.CharData:
		if b.depth > 0 && b.note == 0 && b.text.Len()+len(t) <= mostText {
			b.text.Write(t)
		}
	}
	return b.depth >= 0
}

func (b *odsText) begin(t xml.StartElement) {
	b.depth++
	switch t.Name.Local {
	case "annotation":
		b.note++
	case "a":
		b.link = attr(t, "href")
	case "p":
		if b.text.Len() > 0 && b.note == 0 {
			b.text.WriteByte('\n')
		}
	case "s", "tab", "line-break":
		b.text.WriteByte(' ')
	}
}

// odsValue gives a cell its value: that which is kept beside what is shown, where it is a
// number or a date.
func (one Cell) odsValue(c xml.StartElement, text string) Cell {
	one.Text = text
	if isError(c) {
		one.Kind = Error
		return one
	}
	switch attr(c, "value-type") {
	case "float":
		one = valued(attr(c, "value"), asNumber)
	case "date":
		if day := withoutMidnight(attr(c, "date-value")); day != "" {
			one.Text, one.Kind = asShown(day, text), Date
		}
	}
	return one
}

// isError reports whether a cell could not be reckoned, which stands beside the type that
// its text has.
func isError(c xml.StartElement) bool {
	return slices.ContainsFunc(c.Attr, func(a xml.Attr) bool { return a.Name.Local == "value-type" && a.Value == "error" })
}

// asShown returns a day no finer than a text shows it: as its year where that is all, as
// its month where there is a name or a number of one beside the year.
func asShown(day, text string) string {
	if len(day) < len("1953-07-27") || day[0] == '-' {
		return day
	}
	numbers := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsDigit(c) })
	letters := strings.ContainsFunc(text, unicode.IsLetter)
	switch {
	case len(numbers) != 1 || numbers[0] != day[:4]:
		return day
	case letters:
		return day[:len("1953-07")]
	}
	return day[:4]
}
