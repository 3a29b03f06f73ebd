package rows

import (
	"strings"
	"unicode"

	"tideline/timeline/search"
)

// Find returns the first row, from one on and round to it again, in which each word that
// was typed begins a word: of a title, a date as it is written, a lane, a name.
func (l *List) Find(typed string, from int) (row int, ok bool) {
	wanted := strings.FieldsFunc(search.Fold(typed), isBetween)
	if len(wanted) == 0 {
		return 0, false
	}
	for i := range l.rows {
		row := (from + i) % len(l.rows)
		if l.at(row).holds(l, wanted) {
			return row, true
		}
	}
	return 0, false
}

// holds reports whether each of some words begins one of the record.
func (r *record) holds(l *List, wanted []string) bool {
	if r.folded == "" {
		r.folded = " " + strings.Join(strings.FieldsFunc(search.Fold(l.told(r)), isBetween), " ")
	}
	for _, word := range wanted {
		if !strings.Contains(r.folded, " "+word) {
			return false
		}
	}
	return true
}

// told is what of a record is found by typing.
func (l *List) told(r *record) string {
	switch {
	case r.source != nil:
		return strings.Join([]string{r.source.Title, r.source.Date, r.source.Author, r.source.Publisher}, " ")
	case r.quote != nil:
		return strings.Join([]string{r.quote.Text, r.quote.Date, r.quote.Speaker, r.event.Title}, " ")
	}
	return strings.Join([]string{r.event.Title, r.event.DateText, l.ofEvent(r.event, Lane)}, " ")
}

// isBetween reports whether a character stands between words.
func isBetween(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }
