package cells

import (
	"strings"
)

// separators are the signs that stand between columns, the most certain first.
const separators = "\t;,|"

// tried is how many rows decide which sign stands between the columns.
const tried = 60

// Separated reads a text with something between its columns, and returns the sign: the one
// that was asked for, unless that is 0. Known tells how well a row names columns: the more of
// its cells do, the higher.
func Separated(text string, asked byte, known func(Row) int) (Sheet, byte) {
	text, sign := said(text)
	switch {
	case asked != 0:
		sign = asked
	case sign == 0:
		sign = separator(text, known)
	}
	return split(text, sign, MostRows), sign
}

// Beginning reads the first rows of a text as Separated does.
func Beginning(text string, known func(Row) int) (Sheet, byte) {
	text, sign := said(text)
	if sign == 0 {
		sign = separator(text, known)
	}
	return split(text, sign, tried), sign
}

// said takes the line “sep=;” from the beginning of a text, as Excel understands it.
func said(text string) (string, byte) {
	if len(text) > 5 && strings.EqualFold(text[:4], "sep=") && (text[5] == '\n' || text[5] == '\r') {
		return "\n" + strings.TrimLeft(text[5:], "\r\n"), text[4]
	}
	return text, 0
}

// separator returns the sign with which the first rows look most like a table.
func separator(text string, known func(Row) int) byte {
	best, most := byte(','), -1
	for _, sign := range []byte(separators) {
		sheet := split(text, sign, tried)
		names := 0
		for _, row := range sheet.Rows[:min(len(sheet.Rows), 10)] {
			names = max(names, known(row))
		}
		width, share := sheet.Width()
		if width < 2 {
			continue
		}
		if points := 1000*names + 10*share + min(width, 9); points > most {
			best, most = sign, points
		}
	}
	return best
}

// Width returns how many cells most rows have, and how many of a hundred rows have so
// many.
func (s Sheet) Width() (width, share int) {
	count := map[int]int{}
	for _, row := range s.Rows {
		n := row.wide
		count[n]++
		if count[n] > count[width] || count[n] == count[width] && n > width {
			width = n
		}
	}
	if len(s.Rows) == 0 {
		return 0, 0
	}
	return width, 100 * count[width] / len(s.Rows)
}

// longestCell is the most bytes of a cell in quotes, and mostOpen how many quotes that
// never close are looked for: each costs as much.
const (
	longestCell = 1 << 19
	mostOpen    = 50
)

// splitter cuts a text into cells.
type splitter struct {
	text string
	at   int
	line int
	sign byte
	open int // quotes that never closed
	wide int // cells of the row with the most
}

// split cuts a text into rows, at most so many.
func split(text string, sign byte, most int) (s Sheet) {
	p := splitter{text: text, line: 1, sign: sign}
	cells, width := 0, 0
	for p.at < len(p.text) {
		if len(s.Rows) >= most || cells >= mostCells {
			s.Cut, s.More = true, breaks(strings.TrimRight(p.text[p.at:], "\r\n"))+1
			break
		}
		line := p.line
		row := p.row(make([]Cell, 0, width))
		width = min(len(row), MostColumns)
		if sign == '|' && isRule(row) {
			continue
		}
		cells += s.add(line, row)
	}
	s.Wide = p.wide
	return s
}

// isRule reports whether a row is the line below the head of a table in Markdown.
func isRule(row []Cell) bool {
	for _, c := range row {
		if strings.Trim(c.Text, "-: ") != "" {
			return false
		}
	}
	return true
}

// row reads the cells up to the end of a line that is in no quotes.
func (p *splitter) row(row []Cell) []Cell {
	edge := p.sign == '|' && p.skipEdge()
	for n := 1; ; n++ {
		text := p.cell()
		p.wide = max(p.wide, n)
		if len(row) < MostColumns {
			row = append(row, Cell{Text: strings.TrimSpace(text)})
		}
		if p.at < len(p.text) && p.text[p.at] == p.sign {
			p.at++
			if !edge || !p.atEnd() {
				continue
			}
		}
		p.newLine()
		return row
	}
}

// skipEdge skips the sign that stands before the first column of a table in Markdown.
func (p *splitter) skipEdge() bool {
	rest := strings.TrimLeft(p.text[p.at:], " ")
	if !strings.HasPrefix(rest, "|") {
		return false
	}
	p.at = len(p.text) - len(rest) + 1
	return true
}

// atEnd reports whether nothing follows on the line.
func (p *splitter) atEnd() bool {
	rest := strings.TrimLeft(p.text[p.at:], " ")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r'
}

// newLine goes to the next line, after the end of one as any system writes it.
func (p *splitter) newLine() {
	for p.at < len(p.text) && p.text[p.at] != '\n' && p.text[p.at] != '\r' {
		p.at++
	}
	if p.at < len(p.text) && p.text[p.at] == '\r' {
		p.at++
		if p.at < len(p.text) && p.text[p.at] == '\n' {
			p.at++
		}
	} else if p.at < len(p.text) {
		p.at++
	}
	p.line++
}

// cell reads one cell.
func (p *splitter) cell() string {
	from := p.at
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
	if p.at < len(p.text) && p.text[p.at] == '"' && p.open < mostOpen && p.sign != '|' {
		if text, ok := p.quoted(); ok {
			return text
		}
	}
	p.at = from
	end := strings.IndexAny(p.text[p.at:], string([]byte{p.sign, '\n', '\r'}))
	if end < 0 {
		end = len(p.text) - p.at
	}
	p.at += end
	return p.text[from:p.at]
}

// quoted reads a cell in quotes, within which two stand for one; false where the quotes
// do not close before something that ends a cell. Who writes a quote by hand forgets to write it
// twice: then the cell ends on its line, since one that only begins with a word in quotes
// would take all lines up to the next such word.
func (p *splitter) quoted() (string, bool) {
	whole := p.text[p.at+1:]
	rest := whole[:min(len(whole), longestCell)]
	doubled, single, later := false, false, false
	for i := 0; i < len(rest) && !(single && later); i++ {
		switch c := rest[i]; {
		case c == '\n' || c == '\r':
			later = true
		case c != '"':
		case strings.HasPrefix(whole[i+1:], `"`):
			doubled = true
			i++
		case p.endsCell(whole[i+1:]):
			p.line += breaks(rest[:i])
			p.at += 1 + len(whole) - len(strings.TrimLeft(whole[i+1:], " "))
			if doubled {
				return strings.ReplaceAll(rest[:i], `""`, `"`), true
			}
			return rest[:i], true
		default:
			single = true
		}
	}
	if !single || !later {
		p.open++ // it was looked for as far as that goes
	}
	return "", false
}

// endsCell reports whether a cell is at its end where some text follows.
func (p *splitter) endsCell(text string) bool {
	text = strings.TrimLeft(text, " ")
	return text == "" || text[0] == p.sign || text[0] == '\n' || text[0] == '\r'
}

// breaks counts the ends of lines in a text.
func breaks(s string) int {
	return strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n")
}
