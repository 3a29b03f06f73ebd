package editing

import (
	"strconv"
	"strings"

	"tideline/timeline/edit"
)

// kinds are the words before a colon that name records other than events.
func kinds() map[string]edit.List {
	return map[string]edit.List{
		"event": edit.Events, "source": edit.Sources, "lane": edit.Lanes,
		"person": edit.People, "era": edit.Eras, "story": edit.Stories,
	}
}

// kindOf parts the kind of a record from what follows its colon: an event, where there is
// none.
func kindOf(s string) (list edit.List, rest string) {
	if word, rest, ok := strings.Cut(s, ":"); ok {
		if list, known := kinds()[strings.TrimSpace(word)]; known {
			return list, rest
		}
	}
	return edit.Events, s
}

// target parts ID.FIELD, whatever follows: the record, of the file itself where nothing
// stands before the dot, and the field. The longest id that there is wins.
func target(f edit.File, s string) (of edit.Ref, field string, err error) {
	if field, ok := strings.CutPrefix(s, "."); ok {
		return edit.Ref{}, field, nil
	}
	if id, field, ok := longest(f, edit.Events, s); ok {
		return edit.Ref{List: edit.Events, ID: id}, field, nil
	}
	list, rest := kindOf(s)
	id, field, ok := longest(f, list, rest)
	if !ok {
		id, field, ok = strings.Cut(rest, ".")
	}
	if !ok {
		return of, "", noField(s)
	}
	return edit.Ref{List: list, ID: id}, field, nil
}

// longest returns the longest id of a list that a text begins with, and what follows the dot
// behind it.
func longest(f edit.File, list edit.List, s string) (id, rest string, found bool) {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == '.' && f.Has(list, s[:i]) {
			return s[:i], s[i+1:], true
		}
	}
	return "", "", false
}

// record returns the record that an id names, with its kind in front or without.
func record(f edit.File, s string) edit.Ref {
	if f.Has(edit.Events, s) {
		return edit.Ref{List: edit.Events, ID: s}
	}
	list, id := kindOf(s)
	return edit.Ref{List: list, ID: id}
}

// beside returns the record of a list that an id names; its kind may stand in front.
func beside(list edit.List, s string) edit.Ref {
	if other, id := kindOf(s); other == list {
		return edit.Ref{List: list, ID: id}
	}
	return edit.Ref{List: list, ID: s}
}

// assigned parts OLD=NEW: at the first sign behind an id that there is.
func assigned(f edit.File, s string) (was, to string) {
	for i := len(s) - 1; i > 0; i-- {
		if r := record(f, s[:i]); s[i] == '=' && f.Has(r.List, r.ID) {
			return s[:i], s[i+1:]
		}
	}
	was, to, _ = strings.Cut(s, "=")
	return was, to
}

func quoted(s string) string { return strconv.Quote(s) }
