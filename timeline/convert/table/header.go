package table

import (
	"slices"
	"strings"

	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/edtf/guess"
)

// head is where the names of the columns stand.
type head struct {
	at    int // of the rows; -1 for a table whose columns have no names
	above int // how many rows above it name several columns at once: 0 or 1
	below int // how many rows below it name the parts of columns that are one in it: 0 or 1
	known int // how many names say what a column is
}

// searched is how many rows are looked at for the names of columns.
const searched = 25

// header finds the row that names the columns: the one whose cells say most often what a
// column is, or else a first row of texts above dates.
func (d dictionary) header(rows []cells.Row) head {
	best := head{at: -1}
	for i, row := range rows[:min(len(rows), searched)] {
		if n := d.names(row); n > best.known {
			best = head{at: i, known: n}
		}
	}
	if best.known == 0 && isUnknownHead(rows) {
		best.at = 0
	}
	if best.known == 1 && !d.isAlone(rows, best.at) {
		best = head{at: -1}
	}
	if best.at > 0 && (repeats(rows[best.at]) && spans(rows[best.at-1], rows[best.at]) || completes(rows[best.at-1], rows[best.at])) {
		best.above = 1
	}
	if best.at >= 0 && best.at+2 < len(rows) && divides(rows[best.at], rows[best.at+1]) {
		best.below = 1
	}
	return best
}

// headerAt is header where somebody says which line names the columns; false where there is
// no such row.
func (d dictionary) headerAt(rows []cells.Row, line int) (head, bool) {
	found := d.header(rows)
	at := slices.IndexFunc(rows, func(r cells.Row) bool { return r.Line == line })
	switch {
	case line == format.NoHeader:
		return head{at: -1}, true
	case line == 0 || at == found.at && at >= 0:
		return found, true
	case at < 0:
		return found, false
	}
	return head{at: at, known: d.names(rows[at])}, true
}

// rows is how many rows there are to the end of the names.
func (h head) rows() int { return h.at + 1 + h.below }

// divides reports whether a row below names does nothing but name the parts of some of them,
// each of which stands above several columns: “from” and “to” below “When”.
func divides(names, parts cells.Row) bool {
	divided := false
	for i, c := range parts.Cells {
		name := names.At(i).Text
		switch {
		case c.Text == "" || name != "" && plain(c.Text) == plain(name): // one cell over both rows
			continue
		case c.Kind != cells.Text || len(c.Text) > 40 || isPlainDate(c.Text) || guess.Date(c.Text).Kind == guess.Read:
			return false
		case name == "" && i > 0 && parts.At(i-1).Text != "":
			divided = true
		case name == "" || names.At(i+1).Text != "" || parts.At(i+1).Text == "":
			return false
		}
	}
	return divided
}

// names returns how many cells of a row name a column, each kind of column once. A row
// with a date in it is none that names columns.
func (d dictionary) names(row cells.Row) int {
	seen := map[role]bool{}
	for _, c := range row.Cells {
		if c.Kind != cells.Text || isPlainDate(c.Text) {
			return 0
		}
		if r, ok := d.find(c.Text, ""); ok {
			seen[r] = true
		}
	}
	return len(seen)
}

// isAlone reports whether one known name makes a row the header: what is below it is
// another kind of thing, or the others of its cells are names as well.
func (d dictionary) isAlone(rows []cells.Row, at int) bool {
	for _, c := range rows[at].Cells {
		if len(c.Text) > 40 {
			return false
		}
	}
	return at+1 < len(rows)
}

// isUnknownHead reports whether the first row names columns in words that are not known:
// it is all text, and below it are dates or numbers.
func isUnknownHead(rows []cells.Row) bool {
	if len(rows) < 2 || len(rows[0].Cells) < 2 {
		return false
	}
	for i, c := range rows[0].Cells {
		if c.Text == "" || c.Kind != cells.Text || len(c.Text) > 40 || isPlainDate(c.Text) || guess.Date(c.Text).Kind == guess.Read {
			return false
		}
		if below := rows[1].At(i); below.Kind != cells.Text || isPlainDate(below.Text) {
			return true
		}
	}
	return false
}

// repeats reports whether a name stands twice in a row.
func repeats(row cells.Row) bool {
	seen := map[string]bool{}
	for _, c := range row.Cells {
		name := plain(c.Text)
		if name != "" && seen[name] {
			return true
		}
		seen[name] = true
	}
	return false
}

// spans reports whether a row has headings above those of another: fewer, and more than
// one, none of them above nothing.
func spans(above, names cells.Row) bool {
	n := 0
	for i, c := range above.Cells {
		if c.Text == "" {
			continue
		}
		if n++; names.At(i).Text == "" || len(c.Text) > 40 {
			return false
		}
	}
	return n > 1 && n < len(names.Cells)
}

// completes reports whether a row has names above cells of another that are empty, beside a
// heading above others: “Event” above nothing beside “Start” above “Year” and “Month”.
func completes(above, names cells.Row) bool {
	over, alone := false, false
	for i, c := range above.Cells {
		switch {
		case c.Text == "":
		case c.Kind != cells.Text || len(c.Text) > 40 || isPlainDate(c.Text):
			return false
		case names.At(i).Text == "":
			alone = true
		default:
			over = true
		}
	}
	return over && alone
}

// columnNames returns the names of the columns: of the header, with what stands above
// several of them before it, or the letters that spreadsheets give them.
func (h head) columnNames(rows []cells.Row, known func(string) bool) []string {
	width := 0
	for _, row := range rows {
		width = max(width, len(row.Cells))
	}
	names := make([]string, width)
	over, again := "", map[string]int{}
	if h.at >= 0 {
		for _, c := range rows[h.at].Cells {
			again[plain(c.Text)]++
		}
	}
	for i := range names {
		if h.at >= 0 {
			names[i] = strings.Join(strings.Fields(rows[h.at].At(i).Text), " ")
		}
		if h.above > 0 {
			if text := rows[h.at-1].At(i).Text; text != "" {
				over = text
			}
			if text := rows[h.at-1].At(i).Text; names[i] == "" && text != "" {
				names[i] = strings.Join(strings.Fields(text), " ")
			} else if names[i] != "" && again[plain(names[i])] > 1 { // a name by itself needs nothing above it
				names[i] = over + " " + names[i]
			}
		}
		if h.below > 0 {
			names[i] = h.part(rows, i, names[i], known)
		}
		if names[i] == "" {
			names[i] = Letters(i)
		}
	}
	return names
}

// part returns the name of a column that is a part of the one above: its own where that says
// what it is and no other column has it, or else both.
func (h head) part(rows []cells.Row, i int, name string, known func(string) bool) string {
	own := strings.Join(strings.Fields(rows[h.at+1].At(i).Text), " ")
	if own == "" || plain(own) == plain(name) {
		return name
	}
	for j, c := range rows[h.at+1].Cells {
		if j != i && plain(c.Text) == plain(own) {
			known = nil
		}
	}
	if known != nil && known(own) {
		return own
	}
	for j := i; name == "" && j > 0; j-- {
		name = strings.Join(strings.Fields(rows[h.at].At(j-1).Text), " ")
	}
	return strings.TrimSpace(name + " " + own)
}

// Letters returns the letters by which spreadsheets name a column that is counted from
// 0: A, Z, AA.
func Letters(column int) string {
	if column >= 26 {
		return Letters(column/26-1) + Letters(column%26)
	}
	return string(rune('A' + column))
}
