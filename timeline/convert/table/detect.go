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
	t.take(sheet)
	if m := t.detected(); len(m.Columns(Date)) == 0 || len(m.Columns(Title))+len(m.Columns(Text)) == 0 {
		return false
	}
	return t.head.known >= 2 || share >= 80 && (sign == '\t' || sign == ';' || width >= 3 || t.head.known > 0)
}

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
