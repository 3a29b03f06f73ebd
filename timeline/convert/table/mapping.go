package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Mapping says which columns make which field. The same mapping makes the same events of
// the same table.
type Mapping struct {
	columns map[Field][]int
	roles   map[int]role // what a column is of its field
}

func newMapping() Mapping { return Mapping{map[Field][]int{}, map[int]role{}} }

// Columns returns the columns of a field, in the order in which they make it.
func (m Mapping) Columns(f Field) []int { return m.columns[f] }

// Of returns the field that a column is part of; "" where it is of none, so that it is
// kept as extra.
func (m Mapping) Of(column int) Field { return m.roles[column].field }

// Set makes a column part of a field, and of no other; of "" none.
func (m Mapping) Set(column int, f Field) {
	m.set(column, role{f, whole})
}

func (m Mapping) set(column int, r role) {
	for f, all := range m.columns {
		m.columns[f] = slices.DeleteFunc(all, func(c int) bool { return c == column })
	}
	delete(m.roles, column)
	if r.field != "" {
		m.columns[r.field] = append(m.columns[r.field], column)
		m.roles[column] = r
	}
}

// none stands for no column where one would be looked for otherwise.
const none = "-"

// String writes a mapping as it is given again: title=Headline,date=Year+Month+Day.
// Columns whose names hold a sign of that are written by their letters.
func (m Mapping) String(names []string) string {
	var all []string
	for _, f := range Fields() {
		var columns []string
		for _, c := range m.columns[f] {
			name := names[c]
			if strings.ContainsAny(name, "+,=\"$`\\!%") || slices.Index(names, name) != c {
				name = Letters(c)
			}
			columns = append(columns, name)
		}
		if f == Title && len(columns) == 0 {
			columns = []string{none}
		}
		if len(columns) > 0 {
			all = append(all, string(f)+"="+strings.Join(columns, "+"))
		}
	}
	return strings.Join(all, ",")
}

// typed is the mapping as it is typed in a shell: in quotes where there is more in it than
// letters and digits. Names with signs that mean something within quotes are written by their
// letters.
func (m Mapping) typed(names []string) string {
	text := m.String(names)
	if strings.ContainsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune("./-_:+,=@", c)
	}) {
		return `"` + text + `"`
	}
	return text
}

// words tells a mapping as a person would: the title is from the column “Headline”, the
// date from “Year”, “Month” and “Day”.
func (m Mapping) words(names []string) pattern.Series {
	var all pattern.Series
	for _, f := range Fields() {
		var columns pattern.Series
		for _, c := range m.columns[f] {
			columns.Items = append(columns.Items, pattern.T("“{{.Column}}”", "Column", diag.Shortened(names[c], 40)))
		}
		if len(columns.Items) > 0 {
			all.Items = append(all.Items, pattern.T("{{.Field}} from {{.Columns}}", "Field", fieldWord(f), "Columns", columns))
		}
	}
	return all
}

// fieldWord is what a field is called in a sentence.
func fieldWord(f Field) pattern.English {
	word, known := map[Field]pattern.English{
		Title: "the title is", Date: "the date", End: "the end", Text: "the text", Lanes: "the lane", Tags: "tags", Place: "the place",
		Geo: "the place on the map", People: "the people", Importance: "the importance", Status: "the status", Sources: "sources", Image: "the picture",
		Notes: "the notes", ID: "the id", Shown: "the date as it is shown", Type: "the kind of row", Ignored: "nothing",
	}[f]
	if !known {
		return pattern.English(f)
	}
	return word
}

// given changes a mapping as it is asked for: fields by their names, with columns by
// their names, their letters or their numbers. What of it is not known is returned.
func (m Mapping) given(asked map[string]string, t *Table) (unknown []string) {
	for _, f := range Fields() {
		columns, ok := lookUp(asked, f)
		if !ok {
			continue
		}
		for _, c := range slices.Clone(m.columns[f]) {
			m.set(c, role{})
		}
		for name := range strings.SplitSeq(columns, "+") {
			c, ok := t.column(strings.TrimSpace(name))
			if !ok {
				if strings.TrimSpace(name) != none {
					unknown = append(unknown, strings.TrimSpace(name))
				}
				continue
			}
			m.set(c, t.roleAs(c, f))
		}
	}
	for p, name := range partNames() {
		if columns, ok := asked[name]; ok {
			if c, ok := t.column(columns); ok {
				m.set(c, role{Date, p})
			} else {
				unknown = append(unknown, columns)
			}
		}
	}
	if _, ok := lookUp(asked, Title); !ok {
		t.what(m) // which may have been asked for as something else
	}
	for name := range asked {
		if !IsFieldName(name) {
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	return unknown
}

// partNames are the names of the parts of a date, by which a column may be asked for.
func partNames() map[part]string {
	return map[part]string{year: "year", month: "month", day: "day", clock: "time"}
}

// byNumber names a column by its number, counted from 1.
func byNumber(column int) string { return "#" + strconv.Itoa(column+1) }

// lookUp returns what is asked for a field, whichever of its names is used.
func lookUp(asked map[string]string, f Field) (string, bool) {
	for name, columns := range asked {
		if fieldNamed(name) == f {
			return columns, true
		}
	}
	return "", false
}

// fieldNamed returns the field with a name, which may be one that an events file has for
// it, or a near one.
func fieldNamed(name string) Field {
	name = strings.ToLower(strings.TrimSpace(name))
	switch name {
	case "start":
		return Date
	case "lane", "group":
		return Lanes
	case "tag":
		return Tags
	case "source", "url", "link":
		return Sources
	case "description":
		return Text
	}
	return Field(name)
}

// column returns the column with a name: of the header, a letter, or a number from 1.
func (t *Table) column(name string) (int, bool) {
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "#")); err == nil && name[0] == '#' {
		return n - 1, n >= 1 && n <= len(t.Names)
	}
	for _, same := range []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return plain(s) == plain(name) && plain(name) != "" },
	} {
		if i := slices.IndexFunc(t.Names, same); i >= 0 {
			return i, true
		}
	}
	for i := range t.Names {
		if strings.EqualFold(Letters(i), name) {
			return i, true
		}
	}
	n, err := strconv.Atoi(strings.TrimPrefix(name, "#"))
	return n - 1, err == nil && n >= 1 && n <= len(t.Names)
}

// roleAs returns what a column is as part of a field that it is asked for: what its name
// says, where that is a part of this field.
func (t *Table) roleAs(column int, f Field) role {
	r, ok := t.words.find(t.Names[column], t.lang)
	switch {
	case ok && r.field == f, ok && f == End && r.field == Date:
		return role{f, r.part}
	case f == Date && ok && r.field == End:
		return role{f, r.part}
	case f == Sources && t.contents[column].mostly(t.contents[column].addresses), f == Image:
		return role{f, address}
	}
	return role{f, whole}
}
