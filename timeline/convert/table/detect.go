package table

import (
	"strings"

	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table/cells"
)

// isTable reports whether a text is a table that may hold events: most rows have the same
// number of columns, and their names or what is in them speak of dates.
func isTable(src []byte) bool {
	text := format.Head(src)
	if isOther(text) {
		return false
	}
	if end := strings.LastIndexByte(text, '\n'); len(src) > len(text) && end > 0 {
		text = text[:end]
	}
	t := &Table{words: newDictionary()}
	sheet, sign := cells.Beginning(text, t.words.names)
	width, share := sheet.Width()
	if width < 2 || share < 40 || len(sheet.Rows) < 2 || isList(sheet.Rows) {
		return false
	}
	t.take(sheet, 0)
	if m := t.detected(); len(m.Columns(Date)) == 0 || len(m.Columns(Title))+len(m.Columns(Text)) == 0 {
		return false
	}
	return t.head.known >= 2 || share >= 80 && (sign == '\t' || sign == ';' || width >= 3 || t.head.known > 0)
}

// IsSheet reports whether a text has rows and columns with names above them, whatever is
// in them, so that it can be told why a table has no events: most rows have the same
// number of columns, between signs that prose has not.
func IsSheet(src []byte) bool {
	if cells.IsODS(src) || cells.IsXLSX(src) {
		return true
	}
	text := format.Head(src)
	if isOther(text) {
		return false
	}
	if isWide(text) {
		return true
	}
	t := &Table{words: newDictionary()}
	sheet, _ := cells.Beginning(text, t.words.names)
	width, share := sheet.Width()
	if width < 2 || share < 90 || len(sheet.Rows) < 2 || isList(sheet.Rows) {
		return false
	}
	for i := range width { // the names of its columns
		if name := sheet.Rows[0].At(i).Text; name == "" || len(name) > longestName || strings.ContainsAny(name, ":{}") {
			return false
		}
	}
	return true
}

// isWide reports whether the names of the columns of a table go on beyond what is looked at.
func isWide(text string) bool {
	return len(text) > 1000 && !strings.ContainsAny(text, "\r\n.") && strings.Count(text, ",")+strings.Count(text, ";")+strings.Count(text, "\t") > cells.MostColumns
}

// longestName is the most bytes that the name of a column has.
const longestName = 40

// isList reports whether rows are rather items of a list, or keys with values, that have
// commas in them.
func isList(rows []cells.Row) bool {
	n := 0
	for _, row := range rows {
		first := row.At(0).Text
		key, _, isKey := strings.Cut(first, ": ")
		if strings.HasPrefix(first, "- ") || strings.HasPrefix(first, "#") || isKey && !strings.Contains(key, " ") || strings.HasSuffix(first, ":") {
			n++
		}
	}
	return 4*n > len(rows)
}

// isOther reports whether the first characters of a text are those of another format.
func isOther(text string) bool {
	return text == "" || strings.ContainsAny(text[:1], "{[<%&") || strings.HasPrefix(text, "---") || strings.ContainsRune(text, 0) || isYAML(text)
}

// isYAML reports whether a text has the key that every events file has.
func isYAML(text string) bool {
	return strings.HasPrefix(text, "tideline:") || strings.Contains(text, "\ntideline:")
}
