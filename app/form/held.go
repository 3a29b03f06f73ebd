package form

import (
	"tideline/app/editing"
	"tideline/timeline/edit"
)

// held is a part of a list as it was when somebody meant it. Where others were added or taken
// away meanwhile, it is found again by what it says.
type held struct {
	list edit.Path // the way to its list; nil for the record itself
	i, n int       // which it was, and of how many
	was  edit.Value
}

// held returns what it is by now; the zero held for the record itself.
func (p *part) held() held {
	if p == nil {
		return held{}
	}
	h := held{list: p.of.row.path(), i: p.i, n: len(p.of.all)}
	h.was, _ = p.of.row.form.said(p.path())
	return h
}

// now is the way to it in a file; false where it is not there any more.
func (h held) now(file edit.File, of edit.Ref) (path edit.Path, there bool) {
	if h.list == nil {
		return nil, true
	}
	list, _ := file.ValueAt(of, h.list)
	items := list.Items()
	if isAlone(list) {
		items = []edit.Value{list}
	}
	at := -1
	for i, item := range items {
		if item.Equal(h.was) && (at < 0 || i == h.i) {
			at = i
		}
	}
	if at < 0 && len(items) == h.n { // it was changed itself
		at = h.i
	}
	return append(append(edit.Path{}, h.list...), edit.Part{Item: at}), at >= 0 && at < len(items)
}

// isAlone reports whether one part is not written as a list.
func isAlone(v edit.Value) bool {
	return editing.Count(v) == 1 && (len(v.Keys()) > 0 || len(v.Items()) == 0)
}
