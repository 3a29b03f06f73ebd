package cells

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// Sheet reads a sheet of a workbook; an empty one where there is none with this number.
func (b *Book) Sheet(at int) Sheet {
	if at < 0 || at >= len(b.Names) {
		return Sheet{}
	}
	if b.ods {
		return b.odsSheet(at)
	}
	s := Sheet{Name: b.Names[at], most: b.most}
	d, ok := b.parts.open(b.paths[at])
	if !ok {
		return s
	}
	defer d.close()
	r := sheetReader{book: b, part: d, sheet: &s, links: map[string]string{}}
	r.rows()
	r.finish(b.parts.related(b.paths[at]))
	s.Cut = s.Cut || b.parts.cut
	return s
}

// sheetReader reads one sheet of Excel.
type sheetReader struct {
	*part
	book   *Book
	sheet  *Sheet
	line   int
	cells  int
	merged []string          // ranges of cells that are one: A1:C1
	links  map[string]string // ids of addresses, by cell
}

// rows reads all rows, and what is told of cells after them.
func (r *sheetReader) rows() {
	for {
		t, ok := r.next()
		if !ok {
			return
		}
		e, is := t.(xml.StartElement)
		if !is {
			continue
		}
		switch e.Name.Local {
		case "row":
			if r.sheet.full(r.cells) {
				return
			}
			r.row(e)
		case "mergeCell":
			if len(r.merged) < mostText {
				r.merged = append(r.merged, attr(e, "ref"))
			}
		case "hyperlink":
			if len(r.links) < mostText {
				r.links[attr(e, "ref")] = attr(e, "id")
			}
		}
	}
}

// row reads one row. Columns beyond the limits are passed over.
func (r *sheetReader) row(e xml.StartElement) {
	r.line++
	if n, err := strconv.Atoi(attr(e, "r")); err == nil && n >= r.line && n <= 1<<24 {
		r.line = n
	}
	var row []Cell
	for {
		c, ok := r.begin("c", "row")
		if !ok {
			break
		}
		column := len(row)
		if at, _, ok := place(attr(c, "r")); ok {
			column = at
		}
		one := r.cell(c)
		if one.Text != "" {
			r.sheet.Wide = max(r.sheet.Wide, column+1)
		}
		if column < 0 || column >= MostColumns || one.Text == "" {
			continue
		}
		for len(row) <= column {
			row = append(row, Cell{})
		}
		row[column] = one
	}
	r.cells += r.sheet.add(r.line, row)
}

// begin goes to the next element with a name; false where the one around it ends first.
func (p *part) begin(name, around string) (xml.StartElement, bool) {
	for {
		t, ok := p.next()
		if !ok {
			return xml.StartElement{}, false
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == name {
				return t, true
			}
		case xml.EndElement:
			if t.Name.Local == around {
				return xml.StartElement{}, false
			}
		}
	}
}

// cell reads one cell.
func (r *sheetReader) cell(c xml.StartElement) Cell {
	kind, value, inside := attr(c, "t"), "", false
	for {
		t, ok := r.next()
		if !ok {
			break
		}
		if end, is := t.(xml.EndElement); is {
			inside = false
			if end.Name.Local == "c" {
				break
			}
			continue
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "is" {
				value = r.text("is")
			}
			inside = t.Name.Local == "v"
		case xml.CharData:
			if inside && len(value)+len(t) <= mostText {
				value += string(t)
			}
		}
	}
	return r.of(kind, value, attr(c, "s"))
}

// of returns a cell of a kind, whose value means what the kind says.
func (r *sheetReader) of(kind, value, style string) Cell {
	value = strings.TrimSpace(value)
	switch kind {
	case "s":
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < len(r.book.shared) {
			return Cell{Text: r.book.shared[n]}
		}
		return Cell{}
	case "", "n":
		as := asNumber
		if n, err := strconv.Atoi(style); err == nil && n >= 0 && n < len(r.book.styles) {
			as = r.book.styles[n]
		}
		if since := r.book.since; since > 0 && as != asNumber {
			if number, err := strconv.ParseFloat(value, 64); err == nil {
				value = strconv.FormatFloat(number+since, 'f', -1, 64)
			}
		}
		return valued(value, as)
	case "d":
		return Cell{Text: withoutMidnight(value), Kind: Date}
	case "e":
		return Cell{Text: value, Kind: Error}
	case "b":
		return Cell{Text: map[string]string{"1": "true", "0": "false"}[value]}
	}
	return Cell{Text: value}
}

// withoutMidnight takes the time from a moment that has one because its form wants it.
func withoutMidnight(moment string) string {
	moment = strings.TrimSuffix(moment, ".000")
	day, clock, timed := strings.Cut(moment, "T")
	if timed && strings.Trim(clock, "0:.Z") == "" {
		return day
	}
	return moment
}

// finish fills cells that are one, and gives cells their addresses.
func (r *sheetReader) finish(targets map[string]string) {
	rows := map[int]int{}
	for i, row := range r.sheet.Rows {
		rows[row.Line] = i
	}
	for at, id := range r.links {
		column, line, ok := place(at)
		i, there := rows[line]
		if ok && there && column < len(r.sheet.Rows[i].Cells) {
			r.sheet.Rows[i].Cells[column].Link = targets[id]
		}
	}
	left := mostCells - r.cells
	for _, area := range r.merged {
		left -= r.sheet.fill(area, rows, left)
	}
}

// fill gives the value of cells that are one to each row of them, so that a row says the
// same by itself, and returns how many it looked at. Cells beside each other are left:
// there it is a heading.
func (s *Sheet) fill(area string, rows map[int]int, most int) (looks int) {
	from, to, ok := strings.Cut(area, ":")
	column, first, ok1 := place(from)
	lastColumn, last, ok2 := place(to)
	top, there := rows[first]
	if !ok || !ok1 || !ok2 || !there || column != lastColumn || last-first > MostRows {
		return 0
	}
	value := s.Rows[top].At(column)
	for line := first + 1; line <= last && looks < most; line++ {
		looks++
		i, there := rows[line]
		if !there || value.Text == "" || s.Rows[i].At(column).Text != "" {
			continue
		}
		for len(s.Rows[i].Cells) <= column {
			s.Rows[i].Cells = append(s.Rows[i].Cells, Cell{})
		}
		s.Rows[i].Cells[column] = value
	}
	return looks
}

// place returns the column, from 0, and the line, from 1, of a cell such as B12.
func place(ref string) (column, line int, ok bool) {
	i := 0
	for i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z' {
		column = 26*column + int(ref[i]-'A') + 1
		i++
	}
	line, err := strconv.Atoi(ref[i:])
	return column - 1, line, i > 0 && err == nil && line > 0
}
