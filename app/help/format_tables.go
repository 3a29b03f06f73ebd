package help

import "strings"

// tablesAsLists writes the tables of a page in Markdown as lists, whose lines are
// broken where the window needs it: the toolkit cuts tables off at its edge. The
// first cell of a row is its name, the others follow with the heads of their
// columns.
func tablesAsLists(page string) string {
	var b strings.Builder
	var heads []string
	code := false
	for line := range strings.Lines(page) {
		code = code != strings.HasPrefix(line, "```")
		cells := tableCells(line)
		switch {
		case code || cells == nil:
			heads = nil
			b.WriteString(line)
		case heads == nil:
			heads = cells
		case strings.Trim(strings.Join(cells, ""), "-: ") == "": // the rule below the heads
			b.WriteByte('\n')
		default:
			b.WriteString(tableRow(heads, cells))
		}
	}
	return b.String()
}

// tableRow writes one row of a table as an item of a list.
func tableRow(heads, cells []string) string {
	var said []string
	for i, cell := range cells[1:] {
		if cell == "" || cell == "–" || i+1 >= len(heads) {
			continue
		}
		if len(heads) > 2 { // of two columns the second needs no head
			cell = heads[i+1] + ": " + cell
		}
		said = append(said, cell)
	}
	return "- **" + strings.Trim(cells[0], "`") + "** – " + strings.Join(said, ". ") + "\n"
}

// tableCells cuts a row of a table into its cells; nil where it is none.
func tableCells(line string) (cells []string) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	const bar = "\x00" // for a bar inside a cell, which is written \|
	for cell := range strings.SplitSeq(strings.Trim(strings.ReplaceAll(line, `\|`, bar), "|"), "|") {
		cells = append(cells, strings.ReplaceAll(strings.TrimSpace(cell), bar, "|"))
	}
	return cells
}

// tableNames lists the first cells of the tables of a page, or its first words
// where it has none: what a chapter is about.
func tableNames(page string) string {
	var names []string
	heads, first := false, ""
	for line := range strings.Lines(page) {
		cells := tableCells(line)
		switch {
		case cells == nil:
			heads = false
			if text := strings.TrimSpace(line); first == "" && !strings.HasPrefix(text, "#") {
				first = text
			}
		case !heads:
			heads = true
		case strings.Trim(cells[0], "-: ") != "":
			names = append(names, strings.Trim(cells[0], "`"))
		}
	}
	if len(names) == 0 {
		return first
	}
	return strings.Join(names, ", ")
}
