package table

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
)

// Look opens the table of a file for a person who says what its columns are; false for
// what is in no way one. A table of which nothing could be taken is one.
func Look(in format.Input) (*Table, bool) {
	t := &Table{words: newDictionary(), name: csvName, ids: map[string]bool{}}
	sheet, ok := t.sheetOf(draft.New(in), in)
	if !ok {
		return nil, false
	}
	t.take(sheet, in.Header)
	t.Mapping = t.detected()
	t.Mapping.given(in.Columns, t)
	return t, len(t.Rows) > 0 && len(t.Names) > 1
}

// Sheets are those of a workbook: the one that is read, and then the others; of a text only an
// empty name.
func Sheets(t *Table) []string { return append([]string{t.sheet}, t.others...) }

// Reading is how a table was read before anything was made of its columns: what was found, or
// what was asked for.
type Reading struct {
	Sign    byte // between the columns; 0 for a workbook
	Header  int  // the line that names the columns, format.NoHeader for none
	Decimal format.Decimal
	Days    format.DayOrder // DaysUnsaid where nothing says it
	Doubt   bool            // some dates can be read in both orders
}

// Reading tells how the table was read.
func (t *Table) Reading(o format.Options) Reading {
	by := t.orderOf(draft.New(format.Input{Name: "table", Options: o}))
	r := Reading{Sign: t.sign, Header: format.NoHeader, Decimal: by.decimal, Days: by.days, Doubt: by.doubtful}
	if t.head.at >= 0 {
		r.Header = t.heading[t.head.at].Line
	}
	return r
}

// Beginning is a row at the beginning of a table, which may name its columns.
type Beginning struct {
	Line int    // in the file, counted from 1
	Text string // the beginning of what it says
}

// Beginnings are the first rows of a table, at most so many.
func Beginnings(t *Table, most int) (all []Beginning) {
	for _, rows := range [][]cells.Row{t.heading, t.Rows} {
		for _, row := range rows[:min(len(rows), most-len(all))] {
			all = append(all, Beginning{row.Line, diag.Shortened(strings.Join(strings.Fields(rowText(row)), " "), 60)})
		}
	}
	return all
}

// Samples returns the first different values of a column, at most so many.
func (t *Table) Samples(column, most int) (all []string) {
	for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
		if text := draft.Line(row.At(column).Text); text != "" && !slices.Contains(all, text) {
			all = append(all, diag.Shortened(text, 40))
		}
		if len(all) >= most {
			break
		}
	}
	return all
}

// Preview returns what the first rows become with the present mapping. All rows decide how
// their dates are read.
func (t *Table) Preview(o format.Options, most int) []timeline.Event {
	d := draft.New(format.Input{Name: "table", Options: o})
	clear(t.ids)
	r := &reader{d, t, t.orderOf(d), map[string]guess.Guess{}, map[string]string{}}
	for _, row := range t.Rows[:min(len(t.Rows), 4*most)] {
		r.row(row)
	}
	return d.Doc.Events[:min(len(d.Doc.Events), most)]
}

// Asked returns the mapping as an import is asked for it, with columns by their numbers.
func (t *Table) Asked() map[string]string {
	asked := map[string]string{}
	for _, f := range Fields() {
		asked[string(f)] = none
		for _, c := range t.Mapping.Columns(f) {
			key := string(f)
			if p := partNames()[t.Mapping.roles[c].part]; f == Date && p != "" {
				key = p
			}
			if old := asked[key]; old != "" && old != none {
				asked[key] = old + "+" + byNumber(c)
			} else {
				asked[key] = byNumber(c)
			}
		}
	}
	return asked
}

// Choose makes a column part of a field, or a part of the date: its year, month, day or
// time. Of "" it is none, and kept as extra.
func (t *Table) Choose(column int, f Field) {
	r := role{f, whole}
	for p, name := range partNames() {
		if name == string(f) {
			r = role{Date, p}
		}
	}
	for _, c := range slices.Clone(t.Mapping.Columns(r.field)) {
		had := t.Mapping.roles[c].part
		isOther := r.field == Date && (r.part == whole || r.part == year) && (had == whole || had <= day)
		if c != column && !r.field.many() && r.field != Geo && (had == r.part || isOther) {
			t.Mapping.set(c, role{})
		}
	}
	if r.field != Date && r.field != "" {
		r = t.roleAs(column, f)
	}
	t.Mapping.set(column, r)
}

// Chosen returns the field of a column, or the part of the date that it is.
func (t *Table) Chosen(column int) Field {
	r := t.Mapping.roles[column]
	if name := partNames()[r.part]; r.field == Date && name != "" {
		return Field(name)
	}
	return r.field
}

// IsOf reports whether bytes are those of a table or of a workbook.
func IsOf(src []byte) bool { return cells.IsXLSX(src) || cells.IsODS(src) || isTable(src) }
